"""A sheet as it was read: lines of cells with their numbers, before anything is understood."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Value = str | int | float | bool | date | datetime | time | timedelta | None

# Dashes, dots and space, seen or not: what people put where there is nothing.
_NOTHING = " -‐‑‒–—―_./\t\r\n\u00a0\u00ad\u2007\u200b\u202f\u2060\ufeff"


@dataclass(frozen=True)
class Line:
    """One line of the sheet, with the number that a spreadsheet shows beside it."""

    number: int
    cells: tuple[Value, ...]

    def cell(self, index: int) -> Value:
        """Return one cell; the line may be shorter than others."""
        return self.cells[index] if index < len(self.cells) else None


@dataclass(frozen=True)
class Sheet:
    """A sheet's lines that hold anything, and the names of other sheets that could be a register too.

    `from_1904` when its days are counted from that year.
    """

    name: str
    lines: tuple[Line, ...]
    from_1904: bool = False
    others: tuple[str, ...] = ()


def blank(value: Value) -> bool:
    """Tell whether a cell holds nothing, or only a dash that means nothing."""
    return value is None or (isinstance(value, str) and not value.strip(_NOTHING))


def text(value: Value) -> str:
    """Return a cell as a person reads it in the sheet; a formula stays the text it is."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
