"""Turns rows into the rulebook and the calendar that rules take, and into the facts of a change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ligzda.law.models import Act, CalendarDay, Change, Value
from ligzda.law.rules import changing, rulebook
from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.values import read_value


def book() -> rulebook.Rulebook:
    """Return the rulebook as it is kept."""
    acts = (
        rulebook.Act(act.code, act.title, act.since, act.until, act.source, act.confirmed) for act in Act.objects.all()
    )
    return rulebook.Rulebook(map(entry, Value.objects.select_related("entry")), acts)


def entry(value: Value) -> rulebook.Entry:
    """Return one value with what its entry is."""
    notes = {"note_lv": value.note_lv, "note_en": value.note_en}
    return _entry(value, act=value.act_id or "", until=value.until, **notes)


def calendar(since: date, until: date, names: Mapping[str, Mapping[str, str]]) -> Calendar:
    """Return the calendar of working days as it is kept."""
    days = dict(CalendarDay.objects.values_list("day", "off"))
    off = {day: why for day, why in days.items() if why}
    return Calendar(since, until, off, frozenset(days.keys() - off.keys()), names)


def wanted(change: Change) -> rulebook.Entry:
    """Return the value that a change would make."""
    return _entry(change, act=change.act)


def _entry(row: Value | Change, **own: Any) -> rulebook.Entry:
    """Return what a value and a change say alike, and what each calls by names of its `own`."""
    topic = row.entry
    return rulebook.Entry(
        id=topic.code,
        value=read_value(topic.unit, row.figure),
        unit=topic.unit,
        kind=rulebook.Kind(topic.kind),
        since=row.since,
        point=row.point,
        source=row.source,
        confirmed=row.confirmed,
        moves_money=topic.moves_money,
        title_lv=topic.title_lv,
        title_en=topic.title_en,
        **own,
    )


def waiting(change: Change, *, by_account: int | None) -> changing.Waiting:
    """Return a change as the rules see it before somebody applies it."""
    return changing.Waiting(
        settled=not change.waits,
        moves_money=change.entry.moves_money,
        proposed_by_the_same=change.proposed_by_id == by_account,
    )
