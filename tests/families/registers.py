"""Registers made for tests: a sheet of lines written to a workbook, and families for its rows."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook

from ligzda.families.register.reading import read
from ligzda.families.rules.register.register import Register

TODAY = date(2026, 10, 1)

# The wordings of headings seen in the field, by field.
SEEN = {
    "number": ["Nr.", "Nr.p.k."],
    "name": ["Vārds, uzvārds", "Vārds uzvārds", "Audžuvecāks"],
    "code": ["Personas kods", "Pers. kods", "P.k."],
    "second_name": ["Otrs vecāks", "Laulātais"],
    "second_code": ["Personas kods (2)", "Laulātā p.k."],
    "municipality": ["Novads/pilsēta", "Pašvaldība", "Novads"],
    "phone": ["Tālrunis", "Tālr.", "Mob. tālr."],
    "email": ["E-pasts", "e-pasta adrese"],
    "status": ["Statuss", "Statusa veids"],
    "since": ["Statuss no", "Statuss piešķirts"],
    "agreement": ["Vienošanās", "Vienošanās datums"],
    "places": ["Vietas", "Vietu skaits"],
    "ages": ["Vecums", "Bērnu vecums no-līdz"],
    "languages": ["Valodas", "Valoda"],
    "notes": ["Piezīmes"],
}
FIELDS = tuple(SEEN)
HEADINGS = tuple(wordings[0] for wordings in SEEN.values())
CODES = ("16117519997", "24038518742", "17078611815", "17119112853", "24058815242", "32734521371")


def family(code: Any = CODES[0], **other: Any) -> dict[str, Any]:
    """Return the cells of a row that nothing speaks against, some of them changed."""
    good = {
        "number": 1, "name": "Māra Bērziņa", "code": code, "second_name": None, "second_code": None,
        "municipality": "Cēsu novads", "phone": "20599524", "email": "mara@example.org", "status": "audžuģimene",
        "since": "05.04.2024", "agreement": None, "places": 2, "ages": "0-17", "languages": "LV", "notes": None,
    }  # fmt: skip
    return good | other


def lines_of(*families: dict[str, Any], fields: Iterable[str] = FIELDS) -> list[list[Any]]:
    """Return the rows of families as lines."""
    order = tuple(fields)
    return [[row[field] for field in order] for row in families]


def workbook(*sheets: tuple[str, list[list[Any]]]) -> BytesIO:
    """Write sheets of lines to a workbook."""
    book = Workbook()
    book.remove(book.active)
    for title, lines in sheets:
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    return saved(book)


def saved(book: Workbook) -> BytesIO:
    """Return a workbook as a file to be read."""
    file = BytesIO()
    book.save(file)
    file.seek(0)
    return file


def register(*families: dict[str, Any], **how: Any) -> Register:
    """Read a register of families with the usual headings."""
    return read(workbook(("Lapa1", [list(HEADINGS), *lines_of(*families)])), on=TODAY, **how)


def reasons(**changed: Any) -> list[str]:
    """Return the reasons against one row with these cells changed."""
    rows = register(family(**changed)).rows
    assert len(rows) == 1
    return [str(reason) for reason in rows[0].reasons]
