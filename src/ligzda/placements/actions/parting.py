"""Brothers and sisters of a planned search: looked for apart if need be, and together again."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each
from ligzda.access.models import Assignment, Case
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.placements.keeping import keep_request, open_plan
from ligzda.placements.models import Call, Request, Search
from ligzda.placements.queries.planned import going_on, parted, standing
from ligzda.placements.queries.searches import children_of
from ligzda.placements.rules import planning

WORK = "planned.work"


@transaction.atomic
def part(*, by: Actor, search: Search, places: Collection[int], reason: str) -> Search:
    """Look for a family for some of the children apart, in a search of their own that follows this one.

    The court's request and those who work on it go along. Raises Refused with every reason.
    """
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    stands, children = standing(search, by=by), children_of(search, by=by)
    apart = [child.pk for child in children if child.place in places]
    refuse_if(
        planning.reasons_against_parting(
            staying=len(children) - len(apart), apart=len(apart), pending=stands.is_proposed, reason=reason
        )
    )
    new = _open(by, search, follows=search, apart_because=reason)
    search.children.filter(pk__in=apart).update(search=new)
    for each in (search, new):
        each.children.update(siblings=each.children.count() > 1)
    _go_along(by, [search.own_case], stands.requests, new)
    record_each(by=by, what="siblings_parted", about=[search.own_case, new.own_case], on=by.on, ref=new.ref)
    return new


@transaction.atomic
def join(*, by: Actor, search: Search, others: Iterable[Search], reason: str) -> Search:
    """Look for one family again for children that were parted, in a new search: nobody has answered for them all.

    The searches joined end with it; the court's request, those who work on any of them and the parts that are left
    apart go along. Raises Refused with every reason.
    """
    parts = sorted([search, *others], key=lambda each: each.pk)  # locked in one order, whoever begins
    for each in parts:
        require(by, WORK, each.own_case)
    parts = [going_on(each, by=by) for each in parts]
    asked = next(each for each in parts if each.pk == search.pk)
    near = set(parted(asked, by=by).values_list("pk", flat=True))
    stands = [standing(each, by=by) for each in parts]
    refuse_if(
        planning.reasons_against_joining(
            others=len(parts) - 1,
            strangers=sum(each.pk not in near for each in parts if each.pk != search.pk),
            pending=any(each.is_proposed for each in stands),
            reason=reason,
        )
    )
    first, children = parts[0], [child for each in parts for child in children_of(each, by=by)]
    together = [child.again(siblings=True) for child in sorted(children, key=lambda child: child.place)]
    told = {"follows": first.follows, "apart_because": first.apart_because}
    new = _open(by, first, children=together, **told)
    cases = [each.own_case for each in parts]
    _go_along(by, cases, next((each.requests for each in stands if each.requests), []), new)
    _end(by, parts, new, reason.strip())
    Search.objects.filter(follows__in=parts, closed_at=None).update(follows=new)
    record_each(by=by, what="siblings_joined", about=[*cases, new.own_case], on=by.on, ref=new.ref)
    return new


def _open(by: Actor, search: Search, **told: Any) -> Search:
    """Open a search that is about the same: of the same centre, court and home."""
    assert by.account is not None, "only people search"
    case = search.own_case
    return open_plan(
        by=by,
        opened_by=by.account,
        centre=case.centre,
        court=case.court,
        municipality=case.municipality,
        place=search.place,
        organisation=search.organisation,
        **told,
    )


def _go_along(by: Actor, cases: Iterable[Case], requests: Iterable[Request], new: Search) -> None:
    """Give the new search the court's request and everybody who works on one of the cases."""
    for request in requests:
        keep_request(by=by, search=new, number=request.number, on=request.on)
    rows = Assignment.objects.standing_on(by.on).filter(case__in=cases).order_by("pk")
    workers = dict.fromkeys(rows.values_list("account", "team"))
    Assignment.objects.bulk_create(
        Assignment(case=new.own_case, account_id=account, team_id=team, since=by.on) for account, team in workers
    )


def _end(by: Actor, parts: Sequence[Search], new: Search, reason: str) -> None:
    """End the searches that are joined; who has not answered yet is not waited for any more."""
    for each in parts:
        each.outcome, each.outcome_reason, each.together_in = Search.Outcome.TOGETHER, reason, new
        each.closed_at, each.closed_by = by.at, by.account
        each.save()
    waiting = Call.objects.filter(search__in=parts, answer=Call.Answer.WAITING)
    waiting.update(answer=Call.Answer.SETTLED, answered_at=by.at)
