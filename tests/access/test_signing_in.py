"""Signing in: a password and a second step, no sign-up, nothing to guess, and sessions that can be ended."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.usersessions.models import UserSession
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse

from ligzda.access import invitations
from ligzda.access.actions.accounts import close_account, drop_second_factor, invite, make_account
from ligzda.access.actions.memberships import give_role
from ligzda.access.models import Account, Event, ToTell
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from ligzda.access.signing_in import SecondStepAdapter
from tests.access.conftest import SYSTEM, by

pytestmark = pytest.mark.django_db
PASSWORD = "a sentence that only they know"


@pytest.fixture
def carer(house):
    return with_password(house.person(Role.CARER))


@pytest.fixture
def worker(house):
    return with_password(house.worker())


def with_password(account: Account) -> Account:
    account.set_password(PASSWORD)
    account.save()
    return account


def sign_in(client: Client, account: Account, password: str = PASSWORD):
    return client.post(reverse("account_login"), {"login": account.email, "password": password})


def again(client: Client, path: str, method: str = "get"):
    """Ask for a page that wants the password once more, and give it."""
    asked = getattr(client, method)(path)
    assert asked.url.startswith(reverse("account_reauthenticate"))
    return client.post(asked.url, {"password": PASSWORD}, follow=True)


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_carer_signs_in_with_a_password_alone(client, carer, settings):
    settings.SECOND_STEP_REQUIRED = True
    sign_in(client, carer)
    assert client.get(reverse("own_account")).status_code == 200
    assert Event.objects.get().what == "signed_in"


def test_the_address_may_be_typed_with_any_capitals(client, carer):
    client.post(reverse("account_login"), {"login": carer.email.upper(), "password": PASSWORD})
    assert signed_in(client)


def test_staff_without_a_second_step_come_no_further_than_to_set_one_up(client, worker, settings):
    settings.SECOND_STEP_REQUIRED = True
    sign_in(client, worker)
    for name in ("own_account", "glass", "usersessions_list", "account_change_password"):
        assert client.get(reverse(name)).url == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200
    assert again(client, reverse("mfa_activate_totp")).status_code == 200


def test_staff_with_an_app_sign_in_with_its_code(client, worker, settings):
    settings.SECOND_STEP_REQUIRED = True
    secret = generate_totp_secret()
    TOTP.activate(worker, secret)
    assert sign_in(client, worker).url == reverse("mfa_authenticate")
    assert not signed_in(client)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not signed_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code(secret)})
    assert client.get(reverse("own_account")).status_code == 200


def test_a_recovery_code_stands_in_for_a_lost_telephone_once(client, worker):
    TOTP.activate(worker, generate_totp_secret())
    spare = RecoveryCodes.activate(worker).get_unused_codes()[0]
    for times in (1, 2):
        sign_in(client, worker)
        client.post(reverse("mfa_authenticate"), {"code": spare})
        assert signed_in(client) == (times == 1)
        client.post(reverse("account_logout"))


def test_the_secret_of_an_app_is_not_kept_in_clear(worker):
    secret = generate_totp_secret()
    TOTP.activate(worker, secret)
    kept = Authenticator.objects.get().data["secret"]
    assert secret not in kept
    assert SecondStepAdapter().decrypt(kept) == secret


def test_staff_cannot_take_away_their_last_second_step_but_carers_can(client, worker, carer, settings):
    settings.SECOND_STEP_REQUIRED = True
    for account, left in ((worker, 1), (carer, 0)):
        secret = generate_totp_secret()
        TOTP.activate(account, secret)
        sign_in(client, account)
        client.post(reverse("mfa_authenticate"), {"code": code(secret)})
        again(client, reverse("mfa_deactivate_totp"), method="post")
        assert Authenticator.objects.filter(user=account).count() == left
        client.post(reverse("account_logout"))


def test_an_administrator_takes_away_what_was_lost_and_its_owner_is_signed_out_and_told(house, client, worker):
    TOTP.activate(worker, generate_totp_secret())
    client.force_login(worker)
    UserSession.objects.create(user=worker, session_key=client.session.session_key, ip="127.0.0.1", user_agent="x")
    drop_second_factor(by=by(house.person(Role.ADMINISTRATOR)), account=worker)
    assert not Authenticator.objects.exists()
    assert not signed_in(client)
    assert ToTell.objects.get().account == worker


def test_nobody_can_sign_up():
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(client, carer):
    wrong = sign_in(client, carer, "another sentence altogether")
    unknown = client.post(reverse("account_login"), {"login": "nobody@example.org", "password": PASSWORD})
    assert wrong.status_code == unknown.status_code == 200
    assert wrong.context["form"].errors == unknown.context["form"].errors
    assert [event.what for event in Event.objects.all()] == ["sign_in_failed"]


def test_who_forgot_a_password_is_answered_alike_whether_there_is_an_account_or_not(client, carer):
    answers = [
        client.post(reverse("account_reset_password"), {"email": address})
        for address in (carer.email, "nobody@example.org")
    ]
    assert {answer.url for answer in answers} == {reverse("account_reset_password_done")}
    assert [message.to for message in mail.outbox] == [[carer.email]]


def test_an_account_is_locked_after_five_failures_also_to_the_right_password(client, carer):
    for _ in range(5):
        sign_in(client, carer, "another sentence altogether")
    sign_in(client, carer)
    assert not signed_in(client)


def test_a_closed_account_signs_in_nowhere_and_is_signed_out_everywhere(house, client, carer):
    sign_in(client, carer)
    close_account(by=by(house.person(Role.ADMINISTRATOR)), account=carer)
    assert client.get(reverse("own_account")).url.startswith(reverse("account_login"))
    assert not signed_in(client)
    sign_in(client, carer)
    assert not signed_in(client)


def test_sessions_are_listed_to_their_owner_who_ends_one_or_all_others(carer):
    here, there, elsewhere = Client(), Client(), Client()
    for client in (here, there, elsewhere):
        sign_in(client, carer)
    listed = here.get(reverse("usersessions_list"))
    assert len(listed.context["sessions"]) == 3
    one = UserSession.objects.get(session_key=there.session.session_key)
    here.post(reverse("usersessions_list"), {"session": one.pk})
    assert there.get(reverse("own_account")).status_code == 302
    assert elsewhere.get(reverse("own_account")).status_code == 200
    here.post(reverse("usersessions_list"))
    assert elsewhere.get(reverse("own_account")).status_code == 302
    assert here.get(reverse("own_account")).status_code == 200


def test_nobody_ends_the_session_of_somebody_else(carer, worker):
    mine, theirs = Client(), Client()
    sign_in(mine, carer)
    sign_in(theirs, worker)
    one = UserSession.objects.get(session_key=theirs.session.session_key)
    assert mine.post(reverse("usersessions_list"), {"session": one.pk}).status_code == 404
    assert theirs.get(reverse("own_account")).status_code == 200


def test_an_invitation_is_spent_by_its_button_and_not_by_looking(client):
    account = make_account(by=SYSTEM, email="Anna@Example.org", name="Anna Bērziņa")
    assert ToTell.objects.get(what="invited").account == account
    link = invitations.link(account)
    for _ in range(2):  # a mail scanner, and the owner
        assert client.get(link).status_code == 200
    weak = client.post(link, {"password": "parole"})
    assert weak.context["form"].errors
    client.post(link, {"password": PASSWORD})
    assert signed_in(client)
    assert client.get(link).status_code == 404
    assert Client().post(link, {"password": "yet another sentence"}).status_code == 404


def test_an_invitation_made_up_or_to_an_old_address_opens_nothing(client):
    account = make_account(by=SYSTEM, email="anna@example.org", name="Anna")
    link = invitations.link(account)
    assert client.get(link[:-3] + "xx/").status_code == 404
    Account.objects.update(email="other@example.org")
    assert client.get(link).status_code == 404


def test_who_has_a_password_is_not_invited_again(carer):
    with pytest.raises(Refused) as refused:
        invite(by=SYSTEM, account=carer)
    assert refused.value.codes == ["invitation_accepted"]


def test_one_address_has_one_account():
    make_account(by=SYSTEM, email="anna@example.org", name="Anna")
    with pytest.raises(Refused) as refused:
        make_account(by=SYSTEM, email="ANNA@example.org", name="Anna")
    assert refused.value.codes == ["email_taken"]


def test_nobody_gives_a_role_to_themselves_and_a_role_has_its_place(house):
    administrator = house.person(Role.ADMINISTRATOR)
    with pytest.raises(Refused) as refused:
        give_role(by=by(administrator), account=administrator, role=Role.MANAGER, organisation=house.court)
    assert refused.value.codes == ["role_not_of_this_kind", "own_role"]
    with pytest.raises(Refused) as refused:
        give_role(by=by(administrator), account=house.worker(), role=Role.COURT, organisation=None)
    assert refused.value.codes == ["role_needs_organisation"]


def test_one_click_signs_in_only_in_the_demonstration(client, worker, settings):
    button = {"account": worker.pk}
    assert client.post(reverse("demo_sign_in"), button).status_code == 404
    assert "demo_sign_in" not in client.get(reverse("account_login")).content.decode()
    settings.DEMO = True
    assert worker.name in client.get(reverse("account_login")).content.decode()
    client.post(reverse("demo_sign_in"), button)
    assert signed_in(client)


def test_where_one_is_signed_in_lists_this_browser_by_whichever_door_one_came(client, house, worker, settings):
    settings.DEMO = True
    client.post(reverse("demo_sign_in"), {"account": worker.pk})
    invited, typed = make_account(by=SYSTEM, email="anna@example.org", name="Anna"), Client()
    other = Client()
    other.post(invitations.link(invited), {"password": PASSWORD})
    sign_in(typed, worker)
    assert UserSession.objects.filter(user=invited).count() == 1
    assert UserSession.objects.filter(user=worker).count() == 2
    assert len(client.get(reverse("usersessions_list")).context["sessions"]) == 2


def test_the_first_page_is_latvian_until_the_reader_switches_and_messages_follow(client, carer):
    browser = {"HTTP_ACCEPT_LANGUAGE": "en"}
    assert client.get(reverse("account_login"), **browser).headers["Content-Language"] == "lv"
    sign_in(client, carer)
    client.post(reverse("set_language"), {"language": "en", "next": "/account/"})
    assert client.get(reverse("own_account")).headers["Content-Language"] == "en"
    carer.refresh_from_db()
    assert carer.language == "en"


def test_personal_pages_are_kept_by_no_browser(client, carer):
    client.force_login(carer)
    assert "no-store" in client.get(reverse("own_account")).headers["Cache-Control"]


def test_what_was_typed_at_sign_in_is_in_no_event(client, carer):
    sign_in(client, carer, "a slip of the tongue")
    assert "slip" not in str(Event.objects.values())
    assert carer.email not in str(Event.objects.values())
