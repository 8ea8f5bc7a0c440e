"""A file is what its content says, whatever it is called."""

import io
import zipfile

import pytest

from ligzda.documents.rules import contents
from ligzda.documents.rules.contents import LIMIT, Format, format_of, safe_name
from ligzda.documents.rules.reasons import reasons_against_keeping
from tests.documents.conftest import PDF, container

TYPES = {"[Content_Types].xml": b"<Types/>"}


@pytest.mark.parametrize(
    ("content", "format"),
    [
        (PDF, contents.PDF),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", contents.JPEG),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", contents.PNG),
        (container(**TYPES, **{"word/document.xml": b"<w/>"}), contents.DOCX),
        (container(**TYPES, **{"xl/workbook.xml": b"<w/>"}), contents.XLSX),
        (container(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<x/>"}), contents.ODT),
        (container(mimetype=b"application/vnd.etsi.asic-e+zip", **{"lemums.pdf": PDF}), contents.ASICE),
    ],
    ids=lambda value: value.ending if isinstance(value, Format) else "",
)
def test_a_file_is_known_by_its_content(content, format):
    assert format_of(content) == format


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><script>alert(1)</script></html>",
        b"MZ\x90\x00 a program",
        b"#!/bin/sh\nrm -rf /",
        b"%PDF-1.7 that never ends",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n<script>",
        b"PK\x03\x04 no container at all",
        container(**{"readme.txt": b"a zip of something"}),
        container(**{"word/document.xml": b"<w/>"}),
        container(**TYPES, **{"word/document.xml": b"<w/>", "word/vbaProject.bin": b"macro"}),
        container(**TYPES, **{"word/document.xml": b"<w/>", "../../etc/passwd": b"x"}),
        container(mimetype=b"application/vnd.oasis.opendocument.text", **{"Basic/Standard/Module1.xml": b"x"}),
        container(mimetype=b"application/java-archive", **{"A.class": b"x"}),
        container(mimetype=b"x" * 5000),
        container(**TYPES, **{"word/document.xml": b"<w/>"})[:-30],
    ],
)
def test_what_is_not_one_of_the_kinds_is_refused(content):
    assert format_of(content) is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Bērziņu līgums.pdf", "Bērziņu līgums.pdf"),
        ("C:\\Users\\ilze\\Lēmums.PDF", "Lēmums.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("atzinums.exe", "atzinums.exe.pdf"),
        ("nakl\u202efdp.exe", "naklfdp.exe.pdf"),
        ("a\r\nContent-Type: text/html.pdf", "html.pdf"),
        ("  divi   vārdi  .pdf", "divi vārdi.pdf"),
        ("", "document.pdf"),
        (".pdf", "document.pdf"),
        ("...", "document.pdf"),
        ("Nr. 1-6.23", "Nr. 1-6.23.pdf"),
        ("ķ" * 300 + ".pdf", "ķ" * 120 + ".pdf"),
    ],
)
def test_a_name_is_safe_to_show_and_to_save_by(typed, shown):
    assert safe_name(typed, contents.PDF) == shown


def test_endings_that_mean_the_same_are_kept_as_typed():
    assert safe_name("foto.JPEG", contents.JPEG) == "foto.jpeg"
    assert safe_name("lēmums.edoc", contents.ASICE) == "lēmums.edoc"


def test_an_empty_a_large_and_an_unknown_file_are_refused_with_their_own_reason():
    assert [reason.code for reason in reasons_against_keeping(0, None)] == ["file_empty"]
    assert [reason.code for reason in reasons_against_keeping(LIMIT + 1, contents.PDF)] == ["file_too_large"]
    assert [reason.code for reason in reasons_against_keeping(10, None)] == ["file_kind_unknown"]
    assert reasons_against_keeping(LIMIT, contents.PDF) == []


def test_a_package_broken_inside_is_no_known_file():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", b"application/vnd.oasis.opendocument.text")
    content = bytearray(held.getvalue())
    content[38:48] = b"\xff" * 10  # behind the header and the name
    assert format_of(bytes(content)) is None
