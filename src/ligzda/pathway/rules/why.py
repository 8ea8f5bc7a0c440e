"""Why a step stands as it stands: structured reasons, and the sentences they are read as."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ligzda.law.rules.calendar import WEEKEND, Calendar
from ligzda.law.rules.counting import Due
from ligzda.law.rules.rulebook import Entry
from ligzda.law.rules.wording import day_text, value_text

from .words import COUNTED, GROUNDS, NAMES, SENTENCES

LANGUAGES = ("lv", "en")


@dataclass(frozen=True, slots=True)
class Names:
    """Steps to be read by their names in a sentence; `after` in the form that follows „pēc”."""

    keys: tuple[str, ...]
    after: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """So many days, hours or households, in the form that the sentence asks for."""

    unit: str
    number: int | Decimal


Value = date | str | int | Decimal | Names | Counted | Due | Entry


@dataclass(frozen=True, slots=True)
class Why:
    """One reason: a code for machines and the values for its sentence."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, language: str, *, role: str, calendar: Calendar) -> str:
        """Return the reason as a sentence."""
        words = {name: _word(value, language, role, calendar) for name, value in self.values.items()}
        return SENTENCES[self.code][language].format(**words)


def why(code: str, **values: Value) -> Why:
    """Return a reason by its code."""
    return Why(code, values)


def sentence(whys: tuple[Why, ...], language: str, *, role: str, calendar: Calendar) -> str:
    """Return all reasons as one text."""
    return " ".join(each.text(language, role=role, calendar=calendar) for each in whys)


def name_of(step: str, role: str, language: str, *, after: bool = False) -> str:
    """Return a step's name on that role's path; `after` gives the form that follows „pēc”."""
    names = NAMES.get(f"{role}.{step}") or NAMES[step]
    return names[language][1 if after else 0]


def number_text(unit: str, number: int | Decimal, language: str) -> str:
    """Write a number with its unit in the right form: 1 diena, 2 dienas, 21 diena."""
    one, many = COUNTED[unit][language]
    written = plain_number(number, language)
    return f"{written} {one if _is_one(written, language) else many}"


def plain_number(number: int | Decimal, language: str) -> str:
    """Write a number without idle zeros: 4,5 in Latvian, 4.5 in English."""
    written = format(number, "f") if isinstance(number, Decimal) else str(number)
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.replace(".", ",") if language == "lv" else written


def days_not_counted(due: Due, language: str, calendar: Calendar) -> str:
    """Write the holidays that a deadline passed over; weekends go without saying."""
    return ", ".join(
        f"{day_text(each.day)} ({calendar.name(each.why, language)})" for each in due.skipped if each.why != WEEKEND
    )


def _is_one(written: str, language: str) -> bool:
    if language == "lv":
        return written.endswith("1") and not written.endswith("11")
    return written == "1"


def _word(value: Value, language: str, role: str, calendar: Calendar) -> str:
    match value:
        case date():
            return day_text(value)
        case Names():
            return ", ".join(name_of(key, role, language, after=value.after) for key in value.keys)
        case Counted():
            return number_text(value.unit, value.number, language)
        case Decimal():
            return plain_number(value, language)
        case Entry():
            return value_text(value, language)
        case Due():
            return days_not_counted(value, language, calendar)
        case str():
            return GROUNDS.get(value, {}).get(language, value)
    return str(value)
