"""Pages of families as people use them: forms keep what was typed, lists export, records are corrected."""

import datetime as dt
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ligzda.access.models import Event, Read
from ligzda.families.actions import choices, court, household, papers, talks
from ligzda.families.actions.enquiries import Carer, open_family
from ligzda.families.models import Contact, Decision, Enquiry, Family, Measure, Status
from ligzda.law.actions.changes import Where, apply, supersede
from ligzda.law.models import Entry
from ligzda.people.models import Merge
from tests.families.conftest import World, day
from tests.visitors import page, post, signed_in


@pytest.fixture
def now(world) -> World:
    """Return the world of the real day, on which pages are asked."""
    world.worker = world.later(world.worker, days=(timezone.now().date() - world.worker.on).days)
    return world


@pytest.fixture
def client(now) -> Client:
    return signed_in(now.worker.account)


@pytest.fixture
def clerk(now) -> Client:
    return signed_in(now.clerk.account)


ENQUIRY = {"name": "Anna Bērziņa", "phone": "20 599 524", "means": "phone", "on": "12.01.2026.", "role": ""}


def test_an_enquiry_becomes_a_file_with_two_carers(client, now):
    answer = post(client, "enquiry_make", **ENQUIRY)
    enquiry = Enquiry.objects.get()
    assert answer.url == reverse("enquiry", args=[enquiry.pk])
    assert (enquiry.phone, enquiry.role, enquiry.on) == ("+37120599524", "", day(1, 12))
    form = page(client, "family_make", enquiry.pk)
    assert 'value="Anna"' in form
    assert 'value="Bērziņa"' in form
    filled = {
        "name": "Bērziņu",
        "municipality": now.municipality.pk,
        "first-given_name": "Anna",
        "first-surname": "Bērziņa",
        "first-code": "240385-18742",
        "second-given_name": "Jānis",
        "second-surname": "Bērziņš",
    }
    more = post(client, "family_make", enquiry.pk, **{"name": "Bērziņu", "first-given_name": "Ance", "second": "add"})
    assert 'name="second-surname"' in more.content.decode()
    assert 'value="Ance"' in more.content.decode()
    assert "govuk-error" not in more.content.decode(), "asking for more fields is no mistake"
    wrong = post(client, "family_make", enquiry.pk, **{**filled, "first-code": "240385-18743"}).content.decode()
    assert "kontrolcipars nesakrīt" in wrong
    assert 'value="240385-18743"' in wrong
    assert 'value="Jānis"' in wrong
    assert not Family.objects.exists()
    assert post(client, "family_make", enquiry.pk, **filled).status_code == 302
    family = Family.objects.get()
    assert family.household.members.count() == 2
    assert family.case.court == now.court


def test_a_code_told_at_the_enquiry_is_masked_and_goes_to_the_carers_record(client, now):
    wrong = post(client, "enquiry_make", **ENQUIRY, code="240385-18743").content.decode()
    assert "kontrolcipars nesakrīt" in wrong
    post(client, "enquiry_make", **ENQUIRY, code="240385-18742")
    enquiry = Enquiry.objects.get()
    for shown in (page(client, "enquiry", enquiry.pk), page(client, "family_make", enquiry.pk)):
        assert "••••••-•••42" in shown
        assert "18742" not in shown
    filled = {"name": "Bērziņu", "municipality": now.municipality.pk}
    post(client, "family_make", enquiry.pk, **filled, **{"first-given_name": "Anna", "first-surname": "Bērziņa"})
    assert Family.objects.get().household.members.get().person.code == "24038518742"
    enquiry.refresh_from_db()
    assert enquiry.code is None


def test_an_enquiry_that_has_its_familys_file_is_seen_by_those_who_see_the_family(client, now):
    post(client, "enquiry_make", **ENQUIRY)
    enquiry = Enquiry.objects.get()
    colleague, manager = Client(), Client()
    colleague.force_login(now.actor("social_worker", now.centre).account)
    manager.force_login(now.manager.account)
    everybody = (client, colleague, manager)
    assert all("Anna Bērziņa" in page(each, "enquiries") for each in everybody)
    open_family(
        by=now.worker, centre=now.centre, name="Bērziņu", carers=[Carer(given_name="A", surname="B")], enquiry=enquiry
    )
    assert [("Anna Bērziņa" in page(each, "enquiries")) for each in everybody] == [True, False, True]
    for name in ("enquiry", "enquiry_close", "family_make"):
        assert [each.get(reverse(name, args=[enquiry.pk])).status_code for each in everybody] == [200, 404, 200]


