"""What each family says now of its readiness, and until when that stays so."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from ligzda.families.models import Family
from ligzda.placements.models import Readiness
from ligzda.placements.rules.readiness import Said

PURPOSE = "readiness"


@dataclass(frozen=True, slots=True)
class Answer:
    """A family's answer at a moment; `turns` is when it changes or is confirmed too long ago, whichever comes first."""

    ready: bool | None = None
    only: str = ""
    confirmed_at: dt.datetime | None = None
    turns: dt.datetime | None = None


def answers(families: Collection[int], *, at: dt.datetime, silent_hours: int | None) -> dict[int, Answer]:
    """Return the answer of each family that gave one for now or for later.

    An answer confirmed longer ago than the hours of silence is still an answer, but a confirmed one no more.
    """
    rows = Readiness.objects.standing().filter(Q(until=None) | Q(until__gt=at), family__in=families).order_by("-since")
    told = rows.values_list("family", "state", "only", "since", "until", "confirmed_at")
    found: dict[int, Answer] = {}
    for family, state, only, since, until, confirmed_at in told:
        if since > at:
            found[family] = Answer(turns=since)
            continue
        later = found[family].turns if family in found else None
        silent = confirmed_at + dt.timedelta(hours=silent_hours) if silent_hours else None
        confirmed = confirmed_at if silent is None or at < silent else None
        turns = [each for each in (later, until, silent) if each and each > at]
        found[family] = Answer(state == Readiness.State.READY, only, confirmed, min(turns, default=None))
    return found


def said(row: Readiness) -> Said:
    """Return an answer as the rules lay it beside others."""
    return Said(row.since, row.until, row.pk, row.means == Readiness.Means.PLANNED)


def question_to(family: Family) -> str:
    """Return what links and messages know a family's question by."""
    return f"placements.ready:{family.pk}"
