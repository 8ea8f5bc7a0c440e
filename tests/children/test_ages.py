"""How old a child is."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ligzda.children.rules.ages import age_on, born_by

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_a_day_of_birth_is_exact():
    age = age_on(date(2026, 4, 1), born=date(2019, 4, 2), about=3, told_on=date(2026, 1, 1))
    assert (age.years, age.exact) == (6, True)


def test_an_age_told_about_grows_with_the_years():
    told = {"born": None, "about": 4, "told_on": date(2024, 11, 21)}
    assert age_on(date(2025, 11, 20), **told).years == 4
    assert age_on(date(2025, 11, 21), **told).years == 5
    assert not age_on(date(2025, 11, 21), **told).exact


def test_an_age_is_never_less_than_was_told():
    assert age_on(date(2024, 1, 1), born=None, about=4, told_on=date(2024, 11, 21)).years == 4


def test_nothing_known_is_no_age():
    assert age_on(date(2026, 1, 1), born=None, about=None, told_on=None).years is None


def test_who_was_born_on_the_29th_of_february_has_a_birthday_on_the_first_of_march():
    assert born_by(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert age_on(date(2026, 2, 28), born=date(2008, 2, 29), about=None, told_on=None).years == 17


@given(DAYS, DAYS)
def test_a_child_is_of_age_from_its_eighteenth_birthday(born, on):
    years = age_on(on, born=born, about=None, told_on=None).years
    assert years is not None
    assert (years >= 18) == (on >= born_by(born, 18))
