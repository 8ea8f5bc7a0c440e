"""What needs somebody today: counted and listed with the same number of queries for any caseload."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, Case
from ligzda.access.queries.cases import cases
from ligzda.access.rules.permissions import roles_with
from ligzda.access.rules.roles import Role
from ligzda.assessment.models import Sending
from ligzda.families.models import Enquiry, Family
from ligzda.pathway.models import DueItem
from ligzda.pathway.queries import due, near

MOST = 12
#: What a centre does or reminds families of; what only the court owes is counted apart.
OURS = Q(turn__in=("centre", "family", "institution")) | Q(turn_with__in=("centre", "family"))
COURTS = Q(turn="court") | Q(turn_with="court")


@dataclass(frozen=True)
class Day:
    """What is late and what comes soon, with the counts behind the lists, and what is waited for from others."""

    late: list[DueItem]
    soon: list[DueItem]
    late_count: int
    soon_count: int
    from_court: int
    from_families: int
    families: int


def day(*, by: Actor, court: bool = False) -> Day:
    """Return the day of a centre's colleague, or of a court's."""
    turn = COURTS if court else OURS
    rows = near(by=by, turn=turn)
    coming = Q(due__gte=by.on) | Q(due=None)
    counts = rows.aggregate(late=Count("pk", filter=Q(due__lt=by.on)), soon=Count("pk", filter=coming))
    waiting = due(by=by).filter(paused=False).order_by()
    waits = waiting.aggregate(court=Count("pk", filter=Q(turn="court")), family=Count("pk", filter=Q(turn="family")))
    return Day(
        late=list(rows.filter(due__lt=by.on)[:MOST]),
        soon=list(rows.filter(coming).order_by(F("due").asc(nulls_first=True), "pk")[:MOST]),
        late_count=counts["late"],
        soon_count=counts["soon"],
        from_court=waits["court"],
        from_families=waits["family"],
        families=Family.objects.filter(case__in=cases(by=by, permission="due.read")).count(),
    )


def workers_of(*, by: Actor, items: list[DueItem]) -> Mapping[object, str]:
    """Return the names of who works on the cases of the items, by case, in one SQL query."""
    rows = Assignment.objects.standing_on(by.on).filter(case__in={item.case_id for item in items})
    found: dict[object, list[str]] = {}
    for case, colleague, team in rows.order_by("since", "pk").values_list("case", "account__name", "team__name"):
        found.setdefault(case, []).append(colleague or team)
    return {case: ", ".join(dict.fromkeys(names)) for case, names in found.items()}


def late_by_colleague(*, by: Actor) -> QuerySet[Account]:
    """Return the colleagues with overdue things in the centre's cases, each with how many, most first."""
    seen = cases(by=by, permission="caseload.hand_over")
    late = Q(assignments__case__due_items__due__lt=by.on, assignments__case__due_items__paused=False)
    standing = Q(assignments__since__lte=by.on) & (Q(assignments__until=None) | Q(assignments__until__gt=by.on))
    ours = Q(assignments__case__due_items__turn__in=("centre", "family"))
    return (
        Account.objects.filter(late, standing, ours, assignments__case__in=seen)
        .annotate(late=Count("assignments__case__due_items", distinct=True))
        .order_by("-late", "name")[:MOST]
    )


def unassigned(*, by: Actor) -> int:
    """Return how many families of the own centre are nobody's work."""
    taken = Assignment.objects.standing_on(by.on).values("case")
    seen: QuerySet[Case] = cases(by=by, permission="caseload.hand_over").filter(family__isnull=False)
    return seen.exclude(pk__in=taken).count()


def enquiries_waiting(*, by: Actor) -> int:
    """Return how many enquiries at the own centres wait for an answer."""
    centres = by.organisations(*roles_with("enquiry.record"))
    rows = Enquiry.objects.standing().filter(centre__in=centres, family=None, closed_on=None)
    return rows.count()


def new_sendings(*, by: Actor) -> QuerySet[Sending]:
    """Return what was last sent to the court and is not answered yet."""
    seen = cases(by=by, permission="file.answer")
    rows = Sending.objects.standing().filter(
        family__case__in=seen, court__in=by.organisations(Role.COURT), answers=None
    )
    return rows.select_related("family").order_by(F("sent_on").desc(), "-pk")[:MOST]
