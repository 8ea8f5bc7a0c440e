"""Accounts: made by an administrator, invited by e-mail, changed and closed; nobody signs up."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction

from ligzda.access import facts
from ligzda.access.actions.sessions import end_sessions
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Account, Case, CaseCarer, Membership, Substitution, TeamMember
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.rules.work import reasons_against_closing
from ligzda.access.tell import tell


@transaction.atomic
def make_account(*, by: Actor, email: str, name: str, language: str = "lv", phone: str = "") -> Account:
    """Make an account and invite its owner by e-mail to choose a password."""
    require(by, "account.edit")
    return _made(by=by, email=email, name=name, language=language, phone=phone)


@transaction.atomic
def change_account(*, by: Actor, account: Account, version: int, email: str, name: str, phone: str) -> Account:
    """Correct a name, the address that its owner signs in with, or the telephone that alerts ring at."""
    require(by, "account.edit")
    take_turn(account, version)
    refuse_if(_reasons_against_email(email, account))
    fields = ("email", "name", "phone")
    before = [getattr(account, field) for field in fields]
    account.email, account.name, account.phone = email.lower(), name, phone
    account.save(update_fields=(*fields, "version"))
    EmailAddress.objects.filter(user=account).exclude(email=account.email).delete()
    changed = [field for field, old in zip(fields, before, strict=True) if old != getattr(account, field)]
    record(by=by, what="account_changed", on=by.on, fields=changed, ref=ref_of(account))
    return account


@transaction.atomic
def invite(*, by: Actor, account: Account) -> None:
    """Send the owner another link to choose a password; only while none was chosen."""
    require(by, "account.edit")
    refuse_if([Reason("invitation_accepted")] if account.has_usable_password() else [])
    tell(by=by, what="invited", whom=account)
    record(by=by, what="account_invited", on=by.on, ref=ref_of(account))


@transaction.atomic
def accept_invitation(*, by: Actor, account: Account, password: str) -> None:
    """Take the first password of an invited account; its owner came by the link in the e-mail."""
    if by.account != account:
        raise Denied("own.account", visible=False)
    refuse_if([Reason("invitation_accepted")] if account.has_usable_password() or not account.is_active else [])
    account.set_password(password)
    account.save(update_fields=("password",))
    record(by=by, what="invitation_accepted", on=by.on, ref=ref_of(account))


@transaction.atomic
def choose_language(*, by: Actor, code: str) -> None:
    """Take the language that the account's owner wants for pages and messages."""
    require(by, "own.account")
    if by.account:
        Account.objects.filter(pk=by.account.pk).update(language=code)
    record(by=by, what="language_chosen", on=by.on, fields=("language",))


@transaction.atomic
def choose_phone(*, by: Actor, phone: str) -> None:
    """Take the telephone that the account's owner wants alerts to ring at; none means e-mail alone."""
    require(by, "own.account")
    if by.account:
        Account.objects.filter(pk=by.account.pk).update(phone=phone)
    record(by=by, what="phone_chosen", on=by.on, fields=("phone",))


@transaction.atomic
def invite_carer(*, by: Actor, case: Case, email: str, name: str) -> CaseCarer:
    """Let a carer sign in and see their own family; an account that has the address already is used."""
    require(by, "carer.invite", case)
    account = Account.objects.filter(email=email.lower()).first() or _made(by=by, email=email, name=name)
    refuse_if([] if account.is_active else [Reason("account_closed", at="email")])
    if not account.memberships.standing_on(by.on).filter(role=Role.CARER).exists():
        Membership.objects.create(account=account, role=Role.CARER, since=by.on)
    standing = case.carers.standing_on(by.on).filter(account=account).first()
    carer = standing or CaseCarer.objects.create(case=case, account=account, since=by.on)
    record(by=by, what="carer_invited", about=case, on=by.on, ref=ref_of(account))
    return carer


@transaction.atomic
def remove_carer(*, by: Actor, carer: CaseCarer) -> None:
    """End a carer's sight of the family from today."""
    require(by, "carer.invite", carer.case)
    carer.end(by.on)
    record(by=by, what="carer_removed", about=carer.case, on=by.on, ref=ref_of(carer.account))


@transaction.atomic
def drop_second_factor(*, by: Actor, account: Account) -> None:
    """Take away second factors that their owner has lost; they set up new ones at the next sign-in."""
    require(by, "account.edit")
    Authenticator.objects.filter(user=account).delete()
    end_sessions(by=by, account=account)
    tell(by=by, what="second_factor_dropped", whom=account)
    record(by=by, what="second_factor_dropped", on=by.on, ref=ref_of(account))


@transaction.atomic
def close_account(*, by: Actor, account: Account) -> None:
    """Close an account: its roles, teams, absences and sign-ins end. First its caseload goes to somebody."""
    require(by, "account.edit")
    cases = facts.caseload(account, on=by.on).values("case").distinct().count()
    refuse_if(reasons_against_closing(cases=cases, closed=not account.is_active))
    for rows in (Membership, TeamMember, CaseCarer):
        rows.objects.ending_after(by.on).filter(account=account).end(by.on)
    for side in ("absent", "substitute"):
        Substitution.objects.ending_after(by.on).filter(**{side: account}).end(by.on)
    end_sessions(by=by, account=account)
    account.closed_at = by.at
    account.save(update_fields=("closed_at",))
    record(by=by, what="account_closed", on=by.on, ref=ref_of(account))


def _made(*, by: Actor, email: str, name: str, language: str = "lv", phone: str = "") -> Account:
    refuse_if(_reasons_against_email(email))
    account = Account.objects.create_user(email, name=name, language=language, phone=phone, made_at=by.at)
    tell(by=by, what="invited", whom=account)
    record(by=by, what="account_made", on=by.on, ref=ref_of(account))
    return account


def _reasons_against_email(email: str, own: Account | None = None) -> list[Reason]:
    taken = Account.objects.filter(email=email.lower()).first()
    return [Reason("email_taken", at="email")] if taken and taken != own else []
