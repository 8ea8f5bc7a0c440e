"""How the children of a search come to where places are held for them: their records, placements, the court told."""

from collections.abc import Sequence

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Assignment
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed
from ligzda.access.queries.declared import court_of
from ligzda.access.tell import tell
from ligzda.children.actions.children import NIGHT, open_child
from ligzda.children.actions.relatives import join_siblings
from ligzda.children.models import Child
from ligzda.children.queries.alike import Described, alike
from ligzda.children.queries.children import siblings
from ligzda.placements.actions.placements import come
from ligzda.placements.facts.candidates import known
from ligzda.placements.facts.officers import watching
from ligzda.placements.models import Hold, Placement, Search, SearchedChild
from ligzda.placements.rules.line import EndReason


@transaction.atomic
def place_all(*, by: Actor, search: Search, holds: Sequence[Hold]) -> list[Placement]:
    """Place each child where a place is held for it; a child that has no record yet gets one, known by half.

    Who may not open records of children (police) has it done by Ligzda; their name stands in the search.
    """
    require(by, "crisis.search")
    # All lines of children are locked before any family, as by whoever places one child.
    told = [hold.child.child_id for hold in holds if hold.child.child_id]
    list(Child.objects.select_for_update().filter(pk__in=told).order_by("pk"))
    placed = [_place(by, search, hold) for hold in holds]
    _keep_together(by.as_system(), [hold.child for hold in holds], placed)
    record(by=by, what="children_placed", on=by.on, ref=search.ref)
    return placed


def _place(by: Actor, search: Search, hold: Hold) -> Placement:
    family = hold.family
    own = allowed(by=by, permission="child.open", organisation=family.case.centre)
    deputy = by if own else by.as_system()
    child = hold.child.child or _opened(deputy, search, hold)
    [found] = known([family.pk], at=by.at, silent_hours=None)
    Hold.objects.filter(pk=hold.pk).update(released_at=by.at, released_why=Hold.Why.PLACED)
    placed = come(
        by=by.as_system(),
        child=child,
        family=family,
        kind=found.candidate.kind,
        since=by.on,
        because=EndReason.OTHER,
        reason=search.shown_number,
    )
    _watch(by, placed)
    if court := child.case.court or family.case.court:  # while nobody knows where the child comes from
        tell(by=by, what="child_placed", whom=court, about=child.case)
    if family.case.centre and not own:
        tell(by=by, what="child_placed_with_us", whom=family.case.centre, about=child.case)
    return placed


def _watch(by: Actor, placed: Placement) -> None:
    """Let the duty officer of the family's centre see the child over the night: the act and the papers are theirs."""
    case = placed.child.case
    officer = watching(case.centre, at=by.at) if case.centre else None
    if officer and not case.assignments.standing_on(by.on).filter(account=officer).exists():
        Assignment.objects.create(case=case, account=officer, since=by.on, until=by.on + NIGHT)


def _keep_together(by: Actor, told: Sequence[SearchedChild], placed: Sequence[Placement]) -> None:
    """Put the children whom the search called brothers and sisters into one sibling group."""
    group = [row.child for one, row in zip(told, placed, strict=True) if one.siblings]
    if group:
        there = {group[0], *siblings(by=by, child=group[0])}
        for other in group:
            if other not in there:
                join_siblings(by=by, child=group[0], other=other)


def _opened(by: Actor, search: Search, hold: Hold) -> Child:
    """Open the record of a child of whom only little is known; those of the morning join it with the right one."""
    told: SearchedChild = hold.child
    centre = hold.family.case.centre
    assert centre is not None, "a family that takes children is some centre's"
    called = f"{search.shown_number}/{told.place + 1}"
    alikes = alike(by=by.as_system(), described=Described("", "", called, None, None, told.sex, told.age))
    child = open_child(
        by=by,
        place_of_work=centre,
        called=called,
        sex=told.sex,
        age_about=told.age,
        languages=told.languages,
        place=search.place,
        court=court_of(by=by, place=search.place) if search.place else None,
        none_of=[each.child.pk for each in alikes],
    )
    SearchedChild.objects.filter(pk=told.pk).update(child=child)
    return child
