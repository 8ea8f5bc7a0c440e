"""The cases of docs/match-cases say what the rules say; the page of the command too."""

import json
import re
from pathlib import Path

import pytest

from ligzda.law.cases import parsed
from tests.placements.answers import answer

DOCS = Path(__file__).resolve().parents[2] / "docs"
SECTION = re.compile(r"^## (?P<sentence>.+?)\n(?P<text>.*?)(?=^## |\Z)", re.M | re.S)
BLOCK = re.compile(r"^```json\n(.*?)^```", re.M | re.S)


def sections():
    for file in sorted((DOCS / "match-cases").glob("*.md")):
        for found in SECTION.finditer(file.read_text()):
            yield pytest.param(found["text"], id=f"{file.stem}: {found['sentence']}")


@pytest.mark.parametrize("text", list(sections()))
def test_a_case_is_answered_as_the_page_says(text):
    cases, expected = (parsed(block.encode()) for block in BLOCK.findall(text))
    if isinstance(cases, dict):
        cases, expected = [cases], [expected]
    for case, each in zip(cases, expected, strict=True):
        told = answer(case)
        assert {key: told[key] for key in each} == each


def test_the_case_of_the_commands_page_is_answered_as_the_page_says():
    case, expected = (json.loads(block) for block in BLOCK.findall((DOCS / "explain-match.md").read_text()))
    assert answer(case) == expected
