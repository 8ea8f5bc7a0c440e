"""How deadlines are counted, in sentences, and for any history Hypothesis can think of."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.law import shipped
from ligzda.law.rules.calendar import Calendar, OutsideCalendar
from ligzda.law.rules.counting import add_months, due_after, due_in_year, fixed_day, months_after, working_days_after
from ligzda.law.rules.rulebook import Entry, Kind, MonthDay, Rulebook

LATVIA = shipped.calendar()
PLAIN = Calendar(date(1991, 1, 1), date(2051, 1, 1))
days = st.dates(date(1992, 1, 1), date(2045, 1, 1))


def day(text):
    return date.fromisoformat(text)


def book(value, unit="working_days", since="2000-01-01"):
    return Rulebook([Entry("a.thing.unit", value, unit, Kind.LAW, day(since))])


def test_the_day_of_the_event_is_not_counted():
    assert working_days_after(day("2026-03-09"), 1, PLAIN).day == day("2026-03-10")


def test_an_event_on_a_friday_gives_monday_as_the_first_working_day():
    assert working_days_after(day("2026-03-06"), 1, PLAIN).day == day("2026-03-09")


def test_an_event_on_a_sunday_counts_from_monday():
    assert working_days_after(day("2026-03-08"), 1, PLAIN).day == day("2026-03-09")


def test_ten_working_days_over_easter_skip_good_friday_and_easter_monday():
    due = working_days_after(day("2026-03-30"), 10, LATVIA)

    assert due.day == day("2026-04-15")
    assert {(skipped.day.isoformat(), skipped.why) for skipped in due.skipped} >= {
        ("2026-04-03", "good_friday"),
        ("2026-04-06", "easter_monday"),
        ("2026-04-04", "weekend"),
    }


def test_a_day_off_moved_by_the_government_is_not_counted():
    due = working_days_after(day("2026-06-19"), 1, LATVIA)

    assert due.day == day("2026-06-25")
    assert [skipped.why for skipped in due.skipped] == ["weekend", "weekend", "moved", "midsummer_eve", "midsummer_day"]


def test_a_saturday_worked_instead_is_counted():
    assert working_days_after(day("2026-06-26"), 1, LATVIA).day == day("2026-06-27")


def test_a_month_ends_on_the_same_numbered_day():
    assert months_after(day("2026-03-10"), 1, LATVIA).day == day("2026-04-10")


def test_a_month_from_the_thirty_first_ends_on_the_last_day_of_a_shorter_month():
    assert months_after(day("2026-03-31"), 1, LATVIA).day == day("2026-04-30")
    assert months_after(day("2025-01-31"), 1, LATVIA).day == day("2025-02-28")
    assert months_after(day("2024-01-31"), 1, PLAIN).day == day("2024-02-29")


def test_a_month_that_ends_on_good_friday_ends_after_easter():
    due = months_after(day("2026-03-03"), 1, LATVIA)

    assert due.day == day("2026-04-07")
    assert due.skipped[0].why == "good_friday"


def test_a_month_that_ends_on_a_worked_saturday_ends_there():
    assert months_after(day("2026-05-27"), 1, LATVIA).day == day("2026-06-27")


def test_six_months_cross_the_year():
    assert months_after(day("2026-09-30"), 6, LATVIA).day == day("2027-03-30")


def test_twelve_months_from_the_leap_day_end_on_the_last_of_february():
    assert months_after(day("2024-02-29"), 12, LATVIA).day == day("2025-02-28")


def test_a_fixed_date_does_not_move_even_when_nobody_works():
    assert fixed_day(2028, 12, 31).day == day("2028-12-31")
    assert day("2028-12-31").isoweekday() == 7


def test_the_end_of_the_year_stands_in_the_rulebook_as_a_day_of_every_year():
    due = due_in_year(2028, "a.thing.unit", book(MonthDay(12, 31), "month_day"))

    assert due.day == day("2028-12-31")
    assert due.entry.id == "a.thing.unit"


def test_a_year_without_the_entry_has_no_fixed_day():
    assert due_in_year(1999, "a.thing.unit", book(MonthDay(12, 31), "month_day")) is None


def test_a_deadline_is_counted_by_the_entry_in_force_on_the_day_of_the_event():
    both = Rulebook(
        [
            Entry("a.thing.unit", 10, "working_days", Kind.LAW, day("2000-01-01"), day("2026-03-30")),
            Entry("a.thing.unit", 1, "months", Kind.LAW, day("2026-03-30")),
        ]
    )

    assert due_after(day("2026-03-27"), "a.thing.unit", both, PLAIN).day == day("2026-04-10")
    assert due_after(day("2026-03-30"), "a.thing.unit", both, PLAIN).day == day("2026-04-30")


def test_years_are_counted_as_twelve_months_each():
    assert due_after(day("2026-03-30"), "a.thing.unit", book(2, "years"), PLAIN).day == day("2028-03-30")


def test_there_is_no_deadline_where_the_value_is_not_known_or_the_law_was_not_there_yet():
    assert due_after(day("2026-03-30"), "a.thing.unit", book(None), PLAIN) is None
    assert due_after(day("1999-03-30"), "a.thing.unit", book(10), PLAIN) is None


def test_hours_are_no_deadline():
    with pytest.raises(ValueError, match="no deadline"):
        due_after(day("2026-03-30"), "a.thing.unit", book(16, "hours"), PLAIN)


@pytest.mark.parametrize("count", [working_days_after, months_after])
@pytest.mark.parametrize("n", [0, -1])
def test_a_deadline_of_nothing_is_a_mistake(count, n):
    with pytest.raises(ValueError, match="at least one"):
        count(day("2026-03-30"), n, PLAIN)


def test_a_day_beyond_the_calendar_says_which_years_it_covers():
    with pytest.raises(OutsideCalendar, match=r"2050-12-31 .*|1991-01-01 to 2051-01-01"):
        working_days_after(day("2050-12-30"), 5, LATVIA)


def test_a_deed_on_the_last_day_is_in_time_and_the_next_day_is_one_day_late():
    due = working_days_after(day("2026-03-09"), 3, PLAIN)

    assert due.late_by(due.day) == 0
    assert due.late_by(due.day - timedelta(days=2)) == 0
    assert due.late_by(due.day + timedelta(days=1)) == 1


@given(days, st.integers(1, 120))
def test_between_event_and_last_day_lie_exactly_as_many_working_days_as_asked(event, n):
    due = working_days_after(event, n, LATVIA)
    between = [event + timedelta(days=k) for k in range(1, (due.day - event).days + 1)]

    assert sum(LATVIA.is_working_day(d) for d in between) == n
    assert LATVIA.is_working_day(due.day)
    assert [d for d in between if not LATVIA.is_working_day(d)] == [skipped.day for skipped in due.skipped]


@given(days, st.integers(1, 40), st.integers(1, 40))
def test_counting_in_two_goes_is_counting_in_one(event, first, second):
    halfway = working_days_after(event, first, LATVIA).day

    assert working_days_after(halfway, second, LATVIA).day == working_days_after(event, first + second, LATVIA).day


@given(days, st.integers(1, 60))
def test_a_later_event_never_has_an_earlier_deadline(event, n):
    following = event + timedelta(days=1)

    assert working_days_after(event, n, LATVIA).day <= working_days_after(following, n, LATVIA).day
    assert months_after(event, n, LATVIA).day <= months_after(following, n, LATVIA).day


@given(days, st.integers(1, 60))
def test_months_end_on_the_same_number_or_the_months_last_and_then_only_move_forward(event, n):
    due, nominal = months_after(event, n, LATVIA), add_months(event, n)

    assert nominal.day == min(event.day, monthrange(nominal.year, nominal.month)[1])
    assert (nominal.year * 12 + nominal.month) - (event.year * 12 + event.month) == n
    assert LATVIA.is_working_day(due.day)
    assert [skipped.day for skipped in due.skipped] == [
        nominal + timedelta(days=k) for k in range((due.day - nominal).days)
    ]
