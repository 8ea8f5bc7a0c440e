"""`ligzda explain pay FILE.json`: the case of the issue, faults at their places, text for people."""

import json
from pathlib import Path

import pytest

from ligzda.config.cli import main
from ligzda.law.cases import Fault, Given, parsed
from ligzda.pay.explain import judge
from tests.pages_of_cases import explained_alone

OCTOBER = Path(__file__).resolve().parents[1] / "data" / "pay" / "october.json"
WAGE = {"wage.minimum": [["2026-01-01", "780.00"]]}
ENTRIES = {**WAGE, "pay.disability.placed.1": [["2018-07-01", "2.0"]]}


def case(**changes):
    """Return a whole month with one child; `None` leaves a key out."""
    whole = {
        "kind": "disability",
        "month": "2026-10",
        "contract": ["2026-01-01", None],
        "placements": [["A", "2026-10-01", None]],
        "entries": ENTRIES,
        **changes,
    }
    return {key: value for key, value in whole.items() if value is not None}


def told(**changes):
    return judge(Given(case(**changes))).told("lv")


def fault(**changes):
    with pytest.raises(Fault) as refused:
        judge(Given(parsed(json.dumps(case(**changes)).encode())))
    return refused.value.code, refused.value.where


def test_the_case_of_the_page_is_answered_with_its_lines_total_and_days(capsys):
    assert main(["explain", "pay", str(OCTOBER), "--json"]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (list(told), err) == (["lines", "total", "days"], "")
    assert told["lines"][0] == {
        "state": "placed",
        "children": 1,
        "days": 19,
        "wage": "780.00",
        "coefficient": "2.0",
        "amount": "956.13",
    }
    assert told["total"] == "1635.48"
    assert len(told["days"]) == 31


def test_people_read_it_in_latvian(capsys):
    assert main(["explain", "pay", str(OCTOBER)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Krīzes audžuģimene, 2026. gada oktobris\n\n  01.–02. gatavībā bez bērna\n")
    assert "1 bērns ģimenē: 19 dienas × 780,00\xa0€ × 2,0 / 31 = 956,13\xa0€" in out
    assert out.endswith("Kopā: 1\xa0635,48\xa0€\n")


def test_people_can_read_it_in_english(capsys):
    assert main(["explain", "pay", str(OCTOBER), "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "20.–31. 1 child in the family" in out
    assert out.endswith("Total: 1,635.48\xa0€\n")


def test_a_list_answers_the_good_cases_and_ends_with_two(capsys, tmp_path):
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([case(), case(month="2025-10"), case(kind="foster")]))
    assert main(["explain", "pay", str(file), "--json"]) == 2
    answers = json.loads(capsys.readouterr().out)
    assert answers[0]["total"] == "1560.00"
    assert [each["error"]["code"] for each in answers[1:]] == ["month_outside_contract", "unknown_kind"]


def test_no_case_at_all_is_no_fault(capsys, tmp_path):
    file = tmp_path / "cases.json"
    file.write_text("[]")
    assert main(["explain", "pay", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_month_without_lines_is_nought_with_two_decimals():
    assert told(placements=[])["total"] == "0.00"
    nothing = {**WAGE, "pay.disability.placed.1": [["2018-07-01", "0"]]}
    assert [line["amount"] for line in told(entries=nothing)["lines"]] == ["0.00"]


def test_a_wage_has_two_decimals_and_a_coefficient_is_told_as_it_was_written():
    numbers = {"wage.minimum": [["2026-01-01", 780]], "pay.disability.placed.1": [["2018-07-01", 2]]}
    (line,) = told(entries=numbers)["lines"]
    assert (line["wage"], line["coefficient"], line["amount"]) == ("780.00", "2", "1560.00")
    finer = {**numbers, "wage.minimum": [["2026-01-01", "780.125"]]}
    assert told(entries=finer)["lines"][0]["wage"] == "780.125"


def test_keys_that_are_null_are_left_out():
    left_out = {"placements": None, "ready": None, "entries": None}
    answer = judge(Given({"kind": "crisis", "month": "2026-10", "contract": ["2026-01-01", None], **left_out}))
    assert answer.told("lv")["lines"] == []


def test_given_entries_stand_instead_of_all_shipped_ones():
    only_coefficient = {"pay.disability.placed.1": [["2018-07-01", "2.0"]]}
    assert fault(entries=only_coefficient) == ("entry_missing", "entries")


def test_a_wage_alone_does_not_make_a_coefficient():
    assert fault(entries=WAGE) == ("entry_missing", "entries")
    assert fault(entries=None) == ("entry_missing", "entries")


def test_an_entry_without_a_single_value_is_missing_on_the_days_that_need_it():
    assert fault(entries={**WAGE, "pay.disability.placed.1": []}) == ("entry_missing", "entries")
    assert fault(entries={"wage.minimum": [], "pay.disability.placed.1": [["2018-07-01", "2.0"]]}) == (
        "entry_missing",
        "entries",
    )


def test_a_child_that_is_four_times_there_is_told_at_its_first_such_day():
    with pytest.raises(Fault) as refused:
        judge(Given(case(placements=[["B", "2026-10-09", None], ["A", "2026-10-05", None]] * 2)))
    assert refused.value.detail == "A, 2026-10-05"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"placements": [["A", "2026-10-01", None], ["A", "2026-10-31", None]]}, ("placement_overlap", "placements")),
        ({"contract": ["2026-10-02", "2026-10-01"]}, ("date_invalid", "contract[1]")),
        ({"contract": ["2026-10-02", "2026-10-02"]}, ("date_invalid", "contract[1]")),
        ({"contract": ["02.10.2026", None]}, ("date_invalid", "contract[0]")),
        ({"contract": [None, None]}, ("wrong_type", "contract[0]")),
        ({"contract": ["2026-01-01"]}, ("wrong_type", "contract")),
        ({"month": "2026-00"}, ("date_invalid", "month")),
        ({"month": "2026-10-01"}, ("date_invalid", "month")),
        ({"month": 202610}, ("wrong_type", "month")),
        ({"placements": [["A", "2026-10-01"]]}, ("wrong_type", "placements[0]")),
        ({"placements": [["", "2026-10-01", None]]}, ("wrong_type", "placements[0][0]")),
        ({"placements": [["A", "2026-11-31", None]]}, ("date_invalid", "placements[0][1]")),
        ({"ready": [["2026-10-05", "2026-10-04"]]}, ("date_invalid", "ready[0][1]")),
        ({"ready": {}}, ("wrong_type", "ready")),
        ({"kind": "foster"}, ("unknown_kind", "kind")),
        ({"family": "A"}, ("unknown_key", "family")),
        ({"month": None}, ("missing_key", "month")),
        ({"entries": []}, ("wrong_type", "entries")),
    ],
)
def test_what_is_wrong_is_told_with_its_place(changes, expected):
    assert fault(**changes) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["2026-02-30", "1"]], ("date_invalid", "[0][0]")),
        ([["2026-01-01", "-1"]], ("number_invalid", "[0][1]")),
        ([["2026-01-01", "780,00"]], ("number_invalid", "[0][1]")),
        ([["2026-01-01", "1e3"]], ("number_invalid", "[0][1]")),
        ([["2026-01-01", 100001]], ("number_invalid", "[0][1]")),
        ([["2026-01-01", True]], ("wrong_type", "[0][1]")),
        ([["2026-01-01"]], ("wrong_type", "[0]")),
        ([["2026-01-01", "1"], ["2026-01-01", "2"]], ("repeated_value", "")),
    ],
)
def test_what_is_wrong_with_an_entry_that_is_needed_is_told_with_its_place(rows, expected):
    code, place = expected
    assert fault(entries={**ENTRIES, "wage.minimum": rows}) == (code, f'entries["wage.minimum"]{place}')
    assert told(entries={**ENTRIES, "not.needed": rows})["total"] == "1560.00"


def test_it_needs_no_settings_secret_or_database():
    assert json.loads(explained_alone("pay", str(OCTOBER), "--json"))["total"] == "1635.48"
