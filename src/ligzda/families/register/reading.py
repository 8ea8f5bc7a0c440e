"""From a file to a register that was understood: one call for the command, the page and whoever creates families."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import BinaryIO

from ligzda.access.shipped import gazetteer
from ligzda.families.register.xlsx import Fault, Unreadable, sheet_of
from ligzda.families.rules.register import columns, rows
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Register


def read(
    source: Path | BinaryIO,
    *,
    on: date,
    mapping: Mapping[int, Field | None] | None = None,
    corrections: rows.Corrections | None = None,
    taken: Collection[str] = (),
) -> Register:
    """Read a centre's register as of a day.

    `mapping` says what a column (0 is A) holds, None that it is left out; `corrections` replace cells by line number
    and column; `taken` are the personal codes of families that exist already. Raises Unreadable when the file is no
    register.
    """
    sheet = sheet_of(source)
    layout = columns.find(sheet, mapping)
    if layout is None:
        raise Unreadable(Fault.NO_HEADINGS)
    return rows.read(sheet, layout, on=on, gazetteer=gazetteer(), corrections=corrections, taken=taken)
