"""Days as signs are the days of the rules; sums split by source lose no cent; what differs is told in stretches."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.law.rules.rulebook import Kind as Source
from ligzda.pay.actions import claims, contracts
from ligzda.pay.facts.months import unplanned
from ligzda.pay.models import Payment
from ligzda.pay.rules import Kind, Month, Rates, Span, lines_of, total
from ligzda.pay.rules.corrections import NOUGHT, Plan, deductions
from ligzda.pay.rules.funding import Funded, contributions, shared_out, split, split_correction
from ligzda.pay.rules.rates import WAGE
from ligzda.pay.rules.timeline import month_of, read, stretches, timeline, written
from ligzda.placements.models import Placement
from tests.pay.conftest import NOVEMBER
from tests.pay.histories import MONTHS, day, histories, offsets

months = st.sampled_from(MONTHS)
sums = st.decimals(0, 5000, places=2)


@pytest.mark.histories
@given(histories())
def test_a_line_of_days_holds_every_month_as_the_rules_tell_it(history):
    first, end = MONTHS[0].first, MONTHS[-1].next().first
    signs = timeline(history.contract, history.placed, history.ready, since=first, until=end)
    for month in MONTHS:
        assert month_of(signs, month, since=first) == written(history.days(month))


@pytest.mark.histories
@given(histories(), months)
def test_signs_are_read_as_they_were_written(history, month):
    assert read(written(history.days(month))) == history.days(month)


@pytest.mark.histories
@given(histories(), months, st.lists(offsets, max_size=3))
def test_sources_of_money_share_a_month_to_the_cent(history, month, edges):
    days = [day(offset) for offset in sorted(set(edges))]
    funded = [
        Funded(f"s{n}", Span(since, until))
        for n, (since, until) in enumerate(zip(days, [*days[1:], None], strict=False))
    ]
    rates = Rates(history.book, history.contract.kind, month)
    parts = split(history.days(month), rates, funded, otherwise="state")
    assert sum(parts.values(), NOUGHT) == (total(lines_of(history.days(month), rates)) if parts else NOUGHT)


@given(sums, st.dictionaries(st.sampled_from("abc"), st.fractions(0, 1), min_size=1))
def test_a_sum_shared_out_is_whole_again(whole, parts):
    shared = shared_out(whole, parts)
    if sum(parts.values()):
        assert sum(shared.values()) == whole
        share = {name: Fraction(whole) * part / sum(parts.values()) for name, part in parts.items()}
        assert all(abs(Fraction(shared[name]) - share[name]) < Fraction(1, 100) for name in parts)


def test_a_change_of_source_in_mid_month_splits_by_days(pay, october):
    contracts.fund(by=pay.accountant, contract=october, source="project", since=date(2026, 10, 20))
    payment = Payment.objects.get(run=pay.worked().run)
    assert payment.funding == {"state": "981.29", "project": "603.87"}
    assert sum(map(Decimal, payment.funding.values())) == payment.amount


def test_a_correction_is_paid_by_whose_money_the_days_were_that_changed(pay, october):
    contracts.fund(by=pay.accountant, contract=october, source="project", since=date(2026, 10, 20))
    pay.approved()
    pay.placed(october, "2026-10-18", "2026-10-23")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER).run)
    # Two days with three children instead of two, three with two instead of one: 12.58 each, and a cent of rounding.
    assert payment.corrections.get().amount == Decimal("62.91")
    assert payment.funding == {"state": "25.16", "project": "1597.75"}


def test_contributions_come_from_the_same_money_as_the_pay_and_add_up_to_the_cent(pay, october):
    pay.rates(pay__employer_contributions__percent="23.59")
    type(october).objects.update(insured=True)
    for source, since in (("project", 12), ("municipality", 17), ("donation", 22)):
        contracts.fund(by=pay.accountant, contract=october, source=source, since=date(2026, 10, since))
    payment = Payment.objects.get(run=pay.worked().run)
    assert payment.contributions == contributions(payment.amount, Decimal("23.59")) == Decimal("373.94")
    assert payment.contributed == shown(shared_out(payment.contributions, fractions(payment.funding)))
    assert len(payment.contributed) == 4
    assert sum(map(Decimal, payment.contributed.values())) == payment.contributions


def test_what_is_taken_back_takes_its_contributions_along(pay, october):
    pay.rates(pay__employer_contributions__percent="20.00")
    type(october).objects.update(insured=True)
    pay.approved()
    Placement.objects.filter(until=None).update(until=date(2026, 10, 25), end_reason="returned", went_to="unknown")
    pay.placed(october, "2026-11-01")
    pay.worked(NOVEMBER)
    owed = unplanned(october)
    claims.plan(by=pay.manager, contract=october, amount=owed, instalment=owed, reason="Sarunāts")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER).run)
    assert payment.deducted == owed
    paid = Payment.objects.exclude(pk=payment.pk).get().amount + payment.amount
    owed_besides = sum(Payment.objects.values_list("contributions", flat=True))
    assert owed_besides == contributions(paid, 20)


def fractions(parts: dict[str, str]) -> dict[str, Fraction]:
    return {name: Fraction(part) for name, part in parts.items()}


def shown(parts: dict[str, Decimal]) -> dict[str, str]:
    return {name: f"{part:.2f}" for name, part in parts.items()}


def test_a_correction_of_a_rate_is_shared_by_all_days_and_one_without_worth_by_the_first():
    month, book = Month(2026, 9), Rulebook([Entry(WAGE, Decimal(900), "", Source.LAW, day(0))])
    rates = Rates(book, Kind.DISABILITY, month)
    funded = [Funded("state", Span(day(0), date(2026, 9, 11))), Funded("project", Span(date(2026, 9, 11)))]
    days = (1,) * 30
    split_of = partial(split_correction, Decimal("3.00"), days, days, funded=funded, otherwise="state")
    assert split_of(rates=rates) == {"state": Decimal("3.00")}
    known = book.with_entries([Entry("pay.disability.placed.1", Decimal(2), "", Source.LAW, day(0))])
    assert split_of(rates=Rates(known, Kind.DISABILITY, month)) == {
        "state": Decimal("1.00"),
        "project": Decimal("2.00"),
    }


def test_days_that_differ_are_told_in_stretches():
    month = Month(2026, 10)
    before, after = "1" * 31, "11" + "22" + "1" * 20 + "-" * 7
    assert stretches(before, after, month) == [
        (date(2026, 10, 3), date(2026, 10, 4), "1", "2"),
        (date(2026, 10, 25), date(2026, 10, 31), "1", "-"),
    ]


def test_contributions_are_rounded_half_up():
    assert contributions(Decimal("1000.02"), Decimal("23.59")) == Decimal("235.90")
    assert contributions(Decimal("100.00"), Decimal("0.005")) == Decimal("0.01")


@given(st.lists(st.tuples(sums, sums, sums), max_size=3), sums, sums)
def test_a_deduction_is_never_more_than_is_planned_owed_or_there(plans, owed, available):
    made = [Plan(key, amount=each[2], instalment=each[1], taken=each[0]) for key, each in enumerate(map(sorted, plans))]
    taken = deductions(made, owed=owed, available=available)
    assert sum(taken.values(), NOUGHT) <= min(owed, available)
    for plan in made:
        assert 0 <= taken.get(plan.key, NOUGHT) <= min(plan.left, plan.instalment)
