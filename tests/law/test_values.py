"""Figures as they are typed and kept."""

from decimal import Decimal

import pytest

from ligzda.law.rules.rulebook import MonthDay
from ligzda.law.rules.values import Unreadable, read_value, typed, written


@pytest.mark.parametrize(
    ("unit", "text", "value"),
    [
        ("months", "6", 6),
        ("months", "", None),
        ("working_days", " 10 ", 10),
        ("eur_month", "1 041", Decimal("1041.00")),
        ("eur_month", "171,5", Decimal("171.50")),
        ("coefficient", "1,17", Decimal("1.17")),
        ("coefficient", "2", 2),
        ("month_day", "12-31", MonthDay(12, 31)),
        ("month_day", "31.12.", MonthDay(12, 31)),
        ("month_day", "1.2", MonthDay(2, 1)),
        ("duty", "0", 0),
        ("academic_hours", "1,5", Decimal("1.5")),
    ],
)
def test_a_figure_is_read_in_its_unit(unit, text, value):
    assert read_value(unit, text) == value


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("months", "0"),
        ("months", "1,5"),
        ("months", "-1"),
        ("months", "seši"),
        ("months", "NaN"),
        ("months", "1e99"),
        ("eur", "1,234"),
        ("eur", "Infinity"),
        ("month_day", "30.02."),
        ("month_day", "29.02."),
        ("month_day", "12"),
        ("coefficient", "1.2.3"),
        ("coefficient", "0,12345678"),
        ("households", "1,5"),
    ],
)
def test_what_is_no_figure_of_the_unit_is_refused(unit, text):
    with pytest.raises(Unreadable):
        read_value(unit, text)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("eur", Decimal("171.00")),
        ("months", 6),
        ("month_day", MonthDay(2, 1)),
        ("coefficient", Decimal("1.17")),
        ("months", None),
    ],
)
def test_a_figure_kept_or_typed_is_read_back_the_same(unit, value):
    assert read_value(unit, written(value)) == value
    assert read_value(unit, typed(value, "lv")) == value
    assert read_value(unit, typed(value, "en")) == value
