"""What training asks for, what is missing, and the numbers of certificates."""

import datetime as dt
import random
import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.law.rules.rulebook import Kind as EntryKind
from ligzda.training.rules.audiences import Audience, Kind
from ligzda.training.rules.certificates import SIGNS, draw_number, read_number, reasons_against_certificate
from ligzda.training.rules.exemptions import GROUNDS, Ground, reasons_against_exemption
from ligzda.training.rules.groups import (
    GroupFacts,
    reasons_against_attendance,
    reasons_against_practice,
    reasons_against_session,
    reasons_against_sign_up,
)
from ligzda.training.rules.hours import (
    Asked,
    Attended,
    Had,
    What,
    had,
    needed,
    reasons_hours_are_missing,
    theory_instead_of_practice,
)

D = Decimal
DAY = dt.date(2026, 5, 20)
BOOK = shipped.rulebook()


def theory(hours: str, on: dt.date = DAY) -> Attended:
    return Attended(on, D(hours), Kind.THEORY)


def practice(hours: str, household: str, on: dt.date = DAY) -> Attended:
    return Attended(on, D(hours), Kind.PRACTICE, household)


def entry(id: str, value: int | None) -> Entry:
    return Entry(id, value, "hours", EntryKind.LAW, dt.date(2018, 7, 1), act="MK 354/2018")


def asks(audience: str = "foster", book: Rulebook = BOOK, **own) -> dict[What, D | None]:
    return {need.what: need.amount for need in needed(Audience(audience), Asked(**own), book=book, on=DAY)}


def codes(has: Had, audience: str = "foster", **own) -> list[str]:
    needs = needed(Audience(audience), Asked(**own), book=BOOK, on=DAY)
    return [reason.code for reason in reasons_hours_are_missing(has, needs, year=DAY.year)]


def test_hours_are_added_up_by_kind_by_household_and_by_calendar_year():
    has = had(
        [theory("1.5"), theory("2", dt.date(2025, 12, 31)), practice("8", "a"), practice("4", "a"), practice("4", "b")]
    )
    assert (has.theory, has.practice, has.households, has.total) == (D("3.5"), D(16), 2, D("19.5"))
    assert has.by_year == {2026: D("17.5"), 2025: D(2)}
    assert (has.first_on, has.last_on) == (dt.date(2025, 12, 31), DAY)


def test_practice_in_two_households_of_sixteen_hours_is_asked_of_a_foster_family_by_law():
    assert asks() == {What.THEORY: None, What.PRACTICE: D(16), What.HOUSEHOLDS: D(2)}
    practice_need = next(n for n in needed(Audience.FOSTER, Asked(), book=BOOK, on=DAY) if n.what is What.PRACTICE)
    assert practice_need.law.act.startswith("MK 354")
    assert not practice_need.law.confirmed


def test_of_the_programme_and_the_law_the_greater_figure_counts():
    assert asks(practice=D(20))[What.PRACTICE] == D(20)
    assert asks(practice=D(4))[What.PRACTICE] == D(16)
    assert asks(theory=D(32))[What.THEORY] == D(32)


def test_a_figure_of_the_programme_cites_no_law_and_one_of_the_law_does():
    needs = {need.what: need.law for need in needed(Audience.FOSTER, Asked(theory=D(32)), book=BOOK, on=DAY)}
    assert needs[What.THEORY] is None
    assert needs[What.PRACTICE] is not None


def test_hours_that_nobody_knows_ask_for_any_recorded_hour():
    book = Rulebook([entry("guardian.training.hours", None)])
    needs = needed(Audience.GUARDIAN, Asked(), book=book, on=DAY)
    assert [(need.what, need.amount) for need in needs] == [(What.TOTAL, None)]
    given = {"certified": False, "issued_on": DAY, "today": DAY}
    assert reasons_against_certificate(had([theory("0.5")]), needs, **given) == []
    assert [reason.code for reason in reasons_against_certificate(Had(), needs, **given)] == ["nothing_attended"]


def test_a_refused_certificate_names_everything_that_is_missing():
    has = had([theory("30"), practice("10", "a")])
    assert codes(has, theory=D(32)) == ["theory_missing", "practice_missing", "households_missing"]
    reason = reasons_hours_are_missing(has, needed(Audience.FOSTER, Asked(theory=D(32)), book=BOOK, on=DAY), year=2026)[
        0
    ]
    assert reason.params == {"missing": D(2), "had": D(30), "needed": D(32)}


def test_a_partial_hour_counts_as_recorded():
    assert codes(had([theory("31.75"), practice("15.75", "a"), practice("0.25", "b")]), theory=D(32)) == [
        "theory_missing"
    ]


def test_sixteen_hours_in_one_household_are_not_enough():
    assert codes(had([practice("16", "a")])) == ["households_missing"]
    assert codes(had([practice("8", "a"), practice("8", "b")])) == []