def test_an_enquiry_of_a_known_family_is_recorded_in_its_file(client, now, berzini):
    shown = post(client, "enquiry_make", **{**ENQUIRY, "name": "A. B.", "phone": "29123456"}, code="24038518742")
    assert f'name="same" value="{berzini.number}"' in shown.content.decode()
    post(client, "enquiry_make", **ENQUIRY, same=berzini.number)
    assert Enquiry.objects.get().family == berzini


def test_a_family_that_may_be_known_already_is_shown_before_it_is_kept_twice(client, now, berzini):
    answer = post(client, "enquiry_make", **ENQUIRY).content.decode()
    assert "Bērziņu ģimene" in answer
    assert not Enquiry.objects.exists()
    post(client, "enquiry_make", **ENQUIRY, sure="1")
    assert Enquiry.objects.count() == 1


def test_bad_input_is_said_at_the_field_and_kept(client, now):
    answer = post(client, "enquiry_make", **{**ENQUIRY, "phone": "12", "on": "31.02.2026", "name": ""}).content.decode()
    assert 'value="12"' in answer
    assert 'value="31.02.2026"' in answer
    assert answer.count("govuk-form-group--error") == 3


def test_a_contact_is_logged_in_four_fields(client, now, berzini):
    form = page(client, "contact_log", berzini.number)
    assert form.count("required") <= 4
    post(client, "contact_log", berzini.number, kind="call", day="04.05.2026.", clock="9.12", who="Anna", text="Zvans")
    contact = Contact.objects.get()
    assert timezone.localtime(contact.at).strftime("%d.%m.%Y %H:%M") == "04.05.2026 09:12"


def statements(client: Client, view: str, *args) -> int:
    with CaptureQueriesContext(connection) as captured:
        page(client, view, *args)
    return len(captured)


def test_a_long_log_costs_no_more_statements_than_a_short_one(client, now, berzini):
    def log(count: int) -> int:
        at = timezone.now()
        row = {"family": berzini, "kind": "call", "at": at, "who": "Anna", "text": "Zvans", "recorded_at": at}
        Contact.objects.bulk_create(Contact(**row) for _ in range(count))
        return statements(client, "contacts", berzini.number)

    assert log(1) == log(15)
    assert log(40) == log(360)


def test_sixteen_families_are_listed_with_as_many_statements_as_one(client, now, berzini):
    one = statements(client, "families")
    for number in range(15):
        now.open("Kalniņu", Carer(given_name="Inese", surname=f"Kalniņa{number}"))
    assert statements(client, "families") == one
    assert "16 ģimenes" in page(client, "families")


def test_a_family_with_many_records_costs_no_more_statements_than_one_with_few(client, now, berzini):
    few = statements(client, "family_record", berzini.number)
    for number in range(1, 20):
        talks.hold_consultation(by=now.worker, family=berzini, on=day(1, number), means="centre")
    assert statements(client, "family_record", berzini.number) == few


def test_every_export_is_recorded(client, now, berzini):
    for name, args, what in (
        ("families", (), "family_list_exported"),
        ("contacts", (berzini.number,), "family_contacts_exported"),
    ):
        client.get(reverse(name, args=args), {"file": "csv"})
        assert Read.objects.filter(what=what).count() == 1


def test_a_code_is_masked_until_somebody_asks_which_is_recorded(client, now, berzini):
    shown = page(client, "family_about", berzini.number)
    assert "18742" not in shown
    person = berzini.household.members.first().person
    answer = post(client, "code_reveal", berzini.number, person.pk).content.decode()
    assert "240385-18742" in answer
    assert Read.objects.get(what="code_revealed").ref == f"people.person:{person.pk}"
    assert client.get(reverse("code_reveal", args=[berzini.number, person.pk])).status_code == 405


def test_a_persons_telephones_account_and_languages_are_changed_and_the_account_shown_on_asking(client, now, berzini):
    person = berzini.household.members.first().person
    form = page(client, "person_edit", berzini.number, person.pk)
    assert "••••••-•••42" in form
    given = {
        "given_name": "Anna",
        "surname": "Bērziņa",
        "birth_date": "24.03.1985.",
        "sex": "f",
        "languages": ["lv", "ru"],
        "phones": "20 599 525\r\n+370 673 12345",
        "emails": "anna@example.org",
        "iban": "LV80 BANK 0000 4351 9500 1",
        "version": person.version,
    }
    wrong = post(client, "person_edit", berzini.number, person.pk, **{**given, "phones": "12"}).content.decode()
    assert "“12” nav tālruņa numurs" in wrong
    assert post(client, "person_edit", berzini.number, person.pk, **given).status_code == 302
    about = page(client, "family_about", berzini.number)
    assert "LV•• •••• 5001" in about
    assert "latviski, krieviski" in about
    answer = post(client, "account_reveal", berzini.number, person.pk).content.decode()
    assert "LV80 BANK 0000 4351 9500 1" in answer
    assert Read.objects.filter(what="account_revealed").exists()
    stale = post(client, "person_edit", berzini.number, person.pk, **{**given, "surname": "Cita"}).content.decode()
    assert "Cita" in stale
    assert "Bērziņa" in stale


