"""A family says whether it can take a child: by its page, a link, or through the centre; absences told beforehand."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models.spans import on_day
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.families.models import Family, Status
from ligzda.law.queries import rulebook
from ligzda.messages.links import end
from ligzda.placements.facts.readiness import PURPOSE, question_to, said
from ligzda.placements.models import Readiness
from ligzda.placements.rules import readiness as rules
from ligzda.placements.rules.placing import WITH_STATUS

Means, State = Readiness.Means, Readiness.State
LAID_OVER = "a later answer"
#: Who may say it, by how it came.
ASKED = {Means.PAGE: "own.readiness", Means.LINK: "own.readiness", Means.STAFF: "readiness.record"}


@transaction.atomic
def answer(
    *,
    by: Actor,
    family: Family,
    state: str,
    means: str,
    only: str = "",
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
    reason: str = "",
) -> Readiness:
    """Keep what the family says from now (or from the moment when it told the centre) until another moment, or on.

    The same answer as before only confirms it. Raises Refused with every reason.
    """
    require(by, ASKED[Means(means)], family.case)
    began = since or by.at
    refuse_if(
        rules.reasons_against_answering(
            state=state, only=only, since=began, until=until, at=by.at, approved=_approved(by, family)
        )
    )
    told = {"state": state, "only": only, "reason": reason.strip(), "means": means, "confirmed_at": began}
    standing = _take(family)
    cut_by = {row.since for row in standing if row.means == Means.PLANNED}
    same = next((row for row in standing if _says_already(row, began, until, told, cut_by)), None)
    if same:
        same.confirmed_at, same.means = began, means
        same.save(update_fields=("confirmed_at", "means"))
        kept = same
    else:
        kept = _lay(by, family, standing, rules.Said(began, until), told)
    end(by=by.as_system(), ref=question_to(family), purpose=PURPOSE)
    record(
        by=by,
        what="readiness_confirmed" if same else "readiness_told",
        about=family.case,
        fields=("state", "only", "until"),
        ref=ref_of(kept),
    )
    return kept


@transaction.atomic
def answer_tonight(*, by: Actor, family: Family, yes: bool, means: str, only: str = "") -> Readiness:
    """Keep the answer of one tap: ready from now on; until the morning not at all, or for `only` some children."""
    if yes and not only:
        return answer(by=by, family=family, state=State.READY, means=means)
    hour = int(rulebook().number(rules.MORNING, by.on) or 0)
    until = rules.tonight_until(by.at.astimezone(RIGA), hour)
    state = State.READY if yes else State.NOT_READY
    return answer(by=by, family=family, state=state, only=only if yes else "", until=until, means=means)


@transaction.atomic
def plan_absence(
    *,
    by: Actor,
    family: Family,
    since: dt.datetime,
    until: dt.datetime,
    state: str = State.NOT_READY,
    reason: str = "",
    own: bool = False,
) -> Readiness:
    """Keep beforehand when the family cannot take a child; today's answers stay what they are around it.

    Raises Refused with every reason: it is over, or meets another absence.
    """
    require(by, "own.readiness" if own else "readiness.record", family.case)
    standing = _take(family)
    planned = [said(row) for row in standing if row.means == Means.PLANNED]
    refuse_if(
        rules.reasons_against_absence(
            since=since, until=until, at=by.at, planned=planned, approved=_approved(by, family)
        )
    )
    told = {"state": state, "reason": reason.strip(), "means": Means.PLANNED, "confirmed_at": by.at}
    kept = _lay(by, family, standing, rules.Said(since, until, planned=True), told)
    record(by=by, what="absence_planned", about=family.case, ref=ref_of(kept))
    return kept


@transaction.atomic
def take_back(*, by: Actor, answer: Readiness, reason: str, own: bool = False) -> None:
    """Take an answer or a planned absence back, with a reason; what was said before it goes on over its time."""
    require(by, "own.readiness" if own else "readiness.record", answer.family.case)
    rows = {row.pk: row for row in _take(answer.family)}
    if answer.pk not in rows:
        raise Refused([Reason("withdrawn_already")])
    answer, standing = rows.pop(answer.pk), list(rows.values())
    answer.withdraw(by=by, reason=reason)
    longer = rules.fill([said(row) for row in standing], said(answer))
    if longer:
        Readiness.objects.filter(pk=longer[0]).update(until=longer[1])
    record(by=by, what="readiness_withdrawn", about=answer.family.case, ref=ref_of(answer))


def _take(family: Family) -> list[Readiness]:
    """Lock the family and return its standing answers; whoever else answers for it waits."""
    Family.objects.select_for_update().get(pk=family.pk)
    return list(Readiness.objects.standing().filter(family=family))


def _approved(by: Actor, family: Family) -> bool:
    return Status.objects.standing().filter(on_day(by.on), family=family, role__in=WITH_STATUS).exists()


def _says_already(
    row: Readiness, since: dt.datetime, until: dt.datetime | None, told: dict[str, object], cut_by: set[dt.datetime]
) -> bool:
    """Tell whether the row in force says exactly that: then it is confirmed, not said anew."""
    in_force = row.since <= since and (row.until is None or since < row.until) and row.means != Means.PLANNED
    same = all(getattr(row, name) == told[name] for name in ("state", "only", "reason"))
    # A planned absence cuts an answer short that had no end.
    return in_force and same and (until == row.until or (until is None and row.until in cut_by))


def _lay(by: Actor, family: Family, standing: list[Readiness], new: rules.Said, told: dict[str, object]) -> Readiness:
    laid = rules.lay([said(row) for row in standing], new)
    rows = {row.pk: row for row in standing}
    for pk in laid.gone:
        rows[pk].withdraw(by=by, reason=LAID_OVER)
    for pk, until in laid.ends.items():
        Readiness.objects.filter(pk=pk).update(until=until)
    going_on = [
        Readiness(
            family=family,
            since=piece.since,
            until=piece.until,
            recorded_by=old.recorded_by,
            recorded_at=old.recorded_at,
            **{name: getattr(old, name) for name in ("state", "only", "reason", "means", "confirmed_at")},
        )
        for pk, piece in laid.going_on.items()
        for old in [rows[pk]]
    ]
    made = [
        Readiness(
            family=family, since=piece.since, until=piece.until, recorded_by=by.account, recorded_at=by.at, **told
        )
        for piece in laid.anew
    ]
    kept = Readiness.objects.bulk_create([*made, *going_on])
    return kept[0]
