"""`ligzda explain match FILE.json`: the case of the issue, faults at their places, text for people."""

import json
import time
from pathlib import Path

import pytest

from ligzda.config.cli import main
from ligzda.law.cases import Given
from ligzda.placements.explain import judge
from tests.pages_of_cases import explained_alone
from tests.placements.answers import answer, case, family

ISSUE = Path(__file__).resolve().parents[1] / "data" / "match" / "issue.json"


def test_the_command_answers_the_case_of_the_issue(capsys):
    assert main(["explain", "match", str(ISSUE), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert json.loads(out) == {
        "can": ["F1", "F7"],
        "second_choice": ["F7"],
        "cannot": {"F2": ["age", "no_place"]},
        "warnings": {"F1": ["household_over_limit"]},
        "split": None,
        "order_why": {"F1": ["crisis", "same_place", "language"], "F7": ["language"]},
    }


def test_a_list_with_faulty_cases_answers_the_others_and_ends_with_two(capsys, tmp_path):
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([case(family()), case(family(kind="host")), {}, case(family("F2"))]))
    assert main(["explain", "match", str(file), "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert [each.get("can") for each in told] == [["F1"], None, None, ["F2"]]
    assert [each["error"]["where"] for each in told[1:3]] == ["families[0].kind", "search"]


def test_people_read_it_in_latvian(capsys):
    assert main(["explain", "match", str(ISSUE)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Ģimenes meklēšana tagad, 21.11.2026. 03:00\n")
    assert "  1. F1 – krīzes audžuģimene, tā pati dzīvesvieta, kopīga valoda\n" in out
    assert "     F2 – nav brīvas vietas, vecums\n" in out


def test_people_can_read_it_in_english(capsys, tmp_path):
    file = tmp_path / "case.json"
    file.write_text(json.dumps(case(family(limit=1), family("F2", limit=1), children=[{"id": "A"}, {"id": "B"}])))
    assert main(["explain", "match", str(file), "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "No family can." in out
    assert "Divided:\n     F1 – A\n     F2 – B\n" in out
    assert "Cannot (2):\n     F1 – no free place\n" in out


def test_it_needs_no_settings_secret_or_database():
    assert "krīzes audžuģimene" in explained_alone("match", str(ISSUE))


def test_eight_children_and_hundreds_of_families_of_whom_none_can_take_them_all_are_answered_in_a_second():
    children = [{"id": str(n), "age": n * 2, "sex": "fm"[n % 2]} for n in range(8)]
    families = [
        family(f"F{n}", limit=1 + n % 3, ages=[n % 13, n % 13 + 2 + n % 5], sexes=[["f"], ["m"], ["f", "m"]][n % 3])
        for n in range(740)
    ]
    started = time.process_time()
    told = judge(Given(case(*families, children=children))).told("lv")
    assert time.process_time() - started < 1
    assert sorted(child for part in told["split"] for child in part["children"]) == [str(n) for n in range(8)]


def test_null_is_the_same_as_not_telling():
    child = dict.fromkeys(("age", "sex", "needs", "languages", "place", "siblings"))
    told = dict.fromkeys(
        (
            *("present", "held", "own_children", "ages", "sexes", "meets", "languages", "place"),
            *("ready", "confirmed_at", "last_asked", "evaluated_on", "barred_children"),
        )
    )
    assert answer(case(family(**told), children=[{"id": "A", **child}])) == answer(case(family()))


@pytest.mark.parametrize(
    ("given", "code", "where"),
    [
        ({}, "missing_key", "search"),
        ({**case(), "note": ""}, "unknown_key", "note"),
        (case(search="tonight"), "unknown_search", "search"),
        (case(search=None), "wrong_type", "search"),
        (case(on="2026-11-21T25:00"), "time_invalid", "on"),
        (case(on="2026-11-21 03:00"), "time_invalid", "on"),
        (case(on="2026-11-21T03:00+02:00"), "time_invalid", "on"),
        (case(on="2026-02-30"), "time_invalid", "on"),
        (case(on=20261121), "wrong_type", "on"),
        (case(children=[]), "nobody", "children"),
        (case(children={}), "wrong_type", "children"),
        (case(children=[{"id": str(n)} for n in range(13)]), "too_many", "children"),
        (case(children=[{"id": "A"}, {"id": "A"}]), "repeated_id", "children[1].id"),
        (case(children=[{"age": 4}]), "missing_key", "children[0].id"),
        (case(children=[{"id": ""}]), "wrong_type", "children[0].id"),
        (case(children=[{"id": "A", "name": "B"}]), "unknown_key", "children[0].name"),
        (case(children=[{"id": "A", "age": "4"}]), "wrong_type", "children[0].age"),
        (case(children=[{"id": "A", "age": -1}]), "number_invalid", "children[0].age"),
        (case(children=[{"id": "A", "sex": "girl"}]), "unknown_sex", "children[0].sex"),
        (case(children=[{"id": "A", "needs": "medical"}]), "wrong_type", "children[0].needs"),
        (case(children=[{"id": "A", "languages": ["lv", 5]}]), "wrong_type", "children[0].languages[1]"),
        (case(children=[{"id": "A", "place": 5}]), "wrong_type", "children[0].place"),
        (case(children=[{"id": "A", "siblings": 1}]), "wrong_type", "children[0].siblings"),
        (case(family(), family()), "repeated_id", "families[1].id"),
        (case({"id": "F1", "kind": "crisis", "limit": 1}), "missing_key", "families[0].status"),
        (case(family(kind="host")), "unknown_kind", "families[0].kind"),
        (case(family(status=None)), "wrong_type", "families[0].status"),
        (case(family(status=["2020-01-01"])), "wrong_type", "families[0].status"),
        (case(family(status=[None, None])), "wrong_type", "families[0].status[0]"),
        (case(family(status=["2020-01-01", "2021"])), "date_invalid", "families[0].status[1]"),
        (case(family(limit=None)), "wrong_type", "families[0].limit"),
        (case(family(limit=1.5)), "wrong_type", "families[0].limit"),
        (case(family(limit=True)), "wrong_type", "families[0].limit"),
        (case(family(present=-1)), "number_invalid", "families[0].present"),
        (case(family(ages=[1])), "wrong_type", "families[0].ages"),
        (case(family(ages=[1, "x"])), "wrong_type", "families[0].ages[1]"),
        (case(family(sexes=["x"])), "unknown_sex", "families[0].sexes[0]"),
        (case(family(ready="yes")), "wrong_type", "families[0].ready"),
        (case(family(confirmed_at="yesterday")), "time_invalid", "families[0].confirmed_at"),
        (case(family(evaluated_on="2026-11-21T03:00")), "date_invalid", "families[0].evaluated_on"),
        (case(family(barred_children={"A": True})), "wrong_type", "families[0].barred_children"),
    ],
)
def test_a_fault_is_told_at_its_place(given, code, where):
    given = json.loads(json.dumps(given))
    told = answer(given)["error"]
    assert (told["code"], told["where"]) == (code, where)
    assert told["message"]
