"""Whom the child has, what is permitted to them, and which children belong together."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each, ref_of, touch_hosts
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.children.models import Child, CourtDecision, Relative, Restriction, Sibling, SiblingGroup
from ligzda.families.rules.days import reasons_against_reversed_days


@transaction.atomic
def record_relative(
    *,
    by: Actor,
    child: Child,
    name: str,
    relation: str,
    custody: str = "",
    custody_decision: CourtDecision | None = None,
    phone: str = "",
    address: str = "",
    note: str = "",
) -> Relative:
    """Record a parent, a relative or a close person of the child."""
    require(by, "child.edit", child.case)
    reasons = [] if name.strip() else [Reason("name_missing", at="name")]
    reasons += _reasons_of_another_child(child, custody_decision, at="custody_decision")
    refuse_if(reasons)
    relative = Relative.objects.create(
        child=child,
        name=name.strip(),
        relation=relation,
        custody=custody,
        custody_decision=custody_decision,
        phone=phone,
        address=address.strip(),
        note=note.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="relative_recorded", about=child.case, on=by.on, ref=ref_of(relative))
    return relative


@transaction.atomic
def restrict(
    *,
    by: Actor,
    child: Child,
    kind: str,
    since: dt.date,
    relative: Relative | None = None,
    who: str = "",
    decision: CourtDecision | None = None,
    number: str = "",
    until: dt.date | None = None,
    note: str = "",
) -> Restriction:
    """Record what somebody may or may not, with the number of the decision it rests on."""
    require(by, "child.edit", child.case)
    reasons = reasons_against_reversed_days(since, until)
    if relative is None and not who.strip():
        reasons.append(Reason("who_missing", at="relative"))
    reasons += _reasons_of_another_child(child, decision, at="decision")
    reasons += _reasons_of_another_child(child, relative, at="relative")
    refuse_if(reasons)
    row = Restriction.objects.create(
        child=child,
        relative=relative,
        who="" if relative else who.strip(),
        kind=kind,
        decision=decision,
        number="" if decision else number.strip(),
        since=since,
        until=until,
        note=note.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="restriction_recorded", about=child.case, on=since, ref=ref_of(row))
    return row


@transaction.atomic
def join_siblings(*, by: Actor, child: Child, other: Child, half: bool = False, note: str = "") -> SiblingGroup:
    """Put two children, with all who belong to either, into one sibling group; `half` says how `other` belongs."""
    for each in (child, other):
        require(by, "child.edit", each.case)
    mine, theirs = _membership(child), _membership(other)
    reasons = [Reason("sibling_missing", at="sibling")] if child.pk == other.pk else []
    if mine and theirs and mine.group_id == theirs.group_id:
        reasons.append(Reason("siblings_already", at="sibling"))
    refuse_if(reasons)
    group = (mine or theirs or _first_of_group(by)).group
    if mine is None:
        _put(by, child, group)
    if theirs is None:
        _put(by, other, group, half=half, note=note.strip())
    elif theirs.group_id != group.pk:
        Sibling.objects.standing().filter(group=theirs.group_id).update(group=group)
    cases = [each.case for each in (child, other)]
    record_each(by=by, what="siblings_joined", about=cases, on=by.on, ref=ref_of(group))
    touch_hosts(of=cases)
    return group


def _first_of_group(by: Actor) -> Sibling:
    return Sibling(group=SiblingGroup.objects.create(opened_on=by.on))


def _membership(child: Child) -> Sibling | None:
    return Sibling.objects.standing().filter(child=child).select_related("group").first()


def _put(by: Actor, child: Child, group: SiblingGroup, *, half: bool = False, note: str = "") -> None:
    Sibling.objects.create(group=group, child=child, half=half, note=note, recorded_by=by.account, recorded_at=by.at)


def _reasons_of_another_child(child: Child, row: CourtDecision | Relative | None, *, at: str) -> list[Reason]:
    foreign = row is not None and (row.child_id != child.pk or not row.stands)
    return [Reason("not_of_child", at=at)] if foreign else []
