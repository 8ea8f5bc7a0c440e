"""The days that children were with families: what pay is worked out from."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q

from ligzda.placements.models import Away, Placement
from ligzda.placements.rules.days import ChildDays
from ligzda.placements.rules.line import Absence, AwayKind


def days(families: Collection[int], *, since: date, until: date) -> dict[int, list[ChildDays]]:
    """Return each family's children with their days inside `[since, until)`, in three SQL queries or fewer."""
    within = Q(since__lt=until) & (Q(until=None) | Q(until__gt=since))
    found: dict[int, list[ChildDays]] = defaultdict(list)
    placed = list(
        Placement.objects.standing()
        .filter(within, family__in=families)
        .values_list("family", "child", "kind", "since", "until")
    )
    away = _away({child for _, child, *_ in placed}, within)
    for family, child, kind, began, ended in placed:
        first, last = max(began, since), min(ended or until, until)
        times = tuple(time for time in away[child] if time.since < last and (time.until is None or time.until > first))
        found[family].append(ChildDays(family, child, kind, first, last, times))
    resting = Away.objects.standing().filter(within, family__in=families)
    for family, child, began, ended in resting.values_list("family", "child", "since", "until"):
        stay = ChildDays(family, child, "", max(began, since), min(ended or until, until), resting=True)
        found[family].append(stay)
    return dict(found)


def _away(children: Collection[int], within: Q) -> dict[int, list[Absence]]:
    found: dict[int, list[Absence]] = defaultdict(list)
    rows = (
        Away.objects.standing().filter(within, child__in=children).values_list("child", "pk", "kind", "since", "until")
    )
    for child, pk, kind, since, until in rows:
        found[child].append(Absence(pk, AwayKind(kind), since, until))
    return found
