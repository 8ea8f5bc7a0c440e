"""Every reason, step and ground can be read in both languages."""

import re
from string import Formatter

import pytest

from ligzda.law import shipped
from ligzda.pathway.rules import ROLES, STEP_KEYS, State, Who
from ligzda.pathway.rules.steps import PLACEMENT
from ligzda.pathway.rules.why import LANGUAGES, Counted, Names, name_of, sentence, why
from ligzda.pathway.rules.words import GROUNDS, NAMES, ROLE_NAMES, SENTENCES, STATE_NAMES, WHO_NAMES
from tests.architecture.source import PACKAGE


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_reason_says_the_same_things_in_both_languages(code):
    assert set(SENTENCES[code]) == set(LANGUAGES)
    assert fields(SENTENCES[code]["lv"]) == fields(SENTENCES[code]["en"])


def test_every_reason_that_the_rules_give_has_its_sentence_and_no_sentence_is_idle():
    rules = "".join(file.read_text() for file in (PACKAGE / "pathway" / "rules").glob("*.py") if file.stem != "words")
    used = set(re.findall(r'"([a-z_]+)"', rules))
    assert set(re.findall(r'why\("([a-z_]+)"', rules)) <= set(SENTENCES)
    assert set(SENTENCES) <= used


def test_every_step_has_a_name_alone_and_after_a_deadline():
    for key in (*STEP_KEYS, PLACEMENT):
        assert all(len(NAMES[key][language]) == 2 for language in LANGUAGES)


def test_every_role_state_and_doer_has_a_name():
    assert (set(ROLE_NAMES), set(STATE_NAMES), set(WHO_NAMES)) == (set(ROLES), set(State), set(Who))
    for names in (ROLE_NAMES, STATE_NAMES, WHO_NAMES, GROUNDS):
        assert all(set(each) == set(LANGUAGES) for each in names.values())


def test_a_step_may_have_another_name_on_one_roles_path():
    assert name_of("application", "adopter", "lv") == "adopcijas pieteikums"
    assert name_of("application", "foster", "lv", after=True) == "iesnieguma"


@pytest.mark.parametrize(
    ("days", "text"), [(1, "1 dienu"), (2, "2 dienām"), (11, "11 dienām"), (21, "21 dienu"), (111, "111 dienām")]
)
def test_numbers_take_the_right_ending(days, text):
    reason = why("late", days=Counted("late", days))
    assert reason.text("lv", role="foster", calendar=shipped.calendar()) == f"Nokavēts par {text}."


def test_reasons_are_read_one_after_the_other():
    reasons = (why("turn"), why("before", steps=Names(("evaluation",))))
    told = sentence(reasons, "en", role="crisis", calendar=shipped.calendar())
    assert told == "It is this step's turn. It must come before: joint evaluation."


def test_braces_in_what_people_wrote_stay_as_they_are():
    assert why("exempt", ground="{x}").text("en", role="foster", calendar=shipped.calendar()) == "Exempt: {x}."
