"""What searches know of families, kept ready: which sheets are stale, and working them out anew, many at a time."""

from uuid import UUID

from django.db import transaction
from django.db.models import F, Max, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Case, Event
from ligzda.families.models import Status
from ligzda.law import queries as law
from ligzda.placements.facts.candidates import known
from ligzda.placements.facts.sheets import sheet
from ligzda.placements.models import Sheet, SheetsSeen
from ligzda.placements.rules.matching import KINDS

CHUNK = 500
SILENCE = "readiness.silence.hours"
FIELDS = tuple(each.name for each in Sheet._meta.concrete_fields if not each.primary_key)
LATECOMERS = 2000
"""So many events may be written, at most, while one that was given its number before them is not yet to be seen."""


def stale(*, by: Actor) -> QuerySet[Case]:
    """Return the cases of families with statuses, past ones too, whose sheets are missing or out of date."""
    statuses = Status.objects.standing().filter(role__in=KINDS, family__sheet=None)
    moved = Sheet.objects.filter(~Q(family__case__changed=F("changed")) | Q(fresh_until__lte=by.at))
    return Case.objects.filter(Q(pk__in=statuses.values("family__case")) | Q(pk__in=moved.values("family__case")))


def keep_up(*, by: Actor, limit: int | None = None) -> int:
    """Look through all families and work out what is stale, at most so many; return how many.

    When nothing is left, the searches after it need to look only at what happened since (`refresh`).
    """
    last = Event.objects.aggregate(last=Max("pk"))["last"] or 0
    wanted = list(stale(by=by).order_by().values_list("pk", flat=True)[:limit])
    done = _work_out(wanted, by=by)
    if done == len(wanted) and (limit is None or done < limit):
        SheetsSeen.objects.update_or_create(pk=1, defaults={"event": last})
    return done


def refresh(*, by: Actor) -> int:
    """Work out what became stale since somebody last looked through all; quick enough before every search."""
    seen = SheetsSeen.objects.values_list("event", flat=True).first()
    if seen is None:
        return keep_up(by=by)
    happened = Event.objects.filter(pk__gt=seen - LATECOMERS, case__isnull=False).values("case").distinct()
    missing = Q(family__statuses__role__in=KINDS, family__statuses__withdrawn_at=None, family__sheet=None)
    moved = Q(family__sheet__isnull=False) & ~Q(family__sheet__changed=F("changed"))
    recent = Case.objects.filter(missing | moved, pk__in=happened).order_by().values_list("pk", flat=True)
    turned = Sheet.objects.filter(fresh_until__lte=by.at).values_list("family__case", flat=True)
    return _work_out(list({*recent, *turned}), by=by)


def rebuild(*, by: Actor) -> int:
    """Drop all sheets and work them out from nothing; return how many there are."""
    Sheet.objects.all().delete()
    return keep_up(by=by)


def _work_out(cases: list[UUID], *, by: Actor) -> int:
    return sum(_write(cases[start : start + CHUNK], by=by) for start in range(0, len(cases), CHUNK))


@transaction.atomic
def _write(cases: list[UUID], *, by: Actor) -> int:
    """Work out the sheets of some cases; a case that somebody holds just now is left for later."""
    locked = Case.objects.filter(pk__in=cases).select_for_update(of=("self",), skip_locked=True)
    changed = dict(locked.values_list("family__pk", "changed"))
    hours = law.rulebook().number(SILENCE, by.on)
    found = known(list(changed), at=by.at, silent_hours=int(hours) if hours else None)
    Sheet.objects.filter(pk__in=changed.keys() - {one.family for one in found}).delete()
    sheets = [sheet(one, changed[one.family], at=by.at) for one in found]
    Sheet.objects.bulk_create(sheets, update_conflicts=True, unique_fields=("family",), update_fields=FIELDS)
    return len(changed)
