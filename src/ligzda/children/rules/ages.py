"""How old a child is, when its day of birth is known and when it is not."""

from dataclasses import dataclass
from datetime import date

from ligzda.law.rules.citation import house


@dataclass(frozen=True)
class Age:
    """Whole years, or None when nothing is known; `exact` when they come from a day of birth."""

    years: int | None
    exact: bool


@house()
def age_on(on: date, *, born: date | None, about: int | None, told_on: date | None) -> Age:
    """Return the age on that day; an age told “about” grows by a year each year after it was told."""
    if born:
        return Age(whole_years(born, on), exact=True)
    if about is None:
        return Age(None, exact=False)
    return Age(about + (whole_years(told_on, on) if told_on and told_on < on else 0), exact=False)


@house()
def born_by(born: date, years: int) -> date:
    """Return the day on which somebody born on that day has that many whole years; 29 February counts as 1 March."""
    return _birthday(born, born.year + years)


@house()
def whole_years(since: date, on: date) -> int:
    """Return how many years have passed since a day; what began on 29 February has its day on 1 March."""
    return on.year - since.year - (on < _birthday(since, on.year))


def _birthday(born: date, year: int) -> date:
    leapling = (born.month, born.day) == (2, 29)
    try:
        return born.replace(year=year)
    except ValueError:
        assert leapling
        return date(year, 3, 1)
