"""Files that are no register, and files made to do harm: each is refused with its own word, none breaks."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from stdnum.lv import pvn
from xlsxwriter import Workbook

from ligzda.families.register import xlsx
from ligzda.families.register.reading import read
from ligzda.families.register.xlsx import Fault, Unreadable
from tests.families.registers import HEADINGS, TODAY, family, lines_of, workbook

GOOD = workbook(("Lapa1", [list(HEADINGS), *lines_of(family())])).getvalue()


def fault_of(content: bytes | Path) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read(content if isinstance(content, Path) else io.BytesIO(content), on=TODAY)
    return caught.value.fault


def repacked(**parts: bytes) -> bytes:
    """Return the good workbook with some parts replaced, by the end of their names."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            stem = Path(part).stem
            new.writestr(part, parts.get(stem, old.read(part)))
    return into.getvalue()


def sheet(rows: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{namespace}"><sheetData>{rows}</sheetData></worksheet>'.encode()


class TestAFileThatIsNoRegister:
    def test_may_not_be_there_at_all(self, tmp_path):
        assert fault_of(tmp_path / "nav.xlsx") == Fault.NOT_FOUND
        assert fault_of(tmp_path) == Fault.NOT_FOUND

    @pytest.mark.parametrize("content", [b"", b" \n"])
    def test_may_be_empty(self, content):
        assert fault_of(content) == Fault.EMPTY

    @pytest.mark.parametrize("content", ["Nr.;Vārds\n1;Māra".encode(), b"%PDF-1.7", b"<html></html>", b"\x00" * 5000])
    def test_may_be_something_else_with_its_name(self, content):
        assert fault_of(content) == Fault.NOT_XLSX

    def test_may_be_another_kind_of_package(self):
        into = io.BytesIO()
        with zipfile.ZipFile(into, "w") as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        assert fault_of(into.getvalue()) == Fault.NOT_XLSX

    def test_may_be_of_the_old_format_or_have_a_password(self):
        old = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600
        assert fault_of(old) == Fault.OLD_XLS
        assert fault_of(old + "EncryptedPackage".encode("utf-16-le")) == Fault.ENCRYPTED

    @pytest.mark.parametrize("left", [0.01, 0.1, 0.5, 0.99])
    def test_may_be_cut_short(self, left):
        assert fault_of(GOOD[: int(len(GOOD) * left)]) == Fault.DAMAGED

    @pytest.mark.parametrize("part", ["workbook", "sheet1", "styles", "[Content_Types]"])
    def test_may_have_a_broken_part(self, part):
        assert fault_of(repacked(**{part: b"<broken"})) == Fault.DAMAGED

    def test_may_have_flipped_bytes(self):
        for at in range(30, len(GOOD), 211):
            with suppress(Unreadable):
                read(io.BytesIO(GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :]), on=TODAY)

    @pytest.mark.parametrize(
        "lines", [[], [["Ģimeņu reģistrs"]], [["Vārds, uzvārds", "Tālrunis"]], [["Novads", "Statuss", "Vietas"]]]
    )
    def test_may_have_no_headings(self, lines):
        assert fault_of(workbook(("Lapa1", lines)).getvalue()) == Fault.NO_HEADINGS


class TestAFileMadeToDoHarm:
    def test_is_refused_when_it_is_larger_than_a_register_can_be(self, monkeypatch):
        monkeypatch.setattr(xlsx, "LARGEST_FILE", len(GOOD) - 1)
        assert fault_of(GOOD) == Fault.TOO_LARGE

    def test_is_refused_before_it_is_unpacked_when_it_would_grow_too_large(self, monkeypatch):
        monkeypatch.setattr(xlsx, "LARGEST_UNPACKED", 5_000_000)
        monkeypatch.setattr(xlsx, "load_workbook", None)
        bomb = repacked(sheet1=sheet("<row/>") + b" " * xlsx.LARGEST_UNPACKED)
        assert len(bomb) < 100_000
        assert fault_of(bomb) == Fault.TOO_LARGE

    def test_is_refused_when_it_defines_entities_to_unfold(self):
        bomb = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>' + sheet("<row><c><v>&d;</v></c></row>")
        assert fault_of(repacked(sheet1=bomb)) == Fault.DAMAGED

    def test_is_refused_when_it_claims_a_row_far_away(self):
        far = sheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')
        assert fault_of(repacked(sheet1=far)) in (Fault.TOO_MANY_ROWS, Fault.NO_HEADINGS)

    def test_is_refused_with_more_rows_than_a_register_can_have(self, monkeypatch):
        monkeypatch.setattr(xlsx, "MOST_ROWS", 50)
        lines = [list(HEADINGS), *lines_of(*[family()] * 50)]
        assert fault_of(workbook(("Lapa1", lines)).getvalue()) == Fault.TOO_MANY_ROWS

    def test_is_refused_with_more_columns_than_a_register_can_have(self):
        lines = [[*HEADINGS, *["x"] * xlsx.MOST_COLUMNS]]
        assert fault_of(workbook(("Lapa1", lines)).getvalue()) == Fault.TOO_MANY_COLUMNS

    def test_may_lie_about_its_size(self):
        with zipfile.ZipFile(io.BytesIO(GOOD)) as package:
            part = package.read("xl/worksheets/sheet1.xml")
        lying = part.replace(b'<dimension ref="A1:O2"', b'<dimension ref="A1:XFD1048576"')
        assert lying != part
        assert len(read(io.BytesIO(repacked(sheet1=lying)), on=TODAY).accepted) == 1


def written_by_another_program(rows: int) -> io.BytesIO:
    """Return a register with shared strings and a formula with its result, as most programs write them."""
    into = io.BytesIO()
    with Workbook(into) as book:
        sheet_ = book.add_worksheet("Lapa1")
        sheet_.write_row(0, 0, HEADINGS)
        for number in range(rows):
            ten = f"32{number:08}"
            cells = family(f"{ten}{pvn.calc_check_digit_pers(ten)}", number=number, municipality="Cēsu nov")
            sheet_.write_row(number + 1, 0, cells.values())
            sheet_.write_formula(number + 1, len(HEADINGS) - 1, '=HYPERLINK("http://x.example")', None, "klikšķini")
    into.seek(0)
    return into


def test_a_formula_is_kept_as_text_also_when_its_result_stands_beside_it():
    assert read(written_by_another_program(1), on=TODAY).rows[0].entry.notes == '=HYPERLINK("http://x.example")'


def test_ten_thousand_rows_are_read():
    assert len(read(written_by_another_program(10_000), on=TODAY).accepted) == 10_000
