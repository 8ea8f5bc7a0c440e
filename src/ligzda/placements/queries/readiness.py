"""What is known now of a family's readiness, what was said before, and who is silent."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import CaseCarer
from ligzda.access.models.spans import on_day
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import cases
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.queries import rulebook
from ligzda.law.rules.rulebook import Entry
from ligzda.messages.models import Link
from ligzda.people.models import PersonPhone
from ligzda.placements.facts.places import places
from ligzda.placements.facts.readiness import PURPOSE
from ligzda.placements.models import Readiness
from ligzda.placements.rules.places import Limit, Places, free_places, limits_passed
from ligzda.placements.rules.placing import WITH_STATUS
from ligzda.placements.rules.readiness import SILENCE, Shown, shown, silent_since

PLANNED = Readiness.Means.PLANNED


@dataclass(frozen=True)
class Ready:
    """A family this minute: what is said of it, its answer, how many it can take, and which limits one more passes."""

    state: Shown
    answer: Readiness | None
    places: Places
    free: int
    warnings: list[tuple[Limit, Entry]]
    crisis: bool
    approved: bool


def ready(*, by: Actor, families: Collection[Family]) -> dict[int, Ready]:
    """Return the readiness of families that the caller may see, in a constant number of SQL queries."""
    ids = [family.pk for family in families]
    book = rulebook()
    hours = book.number(SILENCE, by.on)
    silence = dt.timedelta(hours=int(hours)) if hours else None
    answers = {row.family_id: row for row in _in_force(by).filter(family__in=ids)}
    statuses: dict[int, set[str]] = {}
    for family, role in _statuses(by).filter(family__in=ids).values_list("family", "role"):
        statuses.setdefault(family, set()).add(role)
    found = {}
    for pk, full in places(ids, at=by.at).items():
        row, roles = answers.get(pk), statuses.get(pk, set())
        state = shown(row.state if row else None, row.confirmed_at if row else None, at=by.at, silence=silence)
        free = free_places(full, only=row.only if row else "")
        warnings = limits_passed(full, book=book, on=by.on) if free else []
        found[pk] = Ready(state, row, full, free, warnings, FamilyRole.CRISIS in roles, bool(roles))
    return found


def answers_of(*, by: Actor, family: Family) -> QuerySet[Readiness]:
    """Return all that was said of the family's readiness up to now, newest first, taken-back answers too."""
    return _of(by, family).filter(since__lte=by.at).order_by("-since", "-pk")


def absences(*, by: Actor, family: Family) -> QuerySet[Readiness]:
    """Return the standing planned absences that are not over."""
    rows = _of(by, family).filter(Q(until=None) | Q(until__gt=by.at), means=PLANNED, withdrawn_at=None)
    return rows.order_by("since")


def silent(*, by: Actor, limit: int) -> list[Family]:
    """Return crisis families not heard of, and not asked, for the rulebook's hours, unless they said for how long."""
    if not by.is_system:
        raise Denied("readiness.record", visible=False)
    long_ago = silent_since(by.at, rulebook(), by.on)
    if long_ago is None:
        return []
    mine = Readiness.objects.standing().filter(family=OuterRef("pk"))
    now = mine.filter(Q(until=None) | Q(until__gt=by.at), since__lte=by.at)
    heard = now.filter(confirmed_at__gt=long_ago)
    away = now.exclude(state=Readiness.State.READY).filter(until__isnull=False)
    asked = Link.objects.filter(purpose=PURPOSE, about=OuterRef("case"), made_at__gt=long_ago)
    crisis = _statuses(by).filter(family=OuterRef("pk"), role=FamilyRole.CRISIS)
    carers = CaseCarer.objects.standing_on(by.on).filter(case=OuterRef("case"))
    phones = PersonPhone.objects.filter(person__memberships__household=OuterRef("household"))
    rows = Family.objects.filter(Exists(crisis), Exists(carers) | Exists(phones))
    rows = rows.exclude(Exists(heard) | Exists(away) | Exists(asked))
    return list(rows.select_related("case__centre", "household").order_by("pk")[:limit])


def said_until(families: Collection[int], *, by: Actor) -> dict[int, dt.datetime]:
    """Return until when each family has said what holds of it now; whoever said no end is left out."""
    told = _in_force(by).filter(family__in=families).values_list("family", "until")
    return {family: until for family, until in told if until}


def _of(by: Actor, family: Family) -> QuerySet[Readiness]:
    seen = cases(by=by, permission="readiness.read") | cases(by=by, permission="own.readiness")
    return Readiness.objects.filter(family=family, family__case__in=seen).select_related("recorded_by")


def _in_force(by: Actor) -> QuerySet[Readiness]:
    return Readiness.objects.standing().filter(Q(until=None) | Q(until__gt=by.at), since__lte=by.at)


def _statuses(by: Actor) -> QuerySet[Status]:
    return Status.objects.standing().filter(on_day(by.on), role__in=WITH_STATUS)
