"""What searches know of families, kept ready: which sheets are stale, and working them out anew, many at a time."""

from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Case
from ligzda.families.models import Status
from ligzda.law import queries as law
from ligzda.placements.facts.bits import NEEDS, SEXES, TONGUES, bits
from ligzda.placements.facts.candidates import Known, known, moment
from ligzda.placements.models import Sheet
from ligzda.placements.rules.matching import KINDS

CHUNK = 500
EVERY_AGE = 255
SILENCE = "readiness.silence.hours"
FIELDS = tuple(each.name for each in Sheet._meta.concrete_fields if not each.primary_key)


def stale(*, by: Actor) -> QuerySet[Case]:
    """Return the cases of families with statuses, past ones too, whose sheets are missing or out of date."""
    statuses = Status.objects.standing().filter(role__in=KINDS, family__sheet=None)
    moved = Sheet.objects.filter(~Q(family__case__changed=F("changed")) | Q(fresh_until__lte=by.at))
    return Case.objects.filter(Q(pk__in=statuses.values("family__case")) | Q(pk__in=moved.values("family__case")))


def refresh(*, by: Actor, limit: int | None = None) -> int:
    """Work out what is stale, at most so many families; return how many. One that somebody holds is left for later."""
    done = 0
    wanted = list(stale(by=by).order_by().values_list("pk", flat=True)[:limit])
    for start in range(0, len(wanted), CHUNK):
        done += _write(wanted[start : start + CHUNK], by=by)
    return done


def rebuild(*, by: Actor) -> int:
    """Drop all sheets and work them out from nothing; return how many there are."""
    Sheet.objects.all().delete()
    return refresh(by=by)


@transaction.atomic
def _write(cases: list[UUID], *, by: Actor) -> int:
    locked = Case.objects.filter(pk__in=cases).select_for_update(of=("self",), skip_locked=True)
    changed = dict(locked.values_list("family__pk", "changed"))
    hours = law.rulebook().number(SILENCE, by.on)
    found = known(list(changed), at=by.at, silent_hours=int(hours) if hours else None)
    Sheet.objects.filter(pk__in=changed.keys() - {one.family for one in found}).delete()
    sheets = [_sheet(one, changed[one.family]) for one in found]
    Sheet.objects.bulk_create(sheets, update_conflicts=True, unique_fields=("family",), update_fields=FIELDS)
    return len(changed)


def _sheet(one: Known, changed: int) -> Sheet:
    family = one.candidate
    youngest, oldest = family.ages
    return Sheet(
        family_id=one.family,
        changed=changed,
        fresh_until=one.turns,
        number=family.id,
        kind=family.kind,
        since=family.since,
        until=family.until,
        places=family.limit,
        present=family.present,
        own_children=family.own_children,
        age_from=youngest or 0,
        age_to=EVERY_AGE if oldest is None else oldest,
        sexes=bits(SEXES if family.sexes is None else family.sexes, SEXES),
        meets=bits(family.meets, NEEDS),
        languages=bits(family.languages, TONGUES),
        place_id=one.place,
        ready=family.ready,
        one_only=one.one_only,
        confirmed_at=moment(family.confirmed_at),
        last_asked=moment(family.last_asked),
        evaluated_on=family.evaluated_on,
    )
