"""What the law and the house ask of the path, sentence by sentence."""

import pytest

from ligzda.pathway.rules import ROLES
from tests.pathway.answers import states, step, steps

ROAD = {"application": "2026-01-05", "suitability_decision": "2026-01-20", "agreement": "2026-02-10"}


# --- due, late, overdue


def test_a_due_day_is_given_as_soon_as_what_it_is_counted_from_is_known():
    assert step("training", "guardian", "2026-03-30", decision="2026-03-30")["due"] == "2026-09-30"


def test_a_due_day_is_given_also_when_the_step_is_done():
    told = step("court_told", "guardian", "2026-06-01", agreement="2026-04-14", court_told="2026-04-15")
    assert (told["state"], told["due"], told["late_by_days"]) == ("done", "2026-04-17", 0)


def test_a_step_whose_start_is_unknown_has_no_due_day_even_when_it_is_done():
    told = step("court_told", "guardian", "2026-06-01", court_told="2026-04-15")
    assert (told["state"], told["due"], told["late_by_days"]) == ("done", None, None)


@pytest.mark.parametrize("role", ROLES)
def test_lateness_stands_wherever_a_due_day_stands_and_nowhere_else(role):
    for told in steps(role, "2026-12-01", decision="2026-01-20", application="2025-12-01", enquiry="2025-11-03"):
        assert (told["due"] is None) == (told["late_by_days"] is None), told["step"]


def test_lateness_is_counted_in_calendar_days_to_the_day_done():
    told = step("agreement", "guardian", "2026-12-01", decision="2026-03-30", agreement="2026-05-15")
    assert told["late_by_days"] == 30


def test_lateness_is_counted_to_the_day_asked_while_the_step_is_undone():
    assert step("agreement", "guardian", "2026-05-15", decision="2026-03-30")["late_by_days"] == 30


def test_a_step_is_still_due_on_its_due_day_and_overdue_the_day_after():
    assert step("agreement", "guardian", "2026-04-15", decision="2026-03-30")["state"] == "due"
    told = step("agreement", "guardian", "2026-04-16", decision="2026-03-30")
    assert (told["state"], told["late_by_days"]) == ("overdue", 1)


def test_a_step_is_overdue_even_while_an_earlier_one_is_missing():
    told = step("opinion", "crisis", "2026-09-01", suitability_decision="2026-03-10")
    assert (told["state"], told["due"]) == ("overdue", "2026-05-11")


# --- order


def test_facts_out_of_order_are_no_error_and_the_step_says_so():
    told = step("agreement", "guardian", "2026-05-01", decision="2026-03-30", agreement="2026-03-20")
    assert told["state"] == "done"
    assert "Dated before an earlier step (court's decision)" in told["why"]


def test_a_step_done_while_an_earlier_one_is_missing_leaves_the_earlier_one_saying_so():
    told = step("agreement", "guardian", "2026-05-01", decision="2026-03-30", court_told="2026-04-02")
    assert told["state"] == "overdue"
    assert "A later step is done already (court told)" in told["why"]


def test_a_fact_dated_after_the_day_is_not_there_yet():
    facts = {"decision": "2026-03-30", "agreement": "2026-04-10"}
    assert step("agreement", "guardian", "2026-04-09", **facts)["on"] is None
    assert step("agreement", "guardian", "2026-04-10", **facts)["on"] == "2026-04-10"


def test_a_skipped_step_without_a_due_day_is_not_needed():
    told = step("application", "foster", "2026-02-01", suitability_decision="2026-01-20")
    assert (told["state"], told["ground"]) == ("not_needed", "skipped")
    assert told["why"] == "Skipped: a later step is done already (suitability decision)."


def test_a_skipped_step_with_a_due_day_stays_overdue():
    told = step("consultation", "foster", "2026-02-01", enquiry="2026-01-05", application="2026-01-20")
    assert (told["state"], told["due"]) == ("overdue", "2026-01-12")


def test_a_skipped_step_with_a_due_day_to_come_is_still_due():
    told = step("consultation", "foster", "2026-01-08", enquiry="2026-01-05", application="2026-01-07")
    assert (told["state"], told["due"]) == ("due", "2026-01-12")


def test_a_step_that_a_later_one_has_passed_over_stops_nobody():
    told = states("adopter", "2026-02-01", enquiry="2026-01-05", application="2026-01-20")
    assert (told["consultation"], told["agreement"]) == ("overdue", "due")


def test_a_step_waits_for_the_one_directly_before_it():
    told = step("court_told", "guardian", "2026-04-01", decision="2026-03-30")
    assert (told["state"], told["why"]) == ("waiting", "Waits for an earlier step: agreement with the centre.")


def test_what_stands_side_by_side_does_not_wait_for_each_other():
    told = states("foster", "2026-03-01", **ROAD)
    assert {told[key] for key in ("training", "opinion", "characterisation")} == {"due"}


