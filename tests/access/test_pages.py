"""The pages of access: what is typed wrong is said at its field, nothing typed is lost, and lists stay quick."""

import datetime as dt

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.access.audit import record, record_read
from ligzda.access.models import (
    Account,
    Assignment,
    BreakGlass,
    CourtTerritory,
    Membership,
    Organisation,
    Read,
    Substitution,
    Team,
)
from ligzda.access.rules.roles import Role
from tests.access.conftest import LONG_AGO, NOON, SYSTEM, by, municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def sign_in(client):
    def as_(account: Account) -> Client:
        client.force_login(account)
        return client

    return as_


@pytest.fixture
def administrator(house, sign_in):
    return sign_in(house.person(Role.ADMINISTRATOR))


@pytest.fixture
def manager(house, sign_in):
    return sign_in(house.person(Role.MANAGER, house.liepaja))


@pytest.fixture
def officer(house, sign_in):
    return sign_in(house.person(Role.DPO))


def text(response) -> str:
    return response.content.decode()


def today() -> dt.date:
    return dt.date.today()


def test_an_administrator_makes_an_account_gives_it_a_role_and_closes_it(administrator, house):
    made = administrator.post(
        reverse("account_make"), {"name": "Anna Bērziņa", "email": "anna@example.org", "language": "lv"}
    )
    account = Account.objects.get(email="anna@example.org")
    assert made.url == reverse("account", args=[account.pk])
    role = {"role": "psychologist", "organisation": house.liepaja.pk, "since": "01.05.2026."}
    administrator.post(reverse("account_role", args=[account.pk]), role)
    assert "psihologs, Liepāja" in text(administrator.get(made.url))
    administrator.post(reverse("account_close", args=[account.pk]))
    account.refresh_from_db()
    assert not account.is_active


def test_what_was_typed_wrong_is_said_at_its_field_and_kept(administrator):
    answer = administrator.post(reverse("account_make"), {"name": "Anna", "email": "anna@@example", "language": "lv"})
    form = answer.context["form"]
    assert form.errors.keys() == {"email"}
    assert 'value="anna@@example"' in text(answer)


def test_a_refusal_stands_at_its_field_in_latvian(administrator, house):
    taken = house.worker().email
    answer = administrator.post(reverse("account_make"), {"name": "Anna", "email": taken, "language": "lv"})
    assert answer.context["form"].errors["email"] == ["Konts ar šādu e-pasta adresi jau ir"]


def test_a_refusal_of_a_deed_without_fields_names_every_reason(administrator, house):
    worker = house.worker()
    house.case(worker)
    answer = administrator.post(reverse("account_close", args=[worker.pk]))
    assert "Vispirms jānodod visas lietas kādam citam (lietas: 1)" in text(answer)


def test_who_saves_second_sees_both_values_and_loses_nothing(administrator, house):
    account = house.worker("Ilze Ozola")
    page = reverse("account_change", args=[account.pk])
    typed = {"name": "Ilze Kalniņa", "email": account.email, "version": account.version}
    Account.objects.filter(pk=account.pk).update(name="Ilze Ozoliņa", version=account.version + 1)
    answer = administrator.post(page, typed)
    assert "Ilze Ozoliņa" in text(answer)
    assert "Ilze Kalniņa" in text(answer)
    again = administrator.post(page, {**typed, "version": answer.context["form"]["version"].value()})
    assert again.status_code == 302
    account.refresh_from_db()
    assert account.name == "Ilze Kalniņa"


def test_an_organisation_is_written_down_changed_and_ended(administrator, house):
    form = {"kind": "centre", "name": "Centrs “Cēsis”", "since": "01.02.2026.", "territory": municipality("LV-022").pk}
    made = administrator.post(reverse("organisation_found"), form)
    centre = Organisation.objects.get(name="Centrs “Cēsis”")
    assert made.url == reverse("organisation", args=[centre.pk])
    standing = {"kind": "legal_form", "detail": "biedrība", "since": "01.02.2026."}
    administrator.post(reverse("organisation_standing", args=[centre.pk]), standing)
    administrator.post(
        reverse("organisation_standing", args=[centre.pk]), {**standing, "detail": "nodibinājums", "since": "1.5.26"}
    )
    assert [(row.detail, row.until) for row in centre.statuses.order_by("since")] == [
        ("biedrība", dt.date(2026, 5, 1)),
        ("nodibinājums", None),
    ]
    unit = administrator.post(reverse("organisation_found"), {**form, "name": "Nodaļa", "parent": centre.pk})
    ended = administrator.post(reverse("organisation_end", args=[centre.pk]), {"until": "1.6.2026"})
    assert "Organizācijai vēl ir struktūrvienības: 1" in text(ended)
    administrator.post(f"{unit.url}end/", {"until": "1.6.2026"})
    assert Organisation.objects.get(name="Nodaļa").until == dt.date(2026, 6, 1)


