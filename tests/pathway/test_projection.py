"""The list of what is due equals what the rules say, is stale when something moved, and may be dropped."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from ligzda.access.actor import Actor
from ligzda.access.models import Case
from ligzda.families.models import Choice, Paper, Reevaluation
from ligzda.families.rules.roles import FamilyRole
from ligzda.law import queries as law
from ligzda.pathway import facts, queries
from ligzda.pathway.facts.due import ONCE
from ligzda.pathway.models import DueItem, HandPlacement, HandRecord, Reckoning
from ligzda.pathway.tasks import minute
from tests.histories import with_database
from tests.pathway.world import NOON, World, day


def rows(family):
    """Return what the projection holds of the family."""
    return {
        (item.kind, item.role, item.step, item.child, item.due, item.turn, item.turn_with, item.entry, item.confirmed)
        for item in DueItem.objects.filter(family=family)
    }


def by_rules(family, on):
    """Return what the rules say of the family that day, in the same shape."""
    (found,) = facts.of_families([family], on=on)
    made, told = set(), set()
    for one in found.paths:
        for step in facts.worked_out(one, book=law.rulebook(), calendar=law.calendar(), on=on):
            once = (step.step, step.child, step.due)
            if step.state.value in ("due", "overdue") and not (step.step in ONCE and once in told):
                told.add(once)
                who = (*map(str, step.who), "")
                entry = (step.entry.id, step.entry.confirmed) if step.entry else ("", None)
                made.add(("step", one.role, step.step, step.child or "", step.due, *who[:2], *entry))
    return made


def steps_of(family):
    return {row for row in rows(family) if row[0] == "step"}


def at(on: dt.date) -> Actor:
    return Actor.system(at=dt.datetime.combine(on, NOON.timetz()))


days = st.dates(dt.date(2023, 1, 1), dt.date(2026, 5, 21))
roles = st.sampled_from(list(FamilyRole)).map(str)
events = st.lists(
    st.tuples(
        st.sampled_from(
            ["consulted", "applied", "suitable", "status", "negative", "extended", "agreed", "reevaluated", "placed",
             "planned", "asked", "done"]
        ),
        roles,
        days,
    ),
    max_size=12,
)  # fmt: skip


def happen(world: World, family, what: str, role: str, on: dt.date) -> None:
    later = on + dt.timedelta(days=90)
    match what:
        case "consulted":
            world.consulted(family, on)
        case "applied":
            world.applied(family, role, on)
        case "suitable":
            world.decided(family, role, "suitability", on)
        case "negative":
            world.decided(family, role, "status", on, "negative")
        case "extended":
            world.decided(family, role, "suitability", on, "extended", extended_until=later)
        case "status":
            world.decided(family, role, "status", on)
            if not family.statuses.filter(role=role).exists():
                world.status(family, role, on, until=later if on.day > 25 else None)
        case "agreed":
            if not family.agreements.exists():
                world.agreed(family, on, until=later if on.day > 15 else None)
        case "reevaluated":
            world.fact(Reevaluation, family=family, role=role, on=on)
        case "placed":
            if not family.hand_placements.exists():
                world.fact(HandPlacement, family=family, child="A", since=on, until=later)
        case "planned":
            world.fact(HandRecord, family=family, role=role, step="plan_child", on=on, child="A")
        case "asked":
            world.fact(HandRecord, family=family, role=role, step="consultations", what="asked", on=on)
        case "done":
            world.fact(HandRecord, family=family, role=role, step="plan_support", on=on)


@pytest.mark.histories
@with_database(60)
@given(
    asked=st.none() | days,
    chosen=st.lists(st.tuples(roles, days), max_size=2),
    happened=events,
    on=days,
    later=st.integers(1, 900),
)
def test_the_projection_equals_the_rules_on_any_history_and_until_it_says(world, asked, chosen, happened, on, later):
    with transaction.atomic():
        family = world.family(enquiry=asked)
        for role, since in chosen:
            if not Choice.objects.filter(family=family, role=role).exists():
                world.chose(family, role, since, until=since + dt.timedelta(days=200) if since.day > 27 else None)
        for event in happened:
            happen(world, family, *event)
        queries.refresh(by=at(on))
        assert steps_of(family) == by_rules(family, on)
        # Until the day that the projection names nothing changes by itself; then it is worked out anew.
        fresh = Reckoning.objects.get(case=family.case).fresh_until
        before = min(on + dt.timedelta(days=later), fresh - dt.timedelta(days=1))
        assert steps_of(family) == by_rules(family, before)
        assert not queries.stale(by=at(before)).filter(pk=family.case_id).exists()
        assert queries.stale(by=at(fresh)).filter(pk=family.case_id).exists()
        transaction.set_rollback(True)


@pytest.mark.postgres
def test_whatever_is_recorded_about_the_case_makes_it_stale(world: World):
    family = world.family(enquiry=day("12.01"))
    assert queries.refresh(by=world.system) == 1
    assert queries.refresh(by=world.system) == 0
    world.chose(family, "foster", day("20.01"))
    Case.objects.filter(pk=family.case_id).update(changed=7)
    minute(at=NOON)
    assert "application" in {row[2] for row in rows(family)}


def test_another_edition_of_the_rulebook_makes_everything_stale(world: World):
    world.family(enquiry=day("12.01"))
    queries.refresh(by=world.system)
    Reckoning.objects.update(edition="older")
    assert queries.stale(by=world.system).count() == 1


@pytest.mark.postgres
def test_the_projection_may_be_dropped_at_any_time(world: World):
    family = world.family(enquiry=day("12.01"))
    queries.refresh(by=world.system)
    before = rows(family)
    DueItem.objects.all().delete()
    assert queries.rebuild(by=world.system) == 1
    assert rows(family) == before != set()


def test_lateness_is_a_matter_of_the_day_on_which_one_looks(world: World):
    world.family(enquiry=day("20.05"))
    queries.refresh(by=world.system)
    worker = world.by(world.worker)
    assert [item.late for item in queries.due(by=worker) if item.step == "consultation"] == [False]
    later = world.by(world.worker, at=NOON + dt.timedelta(days=30))
    assert [item.late for item in queries.due(by=later) if item.step == "consultation"] == [True]


@pytest.mark.postgres
def test_only_what_one_may_see_is_listed(world: World):
    world.family(enquiry=day("20.05"))
    world.family(enquiry=day("20.05"), assigned=False)
    world.family(enquiry=day("20.05"), assigned=False, centre=world.other_centre)
    queries.refresh(by=world.system)
    families = {
        account: {i.family_id for i in queries.due(by=world.by(account))} for account in (world.worker, world.manager)
    }
    assert [len(found) for found in families.values()] == [1, 2]
    assert len({i.family_id for i in queries.due(by=world.by(world.clerk))}) == 3
    assert not queries.due(by=world.by(world.administrator)).exists()


@pytest.mark.postgres
def test_papers_missing_or_running_out_are_due_once_the_family_has_chosen(world: World):
    family = world.family(enquiry=day("12.01"), carers=1)
    queries.refresh(by=world.system)
    assert not DueItem.objects.filter(kind="paper").exists()
    world.chose(family, "foster", day("20.01"))
    person = family.household.members.get().person
    given = {"family": family, "person": person, "issued_on": day("02.01"), "received_on": day("02.01")}
    world.fact(Paper, kind="psychiatrist", until=day("01.06"), **given)
    world.fact(Paper, kind="narcologist", until=day("01.12"), **given)
    queries.rebuild(by=world.system)
    papers = {(item.step, item.why, item.due) for item in DueItem.objects.filter(kind="paper")}
    assert papers == {("psychiatrist", "runs_out", day("01.06")), ("penal_register", "missing", None)}
    assert Reckoning.objects.get().fresh_until == day("01.06")


def test_the_work_takes_as_many_queries_for_twenty_families_as_for_one(world: World):
    def cost() -> int:
        Reckoning.objects.all().delete()
        with CaptureQueriesContext(connection) as ran:
            queries.refresh(by=world.system)
        return len(ran)

    world.family(enquiry=day("12.01"))
    cost()  # the rulebook is read once
    one = cost()
    for _each in range(20):
        world.family(enquiry=day("12.01"))
    assert cost() == one
    by = world.by(world.manager)
    with CaptureQueriesContext(connection) as ran:
        assert len(list(queries.due(by=by))) == 21
    assert len(ran) <= 3, [each["sql"][:90] for each in ran]
