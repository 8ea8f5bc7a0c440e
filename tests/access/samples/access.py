"""How the pages of access are reached."""

import datetime as dt

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.hazmat.primitives.asymmetric import ec
from django.core import signing
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from ligzda.access import invitations
from ligzda.access.models import (
    Account,
    Assignment,
    BreakGlass,
    Case,
    CaseCarer,
    CourtTerritory,
    Membership,
    Organisation,
    Substitution,
    Team,
    TeamMember,
)
from ligzda.access.rules.roles import Role
from ligzda.access.views.drafts import SALT
from tests.access.table import LONG_AGO, Place, Sample


def worker(place: Place, name: str = "worker") -> Account:
    """Return a social worker of the place's centre."""

    def make() -> Account:
        account = Account.objects.create_user(f"{name}-{place.standing.replace(' ', '-')}@example.org", name=name)
        Membership.objects.create(account=account, organisation=place.centre, role=Role.SOCIAL_WORKER, since=LONG_AGO)
        return account

    return place.made(name, make)


def team(place: Place) -> Team:
    """Return a team of the place's centre."""
    return place.made("team", lambda: Team.objects.create(organisation=place.centre, name="A", since=LONG_AGO))


def _assignment(place: Place) -> Assignment:
    return place.made(
        "assignment",
        lambda: Assignment.objects.create(case=place.case, account=worker(place), since=LONG_AGO),
    )


def _carer(place: Place) -> CaseCarer:
    return place.made("carer", lambda: CaseCarer.objects.create(case=place.case, account=worker(place), since=LONG_AGO))


def _member(place: Place) -> TeamMember:
    return place.made(
        "member", lambda: TeamMember.objects.create(team=team(place), account=worker(place), since=LONG_AGO)
    )


def _invited(place: Place) -> Account:
    return place.made("invited", lambda: Account.objects.create_user("invited@example.org", name="invited"))


def _glass(place: Place, person: Account | None) -> BreakGlass:
    now, whose = dt.datetime.now(dt.UTC), person or worker(place)
    return place.made(
        f"glass of {whose}",
        lambda: BreakGlass.objects.create(
            case=_unseen(place),
            account=whose,
            reason="Somebody had to look at once.",
            since=now - dt.timedelta(hours=1),
            until=now + dt.timedelta(hours=1),
        ),
    )


def _unseen(place: Place) -> Case:
    return place.made("unseen case", Case.objects.create)


def _absence(place: Place, person: Account | None) -> Substitution:
    whose = person or worker(place)
    return place.made(
        f"absence of {whose}",
        lambda: Substitution.objects.create(
            absent=whose,
            substitute=worker(place, "substitute"),
            since=LONG_AGO,
            until=dt.date.today() + dt.timedelta(days=9),
        ),
    )


def _key(place: Place, person: Account | None) -> dict:
    whose, kind = person or worker(place), Authenticator.Type.WEBAUTHN
    key = place.made(
        f"key of {whose}",
        lambda: Authenticator.objects.create(user=whose, type=kind, data={"name": "A", "credential": _credential()}),
    )
    return {"pk": key.pk}


def _credential() -> dict:
    """Return what a browser sends when it has made a passkey."""
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    attested = AttestedCredentialData.create(Aaguid.NONE, b"passkey", public)
    flags = AuthenticatorData.FLAG.USER_PRESENT | AuthenticatorData.FLAG.ATTESTED
    made = AuthenticatorData.create(b"\0" * 32, flags, 0, attested)
    client = CollectedClientData.create(CollectedClientData.TYPE.CREATE, b"challenge", "https://localhost")
    return {
        "id": websafe_encode(b"passkey"),
        "rawId": websafe_encode(b"passkey"),
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(AttestationObject.create("none", made, {})),
        },
    }


def _with_second_step(place: Place, person: Account | None) -> dict:
    """Give who asks a password, an app and recovery codes; they stand in no address."""

    def make() -> Account:
        whose = person or worker(place)
        whose.set_password("a long password of theirs")
        whose.save()
        TOTP.activate(whose, generate_totp_secret())
        RecoveryCodes.activate(whose)
        return whose

    place.made(f"second step of {person}", make)
    return {}


