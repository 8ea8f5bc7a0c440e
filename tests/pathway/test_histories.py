"""What holds for every path, whatever was recorded."""

import json
from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ligzda.law import shipped
from ligzda.law.cases import Fault, Given, parsed
from ligzda.pathway.explain import judge
from tests.pathway.histories import by, histories, json_values, roles

pytestmark = pytest.mark.histories

OPEN = {"due", "overdue", "waiting"}


def steps(role, on, facts, language="en"):
    case = parsed(json.dumps({"role": role, "on": on, "facts": facts}).encode())
    return judge(Given(case)).told(language)["steps"]


def in_another_order(value):
    """Return the same facts written the other way round; carers keep their places, and rows are no lists of facts."""
    if isinstance(value, dict):
        return {
            key: each if key in ("training", "opinion") else in_another_order(each)
            for key, each in reversed(value.items())
        }
    if isinstance(value, list) and not (
        value and isinstance(value[0], str) and len(value) > 1 and not isinstance(value[1], str)
    ):
        return [in_another_order(each) for each in reversed(value)]
    return value


@given(histories())
def test_the_same_facts_give_the_same_path(history):
    assert steps(*history) == steps(*history)


@given(histories())
def test_the_order_in_which_facts_are_written_does_not_matter(history):
    role, on, facts = history
    assert steps(role, on, facts) == steps(role, on, in_another_order(facts))


@given(histories())
def test_a_fact_dated_after_the_day_changes_nothing(history):
    role, on, facts = history
    assert steps(role, on, facts) == steps(role, on, by(on, facts))


@given(histories())
def test_nothing_is_open_after_a_negative_decision_or_an_end(history):
    role, on, facts = history
    told = steps(role, on, facts)
    if any(each["ground"] in ("negative_decision", "ended") for each in told):
        assert not [each["step"] for each in told if each["state"] in OPEN]
    ended = facts.get("ended")
    if ended and ended["on"] <= on:
        assert not [each["step"] for each in told if each["state"] in OPEN]


@given(histories())
def test_lateness_is_the_days_between_the_due_day_and_the_day_done_or_asked(history):
    role, on, facts = history
    for each in steps(role, on, facts):
        if each["due"] is None:
            assert each["late_by_days"] is None
            continue
        until = date.fromisoformat(each["on"] or on)
        assert each["late_by_days"] == max(0, (until - date.fromisoformat(each["due"])).days)


@given(histories())
def test_a_state_agrees_with_its_days(history):
    role, on, facts = history
    for each in steps(role, on, facts):
        state, due = each["state"], each["due"]
        assert (each["on"] is not None) == (state == "done")
        assert each["on"] is None or each["on"] <= on
        if state == "overdue":
            assert due < on
        if state == "due":
            assert due is None or on <= due
        if state in ("waiting", "exempt", "not_needed"):
            assert due is None
        assert (each["ground"] is not None) == (state in ("exempt", "not_needed"))


@given(histories(), st.integers(1, 2000))
def test_what_is_done_today_is_done_tomorrow(history, later):
    role, on, facts = history
    day = date.fromordinal(date.fromisoformat(on).toordinal() + later).isoformat()
    done = [(each["step"], each.get("child"), each["on"]) for each in steps(role, on, facts) if each["state"] == "done"]
    after = [(each["step"], each.get("child"), each["on"]) for each in steps(role, day, facts)]
    assert set(done) <= set(after)


@given(histories())
def test_a_due_day_is_a_working_day_unless_a_fixed_date_or_the_court_says_otherwise(history):
    role, on, facts = history
    extended = {each["until"] for each in facts.get("extensions", [])}
    for each in steps(role, on, facts):
        if each["due"] and each["step"] != "improvement" and each["due"] not in extended:
            assert shipped.calendar().is_working_day(date.fromisoformat(each["due"])), each["step"]


@given(histories())
def test_a_skipped_step_has_no_due_day_and_something_recorded_after_it(history):
    role, on, facts = history
    told = steps(role, on, facts)
    taken = [each["step"] in facts for each in told]
    for n, each in enumerate(told):
        if each["ground"] == "skipped":
            assert any(taken[n + 1 :]), each["step"]


@given(histories())
def test_every_step_says_why_in_both_languages(history):
    for language in ("lv", "en"):
        for each in steps(*history, language):
            assert each["why"].strip()
            assert "{" not in each["why"]


@given(histories())
def test_what_is_open_says_what_it_waits_for_or_when_it_is_due(history):
    for each in steps(*history):
        if each["state"] == "waiting":
            assert each["why"].startswith("Waits for an earlier step: ")
        if each["state"] == "overdue":
            assert "Late by" in each["why"]


@given(histories())
def test_there_is_somebody_to_act_while_the_path_goes_on(history):
    told = steps(*history)
    if any(each["state"] == "waiting" for each in told):
        assert any(each["state"] in ("due", "overdue") for each in told)


@given(json_values)
@example({"role": "guardian", "on": "9999-12-31", "facts": {"decision": "9999-12-30", "agreement": "9999-12-31"}})
@example({"role": "foster", "on": "0001-01-01", "facts": {"decision": "0001-01-01", "reevaluation": ["0001-01-01"]}})
def test_any_json_is_answered_or_refused_at_a_place(value):
    answered(value)


@given(roles, json_values, json_values)
def test_any_facts_are_answered_or_refused_at_a_place(role, on, facts):
    assume(facts != {})
    answered({"role": role, "on": on, "facts": facts})
    answered({"role": role, "on": "2026-04-16", "facts": facts})


@given(histories(), st.data())
def test_one_spoilt_fact_is_refused_or_answered(history, data):
    role, on, facts = history
    assume(facts)
    key = data.draw(st.sampled_from(sorted(facts)))
    spoilt = {**facts, key: data.draw(json_values)}
    told = answered({"role": role, "on": on, "facts": spoilt})
    if "error" in told:
        assert told["error"]["where"].startswith(f"facts.{key}")


@given(histories(), st.dates(), st.dates())
def test_days_at_the_ends_of_the_calendar_do_no_harm(history, on, day):
    role, _, facts = history
    shifted = json.loads(json.dumps(facts).replace('"20', f'"{day.year // 100:02d}'))
    answered({"role": role, "on": on.isoformat(), "facts": shifted})


def answered(case):
    try:
        told = judge(Given(case)).told("lv")
    except Fault as fault:
        return fault.told("lv")
    json.dumps(told)
    return told
