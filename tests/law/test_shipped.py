"""What the package ships: every figure dated, cited and marked."""

import re
from datetime import date
from decimal import Decimal

import pytest

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Kind, MonthDay
from ligzda.law.rules.wording import UNITS

BOOK = shipped.rulebook()
EVERYTHING = [entry for id in BOOK for entry in BOOK.history(id)]
LATELY = date(2026, 11, 1)


def found(id, on=LATELY):
    return BOOK.get(id, on)


@pytest.mark.parametrize("id", list(BOOK))
def test_an_id_reads_as_area_thing_unit(id):
    assert re.fullmatch(r"[a-z_]+(\.[a-z0-9_]+){1,3}", id)


def test_every_unit_can_be_said():
    assert {entry.unit for entry in EVERYTHING} <= {*UNITS, "duty", "month_day"}


def test_a_deadline_ends_with_its_unit():
    counted = {"working_days", "months", "years", "month_day"}
    named = [entry for entry in EVERYTHING if entry.id.rpartition(".")[2] in counted]

    assert named
    assert [entry.id for entry in named if entry.id.rpartition(".")[2] != entry.unit] == []


def test_every_value_of_law_names_its_source():
    assert [entry.id for entry in EVERYTHING if entry.kind is Kind.LAW and not entry.source] == []


def test_every_act_is_known_and_no_act_stands_unused():
    # The register's sheet rests on an act of which no figure is known.
    cited_by_rules = {"MK 563/2018"}
    assert {entry.act for entry in EVERYTHING} - {""} | cited_by_rules == set(BOOK.acts)


def test_what_the_house_says_cites_the_house_and_is_confirmed_by_it():
    house = [entry for entry in EVERYTHING if entry.kind is Kind.HOUSE]

    assert {(entry.act, entry.confirmed, entry.known) for entry in house} == {("house", True, True)}


def test_no_value_stands_outside_the_days_of_its_act():
    def inside(entry):
        act = BOOK.acts[entry.act]
        return act.in_force(entry.since) and (act.until is None or (entry.until or date.max) <= act.until)

    assert [entry.id for entry in EVERYTHING if entry.act and not inside(entry)] == []


def test_nothing_unknown_is_confirmed():
    assert [entry.id for entry in EVERYTHING if entry.confirmed and not entry.known] == []


def test_every_entry_has_a_name_in_latvian_and_in_english():
    assert [entry.id for entry in EVERYTHING if not (entry.title("lv") and entry.title("en"))] == []


def test_no_two_entries_share_a_name():
    names = [BOOK.history(id)[0].title_lv for id in BOOK]

    assert sorted(names) == sorted(set(names))


def test_sums_are_kept_to_the_cent_and_deadlines_are_whole():
    for entry in EVERYTHING:
        if entry.unit.startswith("eur") and entry.known:
            assert isinstance(entry.value, Decimal)
            assert entry.value.as_tuple().exponent == -2
        elif entry.unit in ("working_days", "months", "years", "days") and entry.known:
            assert isinstance(entry.value, int)
            assert entry.value > 0


def test_every_sum_of_money_moves_money():
    assert [entry.id for entry in EVERYTHING if entry.unit.startswith("eur") and not entry.moves_money] == []


@pytest.mark.parametrize(
    ("id", "value"), [("guardian.agreement.working_days", 10), ("guardian.court_told.working_days", 3)]
)
def test_the_guardians_deadlines_of_2023_are_confirmed(id, value):
    assert (found(id).value, found(id).act, found(id).confirmed) == (value, "MK 147/2023", True)


def test_a_guardian_of_2017_had_no_duty_to_train_and_no_agreement_to_sign():
    on = date(2017, 5, 2)

    assert found("guardian.training.duty", on) is None
    assert found("guardian.training.months", on) is None
    assert found("guardian.agreement.working_days", on) is None


def test_between_the_ministers_order_and_the_regulation_guardians_train_without_a_known_deadline():
    on = date(2020, 5, 4)

    assert found("guardian.training.duty", on).act == "LM 19/2019"
    assert found("guardian.training.months", on).known is False


def test_a_foster_family_of_2017_had_no_centre_to_sign_with():
    assert found("foster.agreement.months", date(2017, 5, 2)) is None
    assert found("foster.reevaluation.months", date(2018, 2, 1)).act == "MK 1036/2006"


def test_the_first_values_of_the_path_are_those_of_the_table():
    numbers = {
        "enquiry.consultation.working_days": 5,
        "foster.suitability_decision.months": 1,
        "foster.agreement.months": 1,
        "foster.training.months": 6,
        "foster.training.theory_hours": None,
        "foster.training.practice_hours": 16,
        "foster.training.practice_households": 2,
        "foster.opinion.months": 2,
        "foster.characterisation.months": 2,
        "foster.file_sent.working_days": 10,
        "foster.decision.months": 1,
        "foster.plan_support.months": 1,
        "foster.plan_child.months": 1,
        "foster.improvement.hours": None,
        "foster.reevaluation.months": 12,
        "crisis.experience.years": 3,
        "crisis.evaluation.months": 1,
        "crisis.suitability_decision.months": None,
        "crisis.contract.working_days": 10,
        "disability.experience.months": 12,
        "disability.decision.months": 1,
        "guardian.training.months": 6,
        "adopter.agreement.months": None,
        "adopter.court_told.working_days": 3,
        "adopter.decision.months": 6,
        "host.institution_agreement.months": None,
        "host.reevaluation.months": 12,
    }

    assert {id: BOOK.number(id, LATELY) for id in numbers} == numbers
    assert found("foster.improvement.month_day").value == MonthDay(12, 31)


def test_secondary_sources_leave_a_value_unconfirmed():
    assert not found("foster.decision.months").confirmed
    assert not found("foster.training.practice_hours").confirmed


def test_the_minimum_wage_of_each_year_stands_with_its_mark():
    assert BOOK.number("wage.minimum", date(2020, 6, 1)) == Decimal("430.00")
    assert BOOK.number("wage.minimum", date(2022, 12, 31)) == Decimal("500.00")
    assert (found("wage.minimum").value, found("wage.minimum").confirmed) == (Decimal("780.00"), True)
    assert not found("wage.minimum", date(2025, 6, 1)).confirmed


def test_the_coefficients_of_pay_are_not_known_and_not_confirmed():
    ids = ["pay.crisis.standby", *(f"pay.{kind}.placed.{n}" for kind in ("crisis", "disability") for n in (1, 2, 3))]

    assert {(found(id).value, found(id).confirmed, found(id).moves_money) for id in ids} == {(None, False, True)}


def test_a_rulebook_with_a_slip_in_an_act_is_not_read():
    with pytest.raises(ValueError, match="MK 999/1999"):
        shipped.read_rulebook(
            """
            act = []
            [[entry]]
            id = "a.thing.months"
            unit = "months"
            kind = "law"
            title = { lv = "a", en = "a" }
            values = [{ since = 2020-01-01, value = 1, act = "MK 999/1999" }]
            """
        )
