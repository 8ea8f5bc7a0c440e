"""Cases that stand in the docs as sentences, each with its answer; and that a command needs nothing but its case."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ligzda.law.cases import Fault, Given, Judge, parsed
from tests.architecture.source import PACKAGE

DOCS = Path(__file__).resolve().parents[1] / "docs"
SECTION = re.compile(r"^## (?P<sentence>.+?)\n(?P<text>.*?)(?=^## |\Z)", re.M | re.S)
BLOCK = re.compile(r"^```json\n(.*?)^```", re.M | re.S)


def sentences(folder: str) -> list[Any]:
    """Return the text under each sentence of the pages in that folder of docs, under the sentence's name."""
    return [
        pytest.param(found["text"], id=f"{file.stem}: {found['sentence']}")
        for file in sorted((DOCS / folder).glob("*.md"))
        for found in SECTION.finditer(file.read_text())
    ]


def blocks(text: str) -> list[Any]:
    """Return what the JSON of the text says: what is asked, and what is answered."""
    return [parsed(block.encode()) for block in BLOCK.findall(text)]


def pairs(text: str) -> list[tuple[Any, Any]]:
    """Return each case of the text with its answer."""
    cases, expected = blocks(text)
    return list(zip(cases, expected, strict=True)) if isinstance(cases, list) else [(cases, expected)]


def answered(judge: Judge, case: Any, language: str = "lv") -> dict[str, Any]:
    """Return the answer to a case, or its fault, as the command tells it."""
    try:
        return judge(Given(case)).told(language)
    except Fault as fault:
        return fault.told(language)


def explained_alone(*words: str) -> str:
    """Return what `ligzda explain …` says where nothing is set, no secret and no database, and Django is not loaded."""
    program = (
        "import sys; from ligzda.config.cli import main;"
        f"status = main(['explain', *{words!r}]);"
        "sys.exit(status or 'django' in sys.modules)"
    )
    environment = {"PYTHONPATH": str(PACKAGE.parent), "LC_ALL": "C"}
    done = subprocess.run((sys.executable, "-c", program), env=environment, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()