# --- the end of a path


@pytest.mark.parametrize("role", ROLES)
def test_after_a_negative_decision_nothing_is_due(role):
    told = steps(
        role,
        "2027-01-01",
        enquiry="2026-01-05",
        application="2026-01-05",
        placements=[{"child": "A", "since": "2026-01-10", "until": None}],
        asked={"opinion": "2026-01-05", "consultations": "2026-01-05"},
        decision={"on": "2026-06-01", "outcome": "negative"},
    )
    assert {each["state"] for each in told} <= {"done", "not_needed"}
    assert all(each["due"] is None for each in told if each["state"] != "done")


def test_a_negative_decision_starts_no_clock_even_for_a_step_that_was_done():
    decision = {"on": "2026-03-30", "outcome": "negative"}
    told = step("agreement", "guardian", "2026-05-01", decision=decision, agreement="2026-04-02")
    assert (told["state"], told["due"]) == ("done", None)


def test_a_negative_decision_keeps_its_own_due_day():
    decision = {"on": "2026-09-02", "outcome": "negative"}
    told = step("decision", "adopter", "2026-10-01", application="2026-02-27", decision=decision)
    assert (told["state"], told["due"], told["late_by_days"]) == ("done", "2026-08-27", 6)
    assert "negative" in told["why"]


def test_a_negative_decision_on_a_specialisation_leaves_the_foster_status():
    decision = {"on": "2026-03-10", "outcome": "negative"}
    told = step("suitability_decision", "crisis", "2026-05-01", suitability_decision=decision)
    assert "The status of a foster family stays." in told["why"]


def test_a_decision_that_is_only_a_date_is_positive():
    one = steps("guardian", "2026-05-01", decision="2026-03-30")
    assert one == steps("guardian", "2026-05-01", decision={"on": "2026-03-30", "outcome": "positive"})


def test_a_path_that_ended_says_why_and_asks_for_nothing():
    told = step("training", "foster", "2026-12-01", **ROAD, ended={"on": "2026-05-04", "reason": "moved away"})
    assert (told["state"], told["ground"]) == ("not_needed", "ended")
    assert "moved away" in told["why"]


def test_a_path_that_ends_tomorrow_goes_on_today():
    facts = {**ROAD, "ended": {"on": "2026-05-04", "reason": "moved away"}}
    assert states("foster", "2026-05-03", **facts)["training"] == "due"
    assert states("foster", "2026-05-04", **facts)["training"] == "not_needed"


# --- exemptions, extensions, what is asked for


def test_an_exempt_step_has_no_due_day_and_shows_its_ground():
    exemption = {"step": "training", "ground": "special_guardian", "on": "2026-03-30"}
    told = step("training", "guardian", "2027-01-01", decision="2026-03-30", exemptions=[exemption])
    assert (told["state"], told["ground"], told["due"]) == ("exempt", "special_guardian", None)
    assert told["why"] == "Exempt: special guardian."


def test_a_ground_in_the_courts_own_words_is_shown_as_it_was_written():
    exemption = {"step": "training", "ground": "bāriņtiesas lēmums Nr. 5"}
    told = step("training", "guardian", "2027-01-01", decision="2026-03-30", exemptions=[exemption])
    assert told["why"] == "Exempt: bāriņtiesas lēmums Nr. 5."


def test_a_step_that_was_done_is_done_although_the_family_was_exempt():
    exemption = {"step": "training", "ground": "ward_17"}
    facts = {"decision": "2026-03-30", "training": "2026-05-04", "exemptions": [exemption]}
    assert step("training", "guardian", "2026-06-01", **facts)["state"] == "done"


def test_an_exemption_stands_in_for_the_carer_who_has_no_certificate():
    exemption = {"step": "training", "ground": "adopter_programme"}
    facts = {"decision": "2026-03-30", "training": ["2026-05-04", None], "exemptions": [exemption]}
    assert step("training", "guardian", "2026-06-01", **facts)["on"] == "2026-05-04"


def test_the_documents_wait_for_no_part_from_which_the_family_is_exempt():
    exemption = {"step": "training", "ground": "foster_programme"}
    facts = {**ROAD, "opinion": "2026-04-01", "characterisation": "2026-04-08", "exemptions": [exemption]}
    told = step("file_sent", "foster", "2026-04-10", **facts)
    assert (told["due"], told["counted_from"]) == ("2026-04-22", {"fact": "characterisation", "on": "2026-04-08"})


def test_without_training_the_decision_has_no_due_day():
    exemption = {"step": "training", "ground": "foster_programme"}
    facts = {**ROAD, "opinion": "2026-04-01", "characterisation": "2026-04-08", "file_sent": "2026-04-09"}
    told = step("decision", "foster", "2026-04-10", **facts, exemptions=[exemption])
    assert (told["state"], told["due"]) == ("due", None)


