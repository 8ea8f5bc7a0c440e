"""`ligzda explain path FILE.json`: the case of the issue, faults at their places, text for people."""

import json
import time
from pathlib import Path

import pytest

from ligzda.config.cli import main
from ligzda.law.cases import Given, written
from ligzda.pathway.explain import judge
from ligzda.pathway.rules import ROLES, STEP_KEYS
from tests.pages_of_cases import explained_alone
from tests.pathway.answers import fault, steps

DATA = Path(__file__).resolve().parents[1] / "data" / "path"
GUARDIAN = DATA / "guardian.json"
MIXED = DATA / "mixed.json"


def case(role="guardian", on="2026-04-16", **facts):
    return {"role": role, "on": on, "facts": facts}


def test_the_command_answers_a_case_with_its_steps(capsys):
    assert main(["explain", "path", str(GUARDIAN), "--json"]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (list(told), err) == (["steps"], "")
    by_name = {step["step"]: step for step in told["steps"]}
    assert list(by_name)[:4] == ["enquiry", "consultation", "choice", "decision"]
    assert by_name["enquiry"]["state"] == "not_needed"
    assert (by_name["decision"]["state"], by_name["decision"]["on"]) == ("done", "2026-03-30")
    agreement = by_name["agreement"]
    assert (agreement["state"], agreement["on"]) == ("done", "2026-04-14")
    assert (agreement["due"], agreement["late_by_days"]) == ("2026-04-15", 0)
    assert by_name["court_told"] == {
        "step": "court_told",
        "state": "due",
        "on": None,
        "due": "2026-04-17",
        "late_by_days": 0,
        "entry": "guardian.court_told.working_days",
        "law": {"act": "MK 147/2023", "point": ""},
        "confirmed": True,
        "ground": None,
        "whose": ["centre"],
        "counted_from": {"fact": "agreement", "on": "2026-04-14"},
        "skipped": [],
        "why": "Jāizdara līdz 17.04.2026. Termiņš: 3\xa0darbdienas pēc vienošanās ar centru (14.04.2026.).",
    }


def test_a_list_with_faulty_cases_answers_the_others_and_ends_with_two(capsys):
    assert main(["explain", "path", str(MIXED), "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert ["error" in each for each in told] == [False, True, True, True, False]
    assert [each["error"]["where"] for each in told[1:4]] == ["facts.decision", "role", "facts.agrement"]


def test_people_read_it_in_latvian(capsys):
    assert main(["explain", "path", str(GUARDIAN)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Aizbildnis, 16.04.2026.\n")
    assert " 5. vienošanās ar centru – izdarīts (ģimene, centrs)\n    Izdarīts 14.04.2026." in out
    assert "[MK 147/2023]" in out


def test_people_can_read_it_in_english(capsys):
    assert main(["explain", "path", str(GUARDIAN), "--language", "en"]) == 0
    assert " 6. court told – due (centre)\n    To be done by 17.04.2026." in capsys.readouterr().out


def test_children_are_told_apart_in_the_text(capsys, tmp_path):
    file = tmp_path / "foster.json"
    file.write_text(
        json.dumps(case("foster", decision="2026-01-05", placements=[{"child": "A", "since": "2026-02-02"}]))
    )
    assert main(["explain", "path", str(file)]) == 0
    assert "bērna individuālās attīstības plāns (A) – nokavēts" in capsys.readouterr().out


def test_it_needs_no_settings_secret_or_database():
    assert "Aizbildnis" in explained_alone("path", str(GUARDIAN))


def test_a_case_takes_a_few_thousandths_of_a_second():
    given = Given(case(decision="2026-03-30", agreement="2026-04-14"))
    started = time.process_time()
    for _ in range(500):
        written(judge(given).told("lv"))
    assert (time.process_time() - started) / 500 < 0.005


# --- faults


@pytest.mark.parametrize(
    ("given", "code", "where"),
    [
        ({}, "missing_key", "role"),
        ({"role": "guardian"}, "missing_key", "on"),
        ({"role": "guardian", "on": "2026-04-16"}, "missing_key", "facts"),
        ({**case(), "note": ""}, "unknown_key", "note"),
        (case(role="grandmother"), "unknown_role", "role"),
        (case(role=5), "wrong_type", "role"),
        (case(role=["guardian"]), "wrong_type", "role"),
        (case(on="2026-02-30"), "date_invalid", "on"),
        (case(on=None), "wrong_type", "on"),
        ({**case(), "facts": []}, "wrong_type", "facts"),
        ({**case(), "facts": None}, "wrong_type", "facts"),
        (case(agrement="2026-04-14"), "unknown_key", "facts.agrement"),
        (case(agreement="2026-04-31"), "date_invalid", "facts.agreement"),
        (case(agreement=20260414), "wrong_type", "facts.agreement"),
        (case(agreement={"on": "2026-04-14"}), "wrong_type", "facts.agreement"),
        (case(agreement=["2026-04-14"]), "wrong_type", "facts.agreement"),
        (case(evaluation="soon"), "date_invalid", "facts.evaluation"),
        (case(decision=True), "wrong_type", "facts.decision"),
        (case(decision={"on": "2026-03-30"}), "missing_key", "facts.decision.outcome"),
        (case(decision={"outcome": "positive"}), "missing_key", "facts.decision.on"),
        (case(decision={"on": "2026-03-30", "outcome": "yes"}), "unknown_outcome", "facts.decision.outcome"),
        (case(decision={"on": "2026-03-32", "outcome": "positive"}), "date_invalid", "facts.decision.on"),
        (
            case(decision={"on": "2026-03-30", "outcome": "positive", "number": 5}),
            "unknown_key",
            "facts.decision.number",
        ),
        (case(training=5), "wrong_type", "facts.training"),
        (case(training=["2026-03-02", 5]), "wrong_type", "facts.training[1]"),
        (case(training=["2026-03-02"] * 3), "too_many", "facts.training"),
        (case(training={"certificat": None}), "unknown_key", "facts.training.certificat"),
        (case(training={"certificate": 5}), "wrong_type", "facts.training.certificate"),
        (case(training={"theory": "2026-03-02"}), "wrong_type", "facts.training.theory"),
        (case(training={"theory": [["2026-03-02"]]}), "wrong_type", "facts.training.theory[0]"),
        (case(training={"theory": [["2026-03-02", "8"]]}), "wrong_type", "facts.training.theory[0][1]"),
        (case(training={"theory": [["2026-03-02", -8]]}), "number_invalid", "facts.training.theory[0][1]"),
        (case(training={"theory": [["2026-03-02", True]]}), "wrong_type", "facts.training.theory[0][1]"),
        (
            case(training=[None, {"theory": [["2026-03-02", 1], ["x", 1]]}]),
            "date_invalid",
            "facts.training[1].theory[1][0]",
        ),
        (case(training={"practice": [["2026-03-02", 8]]}), "wrong_type", "facts.training.practice[0]"),
        (case(training={"practice": [["2026-03-02", 8, ""]]}), "wrong_type", "facts.training.practice[0][2]"),
        (case(training={"practice": [["2026-03-02", 8, 1]]}), "wrong_type", "facts.training.practice[0][2]"),
        (case(opinion=[None, 5]), "wrong_type", "facts.opinion[1]"),
        (case(opinion={"on": "2026-03-02"}), "wrong_type", "facts.opinion"),
        (case(placements={}), "wrong_type", "facts.placements"),
        (case(placements=[{"child": "A"}]), "missing_key", "facts.placements[0].since"),
        (case(placements=[{"child": "", "since": "2026-03-02"}]), "wrong_type", "facts.placements[0].child"),
        (case(placements=[{"child": "A", "since": None}]), "wrong_type", "facts.placements[0].since"),
        (case(plan_child="2026-03-02"), "wrong_type", "facts.plan_child"),
        (case(plan_child={"A": 5}), "wrong_type", "facts.plan_child.A"),
        (case(plan_child={"A B": "x"}), "date_invalid", 'facts.plan_child["A B"]'),
        (case(improvement=[["2026-05-05"]]), "wrong_type", "facts.improvement[0]"),
        (case(improvement=["2026-05-05"]), "wrong_type", "facts.improvement[0]"),
        (case(reevaluation=[5]), "wrong_type", "facts.reevaluation[0]"),
        (case(reevaluation=[None]), "wrong_type", "facts.reevaluation[0]"),
        (case(asked=["opinion"]), "wrong_type", "facts.asked"),
        (case(asked={"opinon": "2026-05-05"}), "unknown_key", "facts.asked.opinon"),
        (case(asked={"opinion": "2026-05-50"}), "date_invalid", "facts.asked.opinion"),
        (case(exemptions=[{"step": "training"}]), "missing_key", "facts.exemptions[0].ground"),
        (case(exemptions=[{"step": "trainings", "ground": "x"}]), "unknown_step", "facts.exemptions[0].step"),
        (case(exemptions=[{"step": 5, "ground": "x"}]), "wrong_type", "facts.exemptions[0].step"),
        (case(extensions=[{"step": "decision"}]), "missing_key", "facts.extensions[0].until"),
        (case(extensions=[{"step": "decision", "until": None}]), "wrong_type", "facts.extensions[0].until"),
        (case(ended="2026-05-05"), "wrong_type", "facts.ended"),
        (case(ended={"reason": "x"}), "missing_key", "facts.ended.on"),
        (case(ended={"on": "2026-05-05", "reason": 5}), "wrong_type", "facts.ended.reason"),
        (case(experience_since="2026"), "date_invalid", "facts.experience_since"),
        (case(imported=True), "wrong_type", "facts.imported"),
    ],
)
def test_a_fault_is_told_at_its_place(given, code, where):
    told = fault(given)
    assert (told["code"], told["where"]) == (code, where)
    assert told["message"]


def test_a_fact_that_is_null_has_not_been_recorded():
    every = dict.fromkeys((*STEP_KEYS, "placements", "asked", "ended", "exemptions", "extensions"))
    for role in ROLES:
        assert steps(role, "2026-04-16", **every) == steps(role, "2026-04-16")


def test_null_inside_a_fact_is_what_is_lacking_still():
    given = {"placements": [{"child": "A", "since": "2026-03-02", "until": None}], "plan_child": {"A": None}}
    assert steps("foster", "2026-04-16", **given) == steps(
        "foster", "2026-04-16", placements=[{"child": "A", "since": "2026-03-02"}]
    )
    lacking = {"theory": [["2026-03-02", 8]], "practice": None, "certificate": None}
    assert steps("foster", "2026-04-16", training=lacking)
