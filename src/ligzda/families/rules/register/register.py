"""A register that was understood: its columns, its rows, and every reason against each row that cannot be taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from ligzda.access.rules.territories import Found
from ligzda.families.rules.register.columns import Column
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.rules.names import Name


class Reason(StrEnum):
    """Why a row is refused; a row's reasons are told in this order."""

    PERSONAL_CODE_INVALID = "personal_code_invalid"
    DUPLICATE_PERSON = "duplicate_person"
    MUNICIPALITY_UNKNOWN = "municipality_unknown"
    DATE_INVALID = "date_invalid"
    STATUS_UNKNOWN = "status_unknown"
    NAME_MISSING = "name_missing"
    AGES_INVALID = "ages_invalid"
    PLACES_INVALID = "places_invalid"
    PHONE_INVALID = "phone_invalid"
    EMAIL_INVALID = "email_invalid"


class Caution(StrEnum):
    """What a person should look at although the row is taken."""

    MUNICIPALITY_FORMER = "municipality_former"
    LANGUAGE_UNKNOWN = "language_unknown"
    SECOND_CODE_MISSING = "second_code_missing"


class Skip(StrEnum):
    """Why a line under the headings is no row."""

    TOTAL = "total"
    HEADINGS = "headings"
    REMARK = "remark"


@dataclass(frozen=True)
class Problem:
    """A reason against a row, at its cell; no `column` when the register has none for that field."""

    reason: Reason
    field: Field
    column: int | None


@dataclass(frozen=True)
class Warned:
    """Something to look at, at its cell; `params` fill in the words that say it."""

    caution: Caution
    column: int
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """What a row says of a family, every value checked: this is what is created."""

    name: Name
    code: str
    second_name: Name | None
    second_code: str | None
    municipality: Found
    status: FamilyRole
    since: date
    agreement: date | None
    places: int | None
    ages: tuple[int, int] | None
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    languages: tuple[str, ...]
    notes: str

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the personal codes of one or two carers."""
        return (self.code, self.second_code) if self.second_code else (self.code,)


@dataclass(frozen=True)
class Row:
    """One line of the register: its number in the sheet, its cells as written, and its entry or its problems."""

    number: int
    written: tuple[str, ...]
    entry: Entry | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Warned, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Return every reason against the row, each once, in the order of `Reason`."""
        found = {problem.reason for problem in self.problems}
        return tuple(reason for reason in Reason if reason in found)

    def said(self, columns: Iterable[int]) -> str:
        """Return what is written in some of its cells."""
        return " ".join(self.written[column] for column in columns if column < len(self.written)).strip()

    def refused(self, *problems: Problem) -> "Row":
        """Return the row refused for further problems, found outside the file (a person known already)."""
        return replace(self, entry=None, problems=(*self.problems, *problems))


@dataclass(frozen=True)
class Skipped:
    """A line under the headings that is no row, and what it says."""

    number: int
    why: Skip
    text: str


@dataclass(frozen=True)
class Register:
    """A whole register as it was understood."""

    sheet: str
    heading_line: int
    columns: tuple[Column, ...]
    missing: tuple[Field, ...]
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    other_sheets: tuple[str, ...] = ()

    @property
    def unknown_columns(self) -> tuple[Column, ...]:
        """Return the columns whose heading says nothing we know: a person may map them."""
        return tuple(column for column in self.columns if column.field is None)

    @property
    def accepted(self) -> tuple[Row, ...]:
        """Return the rows that can be taken."""
        return tuple(row for row in self.rows if row.entry)

    @property
    def refused(self) -> tuple[Row, ...]:
        """Return the rows that cannot be taken."""
        return tuple(row for row in self.rows if not row.entry)

    def answer(self) -> dict[str, Any]:
        """Return what `ligzda import families --json` prints."""
        return {
            "rows": len(self.rows),
            "created": len(self.accepted),
            "refused": [{"row": row.number, "reasons": [str(r) for r in row.reasons]} for row in self.refused],
            "families": [_family(row.number, row.entry) for row in self.rows if row.entry],
        }


def _family(number: int, entry: Entry) -> dict[str, Any]:
    return {
        "row": number,
        "code": entry.code,
        "status": str(entry.status),
        "municipality": entry.municipality.name,
        "since": entry.since.isoformat(),
        "places": entry.places,
        "ages": list(entry.ages) if entry.ages else None,
        "phone": entry.phones[0] if entry.phones else None,
    }
