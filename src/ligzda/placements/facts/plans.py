"""Planned searches as the rules of what is waited for take them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from ligzda.access.actor import RIGA
from ligzda.placements.models import Call, Meeting, Proposal, Request, Ruling, Search
from ligzda.placements.rules.awaited import Met, Plan, Word


def plans(searches: Collection[int]) -> dict[int, Plan]:
    """Return those of the searches that go on, in a constant number of SQL queries."""
    opened = Search.objects.filter(pk__in=searches, kind=Search.Kind.PLANNED, closed_at=None).in_bulk()
    rulings = Ruling.objects.standing().filter(proposal__search__in=opened, proposal__withdrawn_at=None)
    rows = {
        "requests": _by_search(Request.objects.standing().filter(search__in=opened)),
        "calls": _by_search(Call.objects.filter(search__in=opened).order_by("asked_at", "pk")),
        "meetings": _by_search(Meeting.objects.standing().filter(search__in=opened)),
        "proposals": _by_search(Proposal.objects.standing().filter(search__in=opened)),
        "rulings": _by_search(rulings.select_related("proposal").order_by("pk")),
    }
    return {pk: plan(search, **{name: of[pk] for name, of in rows.items()}) for pk, search in opened.items()}


def plan(
    search: Search,
    *,
    requests: Iterable[Request],
    calls: Iterable[Call],
    meetings: Iterable[Meeting],
    proposals: Iterable[Proposal],
    rulings: Collection[Ruling],
) -> Plan:
    """Return one search by what stands of it, each in its order."""
    decided = {ruling.proposal_id for ruling in rulings}
    return Plan(
        opened=search.opened_at.astimezone(RIGA).date(),
        requested=max((each.on for each in requests), default=None),
        words={
            call.family_id: Word(call.answer, (call.answered_at or call.asked_at).astimezone(RIGA).date())
            for call in calls
        },
        meetings={meeting.family_id: Met(meeting.went, meeting.on) for meeting in meetings},
        proposed=max((each.on for each in proposals if each.pk not in decided), default=None),
        refused={ruling.proposal.family_id: ruling.on for ruling in rulings if not ruling.agrees},
        agreed=max((ruling.on for ruling in rulings if ruling.agrees), default=None),
    )


def _by_search(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.proposal.search_id if isinstance(row, Ruling) else row.search_id].append(row)
    return found