def test_a_duplicate_is_merged_from_the_familys_page(client, now, berzini):
    twin = now.open("Otrā", Carer(given_name="Anna", surname="Berzina"))
    kept = berzini.household.members.first().person
    duplicate = twin.household.members.get().person
    form = page(client, "person_merge", berzini.number, kept.pk)
    assert twin.shown_number in form
    answer = post(client, "person_merge", berzini.number, kept.pk, duplicate=duplicate.pk, reason="Tas pats tālrunis")
    assert answer.status_code == 302
    duplicate.refresh_from_db()
    assert duplicate.merged_into == kept


def test_a_familys_documents_are_shown_inside_its_frame(client, clerk, now, berzini):
    for reader in (client, clerk):
        shown = page(reader, "documents_of_case", berzini.case_id)
        assert "Bērziņu ģimene" in shown
        assert f'href="{reverse("family_about", args=[berzini.number])}"' in shown
        assert f'{reverse("documents_of_case", args=[berzini.case_id])}" aria-current="page"' in shown


def test_a_merge_is_undone_from_the_page_where_it_was_made(client, now, berzini):
    twin = now.open("Otrā", Carer(given_name="Anna", surname="Berzina"))
    kept = berzini.household.members.first().person
    duplicate = twin.household.members.get().person
    post(client, "person_merge", berzini.number, kept.pk, duplicate=duplicate.pk, reason="Tas pats tālrunis")
    trace = Merge.objects.get()
    undo = (berzini.number, kept.pk, trace.pk)
    assert reverse("person_unmerge", args=undo) in page(client, "person_merge", berzini.number, kept.pk)
    assert "Anna Bērziņa" in page(client, "person_unmerge", *undo)
    assert post(client, "person_unmerge", *undo, reason="").status_code == 200
    assert post(client, "person_unmerge", *undo, reason="Māte un meita").status_code == 302
    assert twin.household.members.get().person == duplicate
    assert client.get(reverse("person_unmerge", args=undo)).status_code == 404


def decision(now, family) -> Decision:
    return court.decide(
        by=now.worker,
        family=family,
        role="foster",
        kind="status",
        number="1-6/23",
        on=day(3, 2),
        outcome="positive",
        reasons="Piemēroti",
    )


def test_a_decision_is_corrected_in_its_own_form_and_the_wrong_one_stays_among_all_records(client, now, berzini):
    wrong = decision(now, berzini)
    form = page(client, "fact_correct", berzini.number, "decision", wrong.pk)
    assert 'value="02.03.2026."' in form
    assert "Piemēroti" in form
    given = {"role": "foster", "kind": "status", "number": "1-6/23", "outcome": "positive", "on": "12.03.2026."}
    missing = post(client, "fact_correct", berzini.number, "decision", wrong.pk, **given).content.decode()
    assert "govuk-form-group--error" in missing
    assert (
        post(client, "fact_correct", berzini.number, "decision", wrong.pk, **given, reason="Kļūda").status_code == 302
    )
    assert Status.objects.standing().get().since == day(3, 12)
    shown = page(client, "family_record", berzini.number)
    assert "Kļūda" in shown
    assert shown.count("1-6/23") >= 2


def test_every_kind_of_record_can_be_opened_for_correction(client, now, berzini):
    person = berzini.household.members.first().person
    by, family = now.worker, berzini
    made = {
        "application": court.apply(by=by, family=family, role="foster", on=day(2, 9)),
        "choice": choices.choose(by=by, family=family, role="foster", since=day(2, 9)),
        "consultation": talks.hold_consultation(by=by, family=family, on=day(1, 16), means="centre"),
        "contact": talks.log_contact(by=by, family=family, kind="call", at=by.at, who="Anna", text="Zvans"),
        "paper": papers.take_paper(
            by=by, family=family, person=person, kind="psychiatrist", issued_on=day(1, 1), received_on=day(1, 2)
        ),
        "profile": household.approve(
            by=by, family=family, since=day(3, 2), places=2, age_from=0, age_to=7, sexes=["f"], needs=[]
        ),
        "reevaluation": court.reevaluate(by=by, family=family, role="foster", on=day(5, 4)),
    }
    for kind, fact in made.items():
        page(client, "fact_correct", berzini.number, kind, fact.pk)
        page(client, "fact_withdraw", berzini.number, kind, fact.pk)
        assert post(client, "fact_withdraw", berzini.number, kind, fact.pk, reason="Kļūda").status_code == 302
        assert client.get(reverse("fact_correct", args=[berzini.number, kind, fact.pk])).status_code == 404


