"""Each row of a register read cell by cell; all reasons against it are found, not only the first.

House (issue 2, section 9): a row is taken whole or refused with every reason.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date

from ligzda.access.rules import phones
from ligzda.access.rules.letters import tidy
from ligzda.access.rules.territories import Found, Gazetteer
from ligzda.families.rules.register import cells
from ligzda.families.rules.register.columns import Layout
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.lines import is_blank, why_no_row
from ligzda.families.rules.register.register import (
    Caution,
    Entry,
    Problem,
    Reason,
    Register,
    Row,
    Skipped,
    Warned,
)
from ligzda.families.rules.register.sheet import Line, Sheet, Value, blank, text
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.rules import codes, dates, emails, names
from ligzda.people.rules.names import Name

Corrections = Mapping[tuple[int, int], str]


def read(
    sheet: Sheet,
    layout: Layout,
    *,
    on: date,
    gazetteer: Gazetteer,
    corrections: Corrections | None = None,
    taken: Collection[str] = (),
) -> Register:
    """Read every row under the headings, as of a day.

    `corrections` replace cells, by (line number, column); `taken` are personal codes of families that exist already:
    a row with one of them, or of a row accepted before it, is refused as a duplicate.
    """
    rows: list[Row] = []
    skipped: list[Skipped] = []
    seen = set(taken)
    for line in (_corrected(line, corrections or {}) for line in sheet.lines if line.number > layout.line):
        if is_blank(line, layout):
            continue
        if why := why_no_row(line, layout):
            said = " · ".join(tidy(text(cell)) for cell in line.cells if not blank(cell))
            skipped.append(Skipped(line.number, why, said))
            continue
        row = _Reader(line, layout, on=on, from_1904=sheet.from_1904, gazetteer=gazetteer, seen=seen).row()
        seen.update(row.entry.codes if row.entry else ())
        rows.append(row)
    return Register(
        sheet=sheet.name,
        heading_line=layout.line,
        columns=layout.columns,
        missing=layout.missing,
        rows=tuple(rows),
        skipped=tuple(skipped),
        other_sheets=sheet.others,
    )


def _corrected(line: Line, corrections: Corrections) -> Line:
    own = {column: said for (number, column), said in corrections.items() if number == line.number}
    if not own:
        return line
    width = max(len(line.cells), max(own) + 1)
    return replace(line, cells=tuple(own.get(index, line.cell(index)) for index in range(width)))


class _Reader:
    """Reads one row, collecting what speaks against it."""

    def __init__(
        self, line: Line, layout: Layout, *, on: date, from_1904: bool, gazetteer: Gazetteer, seen: Collection[str]
    ) -> None:
        self.line, self.layout = line, layout
        self.on, self.from_1904, self.gazetteer, self.seen = on, from_1904, gazetteer, seen
        self.problems: list[Problem] = []
        self.warnings: list[Warned] = []

    def row(self) -> Row:
        """Return the row, with its entry when nothing speaks against it."""
        entry = self._entry()
        written = tuple(text(cell) for cell in self.line.cells)
        return Row(self.line.number, written, entry, tuple(self.problems), tuple(self.warnings))

    def _entry(self) -> Entry | None:
        name = self._name(Field.NAME, Field.GIVEN_NAME, Field.SURNAME)
        code = self._code(Field.CODE)
        second_name, second_code = self._second(code)
        municipality, status = self._municipality(), self._status()
        since, agreement = self._day(Field.SINCE), self._day(Field.AGREEMENT, needed=False)
        places, ages = self._places(), self._ages()
        numbers = self._several(Field.PHONE, phones.e164_all, Reason.PHONE_INVALID)
        addresses = self._several(Field.EMAIL, emails.addresses, Reason.EMAIL_INVALID)
        languages = self._languages()
        if self.problems or not (name and code and municipality and status and since):
            return None
        return Entry(
            name=name,
            code=code,
            second_name=second_name,
            second_code=second_code,
            municipality=municipality,
            status=status,
            since=since,
            agreement=agreement,
            places=places,
            ages=ages,
            phones=numbers,
            emails=addresses,
            languages=languages,
            notes="\n".join(tidy(text(cell)) for _, cell in self._told(Field.NOTES)),
        )

    def _told(self, field: Field) -> list[tuple[int, Value]]:
        held = ((index, self.line.cell(index)) for index in self.layout.of(field))
        return [(index, cell) for index, cell in held if not blank(cell)]

    def _one(self, field: Field) -> tuple[int | None, Value]:
        return next(iter(self._told(field)), (self.layout.first(field), None))

    def _refuse(self, reason: Reason, field: Field, column: int | None) -> None:
        self.problems.append(Problem(reason, field, column))

    def _name(self, whole: Field, given: Field, surname: Field) -> Name | None:
        first = whole is Field.NAME
        surname_first = first and self.layout.first(Field.SURNAME_FIRST) is not None
        column, cell = self._one(Field.SURNAME_FIRST if surname_first else whole)
        if column is not None:
            name = names.split(text(cell), surname_first=surname_first)
        else:
            halves = [self._one(given), self._one(surname)]
            words = [names.capitals(tidy(text(half))) for _, half in halves]
            name = Name(*words) if all(any(map(str.isalpha, word)) for word in words) else None
            column = next((index for index, half in halves if blank(half)), halves[0][0])
        if name is None:
            self._refuse(Reason.NAME_MISSING, whole, column)
        return name

    def _code(self, field: Field, other: str | None = None) -> str | None:
        column, cell = self._one(field)
        code = codes.clean(cell)
        if not codes.valid(code, on=self.on):
            self._refuse(Reason.PERSONAL_CODE_INVALID, field, column)
            return None
        if code in self.seen or code == other:
            self._refuse(Reason.DUPLICATE_PERSON, field, column)
        return code

    def _second(self, code: str | None) -> tuple[Name | None, str | None]:
        named = any(self._told(f) for f in (Field.SECOND_NAME, Field.SECOND_GIVEN_NAME, Field.SECOND_SURNAME))
        coded = bool(self._told(Field.SECOND_CODE))
        if not named and not coded:
            return None, None
        name = self._name(Field.SECOND_NAME, Field.SECOND_GIVEN_NAME, Field.SECOND_SURNAME)
        if not coded:
            column = self.layout.first(Field.SECOND_CODE, Field.SECOND_NAME, Field.SECOND_GIVEN_NAME)
            self.warnings.append(Warned(Caution.SECOND_CODE_MISSING, column or 0))
            return name, None
        return name, self._code(Field.SECOND_CODE, other=code)

    def _municipality(self) -> Found | None:
        column, cell = self._one(Field.MUNICIPALITY)
        found = self.gazetteer.find(text(cell), on=self.on)
        if found is None:
            self._refuse(Reason.MUNICIPALITY_UNKNOWN, Field.MUNICIPALITY, column)
        elif found.former and column is not None:
            said = {"former": found.former, "now": found.name}
            self.warnings.append(Warned(Caution.MUNICIPALITY_FORMER, column, said))
        return found

    def _status(self) -> FamilyRole | None:
        column, cell = self._one(Field.STATUS)
        found = cells.status(cell)
        if found is None:
            self._refuse(Reason.STATUS_UNKNOWN, Field.STATUS, column)
        return found

    def _day(self, field: Field, *, needed: bool = True) -> date | None:
        column, cell = self._one(field)
        found = dates.day(cell, from_1904=self.from_1904)
        if found is None and (needed or not blank(cell)):
            self._refuse(Reason.DATE_INVALID, field, column)
        return found

    def _places(self) -> int | None:
        column, cell = self._one(Field.PLACES)
        found = cells.places(cell)
        if found is None and not blank(cell):
            self._refuse(Reason.PLACES_INVALID, Field.PLACES, column)
        return found

    def _ages(self) -> tuple[int, int] | None:
        column, cell = self._one(Field.AGES)
        if column is None and (halves := [*self._told(Field.AGE_FROM), *self._told(Field.AGE_TO)]):
            column, cell = halves[0][0], "-".join(text(half) for _, half in halves)
        found = cells.ages(cell)
        if found is None and not blank(cell):
            self._refuse(Reason.AGES_INVALID, Field.AGES, column)
        return found

    def _several(
        self, field: Field, understand: Callable[[Value], tuple[str, ...] | None], reason: Reason
    ) -> tuple[str, ...]:
        found: list[str] = []
        for column, cell in self._told(field):
            if values := understand(cell):
                found += values
            else:
                self._refuse(reason, field, column)
        return tuple(dict.fromkeys(found))

    def _languages(self) -> tuple[str, ...]:
        found: list[str] = []
        for column, cell in self._told(Field.LANGUAGES):
            known, unknown = cells.languages(cell)
            found += known
            for words in unknown:
                self.warnings.append(Warned(Caution.LANGUAGE_UNKNOWN, column, {"written": words}))
        return tuple(dict.fromkeys(found))
