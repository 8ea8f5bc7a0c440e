"""Pages of a planned search: its shortlist, what families say, meetings, the proposal, the court, the placement."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.audit import record_read
from ligzda.access.queries.cases import permissions
from ligzda.access.refusal import Reason as Refusal
from ligzda.access.refusal import Refused
from ligzda.access.views.deeds import answer_about, once, with_key
from ligzda.children.queries.children import child as child_of
from ligzda.children.queries.children import children, siblings
from ligzda.children.views.frame import answer_in, open_child
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.models import Family
from ligzda.people.models.languages import LANGUAGES
from ligzda.placements.actions import deciding, proposing
from ligzda.placements.actions import planned as deeds
from ligzda.placements.forms import planned as forms
from ligzda.placements.models import Search, SearchedChild
from ligzda.placements.queries import matching
from ligzda.placements.queries import planned as queries
from ligzda.placements.queries.lines import lines
from ligzda.placements.queries.searches import children_of
from ligzda.placements.rules.awaited import Awaited, Wait
from ligzda.placements.views.searches import unable
from ligzda.placements.words import AWAITED_NAMES, CAUTION_NAMES, REASON_NAMES
from ligzda.ui import words
from ligzda.ui.forms import Form
from ligzda.ui.parts import Deed, Now

#: So many families are shown at first; whoever wants to sees more.
FIRST = 10
WORK = "planned.work"


def open_(request: HttpRequest, number: str) -> HttpResponse:
    """Open a planned search for a child, as its court asked."""
    child, _held = open_child(request, number, "planned.open")
    seen = children(by=request.by, permission="planned.open")
    others = siblings(by=request.by, child=child).filter(pk__in=seen.values("pk"))
    return answer_in(
        request,
        child,
        forms.PlanForm(request.POST or None, initial={"on": request.by.on}, siblings=others),
        lambda **given: deeds.open_planned(by=request.by, child=child, **given),
        to=lambda made: reverse("planned_search", args=[made.number]),
        back=reverse("child_places", args=[number]),
        said=_("The search is open: the families that can are below."),
        title=_("Look for a family in a planned search"),
        deed=_("Open the search"),
    )


def search(request: HttpRequest, number: str) -> HttpResponse:
    """Show the search: children, shortlist with reasons, what was said, who met, what is proposed and decided."""
    return _show(request, queries.planned_of(by=request.by, number=number))


def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Write down that a family was told of the children."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    family = get_object_or_404(Family, number=request.POST.get("family"))
    return _do(request, found, lambda: proposing.tell_family(by=request.by, search=found, family=family))


def answer_(request: HttpRequest, number: str) -> HttpResponse:
    """Write down what a family answers."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    family = get_object_or_404(Family, number=request.POST.get("family"))
    given = {"family": family, "said": request.POST.get("said", ""), "reason": request.POST.get("reason", "")[:300]}
    return _do(request, found, lambda: proposing.hear_family(by=request.by, search=found, **given))


def request_(request: HttpRequest, number: str) -> HttpResponse:
    """Record the court's request to a search that has none."""
    found = queries.planned_of(by=request.by, number=number, permission="planned.open")
    form = forms.RequestForm(request.POST or None, initial={"on": request.by.on})
    return _answer(request, found, form, deeds.record_request, _("The court's request"))


def know(request: HttpRequest, number: str, place: int) -> HttpResponse:
    """Say whose record a child of the search is."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    get_object_or_404(found.children, place=place, child=None)

    def do(child: str, **given: Any) -> Any:
        try:
            return deeds.know_child(place=place, child=child_of(by=request.by, number=child), **given)
        except Http404 as error:
            raise Refused([Refusal("no_such_child", at="child")]) from error

    return _answer(request, found, forms.KnownForm(request.POST or None), do, _("Whose record it is"))


def part(request: HttpRequest, number: str) -> HttpResponse:
    """Look for a family for some of the children apart."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    seen = _seen(found, request.by)
    names = {row.place: _name(row, seen) for row in children_of(found, by=request.by)}
    form = forms.PartForm(request.POST or None, names=names)
    return _answer(request, found, form, deeds.part, _("Look for families for them apart"))


def meet(request: HttpRequest, number: str) -> HttpResponse:
    """Record a meeting of the children and a family."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    told = Family.objects.filter(pk__in=queries.standing(found, by=request.by).told)
    form = forms.MeetingForm(request.POST or None, initial={"on": request.by.on}, families=told)
    return _answer(request, found, form, proposing.record_meeting, _("The children and a family met"))


def propose(request: HttpRequest, number: str) -> HttpResponse:
    """Propose a family to the court."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    agreed = Family.objects.filter(pk__in=queries.standing(found, by=request.by).agreed)
    form = forms.ProposalForm(request.POST or None, initial={"on": request.by.on}, families=agreed)
    return _answer(request, found, form, proposing.propose, _("Propose a family to the court"))


def decide(request: HttpRequest, number: str) -> HttpResponse:
    """Record what the court decided."""
    found = queries.planned_of(by=request.by, number=number, permission="planned.decide")
    first = {"on": request.by.on, "ground": queries.last_ground(found, by=request.by)}
    form = forms.RulingForm(request.POST or None, initial=first)
    pending = queries.standing(found, by=request.by).pending
    about = pending.family if pending else None
    return _answer(request, found, form, deciding.decide, _("The court's decision"), about)


def place(request: HttpRequest, number: str) -> HttpResponse:
    """Place the children with the family the court agreed to."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    form = forms.PlannedPlaceForm(request.POST or None, initial={"since": request.by.on})
    ruling = queries.standing(found, by=request.by).agreement
    about = ruling.proposal.family if ruling else None
    return _answer(request, found, form, deciding.place_planned, _("The children go to the family"), about)


def end(request: HttpRequest, number: str) -> HttpResponse:
    """End the search without a family."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    form = forms.PlannedEndForm(request.POST or None)
    return _answer(request, found, form, deciding.end_planned, _("End the search with another outcome"))