def test_an_extension_is_the_last_day_as_the_court_wrote_it_and_does_not_move():
    sunday = {"step": "suitability_decision", "until": "2026-05-17"}
    told = step("suitability_decision", "foster", "2026-02-01", application="2026-01-05", extensions=[sunday])
    assert told["due"] == "2026-05-17"
    assert "extended to 17.05.2026." in told["why"]


def test_an_extension_never_makes_a_due_day_earlier():
    early = {"step": "suitability_decision", "until": "2026-01-20"}
    told = step("suitability_decision", "foster", "2026-02-01", application="2026-01-05", extensions=[early])
    assert told["due"] == "2026-02-05"


def test_an_extension_gives_a_due_day_to_a_step_that_had_none():
    until = {"step": "suitability_decision", "until": "2026-05-15"}
    told = step("suitability_decision", "crisis", "2026-05-18", evaluation="2026-03-03", extensions=[until])
    assert (told["state"], told["due"], told["late_by_days"]) == ("overdue", "2026-05-15", 3)


@pytest.mark.parametrize(
    ("role", "key"),
    [
        ("foster", "preparation_support"),
        ("crisis", "preparation_support"),
        ("disability", "furnishing"),
        ("guardian", "opinion"),
        ("adopter", "opinion"),
        ("guardian", "consultations"),
        ("host", "support_group"),
    ],
)
def test_some_steps_are_not_needed_until_asked_for(role, key):
    assert step(key, role, "2026-05-01")["ground"] == "not_asked"
    assert step(key, role, "2026-05-01", asked={key: "2026-05-02"})["ground"] == "not_asked"
    told = step(key, role, "2026-05-01", asked={key: "2026-05-01"})
    assert (told["state"], told["due"]) == ("due", None)
    assert step(key, role, "2026-05-01", **{key: "2026-04-01"})["state"] == "done"


def test_asking_for_a_step_that_is_needed_anyway_changes_nothing():
    assert steps("foster", "2026-05-01", **ROAD) == steps(
        "foster", "2026-05-01", **ROAD, asked={"opinion": "2026-03-01"}
    )


def test_what_is_given_on_request_shows_nothing_about_the_steps_before_it():
    told = states("adopter", "2026-05-01", application="2026-03-02", support_group="2026-04-01")
    assert told["agreement"] == "due"


def test_an_open_request_stops_nobody():
    told = states("foster", "2026-05-01", **ROAD, training="2026-04-01", opinion="2026-04-01")
    asked = states(
        "foster",
        "2026-05-01",
        **ROAD,
        training="2026-04-01",
        opinion="2026-04-01",
        asked={"preparation_support": "2026-03-01"},
    )
    assert {key for key in told if told[key] != asked[key]} == {"preparation_support"}


def test_support_that_was_asked_for_and_never_given_is_skipped_once_the_documents_are_sent():
    asked = {"asked": {"preparation_support": "2026-03-01"}}
    assert states("foster", "2026-05-01", **ROAD, **asked)["preparation_support"] == "due"
    told = step("preparation_support", "foster", "2026-05-01", **ROAD, **asked, file_sent="2026-04-20")
    assert (told["state"], told["ground"], told["due"]) == ("not_needed", "skipped", None)


def test_an_opinion_that_one_carer_lacks_says_so_and_says_nothing_of_training():
    told = step("opinion", "foster", "2026-05-01", **ROAD, opinion=["2026-04-02", None])
    assert "There is no opinion yet for carer no. 2." in told["why"]
    assert "training" not in told["why"]


# --- roles


def test_a_fact_of_another_roles_step_is_ignored():
    facts = {
        "readiness": "2026-01-05",
        "evaluation": "2026-01-06",
        "suitability_decision": {"on": "2026-01-07", "outcome": "negative"},
    }
    assert steps("guardian", "2026-05-01", decision="2026-03-30", **facts) == steps(
        "guardian", "2026-05-01", decision="2026-03-30"
    )


def test_one_fact_more_of_another_role_proves_nothing():
    assert states("guardian", "2026-05-01", file_sent="2026-04-01")["enquiry"] == "due"


def test_the_rules_of_a_specialisation_count_from_the_suitability_decision_not_from_the_agreement():
    facts = {"agreement": "2020-01-06", "suitability_decision": "2026-03-31"}
    for key, due in {"training": "2026-09-30", "opinion": "2026-06-01", "characterisation": "2026-06-01"}.items():
        assert step(key, "disability", "2026-04-01", **facts)["due"] == due


def test_an_agreement_in_force_may_be_older_than_the_specialisation():
    told = step(
        "agreement", "crisis", "2026-04-01", enquiry="2026-01-05", foster_status="2021-01-05", agreement="2020-02-03"
    )
    assert told["why"] == "Done on 03.02.2020."


