"""The cases of docs/match-cases say what the rules say; the page of the command too."""

import pytest

from tests.pages_of_cases import DOCS, blocks, pairs, sentences
from tests.placements.answers import answer


@pytest.mark.parametrize("text", sentences("match-cases"))
def test_a_case_is_answered_as_the_page_says(text):
    for case, expected in pairs(text):
        told = answer(case)
        assert {key: told[key] for key in expected} == expected


def test_the_case_of_the_commands_page_is_answered_as_the_page_says():
    case, expected = blocks((DOCS / "explain-match.md").read_text())
    assert answer(case) == expected
