"""When an entry of the rulebook may be confirmed or superseded, and by whom. All of it is house rules."""

from dataclasses import dataclass, replace
from datetime import date

from ligzda.access.refusal import Reason

from .citation import house
from .rulebook import Entry, Rulebook, Value

EARLIEST, LATEST = date(1991, 1, 1), date(2050, 12, 31)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody wants an entry to say from a day on."""

    since: date
    value: Value
    act: str
    source: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A change that waits, as seen by somebody who wants to apply it."""

    settled: bool
    moves_money: bool
    proposed_by_the_same: bool


@house()
def reasons_against_confirming(entry: Entry | None, *, waiting: bool) -> list[Reason]:
    """Return why the value in force cannot be confirmed: there must be one, known, not yet confirmed."""
    return [
        Reason(code)
        for code, wrong in (
            ("law_change_waits", waiting),
            ("law_no_value_that_day", entry is None),
            ("law_unknown_cannot_be_confirmed", entry is not None and not entry.known),
            ("law_confirmed_already", entry is not None and entry.confirmed),
        )
        if wrong
    ]


@house()
def reasons_against_superseding(wanted: Proposal, now: Entry | None, *, is_law: bool, waiting: bool) -> list[Reason]:
    """Return why a value cannot stand from that day: it must differ, lie in the calendar and name its source."""
    same = now is not None and (now.value, now.act, now.source, now.confirmed) == (
        wanted.value,
        wanted.act,
        wanted.source,
        wanted.confirmed,
    )
    return [
        Reason(code, at=at)
        for code, at, wrong in (
            ("law_change_waits", "", waiting),
            ("law_day_outside_calendar", "since", not EARLIEST <= wanted.since <= LATEST),
            ("law_nothing_changes", "value", same),
            ("law_source_missing", "source", is_law and not wanted.source.strip()),
            ("law_unknown_cannot_be_confirmed", "value", wanted.confirmed and wanted.value is None),
        )
        if wrong
    ]


@house()
def reasons_against_applying(change: Waiting) -> list[Reason]:
    """Return why a waiting change cannot be applied: what moves money needs a second person."""
    return [
        Reason(code)
        for code, wrong in (
            ("law_change_settled", change.settled),
            ("law_second_person_needed", change.moves_money and change.proposed_by_the_same),
        )
        if wrong
    ]


@house()
def reasons_against_dropping(*, settled: bool) -> list[Reason]:
    """Return why a change cannot be taken back: it must still wait."""
    return [Reason("law_change_settled")] if settled else []


def superseded(book: Rulebook, entry: Entry) -> Rulebook:
    """Return the rulebook in which the entry stands from its day until the next change; the days before keep theirs."""
    history = book.history(entry.id)
    now = next((value for value in history if value.in_force(entry.since)), None)
    until = now.until if now else min((value.since for value in history if value.since > entry.since), default=None)
    kept = (replace(value, until=entry.since) if value is now else value for value in history)
    return book.with_entries([*kept, replace(entry, until=until)])
