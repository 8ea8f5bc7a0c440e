"""Changes of the rulebook. The past stays as it was; what moves money is applied by a second person."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.law import facts
from ligzda.law.models import Act, Change, Deed, Edition, Entry, Outcome, Value
from ligzda.law.rules.changing import (
    Proposal,
    reasons_against_applying,
    reasons_against_confirming,
    reasons_against_dropping,
    reasons_against_superseding,
)
from ligzda.law.rules.rulebook import Kind
from ligzda.law.rules.rulebook import Value as Figure
from ligzda.law.rules.values import written

HOUSE = "house"


@dataclass(frozen=True)
class Where:
    """Where a value stands: the act's short name (and title, when it is new here), the point, the source."""

    act: str = ""
    act_title: str = ""
    point: str = ""
    source: str = ""


@transaction.atomic
def confirm(*, by: Actor, entry: Entry, where: Where) -> Change:
    """Say that the value in force today was checked against the act; waits for a second person if it moves money."""
    require(by, "rulebook.confirm")
    _take(entry)
    value = _in_force(entry, by.on)
    now = facts.entry(value) if value else None
    refuse_if(reasons_against_confirming(now, waiting=_waits(entry)))
    assert value is not None
    change = _proposed(
        by, entry, Deed.CONFIRM, value=value, since=value.since, figure=value.figure, where=where, confirmed=True
    )
    if entry.moves_money:
        record(by=by, what="law_change_proposed", on=by.on, fields=("confirmed",), ref=ref_of(change))
    else:
        _settle(by, change, Outcome.APPLIED, _confirm(change))
        record(by=by, what="law_confirmed", on=by.on, fields=("confirmed",), ref=ref_of(change))
    return change


@transaction.atomic
def supersede(
    *, by: Actor, entry: Entry, since: date, figure: Figure, where: Where, confirmed: bool, reason: str = ""
) -> Change:
    """Propose another value from a day on; it waits, so that its effects can be looked at before it is applied."""
    require(by, "rulebook.supersede")
    _take(entry)
    if entry.kind == Kind.HOUSE:
        where = Where(act=HOUSE)
        confirmed = figure is not None
    wanted = Proposal(since, figure, where.act, where.source, confirmed)
    value = _in_force(entry, since)
    now = facts.entry(value) if value else None
    refuse_if(reasons_against_superseding(wanted, now, is_law=entry.kind == Kind.LAW, waiting=_waits(entry)))
    change = _proposed(
        by, entry, Deed.SUPERSEDE, since=since, figure=written(figure), where=where, confirmed=confirmed, reason=reason
    )
    record(by=by, what="law_change_proposed", on=since, fields=("figure",), ref=ref_of(change))
    return change


@transaction.atomic
def apply(*, by: Actor, change: Change) -> Change:
    """Let a waiting change hold; when the entry moves money, only by somebody else than who proposed it."""
    require(by, "rulebook.supersede")
    change = _taken(change)
    refuse_if(reasons_against_applying(facts.waiting(change, by_account=by.account.pk if by.account else None)))
    _settle(by, change, Outcome.APPLIED, _confirm(change) if change.deed == Deed.CONFIRM else _supersede(change))
    record(by=by, what="law_change_applied", on=change.since, fields=("figure", "confirmed"), ref=ref_of(change))
    return change


@transaction.atomic
def drop(*, by: Actor, change: Change) -> Change:
    """Take a waiting change back; the rulebook stays as it is."""
    require(by, "rulebook.supersede")
    change = _taken(change)
    refuse_if(reasons_against_dropping(settled=not change.waits))
    _settle(by, change, Outcome.DROPPED, change.value)
    record(by=by, what="law_change_dropped", on=by.on, ref=ref_of(change))
    return change


def _take(entry: Entry) -> None:
    """Let nobody else propose a change of the entry until this deed is done."""
    Entry.objects.select_for_update().get(pk=entry.pk)


def _taken(change: Change) -> Change:
    return Change.objects.select_for_update(of=("self",)).select_related("entry").get(pk=change.pk)


def _in_force(entry: Entry, on: date) -> Value | None:
    return entry.values.standing_on(on).select_related("entry").first()


def _waits(entry: Entry) -> bool:
    return entry.changes.filter(outcome=Outcome.WAITING).exists()


def _proposed(by: Actor, entry: Entry, deed: Deed, *, where: Where, **fields: Any) -> Change:
    change = Change.objects.create(
        entry=entry,
        deed=deed,
        act=where.act,
        act_title=where.act_title,
        point=where.point,
        source=where.source,
        proposed_by=by.account,
        proposed_at=by.at,
        **fields,
    )
    if entry.moves_money:
        tell(by=by, what="law_second_person", whom=Role.ADMINISTRATOR, params={"entry": entry.pk})
    return change


def _settle(by: Actor, change: Change, outcome: Outcome, value: Value | None) -> None:
    change.outcome, change.value = outcome, value
    change.settled_by, change.settled_at = by.account, by.at
    change.save()
    if outcome == Outcome.APPLIED:
        Edition.move_on()


def _confirm(change: Change) -> Value:
    """Mark the value as checked, and write down where."""
    value = change.value
    assert value is not None
    value.act, value.point, value.source = _act(change), change.point, change.source
    value.confirmed = True
    value.save(update_fields=("act", "point", "source", "confirmed"))
    return value


def _supersede(change: Change) -> Value:
    """End the value in force on that day the day before, and put the new one up to where that one would have ended."""
    now = _in_force(change.entry, change.since)
    if now:
        until = now.until
        now.until = change.since
        now.save(update_fields=("until",))
    else:
        later = change.entry.values.filter(since__gt=change.since).order_by("since").first()
        until = later.since if later else None
    return Value.objects.create(
        entry=change.entry,
        since=change.since,
        until=until,
        figure=change.figure,
        act=_act(change),
        point=change.point,
        source=change.source,
        confirmed=change.confirmed,
    )


def _act(change: Change) -> Act | None:
    """Return the act, written down on its first use."""
    if not change.act:
        return None
    fields = {"title": change.act_title or change.act, "source": change.source}
    return Act.objects.get_or_create(code=change.act, defaults=fields)[0]
