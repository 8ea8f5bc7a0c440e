"""The steps of each role are those of the mission's table, in its order."""

import pytest

from ligzda.law import shipped
from ligzda.pathway.rules import ROLES, STEPS
from ligzda.pathway.rules.steps import DEADLINES, DUTIES, PLACEMENT
from tests.pathway.answers import steps

START = ["enquiry", "consultation", "choice"]
PREPARING = ["training", "preparation_support", "opinion", "characterisation", "file_sent", "decision"]
STATUS = ["plan_support", "plan_child", "improvement", "reevaluation"]
SPECIALISED = ["foster_status", "agreement", "application", "evaluation", "suitability_decision"]

TABLE = {
    "foster": [*START, "application", "suitability_decision", "agreement", *PREPARING, *STATUS],
    "crisis": [*START, *SPECIALISED, *PREPARING, "contract", "furnishing", "readiness", *STATUS],
    "disability": [*START, *SPECIALISED, *PREPARING, "contract", "furnishing", *STATUS],
    "guardian": [
        *START,
        *["decision", "agreement", "court_told", "training"],
        *["opinion", "consultations", "support_group"],
    ],
    "adopter": [
        *START,
        *["application", "agreement", "training", "court_told", "decision"],
        *["opinion", "consultations", "support_group"],
    ],
    "host": [
        *START,
        *["application", "opinion", "decision", "institution_agreement", "reevaluation"],
        *["consultations", "support_group"],
    ],
}
WHO = {
    "foster": {"suitability_decision": ["court"], "agreement": ["family", "centre"], "opinion": ["centre"]},
    "crisis": {"evaluation": ["court", "centre"], "readiness": ["family"], "contract": ["centre", "family"]},
    "guardian": {"court_told": ["centre"], "decision": ["court"]},
    "host": {"institution_agreement": ["family", "institution"]},
}


def test_there_are_six_roles():
    assert list(ROLES) == list(TABLE)


@pytest.mark.parametrize("role", ROLES)
def test_a_path_has_the_steps_of_the_table_in_its_order(role):
    assert [step["step"] for step in steps(role, "2026-04-16")] == TABLE[role]


@pytest.mark.parametrize("role", WHO)
def test_a_step_says_whose_it_is(role):
    whose = {step["step"]: step["whose"] for step in steps(role, "2026-04-16")}
    assert {key: whose[key] for key in WHO[role]} == WHO[role]


def test_every_deadline_and_duty_stands_in_the_rulebook():
    assert not [id for id in (*DEADLINES, *DUTIES) if id not in shipped.rulebook()]


@pytest.mark.parametrize("role", ROLES)
def test_a_deadline_is_counted_from_an_earlier_stage(role):
    stages = {rule.key: rule.stage for rule in STEPS[role]}
    for rule in STEPS[role]:
        assert all(stages[key] < rule.stage for key in rule.counted_from if key != PLACEMENT), rule.key
