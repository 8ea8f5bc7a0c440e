"""What is recorded in all areas becomes the facts of a path."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ligzda.families.models import Family, Reevaluation
from ligzda.law import queries as law
from ligzda.pathway import facts
from ligzda.pathway.models import HandPlacement, HandRecord
from ligzda.pathway.rules import Outcome
from tests.pathway.world import TODAY, World, day


def found(family, on=TODAY):
    (paths,) = facts.of_families([family], on=on)
    return {one.role: one for one in paths.paths}


def states(family, role, on=TODAY):
    steps = facts.worked_out(found(family, on)[role], book=law.rulebook(), calendar=law.calendar(), on=on)
    return {step.step: step.state.value for step in steps}


def test_a_family_that_only_asked_is_on_the_road_common_to_all_roles(world: World):
    family = world.family(enquiry=day("20.05"))
    assert states(family, "") == {"enquiry": "done", "consultation": "due", "choice": "waiting"}


def test_a_foster_family_is_where_its_records_say(world: World):
    family = world.family(enquiry=day("12.01"))
    world.consulted(family, day("16.01"))
    world.chose(family, "foster", day("09.02"))
    world.applied(family, "foster", day("09.02"))
    world.decided(family, "foster", "suitability", day("02.03"))
    world.agreed(family, day("20.03"))
    expected = dict.fromkeys(
        ("enquiry", "consultation", "choice", "application", "suitability_decision", "agreement"), "done"
    )
    assert expected.items() <= states(family, "foster").items()
    assert states(family, "foster")["opinion"] == "overdue"
    assert states(family, "foster")["training"] == "due"


def test_withdrawn_records_are_not_there(world: World):
    family = world.family(enquiry=day("12.01"))
    held = world.consulted(family, day("16.01"))
    held.withdraw(by=world.system, reason="wrong family")
    assert states(family, "")["consultation"] == "overdue"


def test_an_extension_moves_the_day_and_a_later_decision_holds(world: World):
    family = world.family(enquiry=day("12.01"))
    world.chose(family, "foster", day("09.02"))
    world.applied(family, "foster", day("09.02"))
    world.decided(family, "foster", "suitability", day("02.03"), "extended", extended_until=day("01.06"))
    assert states(family, "foster")["suitability_decision"] == "due"
    world.decided(family, "foster", "suitability", day("10.03"), "negative")
    decision = found(family)["foster"].facts.decisions["suitability_decision"]
    assert (decision.on, decision.outcome) == (day("10.03"), Outcome.NEGATIVE)


def test_a_specialisation_needs_an_agreement_and_a_foster_status_in_force(world: World):
    family = world.family(enquiry=day("12.01"))
    world.chose(family, "crisis", day("20.01"))
    world.status(family, "foster", dt.date(2022, 1, 1), until=day("01.03"))
    world.agreed(family, dt.date(2022, 1, 1), until=day("01.04"))
    days = found(family)["crisis"].facts.days
    assert "agreement" not in days
    assert "foster_status" not in days
    assert {"agreement", "foster_status"} <= set(found(family, day("01.02"))["crisis"].facts.days)


def test_an_imported_status_stands_for_the_decision(world: World):
    family = world.family()
    world.status(family, "foster", dt.date(2019, 5, 1), imported=True)
    facts_ = found(family)["foster"].facts
    assert facts_.decisions["decision"].on == dt.date(2019, 5, 1)
    assert facts_.imported == TODAY
    assert states(family, "foster")["training"] == "not_needed"


def test_a_path_given_up_says_so_and_a_new_try_begins_anew(world: World):
    family = world.family(enquiry=day("12.01"))
    world.chose(family, "foster", day("20.01"), until=day("01.03"), end_reason="pārcelšanās")
    world.applied(family, "foster", day("25.01"))
    assert found(family)["foster"].ended
    assert states(family, "foster")["suitability_decision"] == "not_needed"
    world.chose(family, "foster", day("01.04"))
    assert not found(family)["foster"].ended
    assert "application" not in found(family)["foster"].facts.days


def test_a_status_that_ended_ends_the_path(world: World):
    family = world.family()
    world.status(family, "guardian", dt.date(2022, 1, 1), until=day("01.02"), end_reason="izbeigts")
    assert found(family)["guardian"].ended
    assert found(family)["guardian"].facts.ended.reason == "izbeigts"


def test_what_fostering_asks_is_asked_once_for_all_its_roles(world: World):
    family = world.family()
    world.status(family, "foster", dt.date(2022, 1, 1))
    world.status(family, "crisis", dt.date(2024, 1, 1))
    world.fact(Reevaluation, family=family, role="foster", on=day("10.01"))
    world.fact(HandRecord, family=family, role="foster", step="plan_child", on=day("05.02"), child="A")
    world.fact(HandPlacement, family=family, child="A", since=day("20.01"))
    crisis = found(family)["crisis"].facts
    assert crisis.reevaluations == (day("10.01"),)
    assert crisis.plans == (("A", day("05.02")),)


def test_consultations_are_given_when_asked_for(world: World):
    family = world.family(enquiry=day("05.01"))
    world.chose(family, "guardian", day("06.01"))
    world.decided(family, "guardian", "status", day("07.01"))
    world.consulted(family, day("08.01"))
    assert states(family, "guardian")["consultations"] == "not_needed"
    world.fact(HandRecord, family=family, role="guardian", step="consultations", what="asked", on=day("01.05"))
    assert states(family, "guardian")["consultations"] == "due"
    world.consulted(family, day("04.05"))
    assert states(family, "guardian")["consultations"] == "done"


def test_the_facts_of_a_hundred_families_take_as_many_queries_as_those_of_one(world: World):
    def queries() -> int:
        with CaptureQueriesContext(connection) as ran:
            facts.of_families(Family.objects.all(), on=TODAY)
        return len(ran)

    world.family(enquiry=day("12.01"))
    one = queries()
    for _each in range(20):
        family = world.family(enquiry=day("12.01"))
        world.chose(family, "foster", day("20.01"))
        world.agreed(family, day("20.03"))
    assert queries() == one
