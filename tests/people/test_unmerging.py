"""Two records made one by mistake are two again, and nobody loses anything by it."""

import datetime as dt

import pytest

from ligzda.access.models import Case, Event
from ligzda.access.refusal import Refused
from ligzda.people.actions.merging import merge
from ligzda.people.actions.unmerging import undo_merge
from ligzda.people.facts import pointers
from ligzda.people.models import Household, HouseholdMember, Merge, Person, PersonEmail, PersonPhone
from tests.people.conftest import CODES, NOON, SYSTEM, person
from tests.people.test_merging import made_one, member


@pytest.fixture
def twin(db) -> Person:
    return person("Anna Berzina", phone="+37120599524")


def parted(trace: Merge, **given) -> Person:
    return undo_merge(**{"by": SYSTEM, "merge": trace, "reason": "Māte un meita", **given})


def all_of(who: Person) -> dict:
    """Return everything that points to a person, and what is known of them."""
    who.refresh_from_db()
    known = {name: getattr(who, name) for name in ("code", "iban", "sex", "birth_date", "languages", "merged_into")}
    rows = {
        f"{pointer.model._meta.label}.{pointer.name}": sorted(
            map(str, pointer.model._base_manager.filter(**{pointer.name: who}))
        )
        for pointer in pointers()
    }
    return {**known, **rows, "homes": list(who.memberships.standing().values_list("household", flat=True))}


@pytest.mark.postgres
def test_a_merge_undone_leaves_both_as_they_were(twin):
    full = person("Anna Bērziņa", CODES[1], sex="f", languages=["lv", "ru"])
    full.iban = "LV80BANK0000435195001"
    full.save()
    twin.languages = ["lv"]
    twin.save()
    shared, own = Household.objects.create(), Household.objects.create()
    for who, household in ((twin, shared), (full, shared), (full, own)):
        member(who, household)
    PersonPhone.objects.create(person=full, number="+37120599524")
    PersonEmail.objects.create(person=full, address="anna@example.org")
    third = person("A. Bērziņa")
    made_one(full, third)
    before = all_of(twin), all_of(full), all_of(third)
    trace = made_one(twin, full)
    assert parted(trace) == full
    assert (all_of(twin), all_of(full), all_of(third)) == before


def test_what_was_recorded_since_stays_with_who_stayed(anna, twin):
    trace = made_one(anna, twin)
    PersonEmail.objects.create(person=anna, address="jauna@example.org")
    anna.refresh_from_db()
    anna.birth_date = dt.date(1984, 1, 1)
    anna.save()
    parted(trace)
    anna.refresh_from_db()
    assert anna.emails.get().address == "jauna@example.org"
    assert anna.birth_date == dt.date(1984, 1, 1)


def test_what_was_moved_and_is_gone_since_is_not_missed(anna, twin):
    trace = made_one(anna, twin)
    anna.phones.all().delete()
    assert not parted(trace).phones.exists()


def test_the_trace_of_both_deeds_stays(anna, twin):
    case = Case.objects.create()
    trace = made_one(anna, twin)
    parted(trace, about=[case])
    trace.refresh_from_db()
    assert (trace.stands, trace.withdrawn_reason) == (False, "Māte un meita")
    assert Event.objects.get(what="person_unmerged").case == case
    made_one(anna, twin)
    assert Merge.objects.count() == 2


def test_a_merge_is_undone_once_and_only_with_a_reason(anna, twin):
    trace = made_one(anna, twin)
    with pytest.raises(Refused) as refused:
        parted(trace, reason=" ")
    assert refused.value.codes == ["unmerge_reason_missing"]
    parted(trace)
    with pytest.raises(Refused) as refused:
        parted(trace)
    assert refused.value.codes == ["merge_undone_already"]


def test_who_went_on_into_a_third_record_is_parted_from_it_first(anna, twin):
    first = made_one(twin, person("A. Bērziņa"))
    second = made_one(anna, twin)
    with pytest.raises(Refused) as refused:
        parted(first)
    assert refused.value.codes == ["merge_went_on"]
    parted(second)
    parted(first)


def test_a_code_taken_out_since_must_be_written_back_first(twin):
    trace = made_one(twin, person("Anna Bērziņa", CODES[1]))
    twin.refresh_from_db()
    twin.code = None
    twin.save()
    with pytest.raises(Refused) as refused:
        parted(trace)
    assert refused.value.codes == ["merge_code_gone"]


def test_a_place_in_the_household_that_was_taken_back_for_the_merge_stands_again(anna, twin):
    household = Household.objects.create()
    member(anna, household)
    place = member(twin, household)
    parted(merge(by=SYSTEM, kept=anna, duplicate=twin, reason="Viena"))
    place.refresh_from_db()
    assert (place.stands, place.person, place.withdrawn_reason) == (True, twin, "")
    assert HouseholdMember.objects.standing().filter(recorded_at=NOON).count() == 2
