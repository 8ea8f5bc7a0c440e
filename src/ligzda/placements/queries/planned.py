"""Planned searches as those see them who may: the centre's manager, the workers of the case, and its court."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from ligzda.access.actor import Actor
from ligzda.access.permit import Denied
from ligzda.access.prepared import PreparedRows
from ligzda.access.queries.cases import cases, permissions
from ligzda.access.refusal import refuse_if
from ligzda.children.models import Child, CourtDecision
from ligzda.children.queries.children import children
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.placements.facts.plans import plan, plans
from ligzda.placements.models import Call, Meeting, Proposal, Request, Ruling, Search, SearchedChild
from ligzda.placements.rules.awaited import Wait, awaited
from ligzda.placements.rules.searching import reasons_against_going_on

from .searches import PLANNED, WORK

BESIDE = (
    "case__centre",
    "case__court",
    "place",
    "opened_by",
    "follows__outcome_organisation",
    "outcome_family",
    "together_in",
)
NUMBERED = PreparedRows(
    Search.objects.filter(kind=Search.Kind.PLANNED), among="number", beside=("case", "follows", *BESIDE)
)
#: The steps that can be taken back, as their addresses call them.
STEPS: dict[str, type[Any]] = {"request": Request, "meeting": Meeting, "proposal": Proposal, "ruling": Ruling}


@dataclass(frozen=True)
class Standing:
    """How far a planned search has come: what was said, who met, what is proposed and what the court decided."""

    requests: list[Request]
    calls: list[Call]
    meetings: list[Meeting]
    proposals: list[Proposal]
    rulings: list[Ruling]

    @property
    def told(self) -> dict[int, Family]:
        """Return the families that were told."""
        return {pk: call.family for pk, call in self.last_calls.items()}

    @property
    def last_calls(self) -> dict[int, Call]:
        """Return of each family the last time it was told or heard."""
        return {call.family_id: call for call in self.calls}

    @property
    def agreed(self) -> dict[int, Family]:
        """Return the families whose last answer is yes."""
        return {pk: call.family for pk, call in self.last_calls.items() if call.answer == Call.Answer.YES}

    @property
    def last_meetings(self) -> dict[int, Meeting]:
        """Return of each family that met the children the last meeting."""
        return {meeting.family_id: meeting for meeting in self.meetings}

    @property
    def pending(self) -> Proposal | None:
        """Return the proposal that waits for the court."""
        decided = {ruling.proposal_id for ruling in self.rulings}
        return next((each for each in self.proposals if each.pk not in decided), None)

    @property
    def is_proposed(self) -> bool:
        """Tell whether a family is proposed, or agreed to already."""
        return self.pending is not None or self.agreement is not None

    @property
    def agreement(self) -> Ruling | None:
        """Return the decision by which the court agreed."""
        return next((ruling for ruling in reversed(self.rulings) if ruling.agrees), None)


def planned(*, by: Actor, permission: str = PLANNED) -> QuerySet[Search]:
    """Return the planned searches that the actor may see, the newest first."""
    rows = Search.objects.filter(kind=Search.Kind.PLANNED, case__in=cases(by=by, permission=permission))
    return rows.select_related(*BESIDE)


def open_for(child: Child, *, by: Actor) -> Search | None:
    """Return the planned search in which a family is looked for for the child, if the actor may see it."""
    return planned(by=by).filter(children__child=child, closed_at=None).first()


def planned_of(*, by: Actor, number: str, permission: str = PLANNED) -> Search:
    """Return one planned search; one that the actor may not see is not there for them."""
    for found in NUMBERED.objects([number]):
        held = permissions(by=by, case=found.case) if found.case else frozenset()
        if {PLANNED, permission} <= held:
            return found
        raise Denied(permission, visible=PLANNED in held)
    raise Denied(permission, visible=False)


def parted(search: Search, *, by: Actor) -> QuerySet[Search]:
    """Return the searches that go on for brothers and sisters parted from its children, if the actor works on them."""
    near = Q(follows=search) & ~Q(apart_because="")
    if search.apart_because:
        near |= Q(pk=search.follows_id) | Q(follows=search.follows_id) & ~Q(apart_because="")
    return planned(by=by, permission=WORK).filter(near, closed_at=None).exclude(pk=search.pk)


def going_on(search: Search, *, by: Actor) -> Search:
    """Lock a planned search until the transaction ends. Raises Refused when it has ended."""
    rows = Search.objects.select_for_update(of=("self",)).select_related("case__court", "place")
    found = rows.get(pk=search.pk)
    refuse_if(reasons_against_going_on(closed=found.is_over(by.at)))
    return found


def waiting(searches: Collection[int], *, by: Actor) -> dict[int, list[Wait]]:
    """Return what those of the searches wait for that the actor may see and that go on, by their ids."""
    seen = planned(by=by).filter(pk__in=searches).values_list("pk", flat=True)
    book, calendar = law.rulebook(), law.calendar()
    return {pk: awaited(each, book=book, calendar=calendar) for pk, each in plans(list(seen)).items()}


def waits(search: Search, stands: Standing, *, by: Actor) -> list[Wait]:
    """Return what the search waits for, in the order of its steps."""
    return awaited(plan(search, **vars(stands)), book=law.rulebook(), calendar=law.calendar())


def standing(search: Search, *, by: Actor) -> Standing:
    """Return how far the search has come."""
    hosts = ("family__case__centre", "recorded_by")
    return Standing(
        requests=list(search.requests.standing()),
        calls=list(search.calls.select_related("family__case__centre", "asked_by").order_by("asked_at", "pk")),
        meetings=list(search.meetings.standing().select_related(*hosts)),
        proposals=list(search.proposals.standing().select_related(*hosts)),
        rulings=list(
            Ruling.objects.standing()
            .filter(proposal__search=search, proposal__withdrawn_at=None)
            .select_related("proposal__family__case__centre", "recorded_by")
            .order_by("pk")
        ),
    )


def asked_at_night(search: Search, *, by: Actor) -> list[Call]:
    """Return whom the search for now asked after which this one was left open, if the actor may see this one."""
    seen = planned(by=by).filter(pk=search.pk)
    rows = Call.objects.filter(search__kind=Search.Kind.NOW, search__followed_by__in=seen)
    return list(rows.select_related("family__case__centre", "asked_by").order_by("asked_at", "pk"))


def children_in(searches: Collection[int], *, by: Actor) -> dict[int, list[tuple[SearchedChild, bool]]]:
    """Return the children of each search in the order told, and whether the actor may see the child's record."""
    seen = set(children(by=by).filter(searches__search__in=searches).values_list("pk", flat=True))
    found: dict[int, list[tuple[SearchedChild, bool]]] = {pk: [] for pk in searches}
    for row in SearchedChild.objects.filter(search__in=searches).select_related("child__person").order_by("place"):
        found[row.search_id].append((row, row.child_id in seen))
    return found


def last_ground(search: Search, *, by: Actor) -> str:
    """Return on which ground a court last decided about a child of the search; empty when it never did."""
    rows = CourtDecision.objects.standing().filter(child__searches__search=search).exclude(ground="")
    return rows.order_by("-on", "-pk").values_list("ground", flat=True).first() or ""


def step_of(search: Search, *, by: Actor, kind: str, pk: int) -> Request | Meeting | Proposal | Ruling:
    """Return a standing step of the search. Raises Http404 when there is none."""
    if kind not in STEPS:
        raise Http404
    found = STEPS[kind].objects.standing().filter(pk=pk)
    step = found.filter(**{"proposal__search" if kind == "ruling" else "search": search}).first()
    if step is None:
        raise Http404
    return step
