"""An upgrade brings what is new and changes nothing of what was."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

from ligzda.law import loading, queries, shipped
from ligzda.law.actions.changes import Where, apply, confirm, supersede
from ligzda.law.models import CalendarDay
from ligzda.law.rules.rulebook import Entry, Kind
from tests.law.conftest import by, entry

DECISION, WAGE = "foster.decision.months", "wage.minimum"
NEXT_YEAR = dt.date(2027, 1, 1)
WHERE = Where("MK 354/2018", "", "31.", "https://likumi.lv/ta/id/300005")


@pytest.fixture
def ships(monkeypatch):
    """Let the package ship another rulebook or calendar than it does."""

    def ship(*entries, calendar=None):
        book = shipped.rulebook().with_entries(entries)
        monkeypatch.setattr(loading.shipped, "rulebook", lambda: book)
        if calendar:
            monkeypatch.setattr(loading.shipped, "calendar", lambda: calendar)

    return ship


def load(**options):
    return loading.load(apps.get_model, **options)


def later(id, value, since=NEXT_YEAR):
    """Return the shipped history of an entry with one more value."""
    history = shipped.rulebook().history(id)
    last = replace(history[-1], until=since)
    return (*history[:-1], last, replace(last, since=since, until=None, value=value))


def test_loading_again_changes_nothing(db):
    mark = queries.edition()

    assert not load()
    assert queries.edition() == mark


def test_a_new_entry_comes_with_the_upgrade(db, ships):
    visit = Entry("foster.visit.months", 3, "months", Kind.HOUSE, NEXT_YEAR, act="house", confirmed=True)
    ships(replace(visit, title_lv="Apciemojums", title_en="Visit"))

    assert load().entries == ["foster.visit.months"]
    assert queries.rulebook().number("foster.visit.months", NEXT_YEAR) == 3


def test_a_later_value_comes_with_the_upgrade_and_ends_the_one_before(db, ships):
    ships(*later(WAGE, Decimal("820.00")))

    assert load().values == [WAGE]
    book = queries.rulebook()
    assert book.number(WAGE, dt.date(2026, 12, 31)) == Decimal("780.00")
    assert book.number(WAGE, NEXT_YEAR) == Decimal("820.00")


def test_an_upgrade_never_rewrites_a_value_of_the_past(db, ships):
    history = shipped.rulebook().history(WAGE)
    ships(replace(history[0], value=Decimal("431.00")), *history[1:])

    loaded = load()

    assert loaded.differ == [WAGE]
    assert queries.rulebook().number(WAGE, dt.date(2019, 1, 1)) == Decimal("430.00")


def test_an_upgrade_leaves_alone_what_an_administrator_confirmed(people, ships):
    confirm(by=by(people.ilze), entry=entry(DECISION), where=WHERE)
    ships(*later(DECISION, 2))

    loaded = load()

    assert (loaded.values, loaded.differ) == ([], [DECISION])
    assert queries.rulebook().number(DECISION, NEXT_YEAR) == 1
    assert queries.rulebook().get(DECISION, NEXT_YEAR).confirmed


def test_an_upgrade_leaves_alone_what_an_administrator_superseded(people, ships):
    change = supersede(
        by=by(people.ilze), entry=entry(DECISION), since=dt.date(2026, 12, 1), figure=4, where=WHERE, confirmed=True
    )
    apply(by=by(people.ilze), change=change)
    ships(*later(DECISION, 2))

    load()

    assert queries.rulebook().number(DECISION, NEXT_YEAR) == 4


def test_an_upgrade_makes_the_calendar_longer_and_moves_no_old_deadline(db, ships):
    now = shipped.calendar()
    old, coming = dt.date(2020, 3, 3), dt.date(2051, 3, 3)
    ships(calendar=replace(now, until=dt.date(2052, 1, 1), off={**now.off, old: "moved", coming: "moved"}))

    assert load().days == 1
    kept = queries.calendar()
    assert kept.until == dt.date(2052, 1, 1)
    assert kept.is_working_day(old)
    assert not kept.is_working_day(coming)


def test_days_that_the_government_moved_since_come_from_the_day_asked(db, ships):
    now = shipped.calendar()
    old, coming = dt.date(2026, 3, 3), dt.date(2027, 3, 3)
    ships(calendar=replace(now, off={**now.off, old: "moved", coming: "moved"}))

    call_command("rulebook", "--calendar-from", "2026-11-02", stdout=StringIO())

    assert queries.calendar().is_working_day(old)
    assert not queries.calendar().is_working_day(coming)


def test_a_saturday_that_is_no_longer_worked_goes(db, ships):
    coming = dt.date(2027, 3, 6)
    CalendarDay.objects.create(day=coming, off="")

    load(calendar_from=dt.date(2026, 11, 2))

    assert not CalendarDay.objects.filter(day=coming).exists()


def test_the_command_says_what_it_brought_and_where_the_shipped_history_differs(people, ships):
    confirm(by=by(people.ilze), entry=entry(DECISION), where=WHERE)
    ships(*later(WAGE, Decimal("820.00")))
    out = StringIO()

    call_command("rulebook", stdout=out)

    assert out.getvalue().startswith("0 new entries, 1 with a later value")
    assert f"{DECISION}: the shipped history differs" in out.getvalue()