def test_a_municipality_has_one_court_at_a_time(administrator, house):
    first, second = house.court, house.organisation("court", "Jaunā bāriņtiesa")
    place = municipality()
    CourtTerritory.objects.create(court=first, territory=place, since=LONG_AGO)
    administrator.post(reverse("organisation_serve", args=[second.pk]), {"territory": place.pk, "since": "1.3.2026"})
    assert first.territories.get().until == dt.date(2026, 3, 1)
    assert second.territories.get().until is None


def test_a_manager_hands_a_caseload_over_on_one_page(manager, house):
    giver, taker = house.worker(), house.worker()
    case = house.case(giver)
    form = {"giver": f"account-{giver.pk}", "assignee": f"account-{taker.pk}", "reason": "Aiziet no darba"}
    answer = manager.post(reverse("hand_over", args=[house.liepaja.pk]), form, follow=True)
    assert "Visas lietas ir nodotas" in text(answer)
    assert Assignment.objects.standing_on(today()).get(case=case).account == taker


def test_the_team_page_shows_what_is_nobodys_work(manager, house):
    house.case(number="Ģ-2026-0007")
    house.case(house.worker(), number="Ģ-2026-0008")
    shown = text(manager.get(reverse("own_team"), follow=True))
    assert "Ģ-2026-0007" in shown
    assert "Ģ-2026-0008" not in shown


def test_a_case_is_assigned_on_its_page_and_nobody_elses_colleague_is_offered(manager, house):
    worker, stranger = house.worker(), house.person(Role.SOCIAL_WORKER, house.riga)
    case = house.case()
    page = reverse("case_workers", args=[case.pk])
    assert manager.post(page, {"assignee": f"account-{stranger.pk}"}).context["form"].errors
    manager.post(page, {"assignee": f"account-{worker.pk}"})
    assert case.assignments.get().account == worker


def test_the_colleagues_of_a_case_are_offered_with_their_roles_and_lead_back_to_an_own_page_only(manager, house):
    worker = house.worker()
    page = reverse("case_workers", args=[house.case().pk])
    shown = text(manager.get(page, {"from": "/families/2026-0001/about/"}))
    assert f"{worker.name} (sociālais darbinieks)" in shown
    assert 'href="/families/2026-0001/about/"' in shown
    for elsewhere in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"):
        assert 'class="back' not in text(manager.get(page, {"from": elsewhere}))


def test_an_absence_is_set_and_ended_by_the_manager(manager, house):
    absent, substitute = house.worker(), house.worker()
    form = {"absent": absent.pk, "substitute": substitute.pk}
    until = today() + dt.timedelta(days=9)
    manager.post(reverse("absence_set"), {**form, "since": f"{today():%d.%m.%Y}", "until": f"{until:%d.%m.%Y}"})
    away = Substitution.objects.get()
    manager.post(reverse("absence_end", args=[away.pk]))
    away.refresh_from_db()
    assert away.until == today()


def test_a_glass_is_broken_by_number_and_an_unknown_number_is_said_at_its_field(sign_in, house):
    page, reason = sign_in(house.person(Role.DUTY_OFFICER, house.riga)), "Policija ir pie bērna, neviens neatbild."
    house.case(number="Ģ-2026-0147")
    answer = page.post(reverse("glass"), {"number": "Ģ-2026-9999", "reason": reason})
    assert answer.context["form"].errors["number"] == ["Lietas ar šādu numuru nav"]
    assert reason in text(answer)
    assert "Ģ-2026-0147" in text(page.post(reverse("glass"), {"number": "2026-0147", "reason": reason}, follow=True))


