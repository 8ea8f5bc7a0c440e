"""What a planned search waits for, and by when."""

import datetime as dt

import pytest

from ligzda.law import shipped
from ligzda.placements.rules.awaited import Awaited, Met, Plan, Word, awaited

BOOK, CALENDAR = shipped.rulebook(), shipped.calendar()
MONDAY = dt.date(2026, 10, 5)
NEXT = MONDAY + dt.timedelta(days=1)


def after(**told):
    """Return what a search asked for on a Monday waits for: what, counted from when."""
    told = {"opened": MONDAY, "requested": MONDAY, **told}
    return [(wait.what, wait.since) for wait in awaited(Plan(**told), book=BOOK, calendar=CALENDAR)]


def test_one_left_open_after_a_night_waits_for_the_courts_request_and_for_a_family():
    assert after(requested=None) == [(Awaited.REQUEST, MONDAY), (Awaited.TELLING, MONDAY)]


def test_a_family_is_told_within_five_working_days_by_the_houses_rule():
    [wait] = awaited(Plan(MONDAY, MONDAY), book=BOOK, calendar=CALENDAR)
    assert (wait.due, wait.entry.id) == (MONDAY + dt.timedelta(days=7), "planned.telling.working_days")


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ({"words": {1: Word("", NEXT)}}, Awaited.ANSWER),
        ({"words": {1: Word("no", NEXT)}}, Awaited.TELLING),
        ({"words": {1: Word("yes", NEXT)}}, Awaited.MEETING),
        ({"words": {1: Word("yes", MONDAY)}, "meetings": {1: Met("well", NEXT)}}, Awaited.PROPOSAL),
        ({"words": {1: Word("yes", MONDAY)}, "meetings": {1: Met("unsure", NEXT)}}, Awaited.PROPOSAL),
        ({"words": {1: Word("yes", MONDAY)}, "meetings": {1: Met("badly", NEXT)}}, Awaited.TELLING),
        ({"words": {1: Word("yes", MONDAY)}, "proposed": NEXT}, Awaited.RULING),
        ({"words": {1: Word("yes", MONDAY)}, "refused": {1: NEXT}}, Awaited.TELLING),
        ({"words": {1: Word("yes", MONDAY)}, "proposed": None, "agreed": NEXT}, Awaited.PLACING),
    ],
)
def test_each_step_waits_for_the_next_counted_from_its_own_day(told, what):
    assert after(**told) == [(what, NEXT)]


def test_of_several_families_the_one_that_waits_longest_counts():
    words = {1: Word("", NEXT), 2: Word("", MONDAY), 3: Word("yes", NEXT)}
    assert after(words=words) == [(Awaited.ANSWER, MONDAY), (Awaited.MEETING, NEXT)]


def test_after_the_courts_no_another_family_that_agreed_is_proposed():
    words, meetings = dict.fromkeys((1, 2), Word("yes", MONDAY)), dict.fromkeys((1, 2), Met("well", MONDAY))
    assert after(words=words, meetings=meetings, refused={1: NEXT}) == [(Awaited.PROPOSAL, NEXT)]


def test_what_only_the_court_can_do_is_its_turn():
    waits = awaited(Plan(MONDAY, proposed=NEXT), book=BOOK, calendar=CALENDAR)
    assert [wait.by_court for wait in waits] == [True, True]
    assert not awaited(Plan(MONDAY, MONDAY), book=BOOK, calendar=CALENDAR)[0].by_court