def withdraw(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """Take back a step that was recorded by mistake."""
    found = queries.planned_of(by=request.by, number=number, permission="planned.correct")
    step = queries.step_of(found, by=request.by, kind=kind, pk=pk)

    def do(**given: Any) -> None:
        deciding.take_back(step=step, **given)

    return _answer(request, found, WithdrawForm(request.POST or None), do, _("Take back a step"))


def _answer(
    request: HttpRequest,
    found: Search,
    form: BaseForm,
    do: Callable[..., Any],
    title: str,
    family: Family | None = None,
) -> HttpResponse:
    """Show a form of the search (about a family of it), do its deed, and go back to the search."""
    back = reverse("planned_search", args=[found.number])
    return answer_about(
        request,
        form,
        lambda **given: do(by=request.by, search=found, **given),
        about=found.own_case,
        looked="planned_search",
        to=back,
        said=_("It is kept."),
        title=title,
        lead=family.title if family else "",
        back_url=back,
        back_text=found.shown_number,
    )


def _do(request: HttpRequest, found: Search, deed: Callable[[], Any]) -> HttpResponse:
    """Do a deed of one button and go back; what was refused is said there with every reason."""

    def done() -> str:
        deed()
        return reverse("planned_search", args=[found.number])

    try:
        return redirect(once(request, done))
    except Refused as refused:
        return _show(request, found, refused.reasons)


def _show(request: HttpRequest, found: Search, reasons: list[Refusal] | None = None) -> HttpResponse:
    by = request.by
    record_read(by=by, what="planned_search", about=found.own_case)
    held, stands = permissions(by=by, case=found.own_case), queries.standing(found, by=by)
    rows, seen, over = children_of(found, by=by), _seen(found, by), found.is_over(by.at)
    context = {
        "search": found,
        "over": over,
        "may": frozenset() if over else held,
        "inside": WORK in held,
        "children": [(row, _name(row, seen), row.child_id in seen) for row in rows],
        "parts": list(queries.planned(by=by).filter(follows=found)),
        "stands": stands,
        "reasons": reasons,
        "form": with_key(request, Form()),
    }
    if not over:
        shown = matching.SHOWN if "more" in request.GET else FIRST
        answered = matching.board(by=by, search=found, children=rows, shown=shown)
        wait = next(iter(queries.waits(found, stands, by=by)), None)
        deeds_ = _deeds(found, held, stands, several=len(rows) > 1)
        context |= {
            "board": answered,
            "lines": lines(answered, by=by, search=found, calls=stands.calls),
            "decided": (stands.pending or stands.agreement) and "why" not in request.GET,
            "more": shown < answered.able and shown < matching.SHOWN,
            "languages": LANGUAGES,
            "warnings": CAUTION_NAMES,
            "why": [(reason, REASON_NAMES[reason], count) for reason, count in answered.reasons.most_common()],
            "unable": unable(request, answered) if answered.inside and "why" in request.GET else None,
            "now": _now(wait, deeds_, by.on) if wait else None,
            "deeds": [deed for what, deed in deeds_ if not wait or what != wait.what],
        }
    return render(request, "placements/planned_search.html", context)


def _seen(found: Search, by: Actor) -> set[int]:
    """Return the ids of the children of the search whose records the actor may see."""
    return set(children(by=by).filter(searches__search=found).values_list("pk", flat=True))


def _name(row: SearchedChild, seen: set[int]) -> str:
    """Return what a child of a search is called: the name only to those who may see its record."""
    if row.child is None:
        who = capfirst(row.get_sex_display() or _("child"))
    else:
        who = row.child.title if row.child.pk in seen else row.child.shown_number
    return who if row.age is None else f"{who}, {row.age}"


def _now(wait: Wait, deeds_: list[tuple[Awaited | None, Deed]], on: dt.date) -> Now:
    """Return what comes next, by when, and the button for it, for whoever may press it."""
    late = wait.due is not None and wait.due < on
    text = _("by %(day)s") % {"day": words.day(wait.due)} if wait.due else ""
    mine = [replace(deed, secondary=False) for what, deed in deeds_ if what is wait.what]
    return Now(capfirst(str(AWAITED_NAMES[wait.what])), text, "late" if late else "due", mine)


def _deeds(
    found: Search, held: frozenset[str], stands: queries.Standing, *, several: bool
) -> list[tuple[Awaited | None, Deed]]:
    """Return what can be done now, in the order of the steps, and what is waited for when it is done."""
    free = not stands.pending and not stands.agreement
    steps: list[tuple[Awaited | None, str, str, str, Any]] = [
        (Awaited.REQUEST, "planned.open", "planned_request", _("Record the court's request"), not stands.requests),
        (Awaited.PLACING, WORK, "planned_place", _("The children go to the family"), stands.agreement),
        (Awaited.RULING, "planned.decide", "planned_decide", _("Record the court's decision"), stands.pending),
        (Awaited.PROPOSAL, WORK, "planned_propose", _("Propose a family to the court"), free and stands.agreed),
        (Awaited.MEETING, WORK, "planned_meet", _("Record a meeting"), stands.told),
        (None, WORK, "planned_part", _("Look for families for them apart"), several and free),
        (None, "case.assign", "case_workers", _("Who works on it"), True),
        (None, WORK, "planned_end", _("End the search with another outcome"), True),
    ]
    return [
        (what, Deed(label, reverse(name, args=[found.case_id if name == "case_workers" else found.number]), True))
        for what, permission, name, label, now in steps
        if now and permission in held
    ]
