"""What the benchmark says of its numbers, and how its reader fills in a form."""

import json

from benchmarks.goals import Row, Searched, Worked, of_months, of_pages, of_searches
from benchmarks.measuring import Times
from benchmarks.reader import _Fields
from benchmarks.report import Measured, as_json, as_text


def row(scene, *, families=2000, p50=30.0, bare=10.0):
    return Row("SQLite", families, 1, scene, Times(p50, p50, bare, bare, requests=10))


def searched(families, board):
    return Searched("SQLite", families, board, board, board, 40.0, 50.0, 50, 900.0, 1000.0, 55.0)


def worked(contracts, seconds):
    return Worked("SQLite", contracts, contracts, seconds, seconds, 3.0)


def test_a_page_is_judged_in_bare_pages():
    [goal] = of_pages([row("list of families")])
    assert (goal.reached, goal.most, goal.holds) == (3.0, 4.0, True)
    assert "list of families" in goal.of


def test_a_larger_country_is_compared_with_the_smaller():
    rows = [row("save a log entry"), row("save a log entry", families=20_000, p50=45.0)]
    [goal] = of_pages(rows)
    assert (goal.reached, goal.most, goal.holds) == (1.5, 1.2, False)
    assert "save a log entry: 20000 against 2000 families" in as_text(Measured(pages=rows))


def test_a_long_log_is_compared_with_none():
    rows = [row("family, 0 log entries"), row("family, 400 log entries", p50=36.0)]
    assert (1.2, 1.3) in [(round(goal.reached, 3), goal.most) for goal in of_pages(rows)]
    assert "3 of 3 goals met" in as_text(Measured(pages=rows))


def test_a_search_among_more_families_may_take_longer():
    goals = of_searches([searched(740, 120.0), searched(7_400, 90.0), searched(74_000, 350.0)])
    assert [(goal.most, goal.holds) for goal in goals] == [(100, False), (300, True), (300, False)]


def test_a_month_of_pay_is_judged_at_the_sizes_of_its_goals():
    goals = [
        goal for goal in of_months([worked(740, 2.0), worked(900, 9.0), worked(100_000, 61.0)]) if goal.unit == "s"
    ]
    assert [(goal.most, goal.holds) for goal in goals] == [(5, True), (60, False)]


def test_only_what_was_measured_has_a_table():
    text = as_text(Measured(searches=[searched(740, 20.0)]))
    assert "board p50" in text
    assert "× bare" not in text
    assert "contracts" not in text


def test_a_figure_stands_beside_its_goal_and_says_whether_it_holds():
    lines = as_text(Measured(months=[worked(740, 9.0)])).splitlines()
    [told] = [line.split() for line in lines if line.startswith("a month of pay")]
    assert told[-4:] == ["9.00", "5.00", "s", "NO"]


def test_json_holds_every_measurement_and_every_goal():
    rows = [row("list of families"), row("save a log entry")]
    told = json.loads(as_json(Measured(rows, [searched(740, 20.0)], [worked(740, 2.0)])))
    assert [each["scene"] for each in told["pages"]] == [each.scene for each in rows]
    assert (told["searches"][0]["board_p50"], told["months"][0]["seconds"]) == (20.0, 2.0)
    assert all(each["holds"] for each in told["goals"])


def test_a_form_comes_back_as_it_was_given():
    fields = _Fields()
    fields.feed(
        '<input name="day" value="21.05.2026"><input type="radio" name="kind" value="call">'
        '<input type="radio" name="kind" value="visit" checked><textarea name="text"></textarea><input type="submit">'
    )
    assert fields.found == {"day": "21.05.2026", "kind": "visit", "text": ""}
