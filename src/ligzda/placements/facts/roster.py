"""Duties as the rules take them: whose, and when families on duty have said that they cannot."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from django.db.models import Q

from ligzda.placements.models import Readiness
from ligzda.placements.rules.roster import Watch


def unable(families: Collection[int], *, since: dt.datetime, until: dt.datetime) -> dict[int, list[Watch]]:
    """Return when each family has said that it cannot take a child, between two moments, in one SQL query."""
    within = Q(since__lt=until) & (Q(until=None) | Q(until__gt=since))
    rows = Readiness.objects.standing().filter(within, family__in=families).exclude(state=Readiness.State.READY)
    found: dict[int, list[Watch]] = defaultdict(list)
    for family, began, ended in rows.order_by("since").values_list("family", "since", "until"):
        found[family].append(Watch(began, ended))
    return found
