"""How a figure is written down: whole numbers, sums in cents, decimals, days of the year; nothing means unknown."""

import re
from decimal import Decimal, InvalidOperation

from .rulebook import MonthDay, Value

CENTS = Decimal("0.01")
COUNTED = frozenset({"minutes", "working_days", "days", "months", "years"})
WITH_DECIMALS = frozenset({"coefficient", "percent", "hours", "academic_hours"})
GREATEST = Decimal(10) ** 9


class Unreadable(ValueError):
    """The text is no figure of that unit."""


def read_value(unit: str, text: str) -> Value:
    """Read a figure as it is kept (171.00, 12-31) or typed (171,00, 31.12.); raises `Unreadable`."""
    text = text.strip().replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if not text:
        return None
    if unit == "month_day":
        if typed := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.?", text):
            text = f"{typed[2]:0>2}-{typed[1]:0>2}"
        try:
            return MonthDay.parse(text)
        except ValueError:
            raise Unreadable(text) from None
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise Unreadable(text) from None
    if not number.is_finite() or not 0 <= number < GREATEST or (unit in COUNTED and number < 1):
        raise Unreadable(text)
    return _fitted(unit, number)


def written(value: Value) -> str:
    """Return a figure as it is kept; nothing for an unknown one."""
    return "" if value is None else str(value)


def typed(value: Value, language: str) -> str:
    """Return a figure as people type it: 171,00 and 31.12. (in English 171.00)."""
    if isinstance(value, MonthDay):
        return f"{value.day}.{value.month:02d}."
    return written(value) if language == "en" else written(value).replace(".", ",")


def _fitted(unit: str, number: Decimal) -> Value:
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if unit.startswith("eur"):
        if decimals > 2:
            raise Unreadable(str(number))
        return number.quantize(CENTS)
    if not decimals:
        return int(number)
    if unit not in WITH_DECIMALS or decimals > 6:
        raise Unreadable(str(number))
    return number