def test_the_court_sees_the_family_and_records_its_decision_but_not_what_the_centre_keeps(clerk, now, berzini):
    assert "Bērziņu" in page(clerk, "families")
    for name in ("family_about", "family_court"):
        page(clerk, name, berzini.number)
    for name in ("family_papers", "family_agreements", "contacts", "family_edit", "member_add"):
        assert clerk.get(reverse(name, args=[berzini.number])).status_code == 403
    answer = post(
        clerk,
        "decision_record",
        berzini.number,
        role="foster",
        kind="suitability",
        number="1-6/23",
        on="02.03.2026.",
        outcome="positive",
    )
    assert answer.status_code == 302
    assert Decision.objects.get().recorded_by == now.clerk.account


VISITOR = {"name": "Anna", "phone": "20599524", "role": "", "question": "Kā sākt?", "consent": "on"}


@pytest.fixture
def visitor(now) -> Client:
    cache.clear()
    return Client()


def test_a_visitor_compares_the_six_roles_and_asks_a_centre_without_signing_in(visitor, now):
    shown = page(visitor, "roles")
    for role in ("audžuģimene", "aizbildnis", "adoptētājs", "viesģimene", "krīzes audžuģimene"):
        assert role in shown.lower()
    page(visitor, "privacy")
    refused = post(visitor, "public_enquiry", **{**VISITOR, "centre": now.centre.pk, "consent": ""})
    assert refused.status_code == 200
    assert 'value="Anna"' in refused.content.decode()
    assert post(visitor, "public_enquiry", **VISITOR, centre=now.centre.pk).url == reverse("public_enquiry_done")
    enquiry = Enquiry.objects.get()
    assert (enquiry.means, enquiry.recorded_by, enquiry.consent_at is not None) == ("web", None, True)
    assert Event.objects.filter(what="enquiry_recorded", account=None).exists()


def test_whoever_asked_reads_how_soon_the_centre_answers_as_the_rulebook_says_it(visitor, now):
    assert "5\N{NO-BREAK SPACE}darbdienas" in page(visitor, "public_enquiry_done")
    entry = Entry.objects.get(pk="enquiry.consultation.working_days")
    today = now.actor("administrator", now.organisation("ministry", "Ministrija"), at=timezone.now())
    said = {"where": Where(), "confirmed": True, "reason": "The centres agreed."}
    apply(by=today, change=supersede(by=today, entry=entry, since=today.on, figure=3, **said))
    shown = page(visitor, "public_enquiry_done")
    assert "3\N{NO-BREAK SPACE}darbdienas" in shown
    assert "5\N{NO-BREAK SPACE}darbdienas" not in shown


def test_a_machine_that_fills_every_field_is_thanked_and_forgotten(visitor, now):
    post(visitor, "public_enquiry", **VISITOR, centre=now.centre.pk, website="http://spam.example")
    assert not Enquiry.objects.exists()


def test_the_seventh_question_of_an_hour_waits(visitor, now):
    answers = [post(visitor, "public_enquiry", **VISITOR, centre=now.centre.pk) for _ in range(7)]
    assert [answer.status_code for answer in answers] == [302] * 6 + [429]
    assert Enquiry.objects.count() == 6
    page = answers[-1].content.decode()
    assert re.search(r"Mēģiniet vēlreiz pēc plkst\. \d\d:\d\d; uzrakstītais šeit paliek", page)
    assert 'value="Anna"' in page


def test_mistyping_is_not_counted(visitor, now):
    for _ in range(8):
        assert post(visitor, "public_enquiry", **{**VISITOR, "phone": ""}, centre=now.centre.pk).status_code == 200
    assert post(visitor, "public_enquiry", **VISITOR, centre=now.centre.pk).status_code == 302


def test_a_record_of_tomorrow_is_refused_with_what_was_typed(client, now, berzini):
    tomorrow = (timezone.now() + dt.timedelta(days=2)).strftime("%d.%m.%Y.")
    answer = post(client, "choice_make", berzini.number, role="foster", since=tomorrow).content.decode()
    assert "vēl nav pienākusi" in answer
    assert f'value="{tomorrow}"' in answer


def test_a_measure_leads_to_its_form_only_those_who_may_change_it(client, now):
    fair = Measure.objects.create(
        name="Ģimeņu diena", channel="event", since=now.worker.on, centre=now.centre, recorded_at=now.worker.at
    )
    address = reverse("measure_change", args=[fair.pk])
    assert f'href="{address}"' in page(client, "measures")
    reader = signed_in(now.actor("trainer", now.centre).account)
    shown = page(reader, "measures")
    assert "Ģimeņu diena" in shown
    assert address not in shown
