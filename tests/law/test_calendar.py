"""The shipped calendar of working days."""

from datetime import date, timedelta

import holidays
import pytest

from ligzda.law import shipped
from ligzda.law.management.commands.workdays import as_toml, extended
from ligzda.law.rules.calendar import Calendar, OutsideCalendar

LATVIA = shipped.calendar()


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-11-18", "republic_of_latvia_proclamation_day"),
        ("2026-01-02", "moved"),
        ("2026-06-22", "moved"),
        ("2026-04-03", "good_friday"),
        ("2026-11-21", "weekend"),
        ("2026-01-17", None),
        ("2026-11-19", None),
    ],
)
def test_each_day_knows_why_nobody_works(day, why):
    assert LATVIA.why_off(date.fromisoformat(day)) == why


def test_the_calendar_says_the_same_as_the_public_holidays_of_every_year_it_covers():
    latvia = holidays.country_holidays("LV", years=range(LATVIA.since.year, LATVIA.until.year))
    covered = (LATVIA.since + timedelta(days=n) for n in range((LATVIA.until - LATVIA.since).days))

    assert [d for d in covered if LATVIA.is_working_day(d) != latvia.is_working_day(d)] == []


def test_a_day_outside_the_years_covered_is_refused_with_the_range():
    with pytest.raises(OutsideCalendar, match="1990-12-31 is outside the calendar"):
        LATVIA.is_working_day(date(1990, 12, 31))
    with pytest.raises(OutsideCalendar):
        LATVIA.is_working_day(LATVIA.until)


def test_the_next_working_day_of_a_working_day_is_itself():
    assert LATVIA.next_working_day(date(2026, 11, 19)) == date(2026, 11, 19)
    assert LATVIA.next_working_day(date(2026, 4, 3)) == date(2026, 4, 7)


def test_every_reason_has_a_latvian_and_an_english_name():
    reasons = {*LATVIA.off.values(), "weekend"}

    assert all(LATVIA.names[code][language] for code in reasons for language in ("lv", "en"))


def test_extending_the_calendar_leaves_every_earlier_day_as_it_was():
    day_of_mourning, from_day = date(2020, 3, 3), date(2026, 6, 1)
    mine = Calendar(LATVIA.since, date(2027, 1, 1), {**LATVIA.off, day_of_mourning: "moved"}, LATVIA.worked, {})

    longer = extended(mine, since=from_day, until=date(2031, 1, 1))

    assert longer.why_off(day_of_mourning) == "moved"
    assert longer.why_off(date(2030, 11, 18)) == "republic_of_latvia_proclamation_day"
    assert longer.until == date(2031, 1, 1)
    assert all(longer.off[d] == mine.off[d] for d in mine.off if d < from_day)


def test_the_file_can_be_written_and_read_again_without_a_change():
    again = shipped.read_calendar(as_toml(LATVIA))

    assert (again.off, again.worked, again.since, again.until) == (
        LATVIA.off,
        LATVIA.worked,
        LATVIA.since,
        LATVIA.until,
    )
