"""Every correction says what caused it: which deed, when, by whom; and nothing that did not cause it."""

import datetime as dt

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.law.models import Change, Edition, Value
from ligzda.law.queries import rulebook
from ligzda.pay.actions import contracts
from ligzda.pay.facts.causes import causes
from ligzda.pay.models import Correction
from ligzda.pay.papers import corrections_of
from ligzda.placements.actions import placements, readiness
from ligzda.placements.models import Placement, Readiness
from tests.pay.conftest import NOVEMBER, Pay

pytestmark = pytest.mark.postgres
WENT = {"end_reason": "returned", "went_to": "birth_family"}


@pytest.fixture
def contract(pay):
    """Return a crisis family with one child since October, which is paid; who works with it is Ilze."""
    pay.rates()
    contract = pay.contract()
    pay.account(contract)
    contract.placement = pay.placed(contract, "2026-10-01")
    pay.approved()
    return contract


@pytest.fixture
def ilze(pay) -> Actor:
    """Return the manager of the next day."""
    return pay.later(pay.manager, days=1)


def november(pay: Pay, contract) -> list[tuple[dt.date, str, str]]:
    """Work November out and return why it puts October right: which month, what was done, by whom."""
    run = pay.worked(NOVEMBER).run
    rows = Correction.objects.filter(payment__run=run, payment__contract=contract)
    return [(each.month, what, who) for each in rows for what, _at, who in each.moments]


def october(what: str, by: Actor) -> tuple[dt.date, str, str]:
    return dt.date(2026, 10, 1), what, by.name


def moment(day: int, month: int = 10) -> dt.datetime:
    return dt.datetime(2026, month, day, 9, tzinfo=RIGA)


def test_a_backdated_end(pay, contract, ilze):
    placements.end(by=ilze, placement=contract.placement, on=dt.date(2026, 10, 20), **WENT)
    assert november(pay, contract) == [october("placement_ended", ilze)]


def test_a_placement_mended_out_of_the_month(pay, contract, ilze):
    """The record that takes its place has nothing to do with October; the deed is named all the same."""
    placements.correct(
        by=ilze, placement=contract.placement, reason="Nepareizs mēnesis", changes={"since": dt.date(2026, 11, 1)}
    )
    assert november(pay, contract) == [october("placement_corrected", ilze)]


def test_a_placement_that_never_was(pay, contract, ilze):
    placements.withdraw(by=ilze, placement=contract.placement, reason="Cita ģimene")
    assert november(pay, contract) == [october("placement_withdrawn", ilze)]


def test_a_withdrawn_readiness(pay, contract, ilze):
    other = pay.contract()
    pay.account(other)
    answer = Readiness.objects.create(
        family=other.family,
        since=moment(5),
        until=moment(25),
        state="ready",
        means="staff",
        confirmed_at=moment(5),
        recorded_at=moment(5),
    )
    pay.approved(NOVEMBER)
    later = pay.later(pay.manager, days=41)
    readiness.take_back(by=later, answer=answer, reason="Pārpratums")
    run = pay.worked(NOVEMBER.next()).run
    (correction,) = Correction.objects.filter(payment__run=run, payment__contract=other)
    assert [(what, who) for what, _at, who in correction.moments] == [("readiness_withdrawn", later.name)]
    (righted,) = corrections_of([correction], "lv", book=rulebook())
    assert righted.month == "2026. gada oktobris"
    assert righted.days == ("05.10.–24.10.: nav apmaksājama, nevis gatavībā bez bērna",)
    assert later.name in righted.why[0]


def test_an_answer_about_readiness_told_late(pay, contract, ilze):
    other = pay.contract()
    pay.account(other)
    pay.approved(NOVEMBER)
    later = pay.later(pay.manager, days=41)
    readiness.answer(by=later, family=other.family, state="ready", means="staff", since=moment(28))
    run = pay.worked(NOVEMBER.next()).run
    correction = Correction.objects.get(payment__run=run, payment__contract=other, month=dt.date(2026, 10, 1))
    assert [(what, who) for what, _at, who in correction.moments] == [("readiness_told", later.name)]


