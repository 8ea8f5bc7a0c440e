"""What has to be done about the children with a family."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ligzda.families.rules.facts import Interval
from ligzda.law import shipped
from ligzda.law.rules.rulebook import Rulebook
from ligzda.placements.rules.due import SOON, STAY, Guest, Home, PlacementDue, stay_ends, to_do, turning_days
from ligzda.placements.rules.notices import Told

TODAY = date(2026, 5, 20)
BOOK, CALENDAR = shipped.rulebook(), shipped.calendar()
OPEN = {"foster": (Interval(date(2020, 1, 1)),), "crisis": (Interval(date(2020, 1, 1)),)}


def guest(child: str = "B-1", kind: str = "foster", since: date = date(2026, 5, 1), **more) -> Guest:
    return Guest(child, kind, since, **more)


def said(*guests: Guest, on: date = TODAY, book: Rulebook = BOOK, **home) -> list[tuple[str, str, date | None]]:
    found = to_do(Home(guests, **{"statuses": OPEN} | home), book=book, calendar=CALENDAR, on=on)
    return [(str(thing.what), thing.child, thing.due) for thing in found]


def test_a_quiet_family_has_nothing_to_do():
    assert said(guest()) == []


def test_a_planned_end_is_told_two_weeks_before_and_until_somebody_does_something():
    end = date(2026, 6, 10)
    child = guest(planned_until=end)
    assert said(child, on=end - timedelta(days=15)) == []
    assert said(child, on=end - timedelta(days=14)) == [("planned_end", "B-1", end)]
    assert said(child, on=end + timedelta(days=90)) == [("planned_end", "B-1", end)]


def test_a_child_that_left_needs_nothing():
    assert said(guest(planned_until=date(2026, 5, 10), until=TODAY)) == []


def test_a_status_that_ends_while_a_child_is_there():
    ends = {"foster": (Interval(date(2020, 1, 1), date(2026, 5, 25)),)}
    assert said(guest(), statuses=ends) == [("status_ends", "B-1", date(2026, 5, 25))]
    assert said(guest(kind="guardian"), statuses=ends) == []


def test_a_status_given_anew_does_not_end():
    again = {"foster": (Interval(date(2020, 1, 1), date(2026, 5, 25)), Interval(date(2026, 5, 25)))}
    assert said(guest(), statuses=again) == []


def test_while_nobody_knows_the_limit_of_a_crisis_stay_none_is_told():
    assert said(guest(kind="crisis", since=date(2026, 1, 1))) == []
    assert stay_ends(date(2026, 1, 1), BOOK) is None


def test_a_crisis_stay_is_counted_once_somebody_confirms_its_limit():
    known = BOOK.get(STAY, TODAY)
    assert known
    others = [entry for id in BOOK if id != STAY for entry in BOOK.history(id)]
    book = Rulebook([*others, replace(known, value=30)])
    assert said(guest(kind="crisis", since=date(2026, 5, 1)), book=book) == [("crisis_stay", "B-1", date(2026, 5, 31))]


def test_a_decision_that_is_missing_is_the_courts_turn():
    [thing] = to_do(Home((guest(decided=False),), statuses=OPEN), book=BOOK, calendar=CALENDAR, on=TODAY)
    assert (thing.what, thing.by_court, thing.due) == (PlacementDue.DECISION_MISSING, True, None)


def test_more_children_than_approved():
    assert said(guest("B-1"), guest("B-2"), places=1) == [("over_places", "", None)]


def test_siblings_alone_may_be_more_than_are_else_placed_at_once():
    four = [guest(f"B-{n}", siblings=7) for n in range(4)]
    assert said(*four) == []
    assert said(*four[:3], guest("B-9", siblings=8)) == [("over_placed", "", None)]
    assert said(*four[:3], guest("B-9")) == [("over_placed", "", None)]


def test_children_of_the_house_count_too():
    assert said(*[guest(f"B-{n}") for n in range(3)], own_children=4) == [("over_household", "", None)]


@pytest.mark.parametrize("ahead", range(1, 60))
def test_nothing_changes_between_the_turning_days(ahead):
    home = Home(
        (guest(planned_until=date(2026, 6, 10)), guest("B-2", until=date(2026, 6, 20))),
        statuses={"foster": (Interval(date(2020, 1, 1), date(2026, 7, 1)),)},
    )
    days = turning_days(home, book=BOOK, on=TODAY)
    on = TODAY + timedelta(days=ahead)
    if on not in days:
        before = to_do(home, book=BOOK, calendar=CALENDAR, on=on - timedelta(days=1))
        assert to_do(home, book=BOOK, calendar=CALENDAR, on=on) == before


def test_the_warning_is_the_houses_own():
    entry = BOOK.get(SOON, TODAY)
    assert entry
    assert entry.value == 14


def test_a_notice_nobody_has_dealt_with_is_due_some_working_days_later():
    friday = date(2026, 5, 15)
    notices = tuple(Told(kind, child, friday) for kind, child in (("obstacle", ""), ("circumstance", "B-1")))
    assert said(notices=(*notices, Told("cannot", "", friday))) == [
        ("notice_obstacle", "", date(2026, 5, 22)),
        ("notice_circumstance", "B-1", date(2026, 5, 22)),
    ]
