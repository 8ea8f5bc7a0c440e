"""Two records of one person made one, with a trace."""

import datetime as dt

import pytest

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Case, Event, Membership, Organisation
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.people.actions.merging import merge
from ligzda.people.facts import pointers
from ligzda.people.models import Household, HouseholdMember, Merge, Person, PersonEmail, PersonPhone
from tests.people.conftest import CODES, NOON, SYSTEM, person


def member(who: Person, household: Household) -> HouseholdMember:
    return HouseholdMember.objects.create(household=household, person=who, part="carer", recorded_at=NOON)


def made_one(kept: Person, duplicate: Person, **given) -> Merge:
    return merge(**{"by": SYSTEM, "kept": kept, "duplicate": duplicate, "reason": "Viena un tā pati", **given})


@pytest.fixture
def twin(db) -> Person:
    return person("Anna Berzina", phone="+37120599524")


@pytest.mark.postgres
def test_everything_that_pointed_to_the_duplicate_points_to_who_stays(anna, twin):
    household = Household.objects.create()
    moved = member(twin, household)
    PersonEmail.objects.create(person=twin, address="anna@example.org")
    trace = made_one(anna, twin)
    moved.refresh_from_db()
    assert moved.person == anna
    assert [phone.number for phone in anna.phones.all()] == ["+37120599524"]
    assert anna.emails.get().address == "anna@example.org"
    assert trace.moved["rows"]["people.householdmember.person"] == [moved.pk]
    twin.refresh_from_db()
    assert twin.merged_into == anna


def test_every_table_that_knows_a_person_is_among_those_that_are_moved():
    from django.apps import apps

    known = {
        (model, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.concrete and field.related_model is Person and model is not Merge
    }
    assert known == {(pointer.model, pointer.name) for pointer in pointers()}
    assert len(known) >= 5


def test_who_stays_gains_what_only_the_duplicate_had(twin):
    full = person("Anna Bērziņa", CODES[1], sex="f", languages=["lv", "ru"])
    full.iban = "LV80BANK0000435195001"
    full.save()
    twin.languages = ["lv"]
    twin.save()
    made_one(twin, full)
    twin.refresh_from_db()
    assert (twin.code, twin.sex, twin.languages) == (CODES[1], "f", ["lv", "ru"])
    assert (twin.iban, f"{twin.birth_date}") == ("LV80BANK0000435195001", "1985-03-24")
    assert Merge.objects.get().moved["gained"] == ["sex", "birth_date", "code", "iban"]
    assert Event.objects.get().fields == ["birth_date", "code", "iban", "languages", "sex"]


def test_what_both_have_just_so_is_kept_once(anna, twin):
    household = Household.objects.create()
    stays, goes = member(anna, household), member(twin, household)
    PersonPhone.objects.create(person=anna, number="+37120599524")
    made_one(anna, twin)
    assert anna.phones.count() == 1
    assert list(HouseholdMember.objects.standing()) == [stays]
    goes.refresh_from_db()
    assert goes.withdrawn_reason == "Viena un tā pati"


def test_a_chain_of_duplicates_points_to_the_one_who_stays(anna, twin):
    third = person("A. Bērziņa")
    made_one(twin, third)
    made_one(anna, twin)
    third.refresh_from_db()
    assert third.merged_into == anna


@pytest.mark.parametrize(
    ("reason", "codes"),
    [("", ["merge_codes_differ", "merge_reason_missing"]), ("Kļūda", ["merge_codes_differ"])],
)
def test_people_with_different_codes_are_not_one(anna, reason, codes):
    other = person("Anna Bērziņa", CODES[3])
    with pytest.raises(Refused) as refused:
        made_one(anna, other, reason=reason)
    assert refused.value.codes == codes
    assert not Merge.objects.exists()


def test_nobody_is_merged_twice_or_into_oneself(anna, twin):
    made_one(anna, twin)
    for kept, duplicate, code in (
        (anna, twin, "merged_already"),
        (twin, anna, "merged_already"),
        (anna, anna, "merge_same"),
    ):
        with pytest.raises(Refused) as refused:
            made_one(kept, duplicate)
        assert refused.value.codes == [code]


@pytest.mark.postgres
def test_when_both_have_what_one_person_can_have_once_nothing_is_moved(anna, twin, monkeypatch):
    from ligzda.people.actions import merging

    monkeypatch.setattr(merging, "_drop_equals", lambda *args: {})
    household = Household.objects.create()
    member(anna, household)
    goes = member(twin, household)
    with pytest.raises(Refused) as refused:
        made_one(anna, twin)
    assert refused.value.codes == ["merge_collides"]
    goes.refresh_from_db()
    assert goes.person == twin
    assert twin.phones.count() == 1


def test_the_merge_leaves_an_event_in_each_case_and_no_name_in_it(anna, twin):
    cases = [Case.objects.create() for _ in range(2)]
    made_one(anna, twin, about=cases)
    events = Event.objects.filter(what="person_merged")
    assert {event.case_id for event in events} == {case.pk for case in cases}
    assert {event.ref for event in events} == {f"people.merge:{Merge.objects.get().pk}"}


def test_who_may_not_touch_one_of_the_cases_merges_nobody(anna, twin):
    centre, other = (
        Organisation.objects.create(kind="centre", name=name, since=dt.date(2020, 1, 1)) for name in ("Viens", "Otrs")
    )
    account = Account.objects.create_user("manager@example.org", name="Vadītāja")
    Membership.objects.create(account=account, organisation=centre, role="manager", since=dt.date(2020, 1, 1))
    by = Actor.of(account, at=NOON)
    cases = [Case.objects.create(centre=place) for place in (centre, other)]
    with pytest.raises(Denied):
        made_one(anna, twin, by=by, about=cases)
    assert made_one(anna, twin, by=by, about=cases[:1])
