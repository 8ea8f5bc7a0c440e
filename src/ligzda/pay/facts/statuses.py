"""On which days families had their specialised statuses."""

from collections import defaultdict
from collections.abc import Collection

from ligzda.families.models import Status
from ligzda.families.rules.roles import SPECIALISED
from ligzda.pay.rules import Month, Span

Statuses = dict[tuple[int, str], list[Span]]


def statuses(families: Collection[int]) -> Statuses:
    """Return the days of each family's statuses, by family and specialisation."""
    found: Statuses = defaultdict(list)
    rows = Status.objects.standing().filter(family__in=families, role__in=SPECIALISED).order_by()
    for family, role, since, until in rows.values_list("family", "role", "since", "until"):
        found[family, role].append(Span(since, until))
    return found


def covers(spans: Collection[Span], days: str, month: Month) -> bool:
    """Say whether a status holds on the last paid day of a month; when none is paid there is nothing to cover."""
    paid = days.rstrip("-")
    return not paid or any(span.holds_on(month.dates[len(paid) - 1]) for span in spans)
