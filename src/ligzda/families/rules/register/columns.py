"""Where a register's headings stand, and which column holds what.

House (issue 2, section 9): any line may hold the headings, in any order; what is not recognised a person maps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ligzda.access.rules.letters import tidy
from ligzda.families.rules.register.headings import REQUIRED, Field, recognise
from ligzda.families.rules.register.sheet import Line, Sheet, blank, text

LINES_SEARCHED = 100
FEWEST_HEADINGS = 3

# A cell of each such column is taken; of any other field only one column is.
COLLECTED = frozenset({Field.PHONE, Field.EMAIL, Field.LANGUAGES, Field.NOTES})
# A heading that comes twice means the second carer the second time.
_SECOND = {
    Field.NAME: Field.SECOND_NAME,
    Field.CODE: Field.SECOND_CODE,
    Field.GIVEN_NAME: Field.SECOND_GIVEN_NAME,
    Field.SURNAME: Field.SECOND_SURNAME,
}
# Half a name without its other half is a heading for the whole.
_HALVES = (
    (Field.GIVEN_NAME, Field.SURNAME, Field.NAME),
    (Field.SURNAME, Field.GIVEN_NAME, Field.NAME),
    (Field.SECOND_GIVEN_NAME, Field.SECOND_SURNAME, Field.SECOND_NAME),
    (Field.SECOND_SURNAME, Field.SECOND_GIVEN_NAME, Field.SECOND_NAME),
)


@dataclass(frozen=True)
class Column:
    """One column: its place (0 is A), its heading as written, and the field it holds, if that is known."""

    index: int
    heading: str
    field: Field | None

    @property
    def letter(self) -> str:
        """Return the letters that a spreadsheet shows above the column."""
        letters, rest = "", self.index + 1
        while rest:
            rest, last = divmod(rest - 1, 26)
            letters = chr(ord("A") + last) + letters
        return letters


@dataclass(frozen=True)
class Layout:
    """The headings of a sheet: the number of their line, and the columns that have one."""

    line: int
    columns: tuple[Column, ...]

    def of(self, field: Field) -> tuple[int, ...]:
        """Return the places of the columns that hold a field."""
        return self._places.get(field, ())

    @cached_property
    def _places(self) -> dict[Field | None, tuple[int, ...]]:
        held = {column.field for column in self.columns}
        return {field: tuple(column.index for column in self.columns if column.field == field) for field in held}

    def first(self, *fields: Field) -> int | None:
        """Return the place of the first of the fields that has a column."""
        return next((index for field in fields for index in self.of(field)), None)

    @property
    def missing(self) -> tuple[Field, ...]:
        """Return the fields without which no row can be taken and that no column holds."""
        held = {column.field for column in self.columns}
        if Field.SURNAME_FIRST in held or {Field.GIVEN_NAME, Field.SURNAME} <= held:
            held.add(Field.NAME)
        return tuple(field for field in REQUIRED if field not in held)


def find(sheet: Sheet, mapping: Mapping[int, Field | None] | None = None) -> Layout | None:
    """Find the headings of a sheet, or None when it has none; `mapping` says what a column holds, whatever its heading.

    Of several candidates the line with most headings wins, of equals the first.
    """
    line = max(sheet.lines[:LINES_SEARCHED], key=headings_in, default=None)
    if line is None or headings_in(line) < FEWEST_HEADINGS:
        return None
    near = {other.number: other for other in sheet.lines[: LINES_SEARCHED + 1]}
    headings = _headings(line, above=near.get(line.number - 1), below=near.get(line.number + 1))
    fields = _fields(headings, dict(mapping or {}))
    indexes = sorted(headings.keys() | fields.keys())
    return Layout(line.number, tuple(Column(i, headings.get(i, ""), fields.get(i)) for i in indexes))


def headings_in(line: Line) -> int:
    """Return how many different fields a line names, 0 when nobody could be told by them."""
    fields = {recognise(text(cell)) for cell in line.cells if isinstance(cell, str)} - {None}
    persons = {Field.NAME, Field.SURNAME_FIRST, Field.GIVEN_NAME, Field.SURNAME, Field.CODE}
    return len(fields) if fields & persons else 0


def _headings(line: Line, above: Line | None, below: Line | None) -> dict[int, str]:
    # Headings merged over two lines leave their words in one of them and nothing in the other.
    headings = {index: tidy(text(cell)) for index, cell in enumerate(line.cells) if not blank(cell)}
    for other in (above, below):
        for index, cell in enumerate(other.cells if other else ()):
            if index not in headings and isinstance(cell, str) and recognise(cell):
                headings[index] = tidy(cell)
    return headings


def _fields(headings: Mapping[int, str], fields: dict[int, Field | None]) -> dict[int, Field | None]:
    named = [recognise(heading) for heading in headings.values()]
    two_codes = Field.SECOND_CODE in named or named.count(Field.CODE) > 1
    for index, heading in sorted(headings.items()):
        field = recognise(heading)
        if index in fields or field is None:
            continue
        if field in fields.values() and field not in COLLECTED:
            second = _SECOND.get(field) if two_codes else None
            field = None if second in named or second in fields.values() else second
        fields[index] = field
    for half, other, whole in _HALVES:
        if half in fields.values() and not {other, whole} & set(fields.values()):
            fields = {index: whole if field == half else field for index, field in fields.items()}
    return fields
