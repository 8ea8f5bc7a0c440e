"""The cases of docs/pay-cases say what the rules say; the page of the command too."""

import re

import pytest

from ligzda.pay.explain import judge
from tests.pages_of_cases import DOCS, answered, blocks, pairs, sentences


@pytest.mark.parametrize("text", sentences("pay-cases"))
def test_a_case_is_answered_as_the_page_says(text):
    for case, expected in pairs(text):
        holds(answered(judge, case), expected)


def holds(answer, expected):
    for key, value in expected.items():
        told = answer[key]
        assert ({part: told[part] for part in value} if isinstance(value, dict) else told) == value


def test_the_case_of_the_commands_page_is_answered_as_the_page_says():
    case, answer = blocks((DOCS / "explain-pay.md").read_text())
    holds(answered(judge, case), answer)


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
