"""Many people at one moment: whatever may be only once is there once, and each who came late is told so."""

import pytest

from ligzda.access.models import Event
from ligzda.families import facts
from ligzda.families.actions import agreements, choices, household, talks
from ligzda.families.actions.court import decide
from ligzda.families.actions.enquiries import Carer
from ligzda.families.actions.withdrawals import withdraw
from ligzda.families.models import Agreement, Choice, Contact, Decision, Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import Person
from tests.at_once import at_once
from tests.families.conftest import CODES, NOON, TODAY, day

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, databases=["default", "reads"])]
MANY = 50


@pytest.fixture
def pair(world) -> Family:
    """Return a family of two carers."""
    return world.open("Ozolu", Carer(given_name="Zane", surname="Ozola"), Carer(given_name="Ivo", surname="Ozols"))


def positive(world, family: Family, number: str) -> Decision:
    return decide(
        by=world.worker,
        family=family,
        role=FamilyRole.FOSTER,
        kind=Decision.Kind.STATUS,
        number=number,
        on=day(3, 2),
        outcome=Decision.Outcome.POSITIVE,
    )


def test_fifty_files_opened_at_once_get_fifty_numbers_without_a_gap(world):
    deeds = [lambda name=f"F{each}": world.open(name, Carer(given_name="Anna", surname=name)) for each in range(MANY)]
    assert at_once(*deeds) == []
    numbers = sorted(Family.objects.values_list("number", flat=True))
    assert numbers == [f"2026-{each:04d}" for each in range(1, MANY + 1)]


def test_a_refused_file_between_others_leaves_no_gap(world):
    world.open("Pirmo", Carer(given_name="Anna", surname="Pirmā", code=CODES[0]))
    same = Carer(given_name="Anna", surname="Otrā", code=CODES[0])
    deeds = [lambda: world.open("Otro", same), lambda: world.open("Trešo", Carer(given_name="A", surname="Trešā"))]
    assert at_once(*deeds * 3) == ["code_taken"] * 3
    numbers = sorted(Family.objects.values_list("number", flat=True))
    assert numbers == [f"2026-{each:04d}" for each in range(1, 5)]


def test_one_personal_code_given_to_two_people_at_once_is_the_firsts(world):
    deeds = [
        lambda name=name: world.open(name, Carer(given_name="Anna", surname=name, code=CODES[2]))
        for name in ("Viens", "Divi", "Trīs")
    ]
    assert at_once(*deeds) == ["code_taken"] * 2
    assert Person.objects.exclude(code_mark=None).count() == Family.objects.count() == 1


def test_two_statuses_of_one_role_given_at_once_are_one(world, pair):
    assert at_once(*(lambda number=number: positive(world, pair, number) for number in ("1", "2"))) == [
        "status_in_force"
    ]
    assert Status.objects.count() == Decision.objects.count() == 1


def test_one_decision_taken_back_by_two_at_once_is_taken_back_once(world, pair):
    made = positive(world, pair, "1")
    deeds = [
        lambda: withdraw(by=world.worker, fact=Decision.objects.select_related("family__case").get(), reason="Kļūda")
    ]
    assert at_once(*deeds * 2) == ["withdrawn_already"]
    assert not Status.objects.standing().filter(decision=made).exists()


def test_one_role_chosen_by_two_at_once_is_one_path(world, pair):
    deed = lambda: choices.choose(by=world.worker, family=pair, role=FamilyRole.FOSTER, since=TODAY)  # noqa: E731
    assert at_once(deed, deed) == ["path_open_already"]
    assert Choice.objects.count() == 1


def test_two_drafts_of_one_agreement_are_one(world, pair):
    deed = lambda: agreements.draft(by=world.worker, family=pair, role=FamilyRole.FOSTER)  # noqa: E731
    assert at_once(deed, deed) == ["draft_open"]
    assert Agreement.objects.count() == 1


def test_all_who_sign_at_once_have_signed_and_the_agreement_is_in_force_once(world, pair):
    draft = agreements.draft(by=world.worker, family=pair, role=FamilyRole.FOSTER)
    signs = [
        lambda person=member.person: agreements.sign_for_carer(
            by=world.worker, agreement=draft, person=person, on=TODAY
        )
        for member in facts.carers(pair)
    ]
    centre = lambda: agreements.sign_for_partner(by=world.worker, agreement=draft, on=TODAY)  # noqa: E731
    twice = at_once(*signs, *signs, centre, centre)
    assert len(twice) == 3
    assert set(twice) <= {"agreement_signed_already"}
    draft.refresh_from_db()
    assert (draft.concluded, draft.since, draft.carer_signatures.count()) == (True, TODAY, 2)


def test_one_of_the_two_carers_who_leave_at_once_stays(world, pair):
    deeds = [
        lambda member=member: household.let_leave(by=world.worker, family=pair, member=member, on=TODAY)
        for member in facts.carers(pair)
    ]
    assert at_once(*deeds) == ["carer_needed"]
    assert len(facts.carers(pair)) == 1


def test_no_third_carer_joins_with_the_second(world):
    alone = world.open("Liepu")
    deeds = [
        lambda name=name: household.add_member(
            by=world.worker, family=alone, who=Carer(given_name=name, surname="Bērziņš"), part="carer", since=None
        )
        for name in ("Jānis", "Pēteris")
    ]
    assert at_once(*deeds) == ["too_many_carers"]
    assert len(facts.carers(alone)) == 2


def test_two_who_change_one_familys_particulars_do_not_overwrite_each_other(world, berzini):
    def change(name: str):
        household.edit(
            by=world.worker,
            family=Family.objects.select_related("case", "household").get(pk=berzini.pk),
            version=berzini.version,
            name=name,
            confidential=False,
            address="",
            postcode="",
            municipality=world.municipality,
            court=world.court,
        )

    assert at_once(lambda: change("Liepu"), lambda: change("Kļavu")) == ["changed_by_other"]


def test_a_contact_sent_twice_by_an_impatient_hand_is_logged_once(world, berzini):
    said = {"kind": Contact.Kind.CALL, "at": NOON, "who": "Anna", "text": "Sarunājām, ka tiksimies otrdien."}
    deed = lambda: talks.log_contact(by=world.worker, family=berzini, **said)  # noqa: E731
    assert at_once(deed, deed, deed) == []
    assert Contact.objects.count() == Event.objects.filter(what="contact_logged").count() == 1
