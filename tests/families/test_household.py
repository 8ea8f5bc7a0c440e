"""Who lives in the household, what is known of them, what the family is approved for, and which papers are due."""

import datetime as dt

import pytest

from ligzda.access.edit import ChangedByOther
from ligzda.access.models import Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families import facts
from ligzda.families.actions import household as deeds
from ligzda.families.actions.enquiries import Carer
from ligzda.families.actions.members import merge_member
from ligzda.families.actions.papers import take_paper
from ligzda.families.actions.withdrawals import withdraw
from ligzda.families.models import Paper, Profile
from ligzda.families.queries.duplicates import possible_same
from ligzda.families.rules.household import due_papers
from ligzda.people.actions.persons import change_person
from ligzda.people.models import HouseholdMember, Person
from tests.families.conftest import CODES, TODAY, day

Part = HouseholdMember.Part


def joined(world, family, part=Part.ADULT, since=None, **who) -> HouseholdMember:
    carer = Carer(**{"given_name": "Juris", "surname": "Bērziņš", **who})
    return deeds.add_member(by=world.worker, family=family, who=carer, part=part, since=since)


def due(family, on=TODAY) -> list[tuple[str, str, str]]:
    """Return (whose given name, paper, why) of everything missing or running out."""
    found = due_papers(
        facts.members([family.household_id])[family.household_id],
        facts.papers([family.pk])[family.pk],
        on=on,
        warn_days=30,
    )
    named = {person.pk: person.given_name for person in Person.objects.all()}
    return [(named[each.person], each.kind, each.why) for each in found]


def brought(world, family, person, kind, until=None) -> Paper:
    return take_paper(
        by=world.worker,
        family=family,
        person=person,
        kind=kind,
        issued_on=day(5, 1),
        received_on=day(5, 4),
        until=until,
    )


def papers_of_carers(world, family) -> None:
    for member in facts.carers(family):
        for kind in ("psychiatrist", "narcologist", "penal_register"):
            brought(world, family, member.person, kind)


def test_each_carer_brings_three_papers_and_another_adult_one(world, berzini):
    assert len(due(berzini)) == 6
    papers_of_carers(world, berzini)
    assert due(berzini) == []
    joined(world, berzini, since=day(5, 10))
    assert due(berzini) == [("Juris", "penal_register", "adult_joined")]


def test_a_child_who_turns_eighteen_raises_a_check_on_that_day_and_not_before(world, berzini):
    papers_of_carers(world, berzini)
    joined(world, berzini, Part.CHILD, birth_date=dt.date(2008, 5, 20))
    assert due(berzini, on=day(5, 19)) == []
    assert due(berzini) == [("Juris", "penal_register", "turned_18")]


def test_a_paper_runs_out_and_a_newer_one_takes_its_place(world, berzini):
    papers_of_carers(world, berzini)
    anna = facts.carers(berzini)[0].person
    Paper.objects.filter(person=anna, kind="psychiatrist").update(until=day(6, 1))
    assert due(berzini) == [("Anna", "psychiatrist", "runs_out")]
    assert due(berzini, on=day(6, 1)) == [("Anna", "psychiatrist", "ran_out")]
    brought(world, berzini, anna, "psychiatrist", until=dt.date(2027, 6, 1))
    assert due(berzini) == []


def test_who_has_left_owes_no_paper(world, berzini):
    papers_of_carers(world, berzini)
    member = joined(world, berzini, since=day(5, 1))
    deeds.let_leave(by=world.worker, family=berzini, member=member, on=TODAY)
    assert due(berzini) == []


def test_a_paper_is_somebodys_of_the_household_and_comes_after_it_was_issued(world, berzini):
    stranger = world.open("Liepu", Carer(given_name="Ieva", surname="Liepa")).household.members.get().person
    with pytest.raises(Refused) as refused:
        take_paper(
            by=world.worker,
            family=berzini,
            person=stranger,
            kind="psychiatrist",
            issued_on=day(5, 4),
            received_on=day(5, 1),
            until=day(5, 1),
        )
    assert refused.value.codes == ["not_of_household", "ends_before_it_begins", "ends_before_it_begins"]


def test_there_are_at_most_two_carers_and_nobody_is_in_the_household_twice(world, berzini):
    with pytest.raises(Refused) as refused:
        joined(world, berzini, Part.CARER)
    assert refused.value.codes == ["too_many_carers"]
    anna = facts.carers(berzini)[0].person
    with pytest.raises(Refused) as refused:
        joined(world, berzini, Part.ADULT, person=anna)
    assert refused.value.codes == ["member_already"]


