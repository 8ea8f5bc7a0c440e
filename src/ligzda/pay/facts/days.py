"""The days of many contracts, from placements and readiness, in a constant number of SQL queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, time

from django.db.models import Q

from ligzda.access.actor import RIGA
from ligzda.families.rules.roles import SPECIALISED, FamilyRole
from ligzda.pay.models import Contract
from ligzda.pay.rules import Contract as ContractDays
from ligzda.pay.rules import Kind, Placed, Span
from ligzda.pay.rules.timeline import timeline
from ligzda.placements.models import Placement, Readiness

PAID_AS = (FamilyRole.FOSTER, *SPECIALISED)
"""A ward or an adopted child of the family is no child placed with a foster family."""


def days_of(contract: Contract) -> ContractDays:
    """Return a contract as the rules take it."""
    return ContractDays(Kind(contract.kind), Span(contract.since, contract.until))


def timelines(contracts: Iterable[Contract], *, since: date, until: date) -> dict[int, str]:
    """Return each contract's days `[since, until)`, a sign for each."""
    contracts = list(contracts)
    families = {contract.family_id for contract in contracts}
    placed, ready = placements(families, since=since, until=until), readiness(families, since=since, until=until)
    return {
        contract.pk: timeline(
            days_of(contract), placed[contract.family_id], ready[contract.family_id], since=since, until=until
        )
        for contract in contracts
    }


def placements(families: Collection[int], *, since: date, until: date) -> dict[int, list[Placed]]:
    """Return the children placed with each family inside `[since, until)`; a child away for a while stays placed."""
    within = Q(since__lt=until) & (Q(until=None) | Q(until__gt=since))
    rows = Placement.objects.standing().filter(within, family__in=families, kind__in=PAID_AS).order_by()
    found: dict[int, list[Placed]] = defaultdict(list)
    for family, child, began, ended in rows.values_list("family", "child", "since", "until"):
        if ended is None or ended > began:
            found[family].append(Placed(str(child), Span(began, ended)))
    return found


def readiness(families: Collection[int], *, since: date, until: date) -> dict[int, list[Span]]:
    """Return the days on which each family was ready; as with children, the day it began counts, the last does not."""
    rows = (
        Readiness.objects.standing()
        .filter(said_of(since, until), family__in=families, state=Readiness.State.READY)
        .order_by()
    )
    found: dict[int, list[Span]] = defaultdict(list)
    for family, began, ended in rows.values_list("family", "since", "until"):
        span = Span(began.astimezone(RIGA).date(), ended.astimezone(RIGA).date() if ended else None)
        if span.until is None or span.until > span.since:
            found[family].append(span)
    return found


def said_of(since: date, until: date) -> Q:
    """Return the condition that an answer about readiness has to do with the days `[since, until)`."""
    return Q(since__lt=_midnight(until)) & (Q(until=None) | Q(until__gte=_midnight(since)))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), RIGA)
