"""Pages of where a child is: its line of places, and the deeds that change it."""

from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation
from ligzda.access.queries.cases import allowed
from ligzda.children.models import Child
from ligzda.children.views.frame import answer_in, open_child, show
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.models import Family
from ligzda.families.queries import families
from ligzda.placements.actions import placements as deeds
from ligzda.placements.forms.placements import (
    CorrectPlaceForm,
    EndPlacementForm,
    MoveForm,
    PastPlaceForm,
)
from ligzda.placements.models import Away, Placement
from ligzda.placements.queries import placements as queries
from ligzda.placements.queries.planned import open_for
from ligzda.placements.views.barring import shown
from ligzda.placements.views.listed import AWAYS, PLACES, WITHDRAWN
from ligzda.ui import words
from ligzda.ui.parts import Deed

HOUSES = (Organisation.Kind.INSTITUTION,)
TOLD = (
    "where",
    "family",
    "kind",
    "organisation",
    "place",
    "since",
    "planned_until",
    "decision",
    "act_number",
    "reason",
    "until",
    "end_reason",
    "went_to",
    "end_note",
)


def places(request: HttpRequest, number: str) -> HttpResponse:
    """Show where the child is and was: one line."""
    child, held = open_child(request, number, "placement.read")
    told = queries.of_child(by=request.by, child=child)
    standing = list(told.filter(withdrawn_at=None))
    current = next((row for row in standing if row.until is None), None)
    away = queries.away_of(by=request.by, child=child)
    gone = away.filter(until=None).first()
    return show(
        request,
        child,
        held,
        section="places",
        template="placements/places.html",
        deeds=_deeds(child, held, current, gone, _look(request.by, child, held)),
        current=current,
        stay=queries.crisis_stay(by=request.by, placement=current) if current else None,
        family_seen=_seen(request.by, current),
        address=queries.address_of(by=request.by, placement=current) if current else "",
        act=current.handings_over.filter(withdrawn_at=None).first() if current else None,
        gone=gone,
        last=standing[0] if standing else None,
        line=PLACES.of(request, told.filter(withdrawn_at=None), held),
        withdrawn=WITHDRAWN.of(request, told.filter(withdrawn_at__isnull=False), held),
        times=AWAYS.of(request, away, held),
        barred=shown(request, child),
    )


def _seen(by: Actor, current: Placement | None) -> bool:
    """Tell whether the family where the child is may be opened."""
    family = current.family if current else None
    return family is not None and allowed(by=by, permission="placement.read", case=family.case)


def place(request: HttpRequest, number: str) -> HttpResponse:
    """Place the child, now or, with its end, in the past."""
    child, _held = open_child(request, number, "placement.record")
    form = PastPlaceForm(request.POST or None, initial={"since": request.by.on}, **_choices(request, child))
    return answer_at_places(
        request,
        child,
        form,
        lambda **given: deeds.place(by=request.by, child=child, **given),
        said=_("It is recorded where the child is placed."),
        title=_("Place the child"),
    )


def move(request: HttpRequest, number: str) -> HttpResponse:
    """Move the child from where it is to another place."""
    child, _held = open_child(request, number, "placement.record")
    form = MoveForm(request.POST or None, initial={"on": request.by.on}, **_choices(request, child))
    return answer_at_places(
        request,
        child,
        form,
        lambda **given: deeds.move(by=request.by, child=child, **given),
        said=_("The child has moved."),
        title=_("Move the child"),
    )


def end(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """End a placement, and out-of-family care with it."""
    child, _held = open_child(request, number, "placement.record")
    row = get_object_or_404(_standing(request, child).filter(until=None), pk=pk)
    return answer_at_places(
        request,
        child,
        EndPlacementForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.end(by=request.by, placement=row, **given),
        said=_("The placement has ended."),
        title=_("The placement ends"),
        lead=row.named,
    )


def correct(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Record a placement anew as it should have been."""
    child, _held = open_child(request, number, "placement.correct")
    row = get_object_or_404(_standing(request, child), pk=pk)
    form = CorrectPlaceForm(
        request.POST or None, initial={name: getattr(row, name) for name in TOLD}, **_choices(request, child)
    )

    def anew(mistake: str, exceeding: str, **given: Any) -> Placement:
        because = " · ".join(part for part in (given.pop("reason"), exceeding) if part)
        return deeds.correct(by=request.by, placement=row, reason=mistake, changes={**given, "reason": because})

    return answer_at_places(
        request,
        child,
        form,
        anew,
        said=_("The record is corrected; the wrong one stays among all records, taken back."),
        title=_("Correct a placement"),
        lead=row.named,
        deed=_("Correct it"),
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back a placement that never was."""
    child, _held = open_child(request, number, "placement.correct")
    row = get_object_or_404(_standing(request, child), pk=pk)
    return answer_at_places(
        request,
        child,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.withdraw(by=request.by, placement=row, reason=reason),
        said=_("The record is taken back."),
        title=_("Take back a placement"),
        lead=f"{row.named} · {words.span(row.since, row.until)}",
        deed=_("Take it back"),
    )


def _look(by: Actor, child: Child, held: frozenset[str]) -> list[Deed]:
    """Return the way to the planned search for the child, or to opening one."""
    if going_on := open_for(child, by=by):
        title = _("Planned search %(number)s") % {"number": going_on.shown_number}
        return [Deed(title, reverse("planned_search", args=[going_on.number]), secondary=True)]
    if "planned.open" not in held:
        return []
    label = _("Look for a family in a planned search")
    return [Deed(label, reverse("planned_open", args=[child.number]), secondary=True)]


def _deeds(
    child: Child, held: frozenset[str], current: Placement | None, gone: Away | None, look: list[Deed]
) -> list[Deed]:
    if "placement.record" not in held:
        return look
    if current is None:
        return [Deed(_("Place the child"), reverse("child_place", args=[child.number])), *look]
    args = [child.number]
    found = [
        Deed(_("Move the child"), reverse("child_move", args=args)),
        Deed(_("The placement ends"), reverse("child_place_end", args=[*args, current.pk]), secondary=True),
    ]
    if gone:
        found.insert(0, Deed(_("The child is back"), reverse("away_back", args=[*args, gone.pk])))
    else:
        found.append(Deed(_("The child is away"), reverse("away_leave", args=args), secondary=True))
    return [*found, *look]


def answer_at_places(
    request: HttpRequest, child: Child, form: BaseForm, do: Any, *, said: str, title: str, **context: Any
) -> Any:
    """Show a form about where the child is, do its deed, and go back to the line of its places."""
    back = reverse("child_places", args=[child.number])

    def to(_made: Any) -> str:
        # With the family the child may have gone to another centre, and is no longer seen from here.
        seen = allowed(by=request.by, permission="placement.read", case=child.case)
        return back if seen else reverse("children")

    return answer_in(request, child, form, do, to=to, back=back, said=said, title=title, **context)


def _choices(request: HttpRequest, child: Child) -> dict[str, Any]:
    houses = Organisation.objects.standing_on(request.by.on).filter(kind__in=HOUSES)
    found: QuerySet[Family] = families(by=request.by)
    return {"child": child, "families": found, "houses": houses.order_by("name")}


def _standing(request: HttpRequest, child: Child) -> QuerySet[Placement]:
    return queries.placements(by=request.by).filter(child=child)