def test_a_member_recorded_by_mistake_is_taken_back(world, berzini):
    member = joined(world, berzini)
    withdraw(by=world.worker, fact=member, reason="Nav šīs ģimenes")
    assert not berzini.household.members.standing().filter(pk=member.pk).exists()


def test_somebody_elses_change_is_told_and_nothing_is_lost(world, berzini):
    given = {
        "by": world.worker,
        "family": berzini,
        "confidential": False,
        "address": "Brīvības iela 9",
        "postcode": "LV-3401",
        "municipality": world.municipality,
        "court": world.court,
    }
    deeds.edit(**given, name="Bērziņu", version=1)
    with pytest.raises(ChangedByOther) as changed:
        deeds.edit(**given, name="Bērzu", version=1)
    assert changed.value.theirs.name == "Bērziņu"


def test_a_profile_holds_until_the_next_and_ages_are_not_reversed(world, berzini):
    given = {"by": world.worker, "family": berzini, "sexes": ["f"], "needs": [], "places": 2}
    deeds.approve(**given, since=day(1, 1), age_from=0, age_to=7)
    deeds.approve(**given, since=day(5, 1), age_from=3, age_to=12)
    assert Profile.objects.standing().filter(family=berzini, since__lte=TODAY).first().age_to == 12
    with pytest.raises(Refused) as refused:
        deeds.approve(**given, since=TODAY, age_from=9, age_to=3)
    assert refused.value.codes == ["ages_reversed"]


def changed(world, person, about, **given) -> Person:
    first = {"given_name": person.given_name, "surname": person.surname, "version": person.version}
    return change_person(**{"by": world.worker, "person": person, "about": about, **first, **given})


def test_what_is_known_of_a_person_changes_with_the_names_of_its_fields_in_the_trail(world, berzini):
    anna = facts.carers(berzini)[0].person
    changed(
        world,
        anna,
        berzini.case,
        surname="Bērziņa-Ozola",
        birth_date=anna.birth_date,
        languages=["lv", "ru"],
        phones=("+37120599525",),
        emails=("anna@example.org",),
        iban="LV80BANK0000435195001",
    )
    anna.refresh_from_db()
    assert (anna.iban, anna.code, anna.languages_shown) == ("LV80BANK0000435195001", CODES[1], "latviski, krieviski")
    assert [phone.number for phone in anna.phones.all()] == ["+37120599525"]
    event = Event.objects.get(what="person_changed")
    assert event.fields == ["emails", "iban", "languages", "phones", "surname"]


def test_a_wrong_account_a_taken_code_and_an_older_version_change_nothing(world, berzini):
    anna, janis = (member.person for member in facts.carers(berzini))
    for given, code in (({"iban": "LV00BANK0000435195001"}, "iban_invalid"), ({"code": CODES[1]}, "code_taken")):
        with pytest.raises(Refused) as refused:
            changed(world, janis, berzini.case, birth_date=None, **given)
        assert refused.value.codes == [code]
    changed(world, anna, berzini.case, version=1)
    with pytest.raises(ChangedByOther):
        changed(world, anna, berzini.case, version=1)


def test_two_records_of_one_person_are_found_and_made_one(world, berzini):
    twin = world.open("Bērziņu otrā", Carer(given_name="Anna", surname="Berzina"))
    anna, duplicate = facts.carers(berzini)[0].person, facts.carers(twin)[0].person
    assert list(possible_same(by=world.worker, person=anna)) == [duplicate]
    merge_member(by=world.worker, family=berzini, kept=anna, duplicate=duplicate, reason="Tas pats tālrunis")
    assert [member.person for member in facts.carers(twin)] == [anna]
    assert Event.objects.filter(what="person_merged").count() == 2


def test_a_person_another_centre_works_with_is_not_offered_and_not_merged(world, berzini):
    stranger = world.actor("manager", world.other)
    case = world.open("Berzinu", Carer(given_name="Anna", surname="Berzina"))
    case.case.centre = world.other
    case.case.save()
    anna, duplicate = facts.carers(berzini)[0].person, facts.carers(case)[0].person
    assert list(possible_same(by=world.manager, person=anna)) == []
    for by in (world.manager, stranger):
        with pytest.raises(Denied):
            merge_member(by=by, family=berzini, kept=anna, duplicate=duplicate, reason="x")
