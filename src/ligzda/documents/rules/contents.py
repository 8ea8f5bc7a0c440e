"""What a file really is, by its content and never by its name."""

import io
import re
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass

MEGABYTE = 1024 * 1024
LIMIT = 25 * MEGABYTE


@dataclass(frozen=True)
class Format:
    """A kind of file that may be kept."""

    ending: str
    content_type: str


PDF = Format("pdf", "application/pdf")
JPEG = Format("jpg", "image/jpeg")
PNG = Format("png", "image/png")
DOCX = Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
XLSX = Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
ODT = Format("odt", "application/vnd.oasis.opendocument.text")
# A container with documents and their secure electronic signatures, as Latvian institutions send them.
ASICE = Format("asice", "application/vnd.etsi.asic-e+zip")

FORMATS = (PDF, JPEG, PNG, DOCX, XLSX, ODT, ASICE)
SAME_ENDINGS = {"jpeg": "jpg", "edoc": "asice"}

_OFFICE = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_SELF_NAMED = {format.content_type: format for format in (ODT, ASICE)}
_MACROS = re.compile(r"(^|/)(vbaproject\.bin|basic/|scripts/)", re.IGNORECASE)


def format_of(content: bytes) -> Format | None:
    """Return what the content is; None for what may not be kept, such as programs, pages and files with macros."""
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]:
        return PDF
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        return PNG
    if content.startswith(b"PK\x03\x04"):
        return _format_of_container(content)
    return None


def _format_of_container(content: bytes) -> Format | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            names = container.namelist()
            first = container.read("mimetype")[:100] if names[:1] == ["mimetype"] and _is_short(container) else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, LookupError, RuntimeError, ValueError, OSError):
        return None
    if any(_MACROS.search(name) or name.startswith(("/", "\\")) or ".." in name.split("/") for name in names):
        return None
    if first:
        return _SELF_NAMED.get(first.decode("ascii", "replace").strip())
    if "[Content_Types].xml" in names:
        return next((format for name, format in _OFFICE.items() if name in names), None)
    return None


def _is_short(container: zipfile.ZipFile) -> bool:
    return container.getinfo("mimetype").file_size <= 100


def safe_name(typed: str, format: Format) -> str:
    """Return a name to show and to download by: no folders, no signs that cannot be seen, the ending of the content."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", typed))[-1]
    seen = "".join(char for char in last if unicodedata.category(char)[0] != "C")
    whole = " ".join(seen.split())
    stem, _dot, ending = whole.rpartition(".")
    lower = ending.lower()
    if SAME_ENDINGS.get(lower, lower) != format.ending:
        stem, lower = whole, format.ending
    return f"{stem.strip('. ')[:120].strip() or 'document'}.{lower}"
