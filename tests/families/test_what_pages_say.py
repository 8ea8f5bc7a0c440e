"""Pages say all that was recorded and lead to its correction; figures told to visitors carry their mark."""

import datetime as dt

import pytest
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.families.actions import court, talks
from ligzda.families.actions.enquiries import record_enquiry
from ligzda.families.models import Contact, Decision, Enquiry
from ligzda.families.rules.roles import FamilyRole
from tests.families.conftest import CODES, NOON, day
from tests.visitors import signed_in


@pytest.fixture
def at(world):
    """Return a way to read a page of the family as somebody."""

    def read(by: Actor, view: str, family, **asked: str) -> str:
        client = signed_in(by.account)
        answer = client.get(reverse(view, args=[family.number]), asked)
        return b"".join(answer).decode()

    return read


def test_the_court_page_says_until_when_a_decision_holds_and_its_own_people_correct_an_evaluation(world, berzini, at):
    court.decide(
        by=world.clerk,
        family=berzini,
        role=FamilyRole.FOSTER,
        kind=Decision.Kind.STATUS,
        number="1-6/9",
        on=day(3, 2),
        outcome=Decision.Outcome.POSITIVE,
        until=dt.date(2027, 3, 2),
    )
    made = court.reevaluate(by=world.clerk, family=berzini, role=FamilyRole.FOSTER, on=day(5, 4), finding="Labi")
    page = at(world.clerk, "family_court", berzini)
    assert 'data-label="Spēkā līdz">02.03.2027.' in page
    assert reverse("fact_correct", args=[berzini.number, "reevaluation", made.pk]) in page


def test_an_enquiry_recorded_in_the_wrong_file_is_taken_back_from_it(world, berzini, at):
    enquiry = record_enquiry(
        by=world.worker,
        centre=world.centre,
        on=day(1, 5),
        means=Enquiry.Means.PHONE,
        name="Anna Bērziņa",
        phone="+37120599524",
        family=berzini,
    )
    address = reverse("fact_withdraw", args=[berzini.number, "enquiry", enquiry.pk])
    assert address in at(world.worker, "family_record", berzini)
    client = signed_in(world.worker.account)
    client.post(address, {"reason": "Cita Anna"})
    enquiry.refresh_from_db()
    assert (enquiry.stands, enquiry.withdrawn_reason) == (False, "Cita Anna")


def test_an_enquiry_is_corrected_before_a_file_is_opened_and_keeps_its_consent_and_code(world, client):
    wrong = record_enquiry(
        by=world.worker,
        centre=world.centre,
        on=day(1, 5),
        means=Enquiry.Means.WEB,
        name="Ana Bērziņa",
        phone="+37120599525",
        code=CODES[1],
    )
    address = reverse("enquiry_correct", args=[wrong.pk])
    client.force_login(world.worker.account)
    assert address in client.get(reverse("enquiry", args=[wrong.pk])).content.decode()
    typed = {"name": "Anna Bērziņa", "phone": "20 599 524", "means": "web", "on": "05.01.2026.", "role": "foster"}
    assert Enquiry.objects.standing().get() == wrong
    assert client.post(address, {**typed, "reason": ""}).status_code == 200
    answer = client.post(address, {**typed, "reason": "Drukas kļūda"})
    right = Enquiry.objects.standing().get()
    assert answer.url == reverse("enquiry", args=[right.pk])
    assert (right.name, right.phone, right.role) == ("Anna Bērziņa", "+37120599524", "foster")
    assert (right.consent_at, right.code) == (wrong.consent_at, CODES[1])
    wrong.refresh_from_db()
    assert wrong.withdrawn_reason == "Drukas kļūda"
    assert client.get(address).status_code == 404


def test_the_contact_log_is_narrowed_by_kind_and_days_and_says_how_many(world, berzini, at):
    for kind, on, text in (("call", 2, "Zvans martā"), ("visit", 3, "Viesošanās"), ("call", 9, "Zvans vēlāk")):
        when = NOON.replace(month=3, day=on)
        talks.log_contact(by=world.worker, family=berzini, kind=Contact.Kind(kind), at=when, who="Anna", text=text)
    page = at(world.worker, "contacts", berzini, kind="call", until="05.03.2026.")
    assert "Zvans martā" in page
    assert "Viesošanās" not in page
    assert "Zvans vēlāk" not in page
    assert "1 saruna" in page
    assert "Zvans vēlāk" not in at(world.worker, "contacts", berzini, kind="call", until="05.03.2026.", file="csv")


def test_a_figure_told_to_visitors_comes_from_the_rulebook_with_its_mark(world, client):
    page = client.get(reverse("roles")).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    crisis = page[page.index("krīzes audžuģimene".capitalize()) :]
    assert "3 gadi" in crisis
    assert crisis.index("neapstiprināts") > crisis.index("3 gadi")
    assert "trīs gad" not in page