def test_in_the_emergency_theory_stood_in_for_the_practice():
    on = dt.date(2021, 5, 1)
    instead = theory_instead_of_practice(Audience.FOSTER, book=BOOK, on=on)
    needs = needed(Audience.FOSTER, Asked(theory=D(32)), book=BOOK, on=on)
    assert instead == D(16)
    assert not reasons_hours_are_missing(had([theory("48")]), needs, year=2021, instead_of_practice=instead)
    missing = reasons_hours_are_missing(had([theory("47")]), needs, year=2021, instead_of_practice=instead)
    assert [reason.code for reason in missing] == ["practice_missing", "households_missing"]
    assert theory_instead_of_practice(Audience.FOSTER, book=BOOK, on=DAY) is None


def test_improvement_hours_are_those_of_the_calendar_year_of_the_certificate():
    has = had([theory("6", dt.date(2025, 12, 31)), theory("4", dt.date(2026, 1, 1))])
    needs = needed(Audience.IMPROVEMENT, Asked(year=D(6)), book=BOOK, on=DAY)
    assert not reasons_hours_are_missing(has, needs, year=2025)
    assert [reason.code for reason in reasons_hours_are_missing(has, needs, year=2026)] == ["year_missing"]


def test_a_certificate_is_not_given_twice_nor_in_the_future_nor_before_the_last_hour():
    def against(on: dt.date, certified: bool = False) -> list[str]:
        found = reasons_against_certificate(has, [], certified=certified, issued_on=on, today=DAY)
        return [reason.code for reason in found]

    has, day = had([theory("1")]), dt.timedelta(days=1)
    assert against(DAY) == []
    assert against(DAY, certified=True) == ["certified_already"]
    assert against(DAY + day) == ["issued_in_future"]
    assert against(DAY - day) == ["issued_before_last_hour"]


def test_assistants_and_specialists_have_no_law_and_only_their_programmes_hours():
    assert asks("assistant", theory=D(40)) == {What.THEORY: D(40)}
    assert asks("specialist") == {}


@given(st.integers(2018, 2100), st.integers())
def test_a_number_is_read_however_it_is_typed(year, seed):
    number = draw_number(year, random.Random(seed).choice)
    assert read_number(number) == number
    assert read_number(f"  {number.lower().replace('-', ' ')} ") == number
    assert read_number(number.replace("0", "O").replace("1", "I")) == number


@given(st.integers(), st.integers(0, 9), st.sampled_from(SIGNS))
def test_one_wrong_sign_makes_the_number_no_number(seed, at, sign):
    whole = draw_number(2026, random.Random(seed).choice).replace("-", "")
    wrong = whole[: 4 + at] + sign + whole[5 + at :]
    assert read_number(wrong) == (read_number(whole) if wrong == whole else None)


@given(st.text(alphabet=string.printable + "āčēģ٣²", max_size=40))
def test_whatever_is_typed_is_a_number_or_none(typed):
    number = read_number(typed)
    assert number is None or read_number(number) == number


def test_a_full_group_a_second_sign_up_and_one_after_the_end_are_refused_together():
    group = GroupFacts(places=2, taken=2, until=DAY)
    reasons = reasons_against_sign_up(group, already=True, on=DAY + dt.timedelta(1))
    assert [reason.code for reason in reasons] == ["signed_up_already", "group_full", "group_over"]
    assert not reasons_against_sign_up(GroupFacts(2, 1, DAY), already=False, on=DAY)


@pytest.mark.parametrize(
    ("hours", "code"), [("2.25", "longer_than_session"), ("-1", "longer_than_session"), ("2", None)]
)
def test_nobody_attends_longer_than_the_session_lasted(hours, code):
    found = reasons_against_attendance(D(hours), lasted=D(2), held_on=DAY, today=DAY)
    assert [reason.code for reason in found] == ([code] if code else [])


def test_nothing_is_attended_before_it_is_held():
    found = reasons_against_attendance(D(1), lasted=D(2), held_on=DAY + dt.timedelta(1), today=DAY)
    assert [reason.code for reason in found] == ["session_not_held"]
    assert [r.code for r in reasons_against_practice(D(1), on=DAY + dt.timedelta(1), today=DAY)] == [
        "practice_in_future"
    ]


def test_a_practice_session_has_a_household_and_a_theory_session_none():
    assert [r.code for r in reasons_against_session(D(2), practice=True, place=False)] == ["practice_without_household"]
    assert [r.code for r in reasons_against_session(D(2), practice=False, place=True)] == ["theory_with_household"]
    assert [r.code for r in reasons_against_session(D(25), practice=True, place=True)] == ["hours_of_no_day"]


def test_the_grounds_are_those_that_the_law_names_for_guardians_and_adopters():
    assert set(GROUNDS) == {Audience.GUARDIAN, Audience.ADOPTER}
    assert len(GROUNDS[Audience.GUARDIAN]) == 7
    assert Ground.FOSTER_ADOPTS_PLACED_CHILD in GROUNDS[Audience.ADOPTER]


def test_a_ground_of_another_role_does_not_exempt():
    given = {"already": False, "on": DAY, "today": DAY}
    assert [r.code for r in reasons_against_exemption("foster", "ward_17", **given)] == ["ground_of_another_role"]
    assert [r.code for r in reasons_against_exemption("adopter", "ward_17", **given)] == ["ground_of_another_role"]
    assert not reasons_against_exemption("guardian", "ward_17", **given)
