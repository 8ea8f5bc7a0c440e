"""Superseding, for any history Hypothesis can think of: the days before stay, the days after the next change too."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ligzda.law.rules.changing import superseded
from ligzda.law.rules.rulebook import Entry, Kind, Rulebook

START = date(2020, 1, 1)
SPAN = 60
days = st.integers(0, SPAN).map(lambda n: START + timedelta(days=n))


def value(figure, since, until=None):
    return Entry("a.b.months", figure, "months", Kind.LAW, since, until)


@st.composite
def books(draw):
    """Draw a history with gaps and perhaps an open end."""
    cuts = sorted(draw(st.sets(days, min_size=2, max_size=8)))
    rows = [
        value(number, since, until)
        for number, (since, until) in enumerate(pairwise(cuts))
        if draw(st.booleans()) or not number
    ]
    if draw(st.booleans()):
        rows.append(value(99, cuts[-1]))
    return Rulebook(rows)


@given(books(), days, days)
def test_a_new_value_changes_only_the_days_from_its_own_until_the_next_change(book, since, on):
    after = superseded(book, value(1000, since))
    now = book.get("a.b.months", since)
    later = [v.since for v in book.history("a.b.months") if v.since > since]
    until = now.until if now else min(later, default=None)

    changed = since <= on and (until is None or on < until)
    expected = 1000 if changed else book.number("a.b.months", on)
    assert after.number("a.b.months", on) == expected


@given(books(), st.lists(days, max_size=5))
def test_any_row_of_changes_leaves_one_value_a_day_at_most(book, sinces):
    for number, since in enumerate(sinces):
        book = superseded(book, value(1000 + number, since))

    for n in range(SPAN + 1):
        on = START + timedelta(days=n)
        assert sum(v.in_force(on) for v in book.history("a.b.months")) <= 1
