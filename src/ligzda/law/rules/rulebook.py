"""The rulebook: every amount, deadline and limit, each dated and each with the act it comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise


class Kind(StrEnum):
    """Who says so: the law, or the house that runs Ligzda."""

    LAW = "law"
    HOUSE = "house"


class UnknownEntry(LookupError):
    """No entry of that id was ever in the rulebook: a slip in the code or in a file, not a gap in the law."""


class Overlapping(ValueError):
    """Two values of one entry claim the same day."""


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day that comes every year, such as 31 December."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month:02d}-{self.day:02d}"

    @classmethod
    def parse(cls, text: str) -> "MonthDay":
        """Read `12-31`; 29 February is refused, as it does not come every year."""
        that = date.fromisoformat(f"2001-{text}")
        return cls(that.month, that.day)

    def of(self, year: int) -> date:
        """Return this day of the year."""
        return date(year, self.month, self.day)


Value = int | Decimal | MonthDay | None


@dataclass(frozen=True, slots=True)
class Act:
    """An act of law (or the house's own order) and when it is in force, `[since, until)`."""

    id: str
    title: str
    since: date | None = None
    until: date | None = None
    source: str = ""
    confirmed: bool = False

    def in_force(self, on: date) -> bool:
        """Say whether the act was in force on the day; an unknown end is open."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the rulebook, in force `[since, until)`; a value of None is one that nobody has found yet."""

    id: str
    value: Value
    unit: str
    kind: Kind
    since: date
    until: date | None = None
    act: str = ""
    point: str = ""
    source: str = ""
    confirmed: bool = False
    moves_money: bool = False
    title_lv: str = ""
    title_en: str = ""
    note_lv: str = ""
    note_en: str = ""

    @property
    def area(self) -> str:
        """The first word of the id: whose story the entry belongs to."""
        return self.id.partition(".")[0]

    @property
    def known(self) -> bool:
        """Say whether a value stands here at all."""
        return self.value is not None

    def in_force(self, on: date) -> bool:
        """Say whether the value holds on the day."""
        return self.since <= on and (self.until is None or on < self.until)

    def title(self, language: str) -> str:
        """Return the plain name of the entry."""
        return self.title_en if language == "en" else self.title_lv

    def note(self, language: str) -> str:
        """Return what is to be known about this value, often nothing."""
        return self.note_en if language == "en" else self.note_lv


class Rulebook:
    """All entries in the order of the path; whoever asks about 2017 is answered by the acts of 2017."""

    def __init__(self, entries: Iterable[Entry], acts: Iterable[Act] = ()):
        collected: dict[str, list[Entry]] = {}
        for entry in entries:
            collected.setdefault(entry.id, []).append(entry)
        self._history = {id: _in_order(found) for id, found in collected.items()}
        self.acts: dict[str, Act] = {act.id: act for act in acts}

    def __contains__(self, id: str) -> bool:
        return id in self._history

    def __iter__(self) -> Iterator[str]:
        return iter(self._history)

    def history(self, id: str) -> tuple[Entry, ...]:
        """Return every value the entry ever had, oldest first."""
        try:
            return self._history[id]
        except KeyError:
            raise UnknownEntry(id) from None

    def get(self, id: str, on: date) -> Entry | None:
        """Return the value in force on the day; None when the rulebook holds nothing for that day."""
        return next((entry for entry in self.history(id) if entry.in_force(on)), None)

    def number(self, id: str, on: date) -> int | Decimal | None:
        """Return the bare number; None when there is no entry that day, or nobody knows its value."""
        entry = self.get(id, on)
        if entry is None or entry.value is None:
            return None
        if isinstance(entry.value, MonthDay):
            raise TypeError(f"{id} is a day of the year, not a number")
        return entry.value

    def count(self, id: str, on: date) -> int | None:
        """Return a whole number of things or days; None as for `number`, and when the value is no whole number."""
        entry = self.get(id, on)
        return entry.value if entry and isinstance(entry.value, int) else None

    def entries(self, on: date) -> list[Entry]:
        """Return everything in force on the day, in the order of the book."""
        found = (self.get(id, on) for id in self._history)
        return [entry for entry in found if entry is not None]

    def with_entries(self, entries: Iterable[Entry]) -> "Rulebook":
        """Return a rulebook in which these entries stand instead of those of the same ids."""
        instead = Rulebook(entries)
        history = {**self._history, **instead._history}
        return Rulebook((entry for found in history.values() for entry in found), self.acts.values())


def _in_order(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the values by day; raises `Overlapping` when two claim one day."""
    history = tuple(sorted(found, key=lambda entry: (entry.since, entry.until or date.max)))
    for before, after in pairwise(history):
        if before.until is None or before.until > after.since:
            raise Overlapping(f"{after.id}: two values on {after.since.isoformat()}")
    return history
