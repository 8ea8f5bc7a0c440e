"""What the benchmark says of its numbers, and how its reader fills in a form."""

import json

from benchmarks.measuring import Times
from benchmarks.reader import _Fields
from benchmarks.report import Row, as_json, goals, table, verdict


def row(scene, *, families=2000, p50=30.0, bare=10.0):
    return Row("SQLite", families, 1, scene, Times(p50, p50, bare, bare, requests=10))


def test_a_page_is_judged_in_bare_pages():
    [(goal, reached, wanted)] = goals([row("list of families")])
    assert (reached, wanted) == (3.0, 4.0)
    assert "list of families" in goal


def test_a_larger_country_is_compared_with_the_smaller():
    rows = [row("save a log entry"), row("save a log entry", families=20_000, p50=45.0)]
    assert [(reached, wanted) for _goal, reached, wanted in goals(rows)] == [(1.5, 1.2)]
    assert "missed: save a log entry: 20000 against 2000 families" in verdict(rows)


def test_a_long_log_is_compared_with_none():
    rows = [row("family, 0 log entries"), row("family, 400 log entries", p50=36.0)]
    assert (1.2, 1.3) in [(round(reached, 3), wanted) for _goal, reached, wanted in goals(rows)]
    assert verdict(rows).startswith("3 of 3")


def test_table_and_json_hold_every_measurement():
    rows = [row("list of families"), row("save a log entry")]
    assert all(each.scene in table(rows) for each in rows)
    assert [each["scene"] for each in json.loads(as_json(rows))["measured"]] == [each.scene for each in rows]


def test_a_form_comes_back_as_it_was_given():
    fields = _Fields()
    fields.feed(
        '<input name="day" value="21.05.2026"><input type="radio" name="kind" value="call">'
        '<input type="radio" name="kind" value="visit" checked><textarea name="text"></textarea><input type="submit">'
    )
    assert fields.found == {"day": "21.05.2026", "kind": "visit", "text": ""}
