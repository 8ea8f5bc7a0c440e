"""Notices of families: told, read by somebody by name, dealt with, taken back."""

import datetime as dt

from django.db import transaction
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.children.models import Child
from ligzda.families.models import Contact, Family
from ligzda.law.queries import rulebook
from ligzda.messages import alerts
from ligzda.messages.models import Alert
from ligzda.placements.actions import readiness
from ligzda.placements.facts.chain import chain
from ligzda.placements.models import Notice, Readiness
from ligzda.placements.rules import notices as rules

ALERT = "placements/notice_waits"
ASKED = {Notice.Means.PAGE: "own.notice", Notice.Means.LINK: "own.notice", Notice.Means.STAFF: "notice.record"}


@transaction.atomic
def tell(
    *,
    by: Actor,
    family: Family,
    kind: str,
    text: str,
    means: str,
    arose_at: dt.datetime | None = None,
    until: dt.datetime | None = None,
    child: Child | None = None,
) -> Notice:
    """Keep what the family told, and alert its worker, then the manager, then the duty officer, until one has read it.

    That the family cannot take a child is its readiness from now on (until a moment, when it said one). What the
    case's own worker typed is read already. Raises Refused with every reason.
    """
    require(by, ASKED[Notice.Means(means)], family.case)
    arose = arose_at or by.at
    refuse_if(rules.reasons_against_telling(kind=kind, child=child is not None, arose_at=arose, until=until, at=by.at))
    ready = (
        readiness.answer(
            by=by, family=family, state=Readiness.State.NOT_READY, means=means, until=until, reason=text[:300]
        )
        if kind == Notice.Kind.CANNOT
        else None
    )
    notice = Notice.objects.create(
        family=family,
        kind=kind,
        child=child,
        text=text.strip(),
        arose_at=arose,
        told_at=by.at,
        means=means,
        readiness=ready,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="notice_told", about=family.case, fields=("kind", "text"), ref=ref_of(notice))
    if means == Notice.Means.STAFF and by.account and allowed(by=by, permission="notice.settle", case=family.case):
        _mark_read(notice, by)
    else:
        _alert(by, notice)
    return notice


@transaction.atomic
def acknowledge(*, by: Actor, notice: Notice) -> None:
    """Say by name that one has read it: it goes to nobody else, and the family sees it."""
    require(by, "notice.acknowledge", notice.family.case)
    if not _mark_read(notice, by):
        raise Refused([Reason("notice_read_already")])
    record(by=by, what="notice_read", about=notice.family.case, ref=ref_of(notice))
    alerts.settle(by=by, ref=ref_of(notice))


@transaction.atomic
def acknowledge_by_alert(*, by: Actor, alert: Alert) -> None:
    """Note that whoever took the alert on has read the notice."""
    notice = Notice.objects.select_related("family__case").get(pk=int(alert.ref.rpartition(":")[2]))
    if _mark_read(notice, by):
        record(by=by, what="notice_read", about=notice.family.case, ref=ref_of(notice))


@transaction.atomic
def settle(*, by: Actor, notice: Notice, outcome: str, text: str = "", contact: Contact | None = None) -> None:
    """Write down what followed from the notice; who does so has read it. The family sees it."""
    require(by, "notice.settle", notice.family.case)
    notice = Notice.objects.select_for_update(of=("self",)).select_related("family__case").get(pk=notice.pk)
    refuse_if(rules.reasons_against_settling(notice.kind, outcome, settled=notice.settled_on is not None))
    if _mark_read(notice, by):
        alerts.settle(by=by, ref=ref_of(notice))
    notice.outcome, notice.outcome_text, notice.contact = outcome, text.strip(), contact
    notice.settled_on, notice.settled_by = by.on, by.account
    notice.save(update_fields=("outcome", "outcome_text", "contact", "settled_on", "settled_by"))
    record(by=by, what="notice_settled", about=notice.family.case, fields=("outcome",), ref=ref_of(notice))


@transaction.atomic
def withdraw(*, by: Actor, notice: Notice, reason: str) -> None:
    """Take back a notice that was kept by mistake, and the readiness that followed from it."""
    require(by, "notice.settle", notice.family.case)
    rows = Notice.objects.select_for_update(of=("self",)).select_related("family__case", "readiness")
    notice = rows.get(pk=notice.pk)
    refuse_if([] if notice.stands else [Reason("withdrawn_already")])
    notice.withdraw(by=by, reason=reason)
    if notice.readiness and notice.readiness.stands:
        readiness.take_back(by=by, answer=notice.readiness, reason=reason)
    alerts.settle(by=by, ref=ref_of(notice))
    record(by=by, what="notice_withdrawn", about=notice.family.case, ref=ref_of(notice))


def _mark_read(notice: Notice, by: Actor) -> bool:
    """Write down who read it first; tell whether it was this one."""
    # The row is the lock: of two who press at once one has read it first.
    unread = Notice.objects.filter(pk=notice.pk, read_at=None)
    first = bool(by.account and unread.update(read_at=by.at, read_by=by.account))
    if first:
        notice.read_at, notice.read_by = by.at, by.account
    return first


def _alert(by: Actor, notice: Notice) -> None:
    case = notice.family.case
    alerts.raise_alert(
        by=by.as_system(),
        what=ALERT,
        chain=chain(case, at=by.at),
        about=case,
        minutes=rules.minutes_to_read(rulebook(), by.on),
        context={"number": notice.family.shown_number},
        ref=ref_of(notice),
        page=reverse("family_notices", args=[notice.family.number]),
    )
