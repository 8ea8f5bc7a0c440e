"""What holds for every month of pay, whatever happened."""

from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ligzda.law.cases import Fault, Given
from ligzda.pay.explain import KINDS, judge
from ligzda.pay.rules import Placed, Rates, Span, exact, lines_of, total
from tests.pay.histories import MONTHS, day, histories, offsets

pytestmark = pytest.mark.histories

months = st.sampled_from(MONTHS)
KEYS = ("month", "contract", "placements", "ready", "entries")
randoms = st.randoms(use_true_random=False)


def worth(history, month, day):
    """Return what one day of the month is worth, worked out alone."""
    children = history.days(month)[day]
    if children is None:
        return Fraction()
    rate = Rates(history.book, history.contract.kind, month).on(day, children)
    return Fraction(rate.wage) * Fraction(rate.coefficient) / month.length


@given(histories())
def test_before_rounding_the_sum_over_months_is_the_sum_over_days(history):
    by_month = sum((exact(history.lines(month)) for month in MONTHS), Fraction())
    by_day = sum(worth(history, month, day) for month in MONTHS for day in range(month.length))
    assert by_month == by_day


@given(histories(), months, offsets)
def test_splitting_a_placement_in_two_changes_nothing(history, month, offset):
    middle, split = day(offset), []
    for each in history.placed:
        since, until = each.span.since, each.span.until
        if since < middle < until:
            split += [Placed(each.child, Span(since, middle)), Placed(each.child, Span(middle, until))]
        else:
            split.append(each)
    assert history.with_(placed=tuple(split)).lines(month) == history.lines(month)


@given(histories(), months, st.integers(0, 40), st.integers(1, 40))
def test_days_after_the_end_of_the_contract_change_nothing(history, month, later, long):
    if history.contract.span.until is None:
        return
    since = history.contract.span.until + timedelta(days=later)
    after = Span(since, since + timedelta(days=long))
    more = history.with_(placed=(*history.placed, Placed("E", after)), ready=(*history.ready, after))
    assert more.lines(month) == history.lines(month)


@given(histories(), months)
def test_the_day_of_leaving_is_never_paid(history, month):
    """The child that left stands nowhere on that day, unless it came back."""
    alone = [each.span for each in history.placed if each.child == "A"]
    just_a = history.with_(placed=tuple(Placed("A", span) for span in alone), ready=())
    for number, on in enumerate(month.dates):
        there = any(span.since <= on < span.until for span in alone)
        inside = number in history.contract.span.inside(month)
        assert just_a.days(month)[number] == (1 if there and inside else None)


@given(histories(), months, randoms)
def test_the_order_of_facts_does_not_matter(history, month, chance):
    placed, ready = list(history.placed), list(history.ready)
    chance.shuffle(placed)
    chance.shuffle(ready)
    assert history.with_(placed=tuple(placed), ready=tuple(ready)).lines(month) == history.lines(month)


@given(histories(), months)
def test_a_month_without_corrections_is_never_negative(history, month):
    assert all(line.amount >= 0 for line in history.lines(month))


@given(histories(), months)
def test_every_cent_is_explained_by_a_line_and_every_line_by_days(history, month):
    lines = history.lines(month)
    assert total(lines) == sum((line.amount for line in lines), Decimal())
    assert all(abs(Fraction(line.amount) - line.exact) <= Fraction(1, 200) for line in lines)
    assert sum(line.days for line in lines) == sum(children is not None for children in history.days(month))
    assert len({(line.state, line.children, line.wage, line.coefficient) for line in lines}) == len(lines)


@given(histories(), months)
def test_the_same_days_give_the_same_lines_whatever_facts_they_come_from(history, month):
    rates = Rates(history.book, history.contract.kind, month)
    assert lines_of(history.days(month), rates) == history.lines(month)


odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | offsets.map(lambda n: f"{day(n)}"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8) | st.sampled_from(KEYS), inner),
    max_leaves=12,
)


@given(odd | st.fixed_dictionaries({"kind": st.sampled_from(KINDS)}, optional=dict.fromkeys(KEYS, odd)))
@example({"kind": "crisis", "month": "0000-01", "contract": ["2026-01-01", None]})
@example({"kind": "crisis", "month": "2026-W01", "contract": ["2026-01-01", None]})
@example({"kind": "crisis", "month": "9999-12", "contract": ["9999-12-31", None], "ready": [["9999-12-31", None]]})
@example({"kind": "crisis", "month": "0001-01", "contract": ["0001-01-01", "9999-12-31"], "entries": {"x": 1}})
def test_whatever_stands_in_a_case_is_answered_or_refused(value):
    with suppress(Fault):
        assert set(judge(Given(value)).told("lv")) == {"lines", "total", "days"}
