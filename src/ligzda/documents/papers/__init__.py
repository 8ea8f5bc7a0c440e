"""Papers of the centre as PDF files that keep (PDF/A-2a) and that everybody can read (PDF/UA-1)."""

import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import fontpkg_source_sans_3
import typst

__all__ = ["Language", "PaperName", "render"]

PaperName = Literal[
    "agreement",
    "certificate",
    "characterisation",
    "contact_log",
    "evaluation",
    "evening_list",
    "handing_over",
    "opinion",
    "statement",
    "tonight",
]
Language = Literal["lv", "en"]

HERE = Path(__file__).parent

# What the fonts of a paper can draw: Latin, Greek, Cyrillic, punctuation, currencies, arrows and mathematical signs.
# PDF/A refuses a letter without a shape, and one odd letter pasted into a note must not cost anybody the paper.
DRAWABLE = (
    (0x20, 0x7E), (0xA0, 0x4FF), (0x1E00, 0x1EFF), (0x2000, 0x2027), (0x202F, 0x203A), (0x20A0, 0x20BF),
    (0x2190, 0x22FF), (0x2500, 0x25FF),
)  # fmt: skip
MISSING = "\N{REPLACEMENT CHARACTER}"


def render(template: PaperName, data: Mapping[str, Any], lang: Language = "lv") -> bytes:
    """Return the paper as a PDF made of the data alone; the same data give the same bytes.

    What each paper takes stands in `papers.data`. A letter that no font here can draw becomes a replacement mark.
    """
    return typst.compile(
        HERE / f"{template}.typ",
        root=HERE,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_drawable(data)), "lang": lang},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=datetime.fromisoformat(data["on"]).replace(tzinfo=UTC),
    )


@cache
def _fonts() -> typst.Fonts:
    files = Path(fontpkg_source_sans_3.__file__).parent / "files"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[files])


def _drawable(value: Any) -> Any:
    """Return the same data with its texts composed (NFC) and the letters without a shape replaced."""
    if isinstance(value, str):
        composed = unicodedata.normalize("NFC", value).replace("\r\n", "\n")
        return "".join(char if _has_shape(char) else MISSING for char in composed)
    if isinstance(value, Mapping):
        return {key: _drawable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_drawable(part) for part in value]
    return value


def _has_shape(char: str) -> bool:
    if char in "\n\t":
        return True
    return unicodedata.category(char) != "Cn" and any(first <= ord(char) <= last for first, last in DRAWABLE)
