"""The cases of docs/pay-cases say what the rules say; the page of the command too."""

import json
import re
from pathlib import Path

import pytest

from ligzda.law.cases import Fault, Given, parsed
from ligzda.pay.explain import judge

DOCS = Path(__file__).resolve().parents[2] / "docs"
SECTION = re.compile(r"^## (?P<sentence>.+?)\n(?P<text>.*?)(?=^## |\Z)", re.M | re.S)
BLOCK = re.compile(r"^```json\n(.*?)^```", re.M | re.S)


def sections():
    for file in sorted((DOCS / "pay-cases").glob("*.md")):
        for found in SECTION.finditer(file.read_text()):
            yield pytest.param(found["text"], id=f"{file.stem}: {found['sentence']}")


def answered(case):
    try:
        return judge(Given(case)).told("lv")
    except Fault as fault:
        return fault.told("lv")


@pytest.mark.parametrize("text", list(sections()))
def test_a_case_is_answered_as_the_page_says(text):
    cases, expected = (parsed(block.encode()) for block in BLOCK.findall(text))
    if isinstance(cases, dict):
        cases, expected = [cases], [expected]
    assert len(cases) == len(expected)
    for case, each in zip(cases, expected, strict=True):
        holds(answered(case), each)


def holds(answer, expected):
    for key, value in expected.items():
        told = answer[key]
        assert ({part: told[part] for part in value} if isinstance(value, dict) else told) == value


def test_the_case_of_the_commands_page_is_answered_as_the_page_says():
    case, answer = (json.loads(block) for block in BLOCK.findall((DOCS / "explain-pay.md").read_text()))
    holds(answered(case), answer)


def test_every_fault_that_a_case_can_have_stands_in_a_sentence():
    """A file that cannot be read at all is no case."""
    table = (DOCS / "explain-pay.md").read_text().partition("## Faults")[2].partition("## ")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    told = {code for row in rows for code in re.findall(r"`(\w+)`", row)} - {"unreadable", "not_json"}
    shown = {
        code for file in (DOCS / "pay-cases").glob("*.md") for code in re.findall(r'"code": "(\w+)"', file.read_text())
    }
    assert len(told) > 8
    assert told == shown
