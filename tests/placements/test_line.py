"""The line of a child's places: exactly one answer for every day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ligzda.placements.rules.line import (
    Absence,
    AwayKind,
    Stretch,
    WentTo,
    Where,
    reasons_against_absences,
    reasons_against_line,
    where_on,
)

FIRST = date(2026, 1, 1)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def stretch(id: int, since: int, until: int | None = None, went_to: WentTo | None = None, **more) -> Stretch:
    return Stretch(id, Where.FAMILY, day(since), None if until is None else day(until), went_to, **more)


def codes(*line: Stretch) -> list[str]:
    return [reason.code for reason in reasons_against_line(line)]


def test_a_child_moved_is_at_the_next_place_on_the_day_of_the_move():
    line = [stretch(1, 0, 5, WentTo.MOVED), stretch(2, 5)]
    assert codes(*line) == []
    assert [where_on(line, day(n)).placement.id for n in (0, 4, 5, 90)] == [1, 1, 2, 2]


def test_before_the_first_place_there_is_no_answer():
    assert where_on([stretch(1, 3)], day(2)).placement is None


def test_after_going_home_the_child_is_at_home():
    line = [stretch(1, 0, 5, WentTo.BIRTH_FAMILY), stretch(2, 9)]
    assert codes(*line) == []
    assert where_on(line, day(7)).went_to is WentTo.BIRTH_FAMILY


def test_two_places_on_a_day_are_refused():
    assert codes(stretch(1, 0), stretch(2, 5)) == ["two_places"]
    assert codes(stretch(1, 0, 6, WentTo.MOVED), stretch(2, 5)) == ["two_places"]


def test_a_move_to_nowhere_loses_days():
    assert codes(stretch(1, 0, 5, WentTo.MOVED)) == ["lost_days"]
    assert codes(stretch(1, 0, 5, WentTo.MOVED), stretch(2, 6)) == ["lost_days"]


def test_not_known_must_be_explained():
    assert codes(stretch(1, 0, 5, WentTo.UNKNOWN)) == ["gap_unexplained"]
    assert codes(stretch(1, 0, 5, WentTo.UNKNOWN, explained=True)) == []


def test_there_is_no_place_after_death():
    assert codes(stretch(1, 0, 5, WentTo.DIED), stretch(2, 8)) == ["place_after_death"]


def test_moved_twice_on_one_day():
    line = [stretch(1, 0, 5, WentTo.MOVED), stretch(2, 5, 5, WentTo.MOVED), stretch(3, 5)]
    assert codes(*line) == []
    assert where_on(line, day(5)).placement.id == 3


def test_an_end_before_the_beginning_is_refused():
    assert "ends_before_it_begins" in codes(stretch(1, 5, 3, WentTo.BIRTH_FAMILY))


def test_a_time_away_lies_within_the_places():
    line = [stretch(1, 0, 5, WentTo.MOVED), stretch(2, 5, 9, WentTo.BIRTH_FAMILY)]

    def said(since: int, until: int | None) -> list[str]:
        time = Absence(1, AwayKind.HOSPITAL, day(since), None if until is None else day(until))
        return [reason.code for reason in reasons_against_absences(line, [time])]

    assert said(3, 7) == []
    assert said(3, 9) == []
    assert said(3, 10) == ["away_from_nowhere"]
    assert said(3, None) == ["away_from_nowhere"]


def test_two_times_away_at_once_are_refused():
    times = [Absence(1, AwayKind.HOSPITAL, day(1), None), Absence(2, AwayKind.VISIT, day(3), day(4))]
    assert [reason.code for reason in reasons_against_absences([stretch(1, 0)], times)] == ["away_twice"]


def test_the_answer_says_that_the_child_is_away():
    time = Absence(1, AwayKind.RAN_AWAY, day(2), day(4))
    answers = [where_on([stretch(1, 0)], day(n), [time]).away for n in (1, 2, 3, 4)]
    assert answers == [None, time, time, None]


LINES = st.lists(
    st.tuples(
        st.integers(0, 30), st.one_of(st.none(), st.integers(0, 30)), st.sampled_from(list(WentTo)), st.booleans()
    ),
    max_size=6,
)


@given(LINES)
def test_whatever_passes_as_a_line_has_one_answer_for_every_day(drawn):
    line = [
        stretch(number, since, until, went if until is not None else None, explained=explained)
        for number, (since, until, went, explained) in enumerate(drawn)
    ]
    if reasons_against_line(line):
        return
    began = min((each.since for each in line), default=None)
    for number in range(-1, 40):
        on = day(number)
        assert sum(each.holds_on(on) for each in line) <= 1
        answer = where_on(line, on)
        assert (answer.placement is None) == (not any(each.holds_on(on) for each in line))
        if began and on >= began:
            assert answer.placement or answer.went_to not in (None, WentTo.MOVED)