def test_a_crisis_family_declares_its_readiness_once_the_status_is_there():
    assert states("crisis", "2026-06-01", decision="2026-04-28")["readiness"] == "due"
    assert states("crisis", "2026-06-01", decision="2026-04-28", plan_support="2026-05-04")["readiness"] == "due"
    assert "readiness" not in states("disability", "2026-06-01", decision="2026-04-28")


@pytest.mark.parametrize("since", [None, "2024-01-01", "2026-09-01"])
def test_experience_missing_or_too_short_never_blocks_and_the_foster_status_says_so(since):
    facts = {"foster_status": "2021-05-03", "application": "2026-02-02", "experience_since": since}
    told = step("foster_status", "crisis", "2026-03-01", **facts)
    assert told["state"] == "done"
    assert "needed: 3\xa0years" in told["why"]
    assert ("too short" if since == "2024-01-01" else "No experience is stated") in told["why"]
    assert step("evaluation", "crisis", "2026-03-01", **facts)["state"] == "due"


@pytest.mark.parametrize(("since", "enough"), [("2025-02-02", True), ("2025-02-03", False)])
def test_experience_is_counted_to_the_day_of_the_application(since, enough):
    facts = {"foster_status": "2021-05-03", "application": "2026-02-02", "experience_since": since}
    told = step("foster_status", "disability", "2026-12-01", **facts)
    assert ("is enough" in told["why"]) is enough


def test_experience_is_told_also_while_the_foster_status_is_missing():
    assert "experience" in step("foster_status", "crisis", "2026-12-01")["why"]
    assert "experience" in step("foster_status", "crisis", "2026-12-01", application="2026-11-02")["why"]


# --- the law of the day


def test_a_deadline_is_counted_by_the_law_in_force_on_the_day_of_its_event():
    old = step("decision", "foster", "2018-07-10", training="2018-06-29")
    new = step("decision", "foster", "2018-07-10", training="2018-07-02")
    assert (old["law"]["act"], new["law"]["act"]) == ("MK 1036/2006", "MK 354/2018")


def test_a_deadline_that_nobody_knows_gives_no_due_day_but_names_the_act():
    told = step("institution_agreement", "host", "2026-07-10", decision="2026-06-29")
    assert (told["due"], told["entry"], told["confirmed"]) == (None, "host.institution_agreement.months", False)
    assert "not found in the act" in told["why"]


def test_a_waiting_step_names_the_law_of_today():
    told = step("court_told", "guardian", "2026-04-01", decision="2026-03-30")
    assert told["law"] == {"act": "MK 147/2023", "point": ""}


def test_an_unconfirmed_deadline_says_so():
    told = step("agreement", "foster", "2026-02-01", suitability_decision="2026-01-20")
    assert told["confirmed"] is False
    assert "not confirmed" in told["why"]


def test_a_deadline_shows_its_working():
    told = step("agreement", "guardian", "2026-04-01", decision="2026-03-30")
    assert told["counted_from"] == {"fact": "decision", "on": "2026-03-30"}
    assert [day["on"] for day in told["skipped"]] == [
        "2026-04-03",
        "2026-04-04",
        "2026-04-05",
        "2026-04-06",
        "2026-04-11",
        "2026-04-12",
    ]
    assert "Holidays not counted: 03.04.2026. (Good Friday), 06.04.2026. (Easter Monday)." in told["why"]


def test_a_deadline_in_months_says_why_it_moved():
    told = step("suitability_decision", "foster", "2026-02-01", application="2026-01-31")
    assert "The last day (28.02.2026.) is a day off" in told["why"]


def test_no_day_is_set_beyond_the_calendar_of_working_days():
    told = step("training", "guardian", "2052-01-01", decision="2050-12-30")
    assert told["due"] is None
    assert "does not reach so far" in told["why"]


# --- what was before Ligzda


def test_steps_before_a_status_taken_over_from_a_register_are_not_needed():
    facts = {"imported": "2026-01-05", "decision": "2021-04-20", "enquiry": "2021-01-04"}
    told = {each["step"]: (each["state"], each["ground"]) for each in steps("foster", "2026-04-16", **facts)}
    for key in ("consultation", "agreement", "training", "opinion", "file_sent"):
        assert told[key] == ("not_needed", "before_ligzda"), key
    assert told["plan_support"][0] == "overdue"


def test_steps_after_a_guardians_imported_status_stay():
    told = states("guardian", "2026-04-16", imported="2026-01-05", decision="2025-12-01")
    assert (told["choice"], told["agreement"]) == ("not_needed", "overdue")


def test_improvement_years_before_the_import_are_not_asked_for():
    told = step("improvement", "foster", "2027-04-16", imported="2026-01-05", decision="2021-04-20")
    assert told["due"] == "2026-12-31"
