"""Random histories of placements, backdated ends, moves and corrections: never two places, never a lost day."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from hypothesis import Phase, given
from hypothesis import strategies as st

from ligzda.access.models import Stay
from ligzda.access.refusal import Refused
from ligzda.pay.facts.days import placements as paid_for
from ligzda.pay.rules import Contract, Kind, Span
from ligzda.pay.rules.timeline import OFF, timeline
from ligzda.placements.actions import away as times
from ligzda.placements.actions import placements as deeds
from ligzda.placements.facts import line as facts
from ligzda.placements.facts.present import present
from ligzda.placements.models import Away, Placement
from ligzda.placements.rules.line import (
    WentTo,
    Where,
    reasons_against_absences,
    reasons_against_line,
    where_on,
)
from tests.families.conftest import day
from tests.histories import with_database

pytestmark = [pytest.mark.django_db, pytest.mark.histories]
FIRST, LAST = day(4, 1), day(5, 20)
AFTER = LAST + dt.timedelta(days=1)
ALWAYS = Contract(Kind.DISABILITY, Span(FIRST))
ON = st.dates(FIRST, LAST)
PICK = st.integers(0, 9)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("place"), ON, PICK),
        st.tuples(st.just("past"), ON, PICK),
        st.tuples(st.just("move"), ON, PICK),
        st.tuples(st.just("end"), ON, PICK),
        st.tuples(st.just("correct"), ON, PICK),
        st.tuples(st.just("ended_otherwise"), ON, PICK),
        st.tuples(st.just("withdraw"), ON, PICK),
        st.tuples(st.just("leave"), ON, PICK),
        st.tuples(st.just("back"), ON, PICK),
    ),
    min_size=1,
    max_size=9,
)
WENT = (WentTo.BIRTH_FAMILY, WentTo.GUARDIAN, WentTo.MOVED, WentTo.UNKNOWN)


def to(pick: int, families: list[Any]) -> dict[str, Any]:
    """Return somewhere to go."""
    if pick % 3 == 2:
        return {"where": "relative", "place": "vecmāmiņa"}
    return {"where": "family", "kind": "foster", "family": families[pick % 3]}


def happen(by: Any, child: Any, families: list[Any], what: str, on: dt.date, pick: int) -> None:
    """Do one thing; what there is nothing to do with is refused like any other."""
    placed = list(Placement.objects.standing().filter(child=child).order_by("pk"))
    row = placed[pick % len(placed)] if placed else None
    gone = Away.objects.standing().filter(child=child).order_by("pk").last()
    ended = {"end_reason": "other", "went_to": WENT[pick % 4], "end_note": "zināms" if pick > 5 else ""}
    later = min(on + dt.timedelta(days=pick), LAST)
    if what == "place":
        deeds.place(by=by, child=child, since=on, **to(pick, families))
    elif what == "past":
        deeds.place(by=by, child=child, since=on, until=later, **to(pick, families), **ended)
    elif what == "move":
        deeds.move(by=by, child=child, on=on, end_reason="better", **to(pick, families))
    elif what == "end" and row:
        deeds.end(by=by, placement=row, on=on, **ended)
    elif what == "correct" and row:
        deeds.correct(by=by, placement=row, reason="kļūda", changes={"since": on})
    elif what == "ended_otherwise" and row:
        deeds.correct(by=by, placement=row, reason="kļūda", changes={"until": on, **ended})
    elif what == "withdraw" and row:
        deeds.withdraw(by=by, placement=row, reason="nebija")
    elif what == "leave":
        times.leave(by=by, child=child, kind="hospital", since=on, until=later if pick % 2 else None)
    elif what == "back" and gone:
        times.come_back(by=by, away=gone, on=on)


def hold(child: Any, families: list[Any]) -> None:
    """Check everything that must always be so."""
    placed, away = facts.line(child), facts.away(child)
    line, absences = facts.stretches(placed), facts.absences(away)
    assert reasons_against_line(line) == []
    assert reasons_against_absences(line, absences) == []
    hosted = {row.family_id for row in placed if row.family_id}
    paid = paid_for([family.pk for family in families], since=FIRST, until=AFTER)
    told = {pk: timeline(ALWAYS, stays, (), since=FIRST, until=AFTER) for pk, stays in paid.items()}
    turning = {day for row in placed for day in (row.since, row.until) if day}
    began = min((each.since for each in line), default=None)
    for number in range((AFTER - FIRST).days):
        on = FIRST + dt.timedelta(days=number)
        here = where_on(line, on, absences)
        at = next((row.family_id for row in placed if here.placement and row.pk == here.placement.id), None)
        if on in turning:  # in the days between nothing changes
            assert present(hosted, on=on) == ({at: 1} if at else {})
        signs = {pk: days[number] for pk, days in told.items()}
        assert {pk: sign for pk, sign in signs.items() if sign != OFF} == ({at: "1"} if at else {})
        if began and on >= began:
            assert here.placement or here.went_to not in (None, WentTo.MOVED)
    seen = {(row.host_id, row.since, row.until) for row in Stay.objects.filter(case=child.case_id)}
    with_families = [row for row in placed if row.where == Where.FAMILY and row.since != row.until]
    assert seen == {(row.family.case_id, row.since, row.until) for row in with_families}


def undone(do: Callable[[], None]) -> None:
    """Do something and take it all back."""
    with transaction.atomic(), transaction.atomic(using="reads"):
        do()
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="reads")


@with_database(60, phases=(Phase.explicit, Phase.generate))
@given(STEPS)
def test_whatever_happens_a_child_is_in_one_place_each_day(worker, elza, foster, other, steps):
    families = [foster, other]

    def history() -> None:
        for what, on, pick in steps:
            try:
                with transaction.atomic():
                    happen(worker, elza, families, what, on, pick)
            except Refused as refused:
                assert refused.reasons  # noqa: PT017 - what is refused says why, and changes nothing
            else:
                hold(elza, families)
        hold(elza, families)

    undone(history)


def test_a_refused_correction_changes_nothing(worker, elza, foster, other):
    """Withdrawn and recorded anew in one breath: neither, when the new one is refused."""
    first = deeds.place(by=worker, child=elza, since=day(4, 1), **to(0, [foster, other]))
    deeds.move(by=worker, child=elza, on=day(4, 10), end_reason="better", **to(1, [foster, other]))
    before = list(Placement.objects.order_by("pk").values())
    with pytest.raises(Refused):
        deeds.correct(by=worker, placement=first, reason="kļūda", changes={"since": day(4, 12)})
    assert list(Placement.objects.order_by("pk").values()) == before
