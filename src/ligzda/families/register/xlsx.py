"""A workbook opened with care: what it is, how big it would grow, and its sheets as plain lines.

Only values are read. A formula is the text that it is: nothing in the file is worked out, followed or run.
"""

import io
import warnings
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from ligzda.families.rules.register import columns
from ligzda.families.rules.register.sheet import Line, Sheet, blank

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 150 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ROWS = 50_000
MOST_COLUMNS = 200
LAST_LINE = 1_048_576

_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Fault(StrEnum):
    """Why a file cannot be read as a register at all."""

    NOT_FOUND = "not_found"
    EMPTY = "empty"
    NOT_XLSX = "not_xlsx"
    OLD_XLS = "old_xls"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    NO_HEADINGS = "no_headings"


class Unreadable(Exception):
    """The file cannot be read; says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(str(fault))


def sheet_of(source: Path | BinaryIO) -> Sheet:
    """Return the sheet that holds the register: of the sheets shown the one whose headings name most.

    Raises Unreadable when the file is not a workbook, is too large, or has no line of headings.
    """
    content = _content(source)
    _check(content)
    try:
        # Colours, filters and extensions that openpyxl does not know are nothing to us.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            try:
                return _best(book)
            finally:
                book.close()
    except Unreadable:
        raise
    except Exception as error:
        # A broken part makes openpyxl raise anything from KeyError to zlib.error; to the reader it is all the same.
        raise Unreadable(Fault.DAMAGED) from error


def _content(source: Path | BinaryIO) -> bytes:
    if not isinstance(source, Path):
        return _measured(source.read(LARGEST_FILE + 1))
    try:
        with source.open("rb") as file:
            return _measured(file.read(LARGEST_FILE + 1))
    except OSError as error:
        raise Unreadable(Fault.NOT_FOUND) from error


def _measured(content: bytes) -> bytes:
    if len(content) > LARGEST_FILE:
        raise Unreadable(Fault.TOO_LARGE)
    return content


def _check(content: bytes) -> None:
    # Everything that can be known before anything is unpacked.
    if not content.strip():
        raise Unreadable(Fault.EMPTY)
    if content.startswith(_OLD_OFFICE):
        raise Unreadable(Fault.ENCRYPTED if _ENCRYPTED in content else Fault.OLD_XLS)
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        # A file that begins as a package does was one before it was cut.
        raise Unreadable(Fault.DAMAGED if content.startswith(b"PK") else Fault.NOT_XLSX) from error
    with package:
        parts = package.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise Unreadable(Fault.ENCRYPTED)
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise Unreadable(Fault.TOO_LARGE)
        if not any(part.filename.endswith("workbook.xml") for part in parts):
            raise Unreadable(Fault.NOT_XLSX)
        if any(_defines_entities(package, part) for part in parts):
            raise Unreadable(Fault.DAMAGED)


def _defines_entities(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    # No office program writes a document type; one is there to make the reader unfold it.
    if not part.filename.endswith((".xml", ".rels")):
        return False
    try:
        with package.open(part) as file:
            return b"<!DOCTYPE" in file.read(4096).upper().replace(b"\x00", b"")
    except Exception as error:
        raise Unreadable(Fault.DAMAGED) from error


def _best(book: Workbook) -> Sheet:
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    named = {sheet: _headings(sheet) for sheet in shown}
    if not any(named.values()):
        named = {sheet: _headings(sheet) for sheet in book.worksheets}
    most = max(named.values(), default=0)
    if not most:
        raise Unreadable(Fault.NO_HEADINGS)
    # A sample to fill in often stands before the register itself: of equals the longest is meant.
    equals = {sheet: tuple(_lines(sheet)) for sheet, headings in named.items() if headings == most}
    best = max(equals, key=lambda sheet: len(equals[sheet]))
    others = tuple(sheet.title for sheet, headings in named.items() if headings and sheet is not best)
    return Sheet(best.title, equals[best], from_1904=book.epoch == CALENDAR_MAC_1904, others=others)


def _headings(worksheet: ReadOnlyWorksheet) -> int:
    top = islice(_lines(worksheet), columns.LINES_SEARCHED)
    most = max(map(columns.headings_in, top), default=0)
    return most if most >= columns.FEWEST_HEADINGS else 0


def _lines(worksheet: ReadOnlyWorksheet) -> Iterator[Line]:
    # What a sheet says of its own size is often wrong, so it is measured while it is read.
    worksheet.reset_dimensions()
    held = 0
    for number, cells in enumerate(worksheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True), 1):
        if number > LAST_LINE:
            raise Unreadable(Fault.TOO_MANY_ROWS)
        if cells.count(None) == len(cells):
            continue
        width = next(index for index in range(len(cells), 0, -1) if cells[index - 1] is not None)
        if all(map(blank, cells[:width])):
            continue
        if width > MOST_COLUMNS:
            raise Unreadable(Fault.TOO_MANY_COLUMNS)
        held += 1
        if held > MOST_ROWS:
            raise Unreadable(Fault.TOO_MANY_ROWS)
        yield Line(number, tuple(cells[:width]))