def test_a_carer_is_invited_to_the_own_family_and_taken_off(manager, house):
    case = house.case()
    page = reverse("case_carers", args=[case.pk])
    manager.post(page, {"name": "Anna Bērziņa", "email": "anna@example.org"})
    manager.post(page, {"name": "Anna Bērziņa", "email": "ANNA@example.org"})
    link = case.carers.get()
    assert by(link.account, at=dt.datetime.now(dt.UTC)).roles == {Role.CARER}
    manager.post(reverse("carer_remove", args=[link.pk]))
    link.refresh_from_db()
    assert link.until == today()


def test_an_export_of_the_trail_is_itself_recorded(officer):
    record(by=SYSTEM, what="family_read")
    table = b"".join(officer.get(reverse("audit_events"), {"file": "csv"}).streaming_content).decode()
    assert "family" in table
    assert Read.objects.get().what == "events_exported"


def test_the_trail_is_filtered_by_day_and_deed_and_a_wrong_day_is_said(officer):
    record(by=SYSTEM, what="case_opened")
    page = reverse("audit_events")
    assert officer.get(page, {"what": "case_opened", "since": "1.5.2026"}).context["listing"].count == 1
    assert officer.get(page, {"since": "21.05.2026."}).context["listing"].count == 0
    assert officer.get(page, {"since": "31.02.2026."}).context["listing"].filters.errors.keys() == {"since"}


def test_a_carer_reads_who_looked(sign_in, house):
    worker, carer = house.worker("Ilze Ozola"), house.person(Role.CARER)
    case = house.case(worker)
    case.carers.create(account=carer, since=LONG_AGO)
    record_read(by=by(worker), what="family_read", about=case)
    shown = text(sign_in(carer).get(reverse("who_looked")))
    assert "Ilze Ozola" in shown
    assert "sociālais darbinieks, Liepāja" in shown


@pytest.mark.parametrize("name", ["accounts", "organisations", "territories", "audit_events", "audit_reads", "glasses"])
@pytest.mark.parametrize("asked", [{"page": "0"}, {"page": "x"}, {"sort": "no-such"}, {"kind": "?", "role": "?"}])
def test_nonsense_in_an_address_is_no_error(sign_in, house, name, asked):
    person = house.person(Role.DPO)
    Membership.objects.create(account=person, role=Role.ADMINISTRATOR, since=LONG_AGO)
    assert sign_in(person).get(reverse(name), asked).status_code == 200


def many(house, count: int) -> None:
    """Make that many of everything that the lists show."""
    for _ in range(count):
        worker = house.worker()
        case = house.case(worker, centre=house.liepaja)
        record(by=by(worker), what="case_opened", about=case)
        record_read(by=by(worker), what="family_read", about=case)
        Team.objects.create(organisation=house.liepaja, name="A", since=LONG_AGO)
        house.organisation("school", "Skola", territory=municipality(), parent=None)
        BreakGlass.objects.create(case=case, account=worker, reason="r", since=NOON, until=NOON)
        Substitution.objects.create(
            absent=worker, substitute=house.worker(), since=LONG_AGO, until=today() + dt.timedelta(days=3)
        )
        house.case(centre=house.liepaja)


@pytest.mark.parametrize(
    "name", ["accounts", "organisations", "audit_events", "audit_reads", "glasses", "own_account", "team_of_centre"]
)
def test_a_page_costs_the_same_number_of_queries_for_one_row_and_for_many(sign_in, house, name):
    person = house.person(Role.MANAGER, house.liepaja)
    for role in (Role.DPO, Role.ADMINISTRATOR):
        Membership.objects.create(account=person, role=role, since=LONG_AGO)
    page = reverse(name, args=[house.liepaja.pk] if name == "team_of_centre" else [])
    client, counts = sign_in(person), []
    for more in (1, 12):
        many(house, more)
        with (
            CaptureQueriesContext(connections["default"]) as asked,
            CaptureQueriesContext(connections["reads"]) as looks,
        ):
            assert client.get(page).status_code == 200
        counts.append((len(asked), len(looks)))
    assert counts[0] == counts[1]


def test_two_who_do_the_same_at_the_same_moment_are_answered_and_not_shown_an_error(manager, house, monkeypatch):
    worker = house.worker()
    case = house.case(worker)
    # As if the other's assignment had been written after the rules looked.
    monkeypatch.setattr("ligzda.access.actions.assignments.reasons_against_assigning", lambda _who: [])
    answer = manager.post(reverse("case_workers", args=[case.pk]), {"assignee": f"account-{worker.pk}"})
    assert answer.status_code == 200
    assert "tieši tagad izdarīja to pašu" in text(answer)
