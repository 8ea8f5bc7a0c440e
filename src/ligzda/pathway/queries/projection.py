"""The projection of what is due: which cases are stale, and working them out anew, many at a time."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, Q, QuerySet

from ligzda import __version__
from ligzda.access.actor import Actor
from ligzda.access.models import Case
from ligzda.access.queries.cases import cases
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.pathway import facts
from ligzda.pathway.models import DueItem, Reckoning

CHUNK = 300
FIELDS = ("changed", "edition", "fresh_until")


def stale(*, by: Actor) -> QuerySet[Case]:
    """Return the cases of families whose due items must be worked out anew, of those that the actor may see."""
    seen = cases(by=by, permission="due.read").filter(family__isnull=False)
    return seen.filter(
        Q(reckoning=None)
        | ~Q(reckoning__changed=F("changed"))
        | ~Q(reckoning__edition=_edition())
        | Q(reckoning__fresh_until__lte=by.on)
    )


def refresh(*, by: Actor, limit: int | None = None) -> int:
    """Work out what is stale, at most so many cases; return how many. A case that somebody holds is left for later."""
    done = 0
    while limit is None or done < limit:
        wanted = CHUNK if limit is None else min(CHUNK, limit - done)
        with transaction.atomic():
            found = list(
                Case.objects.filter(pk__in=list(stale(by=by).order_by("pk").values_list("pk", flat=True)[:wanted]))
                .select_for_update(of=("self",), skip_locked=True)
                .only("pk", "changed")
            )
            _reckon(found, by=by)
        done += len(found)
        if len(found) < wanted:
            break
    return done


def rebuild(*, by: Actor) -> int:
    """Drop the whole projection and work it out from nothing; return how many cases it has."""
    with transaction.atomic():
        DueItem.objects.all().delete()
        Reckoning.objects.all().delete()
    return refresh(by=by)


def _edition() -> str:
    """Return by which rules one works things out: a newer Ligzda, rulebook or calendar makes everything stale."""
    return f"{__version__} {law.edition()}"


def _reckon(found: Iterable[Case], *, by: Actor) -> None:
    """Replace what the cases have in the projection; the number of SQL queries does not grow with them."""
    numbers = {case.pk: case.changed for case in found}
    if not numbers:
        return
    edition, book, calendar = _edition(), law.rulebook(), law.calendar()
    items: list[DueItem] = []
    reckonings: list[Reckoning] = []
    for each in facts.of_families(Family.objects.filter(case__in=numbers), on=by.on):
        items += facts.due_items(each, book=book, calendar=calendar, on=by.on)
        pk = each.family.case_id
        fresh = facts.fresh_until(each, book=book, on=by.on)
        reckonings.append(Reckoning(case_id=pk, changed=numbers[pk], edition=edition, fresh_until=fresh))
    DueItem.objects.filter(family__case__in=numbers).delete()
    DueItem.objects.bulk_create(items, batch_size=500)
    Reckoning.objects.bulk_create(reckonings, update_conflicts=True, unique_fields=("case",), update_fields=FIELDS)
