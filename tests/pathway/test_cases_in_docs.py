"""The cases of docs/path-cases say what the rules say."""

import re
from pathlib import Path

import pytest

from ligzda.law.cases import Fault, Given, parsed
from ligzda.pathway.explain import judge

DOCS = Path(__file__).resolve().parents[2] / "docs" / "path-cases"
SECTION = re.compile(r"^## (?P<sentence>.+?)\n(?P<text>.*?)(?=^## |\Z)", re.M | re.S)
BLOCK = re.compile(r"^```json\n(.*?)^```", re.M | re.S)


def sections():
    for file in sorted(DOCS.glob("*.md")):
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
        answer = answered(cases)
        for each in expected if isinstance(expected, list) else [expected]:
            holds(answer, each)
        return
    assert len(cases) == len(expected)
    for case, each in zip(cases, expected, strict=True):
        holds(answered(case), each)


def holds(answer, expected):
    if "error" in expected:
        assert {key: answer["error"][key] for key in expected["error"]} == expected["error"]
        return
    for name, values in expected.items():
        key, _, child = name.partition(" ")
        steps = [step for step in answer["steps"] if step["step"] == key and step.get("child", "") == child]
        found = [{field: step[field] for field in values} for step in steps]
        assert values in found, f"{name}: {found}"
