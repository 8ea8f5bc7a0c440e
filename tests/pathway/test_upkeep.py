"""What comes again once the status is there: children's plans, the year's hours, the re-evaluation."""

from datetime import date
from decimal import Decimal

import pytest

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Entry, Kind
from ligzda.pathway.rules import Decision, Hours, PathFacts, path
from tests.pathway.answers import step, steps


def improvement(on, /, *hours, decision="2023-03-10", role="foster"):
    return step("improvement", role, on, decision=decision, improvement=[list(row) for row in hours])


# --- improvement


def test_the_year_of_the_status_is_exempt_and_has_no_due_day():
    told = improvement("2023-12-31")
    assert (told["state"], told["ground"], told["due"]) == ("exempt", "status_year", None)


def test_hours_are_due_on_31_december_which_is_a_holiday_and_does_not_move():
    assert improvement("2024-01-01")["due"] == "2024-12-31"
    assert not shipped.calendar().is_working_day(date(2024, 12, 31))


def test_the_earliest_year_whose_hours_are_missing_stays_in_front():
    assert improvement("2026-02-01", ("2025-05-05", 4))["due"] == "2024-12-31"
    assert improvement("2026-02-01", ("2025-05-05", 4), ("2024-05-05", 4))["due"] == "2026-12-31"


def test_when_this_years_hours_are_there_the_step_is_next_years():
    told = improvement("2024-06-01", ("2024-05-05", 4))
    assert (told["state"], told["due"]) == ("due", "2025-12-31")


def test_hours_of_the_status_year_count_for_no_other_year():
    assert improvement("2024-06-01", ("2023-05-05", 40))["due"] == "2024-12-31"


def test_nought_hours_are_no_hours():
    assert improvement("2024-06-01", ("2024-05-05", 0))["due"] == "2024-12-31"


def test_a_date_alone_says_that_the_years_hours_were_done():
    told = step("improvement", "foster", "2024-06-01", decision="2023-03-10", improvement="2024-05-05")
    assert told["due"] == "2025-12-31"


def test_it_says_that_any_hours_are_enough_while_nobody_knows_how_many_are_asked():
    assert "any recorded hours are enough" in improvement("2024-06-01")["why"]


def test_years_before_the_duty_are_not_asked_for():
    assert improvement("2020-02-01", decision="2015-03-10")["due"] == "2018-12-31"


def test_a_specialised_familys_years_are_counted_from_its_own_decision():
    facts = {"foster_status": "2019-05-06", "decision": "2025-04-28"}
    assert step("improvement", "crisis", "2026-02-01", **facts)["due"] == "2026-12-31"


def test_without_a_status_there_is_no_year_to_ask_for():
    told = step("improvement", "foster", "2026-02-01", application="2026-01-05")
    assert (told["state"], told["due"]) == ("waiting", None)


def test_once_somebody_finds_the_number_of_hours_a_year_they_are_added_up():
    found = Entry(
        "foster.improvement.hours", 8, "academic_hours", Kind.LAW, date(2018, 7, 1), act="MK 354/2018", confirmed=True
    )
    book = shipped.rulebook().with_entries([found])

    def due(*hours):
        recorded = tuple(Hours(date(2024, 5, n + 1), Decimal(each)) for n, each in enumerate(hours))
        facts = PathFacts(decisions={"decision": Decision(date(2023, 3, 10))}, improvement=recorded)
        worked_out = path("foster", facts, book=book, calendar=shipped.calendar(), on=date(2024, 6, 1))
        return next(each for each in worked_out if each.step == "improvement")

    assert due("4", "3.5").due == date(2024, 12, 31)
    assert "year_hours_missing" in [why.code for why in due("4", "3.5").whys]
    assert due("4", "4").due == date(2025, 12, 31)


# --- re-evaluation


def test_it_is_counted_from_the_decision_until_there_was_one():
    told = step("reevaluation", "host", "2026-02-01", decision="2025-06-10")
    assert (told["due"], told["counted_from"]["fact"]) == ("2026-06-10", "decision")


def test_it_is_counted_from_the_last_one_whatever_their_order():
    told = step("reevaluation", "host", "2026-02-01", decision="2023-06-12", reevaluation=["2025-05-30", "2024-06-03"])
    assert (told["due"], told["state"], told["on"]) == ("2026-06-01", "due", None)


