"""Which lines under the headings are rows, and which only look like it.

House (issue 2, section 9): blank lines and totals are no rows. A line is passed over only when it cannot be a family;
whoever reads the answer is told of each such line that says anything.
"""

from ligzda.access.rules.letters import fold, tidy
from ligzda.families.rules.register.cells import status
from ligzda.families.rules.register.columns import Layout
from ligzda.families.rules.register.headings import Field, recognise
from ligzda.families.rules.register.register import Skip
from ligzda.families.rules.register.sheet import Line, Value, blank, text
from ligzda.people.rules import codes, names

# A shorter one in the column of codes is a count that belongs to a total, or a signature.
FEWEST_SIGNS_OF_A_CODE = 9

_TOTALS = frozenset({"kopa", "pavisam", "kopsumma", "summa", "kopskaits", "total", "itogo"})
_UNDERSIGNED = frozenset(
    {
        "sagatavoja",
        "sastadija",
        "izpilditajs",
        "izpilditaja",
        "parbaudija",
        "apstiprinaja",
        "paraksts",
        "datums",
        "avots",
    }
)
_NAMES = frozenset({Field.NAME, Field.SURNAME_FIRST})


def is_blank(line: Line, layout: Layout) -> bool:
    """Tell whether a line holds nothing besides its running number, which is often written ahead of the families."""
    number = layout.first(Field.NUMBER)
    return all(blank(cell) or (index == number and _counts(cell)) for index, cell in enumerate(line.cells))


def why_no_row(line: Line, layout: Layout) -> Skip | None:
    """Return why a line that is not blank is no row, or None when it is one."""
    told = {index: cell for index, cell in enumerate(line.cells) if not blank(cell)}
    told_of = {column.field for column in layout.columns if column.index in told} - {Field.NUMBER, None}
    coded = any(len(codes.clean(line.cell(index))) > FEWEST_SIGNS_OF_A_CODE for index in layout.of(Field.CODE))
    if not coded and (first := _first_words(line)) & (_TOTALS | _UNDERSIGNED):
        return Skip.TOTAL if first & _TOTALS else Skip.REMARK
    if all(isinstance(cell, str) and recognise(cell) for cell in told.values()) or _numbering(line, layout):
        return Skip.HEADINGS
    if len(told_of) > 1 or Field.CODE in told_of:
        return None
    # One lonely cell is a family only when it is somebody's name: a heading of a part or a footnote is not.
    if told_of and told_of <= _NAMES:
        name = text(line.cell(layout.first(*_NAMES) or 0))
        if names.split(name) and tidy(name).istitle() and not status(name):
            return None
    return Skip.REMARK


def _counts(cell: Value) -> bool:
    # A running number, or the formula that works one out.
    return not isinstance(cell, str) or cell.startswith("=") or not any(map(str.isalpha, cell))


def _first_words(line: Line) -> set[str]:
    # The word may stand in the first cell that holds anything, or after a number in it.
    told = [cell for cell in line.cells if not blank(cell)][:2]
    return {fold(cell).partition(" ")[0] for cell in told if isinstance(cell, str)}


def _numbering(line: Line, layout: Layout) -> bool:
    # 1, 2, 3… under the headings of official tables.
    told = [text(cell).strip(" .") for cell in line.cells if not blank(cell)]
    return len(told) > 2 and line.number <= layout.line + 2 and told == [str(n) for n in range(1, len(told) + 1)]
