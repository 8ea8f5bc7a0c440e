"""Days, times, sums and counted nouns as pages say them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from ligzda.ui import words

NBSP = words.NBSP


@pytest.mark.parametrize(
    "typed",
    [
        "20.03.2026.",
        "20.03.2026",
        "20.3.2026",
        "20.3.26",
        "20/03/2026",
        "20-3-2026",
        "20 03 2026",
        "20032026",
        "2026-03-20",
        " 20. 03. 2026. ",
    ],
)
def test_a_day_is_understood_however_it_is_usually_typed(typed):
    assert words.plain_day(typed) == date(2026, 3, 20)


@pytest.mark.parametrize(
    "typed",
    ["31.02.2026", "20.13.2026", "00.01.2026", "2026", "20.03", "rīt", "20.03.2026.5", "1.2.345", "٢٠.٠٣.٢٠٢٦x"],
)
def test_what_is_no_day_of_the_calendar_is_not_guessed(typed):
    assert words.plain_day(typed) is None


def test_a_year_of_two_figures_is_of_this_century_or_the_last():
    assert words.plain_day("24.03.85") == date(1985, 3, 24)
    assert words.plain_day("24.03.26") == date(2026, 3, 24)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_shown_can_be_typed_back(on):
    assert words.plain_day(words.day(on)) == on


def test_a_moment_is_said_in_local_time():
    at = datetime(2026, 5, 21, 6, 12, tzinfo=UTC)
    assert words.daytime(at) == f"21.05.2026.{NBSP}09:12"
    assert words.day(datetime(2026, 5, 21, 22, 30, tzinfo=UTC)) == "22.05.2026."


def test_near_days_are_said_in_words():
    today = date(2026, 5, 21)
    assert words.when(datetime(2026, 5, 21, 6, 12, tzinfo=UTC), today) == "šodien 09:12"
    assert words.when(date(2026, 5, 20), today) == "vakar"
    assert words.when(date(2026, 5, 14), today) == "14.05.2026."


def test_a_sum_is_written_as_each_language_does():
    assert words.money(Decimal("1484.505")) == f"1{NBSP}484,51{NBSP}€"
    assert words.money(-156) == f"−156,00{NBSP}€"
    with override("en"):
        assert words.money(Decimal("1484.51")) == "€1,484.51"


def test_a_number_loses_zeros_that_say_nothing():
    assert words.number(Decimal("1.50")) == "1,5"
    assert words.number(Decimal("100")) == "100"
    assert words.number(-3) == "−3"


def test_nouns_stand_in_the_right_form():
    assert [words.counted(n, "family") for n in (0, 1, 2, 11, 21)] == [
        "0 ģimeņu",
        "1 ģimene",
        "2 ģimenes",
        "11 ģimenes",
        "21 ģimene",
    ]
    with override("en"):
        assert words.counted(1, "family") == "1 family"


def test_nothing_is_said_of_nothing():
    assert (words.day(None), words.daytime(None), words.clock(None), words.money(None), words.number(None)) == ("",) * 5
    assert words.when(None, date(2026, 5, 21)) == ""


def test_a_span_says_what_is_known_of_it():
    with override("lv"):
        assert words.span(date(2026, 3, 20), date(2026, 12, 11)) == "20.03.2026. – 11.12.2026."
        assert words.span(date(2026, 3, 20), None) == "kopš 20.03.2026."
        assert words.span(None, date(2026, 12, 11)) == "līdz 11.12.2026."
        assert words.span(None, None) == ""
