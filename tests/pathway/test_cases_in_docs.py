"""The cases of docs/path-cases say what the rules say."""

import pytest

from ligzda.pathway.explain import judge
from tests.pages_of_cases import answered, pairs, sentences


@pytest.mark.parametrize("text", sentences("path-cases"))
def test_a_case_is_answered_as_the_page_says(text):
    for case, expected in pairs(text):
        answer = answered(judge, case)
        for each in expected if isinstance(expected, list) else [expected]:
            holds(answer, each)


def holds(answer, expected):
    if "error" in expected:
        assert {key: answer["error"][key] for key in expected["error"]} == expected["error"]
        return
    for name, values in expected.items():
        key, _, child = name.partition(" ")
        steps = [step for step in answer["steps"] if step["step"] == key and step.get("child", "") == child]
        found = [{field: step[field] for field in values} for step in steps]
        assert values in found, f"{name}: {found}"