def test_a_superseded_entry_that_the_days_need_and_no_other(pay, contract):
    """It names the days whose worth is another, though they are the same days."""
    Placement.objects.filter(pk=contract.placement.pk).update(until=dt.date(2026, 10, 29), **WENT)
    pay.approved(NOVEMBER)
    pay.rates(since=dt.date(2026, 10, 16), hours=999, pay__crisis__placed__1="2.1", pay__crisis__placed__3="3.1")
    run = pay.worked(NOVEMBER.next()).run
    (correction,) = Correction.objects.filter(payment__run=run)
    (righted,) = corrections_of([correction], "lv", book=rulebook())
    assert correction.before == correction.after
    assert righted.month == "2026. gada oktobris"
    assert righted.days == (
        "16.10.–28.10.: 1 bērns ģimenē, mainīta vērtība “Krīzes audžuģimenes atlīdzība: viens bērns”",
    )
    second = Change.objects.get(entry="pay.crisis.placed.1", since=dt.date(2026, 10, 16)).settled_by
    assert [(what, who) for what, _at, who in correction.moments] == [("law_change_applied", second.name)]
    assert righted.why[0].endswith(f", {second.name}")


def test_a_value_that_came_with_a_newer_ligzda(pay, contract):
    """Nobody superseded anything: the package knew a wage that the database did not."""
    Value.objects.filter(entry="pay.crisis.placed.1", until=None).update(figure="2.1")
    Edition.move_on()
    run = pay.worked(NOVEMBER).run
    (correction,) = Correction.objects.filter(payment__run=run)
    (righted,) = corrections_of([correction], "lv", book=rulebook())
    assert righted.days == ("01.10.–31.10.: 1 bērns ģimenē, mainīta vērtība noteikumu krājumā",)
    assert [(what, who) for what, _at, who in correction.moments] == [("rulebook_shipped", "Ligzda")]


def test_a_contract_that_ended_earlier(pay, contract, ilze):
    contracts.end(by=ilze, contract=contract, on=dt.date(2026, 10, 11), reason="Statuss izbeigts")
    assert november(pay, contract) == [october("contract_ended", ilze)]


def test_a_contract_recorded_late_and_not_the_child_that_was_there_before(pay, contract):
    family = pay.family()
    late = pay.later(pay.accountant, hours=2)
    made = contracts.make(
        by=late,
        family=family,
        kind="crisis",
        payee=family.household.members.get(part="carer").person,
        signed_on=dt.date(2026, 10, 1),
        since=dt.date(2026, 10, 1),
    )
    pay.account(made)
    pay.placed(made, "2026-10-01")
    assert november(pay, made) == [october("contract_made", late)]


def test_a_family_held_back(pay):
    pay.rates()
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    pay_month = pay.checked()
    pay.accountant = by = pay.later(pay.accountant, hours=1)
    pay.hold(pay_month, contract)
    pay.approve(pay_month)
    assert november(pay, contract) == [october("family_held_back", by)]


def test_what_was_put_right_before_is_no_cause_again(pay, contract, ilze):
    placements.end(by=ilze, placement=contract.placement, on=dt.date(2026, 10, 20), **WENT)
    pay.accountant = pay.later(pay.accountant, days=30)
    pay.approved(NOVEMBER)
    december = pay.later(pay.manager, days=41)
    readiness.answer(by=december, family=contract.family, state="ready", means="staff", since=moment(25))
    run = pay.worked(NOVEMBER.next()).run
    (correction,) = Correction.objects.filter(payment__run=run, month=dt.date(2026, 10, 1))
    assert [what for what, _at, _who in correction.moments] == ["readiness_told"]


def test_a_family_that_had_nothing_in_the_month_is_not_told_of_its_contract(pay, contract):
    quiet = pay.contract()
    pay.account(quiet)
    pay.approved(NOVEMBER)
    later = pay.later(pay.manager, days=41)
    placements.place(
        by=later, child=pay.child(), where="family", family=quiet.family, kind="crisis", since=dt.date(2026, 10, 30)
    )
    run = pay.worked(NOVEMBER.next()).run
    whys = [
        what
        for each in Correction.objects.filter(payment__run=run, payment__contract=quiet)
        for what, _at, _who in each.moments
    ]
    assert whys == ["child_placed", "child_placed"]


def test_causes_cost_the_same_for_many_families(pay, contract, ilze, django_assert_max_num_queries):
    others = [pay.contract() for _each in range(3)]
    for other in others:
        other.placement = pay.placed(other, "2026-10-02")
    found = []
    for some in ([contract], [contract, *others]):
        run = pay.worked(NOVEMBER).run
        rows = Correction.objects.filter(payment__run=run).select_related(
            "payment__contract", "payment__run__pay_month"
        )
        mine = [each for each in rows if each.payment.contract in some]
        with django_assert_max_num_queries(6):
            causes(mine)
        found.append(len(mine))
    assert found == [0, 3]
