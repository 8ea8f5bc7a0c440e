"""Why one month's sum is another than the last one's: days more or less, other rates, what was put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ligzda.law.rules.wording import NBSP

from .words import days_text, most_text, sum_text

RATE = {"lv": "cita alga vai koeficients", "en": "another wage or coefficient"}
LENGTH = {"lv": "mēnesī {now}, nevis {before}", "en": "the month has {now}, not {before}"}
RIGHTED = {"lv": "labojumi", "en": "corrections"}
TAKEN = {"lv": "atgūts", "en": "taken back"}
Line = Sequence[str | int]
"""A line as it is kept: state, children, days, days of the month, wage, coefficient, sum."""


@dataclass(frozen=True, slots=True)
class Paid:
    """What made up a month's sum."""

    lines: Sequence[Line]
    corrected: Decimal
    deducted: Decimal


def differences(now: Paid, last: Paid, language: str) -> list[str]:
    """Return in words what makes the sum another: days, their worth, the month's length, what was put right."""
    days, before = _days(now.lines), _days(last.lines)
    told = [
        f"{most_text(children, language)} {_signed_days(difference, language)}"
        for children in sorted({*days, *before})
        if (difference := days.get(children, 0) - before.get(children, 0))
    ]
    rates, earlier = _rates(now.lines), _rates(last.lines)
    if any(rates[children] != earlier[children] for children in rates.keys() & earlier.keys()):
        told.append(RATE[language])
    long, before_long = _length(now.lines), _length(last.lines)
    if long != before_long and any(days[children] == before[children] for children in days.keys() & before.keys()):
        length = LENGTH[language].format(now=days_text(long, language), before=before_long)
        told.append(length.replace(" ", NBSP))
    if now.corrected != last.corrected:
        told.append(f"{RIGHTED[language]} {_signed_sum(now.corrected - last.corrected, language)}")
    if now.deducted != last.deducted:
        told.append(f"{TAKEN[language]} {_signed_sum(now.deducted - last.deducted, language)}")
    return told


def _days(lines: Sequence[Line]) -> dict[int, int]:
    found: dict[int, int] = {}
    for line in lines:
        found[int(line[1])] = found.get(int(line[1]), 0) + int(line[2])
    return found


def _length(lines: Sequence[Line]) -> int:
    """Return how many days the lines' month has; nought when there is no line."""
    return max((int(line[3]) for line in lines), default=0)


def _rates(lines: Sequence[Line]) -> dict[int, set[tuple[Decimal, Decimal]]]:
    found: dict[int, set[tuple[Decimal, Decimal]]] = {}
    for line in lines:
        found.setdefault(int(line[1]), set()).add((Decimal(line[4]), Decimal(line[5])))
    return found


def _signed_days(days: int, language: str) -> str:
    return f"{'+' if days > 0 else '−'}{days_text(abs(days), language)}".replace(" ", NBSP)


def _signed_sum(sum: Decimal, language: str) -> str:
    return f"{'+' if sum > 0 else ''}{sum_text(sum, language)}"