def test_one_date_is_as_good_as_a_list_of_one():
    one = steps("host", "2026-02-01", decision="2024-06-12", reevaluation="2025-05-30")
    assert one == steps("host", "2026-02-01", decision="2024-06-12", reevaluation=["2025-05-30"])


def test_a_re_evaluation_before_the_roles_own_decision_is_not_of_this_status():
    told = step("reevaluation", "crisis", "2026-06-01", decision="2026-04-28", reevaluation=["2026-03-02"])
    assert (told["due"], told["counted_from"]["fact"]) == ("2027-04-28", "decision")


def test_there_is_always_one_open_re_evaluation():
    told = [each for each in steps("foster", "2026-02-01", decision="2020-01-06") if each["step"] == "reevaluation"]
    assert [(each["state"], each["due"]) for each in told] == [("overdue", "2021-01-06")]


# --- children's plans


def plans(on, /, placements, plan_child=None, role="foster"):
    told = steps(role, on, decision="2024-06-10", placements=placements, plan_child=plan_child)
    return [(each["child"], each["state"], each["due"]) for each in told if each["step"] == "plan_child"]


def test_there_is_one_step_for_each_placement_in_their_order():
    placements = [{"child": "B", "since": "2026-05-04"}, {"child": "A", "since": "2026-04-13", "until": None}]
    assert plans("2026-05-12", placements) == [("A", "due", "2026-05-13"), ("B", "due", "2026-06-04")]


def test_without_a_placement_the_one_step_names_no_child():
    told = step("plan_child", "foster", "2026-05-12", decision="2024-06-10")
    assert (told["state"], told["ground"], "child" in told) == ("not_needed", "no_child", False)


def test_a_placement_to_come_is_not_there_yet():
    assert plans("2026-05-12", [{"child": "A", "since": "2026-04-13"}, {"child": "B", "since": "2026-05-13"}]) == [
        ("A", "due", "2026-05-13")
    ]


def test_an_end_to_come_is_not_there_yet():
    placement = {"child": "A", "since": "2026-04-13", "until": "2026-05-02"}
    assert plans("2026-05-01", [placement]) == [("A", "due", "2026-05-13")]
    assert plans("2026-05-02", [placement]) == [("A", "not_needed", None)]


@pytest.mark.parametrize(("until", "state"), [("2026-05-13", "not_needed"), ("2026-05-14", "overdue")])
def test_a_plan_not_made_by_its_due_day_stays_overdue_when_the_child_leaves_later(until, state):
    placement = {"child": "A", "since": "2026-04-13", "until": until}
    assert plans("2026-07-01", [placement])[0][1] == state


def test_one_childs_plan_is_no_other_childs():
    placements = [{"child": "A", "since": "2026-04-13"}, {"child": "B", "since": "2026-04-13"}]
    told = plans("2026-05-01", placements, {"B": "2026-04-20", "Z": "2026-04-20"})
    assert told == [("A", "due", "2026-05-13"), ("B", "done", "2026-05-13")]


def test_a_child_placed_again_needs_a_plan_again():
    placements = [
        {"child": "A", "since": "2025-01-07", "until": "2025-09-01"},
        {"child": "A", "since": "2026-05-04", "until": None},
    ]
    first_only = plans("2026-06-10", placements, {"A": "2025-02-03"})
    assert [state for _, state, _ in first_only] == ["done", "overdue"]
    both = plans("2026-06-10", placements, {"A": ["2026-05-20", "2025-02-03"]})
    assert [state for _, state, _ in both] == ["done", "done"]


def test_a_plan_agreed_before_the_child_came_counts():
    assert plans("2026-05-01", [{"child": "A", "since": "2026-04-13"}], {"A": "2026-04-10"})[0][1] == "done"


def test_a_plan_for_a_child_who_is_not_placed_shows_nothing_about_the_steps_before():
    decided = step("decision", "foster", "2026-05-12", application="2026-04-20", plan_child={"Z": "2026-05-04"})
    assert decided["state"] == "waiting"


def test_a_specialised_familys_plans_count_from_each_placement_too():
    assert plans("2026-05-01", [{"child": "A", "since": "2026-04-13"}], role="disability") == [
        ("A", "due", "2026-05-13")
    ]