def _organisation(place: Place) -> Organisation:
    """Return a court, with a municipality that it serves and a unit: its page has every part."""

    def make() -> Organisation:
        court = Organisation.objects.create(kind="court", name="Bāriņtiesa", since=LONG_AGO)
        Organisation.objects.create(kind="court", name="Nodaļa", parent=court, since=LONG_AGO)
        CourtTerritory.objects.create(court=court, territory=place.municipality, since=LONG_AGO)
        return court

    return place.made("organisation", make)


def _of_centre(place: Place, person: Account | None) -> dict:
    return {"pk": place.centre.pk}


def _of_worker(place: Place, person: Account | None) -> dict:
    return {"pk": worker(place).pk}


def _reset(place: Place, person: Account | None) -> dict:
    account = worker(place)
    return {"uidb36": user_pk_to_url_str(account), "key": default_token_generator.make_token(account)}


SAMPLES = {
    # Signing in
    "demo_sign_in": Sample(data={"account": "1"}),
    "openid_connect_login": Sample(lambda place, person: {"provider_id": "oidc"}),
    "openid_connect_callback": Sample(lambda place, person: {"provider_id": "oidc"}),
    "invitation": Sample(lambda place, person: {"token": invitations.link(_invited(place)).split("/")[-2]}),
    "account_reset_password_from_key": Sample(_reset),
    "account_reauthenticate": Sample(_with_second_step),
    "mfa_reauthenticate": Sample(_with_second_step),
    "mfa_deactivate_totp": Sample(_with_second_step),
    "mfa_view_recovery_codes": Sample(_with_second_step),
    "mfa_download_recovery_codes": Sample(_with_second_step),
    "mfa_reauthenticate_webauthn": Sample(lambda place, person: _key(place, person) and {}),
    "mfa_edit_webauthn": Sample(_key),
    "mfa_remove_webauthn": Sample(_key),
    "draft": Sample(
        lambda place, person: {"of": signing.dumps(["/", ["text"]], salt=SALT)}, data={"text": "They called, and"}
    ),
    # Organisations and accounts
    "organisation": Sample(lambda place, person: {"pk": _organisation(place).pk}),
    "organisation_change": Sample(lambda place, person: {"pk": _organisation(place).pk}),
    "organisation_end": Sample(lambda place, person: {"pk": _organisation(place).pk}),
    "organisation_standing": Sample(_of_centre),
    "organisation_serve": Sample(lambda place, person: {"pk": place.court.pk}),
    "account": Sample(_of_worker),
    "account_change": Sample(_of_worker),
    "account_role": Sample(_of_worker),
    "account_invite": Sample(_of_worker),
    "account_second_step": Sample(_of_worker),
    "account_sign_out": Sample(_of_worker),
    "account_close": Sample(_of_worker),
    "role_end": Sample(lambda place, person: {"pk": worker(place).memberships.get().pk}),
    # Work
    "team_of_centre": Sample(_of_centre, owned=True),
    "hand_over": Sample(_of_centre, owned=True),
    "team_make": Sample(_of_centre, data={"name": "B"}, owned=True),
    "team": Sample(lambda place, person: {"pk": team(place).pk}, owned=True),
    "team_end": Sample(lambda place, person: {"pk": team(place).pk}, owned=True),
    "team_leave": Sample(lambda place, person: {"pk": _member(place).pk}, owned=True),
    "absence_end": Sample(lambda place, person: {"pk": _absence(place, person).pk}),
    "case_workers": Sample(lambda place, person: {"case": place.case.pk}),
    "assignment_end": Sample(lambda place, person: {"pk": _assignment(place).pk}),
    "case_carers": Sample(
        lambda place, person: {"case": place.case.pk}, data={"name": "Anna", "email": "anna@example.org"}
    ),
    "carer_remove": Sample(lambda place, person: {"pk": _carer(place).pk}),
    # Break-the-glass
    "glass_close": Sample(lambda place, person: {"pk": _glass(place, person).pk}),
    "glass_review": Sample(
        lambda place, person: {"pk": _glass(place, person).pk}, data={"justified": "yes", "finding": ""}
    ),
}
