"""Which lines under the headings are rows, and which only look like it.

House (issue 2, section 9): blank lines and totals are no rows. A line is passed over only when it cannot be a family;
whoever reads the answer is told of each such line that says anything.
"""

import re

from ligzda.access.rules.letters import fold, tidy
from ligzda.families.rules.register.cells import status
from ligzda.families.rules.register.columns import Layout
from ligzda.families.rules.register.headings import Field, recognise
from ligzda.families.rules.register.register import Skip
from ligzda.families.rules.register.sheet import Line, Value, blank, text
from ligzda.people.rules import codes, names

# A shorter one in the column of codes is a count that belongs to a total, or a signature.
FEWEST_SIGNS_OF_A_CODE = 9
# A line without a code and a name is a family's only when it says this much else.
FEWEST_FIELDS_OF_A_FAMILY = 3

# A long vowel tells "kopā" from the surname Kopa.
_TOTALS = frozenset({"kopā", "pavisam", "kopsumma", "kopskaits", "skaits", "itogo", "total"})
_UNDERSIGNED = frozenset(
    {
        "sagatavoja", "sastādīja", "izpildītājs", "izpildītāja", "pārbaudīja", "apstiprināja", "paraksts", "datums",
        "avots", "vadītājs", "vadītāja", "centra", "direktors", "direktore", "atbildīgais", "atbildīgā",
    }
)  # fmt: skip
_NAMES = (Field.NAME, Field.SURNAME_FIRST)
_NOT_COUNTED = frozenset({*_NAMES, Field.CODE, Field.NUMBER, Field.NOTES, None})
_WORD = re.compile(r"[^\W\d_]+")


def is_blank(line: Line, layout: Layout) -> bool:
    """Tell whether a line holds nothing besides its running number, which is often written ahead of the families."""
    number = layout.first(Field.NUMBER)
    return all(blank(cell) or (index == number and _counts(cell)) for index, cell in enumerate(line.cells))


def why_no_row(line: Line, layout: Layout) -> Skip | None:
    """Return why a line that is not blank is no row, or None when it is one."""
    told = {index: cell for index, cell in enumerate(line.cells) if not blank(cell)}
    coded = any(len(codes.clean(line.cell(index))) >= FEWEST_SIGNS_OF_A_CODE for index in layout.of(Field.CODE))
    if not coded and _total(line):
        return Skip.TOTAL
    if all(isinstance(cell, str) and recognise(cell) for cell in told.values()) or _numbering(line, layout):
        return Skip.HEADINGS
    besides = {column.field for column in layout.columns if column.index in told} - _NOT_COUNTED
    if coded or (not _undersigned(line) and (_named(line, layout) or len(besides) >= FEWEST_FIELDS_OF_A_FAMILY)):
        return None
    return Skip.REMARK


def _counts(cell: Value) -> bool:
    # A running number, or the formula that works one out.
    return not isinstance(cell, str) or cell.startswith("=") or not any(map(str.isalpha, cell))


def _beginning(line: Line) -> list[str]:
    # What a line is called may stand in the first cell that holds anything, or after a number in it.
    told = [cell for cell in line.cells if not blank(cell)][:2]
    return [tidy(cell).casefold() for cell in told if isinstance(cell, str)]


def _total(line: Line) -> bool:
    return any(not _TOTALS.isdisjoint(_WORD.findall(cell)) or fold(cell) == "kopa" for cell in _beginning(line))


def _undersigned(line: Line) -> bool:
    return any(word in _UNDERSIGNED for cell in _beginning(line) for word in _WORD.findall(cell)[:1])


def _named(line: Line, layout: Layout) -> bool:
    # A heading of a part ("Krīzes audžuģimenes") and a footnote are not somebody's name.
    name = tidy(text(line.cell(index))) if (index := layout.first(*_NAMES)) is not None else ""
    return names.split(name) is not None and name.istitle() and not status(name)


def _numbering(line: Line, layout: Layout) -> bool:
    # 1, 2, 3… under the headings of official tables.
    told = [text(cell).strip(" .") for cell in line.cells if not blank(cell)]
    return len(told) > 2 and line.number <= layout.line + 2 and told == [str(n) for n in range(1, len(told) + 1)]
