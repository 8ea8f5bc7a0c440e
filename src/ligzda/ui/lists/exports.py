"""A list as a file for spreadsheets: formulas in what people typed stay text, and any size takes little memory."""

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import translation

# A text that begins so would be run as a formula.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Table = Iterable[Sequence[Any]]


class _Line:
    """What csv writes to: gives each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def harmless(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _plain(value: Any) -> str:
    """Return a value as CSV says it: days as 2026-03-20, which every spreadsheet understands, numbers with a comma."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return str(value).replace(".", ",")
    return harmless(value)


def as_csv(name: str, table: Table) -> HttpResponseBase:
    """Stream the table with semicolons and a byte order mark, as Excel in Latvia opens it."""
    language = translation.get_language()

    def lines() -> Iterator[str]:
        write = csv.writer(_Line(), delimiter=";").writerow
        yield "\N{BYTE ORDER MARK}"
        with translation.override(language):
            for row in table:
                yield write([_plain(value) for value in row])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def as_xlsx(name: str, table: Table) -> HttpResponseBase:
    """Write the table to a file that is gone once sent; every text is written as text."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    book = xlsxwriter.Workbook(file, {"constant_memory": True, "default_date_format": "dd.mm.yyyy"})
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    sheet.freeze_panes(1, 0)
    for at, row in enumerate(table):
        if at == 0:
            sheet.set_column(0, len(row) - 1, 18)
        for column, value in enumerate(row):
            if isinstance(value, datetime):
                sheet.write_datetime(at, column, value, moment)
            elif isinstance(value, date):
                sheet.write_datetime(at, column, value)
            elif isinstance(value, int | float | Decimal):
                sheet.write_number(at, column, value)
            elif value is not None:
                sheet.write_string(at, column, value, *([bold] if at == 0 else []))
    book.close()
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX)
