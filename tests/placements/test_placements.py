"""A child is placed, moves, goes home; whatever is corrected, no day is lost and none is counted twice."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.models import CaseCarer, Stay, ToTell
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from ligzda.children.actions.children import open_child
from ligzda.children.models import Child
from ligzda.children.queries.children import children
from ligzda.families.actions.enquiries import Carer, open_family
from ligzda.pay.facts.days import placements as paid_for
from ligzda.placements.actions import away as times
from ligzda.placements.actions import placements as deeds
from ligzda.placements.actions.merging import merge_children
from ligzda.placements.facts.present import present
from ligzda.placements.models import Away, Placement
from tests.children.test_opening import CODE
from tests.families.conftest import TODAY, day
from tests.placements.conftest import approved, line, opened

pytestmark = pytest.mark.django_db


def put(by, child, family, since, **more):
    return deeds.place(by=by, child=child, where="family", kind="foster", family=family, since=since, **more)


def test_a_placed_child_is_with_the_family(worker, elza, foster):
    put(worker, elza, foster, day(5, 1))
    assert present([foster.pk], on=TODAY) == {foster.pk: 1}
    assert present([foster.pk], on=day(4, 30)) == {}


def test_a_child_cannot_be_in_two_places(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    with pytest.raises(Refused) as refused:
        put(worker, elza, other, day(5, 10))
    assert refused.value.codes == ["two_places"]


def test_a_move_leaves_no_day_between(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    deeds.move(by=worker, child=elza, on=day(5, 10), end_reason="better", where="family", kind="foster", family=other)
    first, second = line(elza)
    assert (first.until, first.went_to, second.since) == (day(5, 10), "moved", day(5, 10))
    assert present([foster.pk, other.pk], on=day(5, 10)) == {other.pk: 1}


def test_a_child_that_is_nowhere_cannot_move(worker, elza, foster):
    with pytest.raises(Refused) as refused:
        deeds.move(by=worker, child=elza, on=TODAY, end_reason="better", where="family", kind="foster", family=foster)
    assert refused.value.codes == ["not_placed"]


def test_an_end_says_where_the_child_went(worker, elza, foster):
    row = put(worker, elza, foster, day(5, 1))
    with pytest.raises(Refused) as refused:
        deeds.end(by=worker, placement=row, on=day(5, 9), end_reason="other", went_to="unknown")
    assert refused.value.codes == ["gap_unexplained"]
    deeds.end(by=worker, placement=row, on=day(5, 9), end_reason="returned", went_to="birth_family")
    assert line(elza)[0].until == day(5, 9)


def test_an_ended_placement_does_not_end_again(worker, elza, foster):
    row = put(worker, elza, foster, day(5, 1))
    deeds.end(by=worker, placement=row, on=day(5, 9), end_reason="returned", went_to="birth_family")
    with pytest.raises(Refused) as refused:
        deeds.end(by=worker, placement=row, on=day(5, 10), end_reason="returned", went_to="birth_family")
    assert refused.value.codes == ["placement_ended"]


def test_a_family_without_the_status_takes_no_child(worker, elza, berzini):
    with pytest.raises(Refused) as refused:
        put(worker, elza, berzini, TODAY)
    assert refused.value.codes == ["status_not_in_force"]


def test_a_family_without_a_free_place_takes_a_child_only_for_a_reason(world, worker, elza, berzini):
    approved(berzini, places=1)
    put(worker, opened(world, given_name="Kārlis", surname="Ozols", sex="m"), berzini, day(5, 1))
    with pytest.raises(Refused) as refused:
        put(worker, elza, berzini, day(5, 2))
    assert refused.value.codes == ["no_free_place", "place_is_taken"]
    put(worker, elza, berzini, day(5, 2), exceeding="brālis un māsa kopā")
    assert present([berzini.pk], on=TODAY) == {berzini.pk: 2}


def test_a_place_that_is_no_family_must_be_named(worker, elza):
    with pytest.raises(Refused) as refused:
        deeds.place(by=worker, child=elza, where="hospital", since=TODAY)
    assert refused.value.codes == ["place_missing"]


def test_a_day_to_come_is_refused(worker, elza, foster):
    with pytest.raises(Refused) as refused:
        put(worker, elza, foster, TODAY + dt.timedelta(days=1))
    assert refused.value.codes == ["day_not_yet"]


def test_a_placement_of_the_past_is_recorded_before_the_others(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    put(worker, elza, other, day(3, 1), until=day(5, 1), end_reason="planned", went_to="moved")
    assert [row.family for row in line(elza)] == [other, foster]


def test_a_move_recorded_on_the_wrong_day_is_mended_on_both_sides(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    second = deeds.move(
        by=worker, child=elza, on=day(5, 10), end_reason="better", where="family", kind="foster", family=other
    )
    deeds.correct(by=worker, placement=second, reason="citā dienā", changes={"since": day(5, 8)})
    assert [(row.since, row.until) for row in line(elza)] == [(day(5, 1), day(5, 8)), (day(5, 8), None)]
    assert Placement.objects.exclude(withdrawn_at=None).count() == 2


def test_a_correction_that_would_lose_days_is_refused_and_changes_nothing(worker, elza, foster, other):
    row = put(worker, elza, foster, day(5, 1))
    put_back = {"until": day(5, 10), "end_reason": "better", "went_to": "moved"}
    with pytest.raises(Refused) as refused:
        deeds.correct(by=worker, placement=row, reason="kļūda", changes=put_back)
    assert refused.value.codes == ["lost_days"]
    assert line(elza) == [row]


def test_a_move_that_never_was_leaves_the_child_where_it_was(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    second = deeds.move(
        by=worker, child=elza, on=day(5, 10), end_reason="better", where="family", kind="foster", family=other
    )
    deeds.withdraw(by=worker, placement=second, reason="nepārcēlās")
    [row] = line(elza)
    assert (row.family, row.since, row.until, row.went_to) == (foster, day(5, 1), None, "")


def test_a_record_is_taken_back_only_with_a_reason(worker, elza, foster):
    row = put(worker, elza, foster, day(5, 1))
    with pytest.raises(Refused) as refused:
        deeds.withdraw(by=worker, placement=row, reason=" ")
    assert refused.value.codes == ["reason_missing"]


def test_a_child_in_hospital_keeps_its_place(worker, elza, foster):
    put(worker, elza, foster, day(5, 1))
    gone = times.leave(by=worker, child=elza, kind="hospital", since=day(5, 10), place="Liepājas slimnīca")
    assert present([foster.pk], on=day(5, 12)) == {foster.pk: 1}
    times.come_back(by=worker, away=gone, on=day(5, 14))
    assert Away.objects.get().until == day(5, 14)
    with pytest.raises(Refused) as refused:
        times.come_back(by=worker, away=gone, on=day(5, 15))
    assert refused.value.codes == ["back_already"]


def test_a_child_that_is_nowhere_cannot_be_away(worker, elza):
    with pytest.raises(Refused) as refused:
        times.leave(by=worker, child=elza, kind="ran_away", since=TODAY)
    assert refused.value.codes == ["away_from_nowhere"]


def test_a_placement_cannot_end_while_the_child_is_away_from_it(worker, elza, foster):
    row = put(worker, elza, foster, day(5, 1))
    times.leave(by=worker, child=elza, kind="ran_away", since=day(5, 5))
    with pytest.raises(Refused) as refused:
        deeds.end(by=worker, placement=row, on=day(5, 9), end_reason="returned", went_to="birth_family")
    assert refused.value.codes == ["away_from_nowhere"]


def test_the_days_of_pay_are_those_of_the_line(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    times.leave(by=worker, child=elza, kind="respite", family=other, since=day(5, 4), until=day(5, 6))
    deeds.move(by=worker, child=elza, on=day(5, 10), end_reason="better", where="family", kind="foster", family=other)
    found = paid_for([foster.pk, other.pk], since=day(5, 1), until=day(6, 1))
    days = {family: [(each.span.since, each.span.until) for each in stays] for family, stays in found.items()}
    assert days == {foster.pk: [(day(5, 1), day(5, 10))], other.pk: [(day(5, 10), None)]}


def test_the_carers_see_the_child_while_it_is_with_them(world, worker, elza, foster, other):
    carer = world.actor(Role.CARER, None)
    CaseCarer.objects.create(case=foster.case, account=carer.account, since=day(1, 1))
    put(worker, elza, foster, day(5, 1))
    assert allowed(by=carer, permission="child.tonight", case=elza.case)
    deeds.move(by=worker, child=elza, on=TODAY, end_reason="better", where="family", kind="foster", family=other)
    assert not allowed(by=carer, permission="child.tonight", case=elza.case)
    assert Stay.objects.filter(case=elza.case).count() == 2


def test_a_child_placed_in_a_family_of_another_centre_goes_to_that_centre(world, elza):
    stranger = world.actor("social_worker", world.other)
    family = approved(
        open_family(by=stranger, centre=world.other, name="Kļavu", carers=[Carer(given_name="Ilze", surname="Kļava")])
    )
    put(world.clerk, elza, family, TODAY)
    elza.case.refresh_from_db()
    assert elza.case.centre == world.other
    assert list(children(by=stranger)) == [elza]
    assert not children(by=world.worker).exists()
    assert list(children(by=world.clerk)) == [elza]


def test_two_records_of_one_child_become_one_line(world, worker, elza, foster, other):
    put(worker, elza, foster, day(3, 1), until=day(4, 1), end_reason="returned", went_to="birth_family")
    night = opened(world, given_name="", surname="", birth_date=None, called="meitene", age_about=7)
    put(worker, night, other, day(5, 1))
    merge_children(by=worker, kept=elza, duplicate=night, reason="atpazina")
    assert [row.family for row in line(elza)] == [foster, other]
    assert list(children(by=worker)) == [elza]
    assert {stay.host for stay in Stay.objects.filter(case=elza.case)} == {foster.case, other.case}


def test_two_records_that_would_be_in_two_places_at_once_are_not_one_child(world, worker, elza, foster, other):
    put(worker, elza, foster, day(3, 1))
    night = opened(world, given_name="", surname="", birth_date=None, called="meitene", age_about=7)
    put(worker, night, other, day(5, 1))
    with pytest.raises(Refused) as refused:
        merge_children(by=worker, kept=elza, duplicate=night, reason="atpazina")
    assert refused.value.codes == ["merge_collides"]


def test_a_half_known_child_joins_the_record_of_another_centre_by_its_personal_code(world, worker, foster):
    stranger = world.actor("social_worker", world.other)
    elza = {"given_name": "Elza", "surname": "Kalniņa", "code": CODE, "sex": "f"}
    known = open_child(by=stranger, place_of_work=world.other, **elza)
    night = opened(world, given_name="", surname="", birth_date=None, called="meitene", age_about=7)
    put(worker, night, foster, day(5, 1))
    told = {"by": worker, "kept": night, "duplicate": known, "reason": "atpazina"}
    for code in ("", "19122019997"):
        with pytest.raises(Denied):
            merge_children(**told, code=code)
    merge_children(**told, code=CODE)
    night = Child.objects.get(pk=night.pk)
    assert night.title == "Elza Kalniņa"
    assert list(children(by=worker)) == [night]
    assert ToTell.objects.get(what="child_record_joined").organisation == world.other


@pytest.mark.postgres
def test_the_database_itself_refuses_two_places_at_once(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 1))
    said = {"child": elza, "where": "family", "kind": "foster", "recorded_at": worker.at}
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(family=other, since=day(5, 9), **said)
    Placement.objects.create(family=other, since=day(5, 9), withdrawn_at=worker.at, **said)


@pytest.mark.postgres
def test_the_database_itself_refuses_two_times_away_at_once(worker, elza, foster):
    put(worker, elza, foster, day(5, 1))
    said = {"child": elza, "recorded_at": worker.at}
    Away.objects.create(kind="hospital", since=day(5, 2), **said)
    with pytest.raises(IntegrityError), transaction.atomic():
        Away.objects.create(kind="visit", since=day(5, 3), until=day(5, 4), **said)


@pytest.mark.postgres
def test_the_database_itself_refuses_an_end_that_does_not_say_where_to(worker, elza, foster):
    said = {"child": elza, "family": foster, "where": "family", "kind": "foster", "recorded_at": worker.at}
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(since=day(5, 2), until=day(5, 3), **said)


def test_a_child_does_not_move_before_it_came(worker, elza, foster, other):
    put(worker, elza, foster, day(5, 10))
    with pytest.raises(Refused) as refused:
        deeds.move(
            by=worker, child=elza, on=day(5, 9), end_reason="better", where="family", kind="foster", family=other
        )
    assert refused.value.codes == ["ends_before_it_begins"]
