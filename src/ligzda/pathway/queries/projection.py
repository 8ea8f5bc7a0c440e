"""The projection of what is due: which cases are stale, and working them out anew, many at a time."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from uuid import UUID

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
from ligzda.placements.facts.plans import plans
from ligzda.placements.models import Search

CHUNK = 300
#: Of a case: what is due in it, and the first day on which that could change by itself.
Reckoned = tuple[UUID, list[DueItem], date]
Reckon = Callable[[Collection[UUID], Actor], Iterator[Reckoned]]
FIELDS = ("changed", "edition", "fresh_until")


def stale(*, by: Actor) -> QuerySet[Case]:
    """Return the cases of families whose due items must be worked out anew, of those that the actor may see."""
    return _stale(by).filter(family__isnull=False)


def stale_searches(*, by: Actor) -> QuerySet[Case]:
    """Return the same of planned searches."""
    return _stale(by).filter(search__isnull=False)


def refresh(*, by: Actor, limit: int | None = None) -> int:
    """Work out what is stale, at most so many cases; return how many. A case that somebody holds is left for later."""
    done = 0
    for find, owner, reckon in ((stale, "family", _of_families), (stale_searches, "search", _of_searches)):
        while limit is None or done < limit:
            wanted = CHUNK if limit is None else min(CHUNK, limit - done)
            with transaction.atomic():
                found = list(
                    Case.objects.filter(pk__in=list(find(by=by).order_by("pk").values_list("pk", flat=True)[:wanted]))
                    .select_for_update(of=("self",), skip_locked=True)
                    .only("pk", "changed")
                )
                _keep(found, owner, reckon, by=by)
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


def _stale(by: Actor) -> QuerySet[Case]:
    return cases(by=by, permission="due.read").filter(
        Q(reckoning=None)
        | ~Q(reckoning__changed=F("changed"))
        | ~Q(reckoning__edition=_edition())
        | Q(reckoning__fresh_until__lte=by.on)
    )


def _edition() -> str:
    """Return by which rules one works things out: a newer Ligzda, rulebook or calendar makes everything stale."""
    return f"{__version__} {law.edition()}"


def _keep(found: Iterable[Case], owner: str, reckon: Reckon, *, by: Actor) -> None:
    """Replace what the cases' owners (families, searches) have there; the number of SQL queries does not grow."""
    numbers = {case.pk: case.changed for case in found}
    if not numbers:
        return
    edition, items, reckonings = _edition(), [], []
    for case, due, fresh in reckon(numbers, by):
        items += due
        reckonings.append(Reckoning(case_id=case, changed=numbers[case], edition=edition, fresh_until=fresh))
    DueItem.objects.filter(**{f"{owner}__case__in": numbers}).delete()
    DueItem.objects.bulk_create(items, batch_size=500)
    Reckoning.objects.bulk_create(reckonings, update_conflicts=True, unique_fields=("case",), update_fields=FIELDS)


def _of_families(cases: Collection[UUID], by: Actor) -> Iterator[Reckoned]:
    book, calendar = law.rulebook(), law.calendar()
    for each in facts.of_families(Family.objects.filter(case__in=cases), on=by.on):
        due = facts.due_items(each, book=book, calendar=calendar, on=by.on)
        yield each.family.case_id, due, facts.fresh_until(each, book=book, on=by.on)


def _of_searches(cases: Collection[UUID], by: Actor) -> Iterator[Reckoned]:
    """Yield what each planned search waits for; one that has ended waits for nothing."""
    book, calendar = law.rulebook(), law.calendar()
    fresh = facts.fresh_as_the_book(book=book, on=by.on)
    searches = list(Search.objects.filter(case__in=cases).select_related("case"))
    going_on = plans([search.pk for search in searches])
    for search in searches:
        plan = going_on.get(search.pk)
        due = facts.awaited_items(search, plan, book=book, calendar=calendar) if plan else []
        yield search.own_case.pk, due, fresh
