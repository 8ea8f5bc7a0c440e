"""The rulebook and the calendar as the package ships them: two files, read once, no database needed."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from .rules.calendar import Calendar
from .rules.rulebook import Act, Entry, Kind, MonthDay, Rulebook, Value


@cache
def rulebook() -> Rulebook:
    """Return the rulebook of this version of the package."""
    return read_rulebook(_text("rulebook.toml"))


@cache
def calendar() -> Calendar:
    """Return the Latvian calendar of working days of this version of the package."""
    return read_calendar(_text("calendar.toml"))


def read_rulebook(text: str) -> Rulebook:
    """Read a rulebook written as TOML; a value not written down must be said to be `unknown`."""
    data = tomllib.loads(text, parse_float=Decimal)
    acts = [Act(**act) for act in data["act"]]
    entries = [entry for topic in data["entry"] for entry in _entries(topic)]
    book = Rulebook(entries, acts)
    if strangers := {entry.act for entry in entries if entry.act} - book.acts.keys():
        raise ValueError(f"acts that are not listed: {', '.join(sorted(strangers))}")
    return book


def read_calendar(text: str) -> Calendar:
    """Read a calendar written as TOML: the range, the weekdays off, the Saturdays worked, the reasons' names."""
    data = tomllib.loads(text)
    off = {date.fromisoformat(day): code for day, code in data["off"].items()}
    return Calendar(data["since"], data["until"], off, frozenset(data["worked"]), data["names"])


def _entries(topic: dict[str, Any]) -> list[Entry]:
    rows = topic["values"]
    following = [row["since"] for row in rows[1:]] + [None]
    return [_entry(topic, row, until) for row, until in zip(rows, following, strict=True)]


def _entry(topic: dict[str, Any], row: dict[str, Any], next_since: date | None) -> Entry:
    kind = Kind(topic["kind"])
    note = row.get("note", {})
    return Entry(
        id=topic["id"],
        value=_value(topic["unit"], row),
        unit=topic["unit"],
        kind=kind,
        since=row["since"],
        until=row.get("until", next_since),
        act=row.get("act", "house" if kind is Kind.HOUSE else ""),
        point=row.get("point", ""),
        source=row.get("source", ""),
        confirmed=row.get("confirmed", kind is Kind.HOUSE),
        moves_money=topic.get("moves_money", False),
        title_lv=topic["title"]["lv"],
        title_en=topic["title"]["en"],
        note_lv=note.get("lv", ""),
        note_en=note.get("en", ""),
    )


def _value(unit: str, row: dict[str, Any]) -> Value:
    if row.get("unknown"):
        return None
    value: int | Decimal | str = row["value"]
    return MonthDay.parse(value) if unit == "month_day" and isinstance(value, str) else value  # type: ignore[return-value]


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
