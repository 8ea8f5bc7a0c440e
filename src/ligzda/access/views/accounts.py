"""An administrator's pages of accounts: made, invited, changed, given roles, closed."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access import audit, facts
from ligzda.access.actions import accounts as deeds
from ligzda.access.actions import memberships, sessions
from ligzda.access.forms.accounts import ChangeForm, MakeForm, RoleForm
from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.models.accounts import ROLE_CHOICES
from ligzda.access.queries.organisations import accounts
from ligzda.access.views.deeds import answer, confirm
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Deed, Pill


class AccountFilters(Filters):
    """Narrows the list of accounts."""

    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=[("", gettext_lazy("all")), *ROLE_CHOICES])
    organisation = forms.ModelChoiceField(Organisation.objects.all(), label=gettext_lazy("Organisation"))
    closed = forms.BooleanField(label=gettext_lazy("Only closed ones"))
    lookups = {"role": "memberships__role", "organisation": "memberships__organisation"}

    def narrow(self, rows: Any) -> Any:
        """Keep each account once, however many of its roles fit."""
        return super().narrow(rows).distinct()

    def narrow_closed(self, rows: Any, value: bool) -> Any:
        """Keep the closed ones."""
        return rows.exclude(closed_at=None)


def _state(account: Account) -> Pill:
    if not account.is_active:
        return Pill("wait", _("closed"))
    return Pill("done", _("open")) if account.has_usable_password() else Pill("due", _("invited"))


ACCOUNTS = List(
    "accounts",
    columns=[
        Column("name", gettext_lazy("Name, surname"), sort="name", link=lambda row: reverse("account", args=[row.pk])),
        Column("email", gettext_lazy("E-mail"), sort="email"),
        Column("roles", gettext_lazy("Roles"), value=lambda row: "; ".join(map(str, row.held))),
        Column("state", gettext_lazy("State"), value=_state),
        Column("last_login", gettext_lazy("Last sign-in"), sort="last_login"),
    ],
    filters=AccountFilters,
    order="name",
    noun=ngettext_lazy("%(count)d account", "%(count)d accounts", "count"),
)


def account_list(request: HttpRequest) -> HttpResponse:
    """List the accounts."""
    audit.record_read(by=request.by, what="account_list")
    return ACCOUNTS.respond(
        request,
        accounts(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="accounts_exported"),
        title=_("Accounts"),
        deeds=[Deed(_("New account"), reverse("account_make"))],
    )


def account(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an account: its roles, its work, and what can be done with it."""
    found = _found(request, pk)
    by = request.by
    return render(
        request,
        "access/account_of.html",
        {
            "title": found.name,
            "account": found,
            "state": _state(found),
            "memberships": found.memberships.select_related("organisation"),
            "cases": facts.caseload(found, on=by.on).values("case").distinct().count(),
            "on": by.on,
        },
    )


def account_make(request: HttpRequest) -> HttpResponse:
    """Make an account and invite its owner."""
    return answer(
        request,
        MakeForm(request.POST or None),
        lambda **typed: deeds.make_account(by=request.by, **typed),
        to=_page,
        said=_("The account is made and the invitation is on its way. Now give it a role."),
        title=_("New account"),
        deed=_("Make and invite"),
        back_url=reverse("accounts"),
    )


def account_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct an account's name or address."""
    found = _found(request, pk)
    kept = {name: getattr(found, name) for name in ("name", "email", "phone", "version")}
    return answer(
        request,
        ChangeForm(request.POST or None, initial=kept),
        lambda **typed: deeds.change_account(by=request.by, account=found, **typed),
        to=_page(found),
        said=_("Saved."),
        title=_("Change the account"),
        back_url=_page(found),
    )


def account_role(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a role."""
    found = _found(request, pk)
    return answer(
        request,
        RoleForm(request.POST or None, on=request.by.on, initial={"since": request.by.on}),
        lambda **typed: memberships.give_role(by=request.by, account=found, **typed),
        to=_page(found),
        title=_("Give a role"),
        lead=found.name,
        back_url=_page(found),
    )


def role_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a role."""
    held = get_object_or_404(Membership.objects.select_related("account", "organisation"), pk=pk)
    return confirm(
        request,
        lambda: memberships.end_role(by=request.by, membership=held),
        to=_page(held.account),
        title=_("End the role"),
        facts=[(_("Account"), held.account.name), (_("Role"), str(held))],
        deed=_("End it today"),
    )


def account_invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the invitation again."""
    found = _found(request, pk)
    return confirm(
        request,
        lambda: deeds.invite(by=request.by, account=found),
        to=_page(found),
        said=_("The invitation is on its way."),
        title=_("Send the invitation again"),
        facts=[(_("Account"), found.name), (_("E-mail"), found.email)],
        deed=_("Send"),
    )


def account_second_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away second steps that their owner has lost."""
    found = _found(request, pk)
    return confirm(
        request,
        lambda: deeds.drop_second_factor(by=request.by, account=found),
        to=_page(found),
        said=_("The second steps are gone; new ones are set up at the next sign-in."),
        title=_("Take away the second step of sign-in"),
        text=_("Only when its owner has lost the telephone or key, and you are certain who is asking."),
        facts=[(_("Account"), found.name)],
        deed=_("Take away"),
        danger=True,
    )


def account_sign_out(request: HttpRequest, pk: int) -> HttpResponse:
    """End all sign-ins of an account."""
    found = _found(request, pk)
    return confirm(
        request,
        lambda: sessions.end_sessions(by=request.by, account=found),
        to=_page(found),
        said=_("Signed out everywhere."),
        title=_("Sign out everywhere"),
        facts=[(_("Account"), found.name)],
        deed=_("Sign out everywhere"),
    )


def account_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close an account."""
    found = _found(request, pk)
    return confirm(
        request,
        lambda: deeds.close_account(by=request.by, account=found),
        to=_page(found),
        said=_("The account is closed."),
        title=_("Close the account"),
        text=_("Its roles, absences and sign-ins end today. What its owner did stays in the audit trail."),
        facts=[(_("Account"), found.name)],
        deed=_("Close"),
        danger=True,
    )


def _found(request: HttpRequest, pk: int) -> Account:
    return get_object_or_404(accounts(by=request.by), pk=pk)


def _page(found: Account) -> str:
    return reverse("account", args=[found.pk])
