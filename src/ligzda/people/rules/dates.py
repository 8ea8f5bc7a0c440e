"""Days as people and spreadsheets write them.

House: the year has four digits. "05.04.24" could be this century or the last for a day of birth, so it is refused
rather than guessed; so is anything that is not one day of the calendar.
"""

import re
from datetime import date, datetime, timedelta
from math import isfinite

from ligzda.access.rules.letters import fold, tidy

FIRST_YEAR, LAST_YEAR = 1900, 2100
# Days that a spreadsheet keeps as the number of days since its own beginning.
_BEGINNING, _BEGINNING_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_SERIALS = range(18_264, 73_416)  # 1950 to 2100: a smaller number is a year or a count, not a day

_TIME = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}}) ?([./-]) ?([0-9]{{1,2}}) ?\2 ?([0-9]{{1,2}})\.?{_TIME}")
_DAY_FIRST = re.compile(
    rf"([0-9]{{1,2}}) ?([./-]) ?([0-9]{{1,2}}) ?\2 ?([0-9]{{4}})\.?(?: ?(?:g|gada|gads)\.?)?{_TIME}"
)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_STEMS = ("janvar", "februar", "mart", "april", "maij", "junij", "julij", "august", "septembr", "oktobr", "novembr")
_MONTHS = {
    stem + ending: number
    for number, stem in enumerate((*_STEMS, "decembr"), 1)
    for ending in ("is", "i", "a", "s", "u")
}
_SHORT = "jan feb mar apr mai jun jul aug sep okt nov dec"
_MONTHS |= {short: number for number, short in enumerate(_SHORT.split(), 1)}
_MONTHS |= {"janv": 1, "febr": 2, "sept": 9}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_LONG_YEAR_FIRST = re.compile(rf"([0-9]{{4}}) (?:gada |g )?([0-9]{{1,2}}) ({_NAME})")
_LONG_DAY_FIRST = re.compile(rf"([0-9]{{1,2}}) ({_NAME}) ([0-9]{{4}})(?: gads| gada| g)?")


def day(written: object, *, from_1904: bool = False) -> date | None:
    """Return the one day that was written, or None: a day not in the calendar, free text, or two-digit years.

    A plain number is a spreadsheet's day, counted from 1904 in files that say so.
    """
    if isinstance(written, datetime):
        return _within(written.date())
    if isinstance(written, date):
        return _within(written)
    if isinstance(written, int | float) and not isinstance(written, bool):
        return _serial(written, from_1904)
    text = re.sub(r"[‐‑‒–—−]", "-", tidy(str(written or ""))).strip(" ,;'")
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(found[1], found[3], found[4])
    if found := _DAY_FIRST.fullmatch(text):
        return _date(found[4], found[3], found[1])
    if found := _COMPACT.fullmatch(text):
        return _date(*found.groups())
    words = fold(text)
    if found := _LONG_YEAR_FIRST.fullmatch(words):
        return _date(found[1], _MONTHS[found[3]], found[2])
    if found := _LONG_DAY_FIRST.fullmatch(words):
        return _date(found[3], _MONTHS[found[2]], found[1])
    return None


def _serial(number: float, from_1904: bool) -> date | None:
    if not isfinite(number):
        return None
    if int(number) in _SERIALS:
        return (_BEGINNING_OF_1904 if from_1904 else _BEGINNING) + timedelta(days=int(number))
    return day(str(int(number))) if number == number // 1 else None


def _date(year: str | int, month: str | int, of_month: str | int) -> date | None:
    try:
        return _within(date(int(year), int(month), int(of_month)))
    except ValueError:
        return None


def _within(found: date) -> date | None:
    return found if FIRST_YEAR <= found.year < LAST_YEAR else None
