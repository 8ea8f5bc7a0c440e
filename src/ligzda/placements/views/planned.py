"""The page of a planned search: its shortlist, what families say, who met, the proposal, the court, the placement."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import permissions
from ligzda.access.refusal import Reason as Refusal
from ligzda.access.refusal import Refused
from ligzda.access.views.deeds import once, with_key
from ligzda.placements.actions import proposing
from ligzda.placements.models import Search, SearchedChild
from ligzda.placements.queries import matching
from ligzda.placements.queries import planned as queries
from ligzda.placements.queries.lines import lines
from ligzda.placements.rules.awaited import Awaited, Wait
from ligzda.placements.views.asked import calls_for, meetings_of
from ligzda.placements.views.posted import family_posted, posted
from ligzda.placements.views.searches import unable
from ligzda.placements.words import AWAITED_NAMES, REASON_NAMES
from ligzda.ui import words
from ligzda.ui.forms import Form
from ligzda.ui.lists import Gathered, file_of
from ligzda.ui.parts import Deed, Now

#: So many families are shown at first; whoever wants to sees more.
FIRST = 10
WORK = "planned.work"


def search(request: HttpRequest, number: str) -> HttpResponse:
    """Show the search: children, shortlist with reasons, what was said, who met, what is proposed and decided."""
    return _show(request, queries.planned_of(by=request.by, number=number))


def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Write down that a family was told of the children."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    family = family_posted(request)
    return _do(request, found, lambda: proposing.tell_family(by=request.by, search=found, family=family))


def answer_(request: HttpRequest, number: str) -> HttpResponse:
    """Write down what a family answers."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    family = family_posted(request)
    given = {"family": family, "said": request.POST.get("said", ""), "reason": posted(request, "reason")}
    return _do(request, found, lambda: proposing.hear_family(by=request.by, search=found, **given))


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
    held, stands = permissions(by=by, case=found.own_case), queries.standing(found, by=by)
    told, over = queries.children_in([found.pk], by=by)[found.pk], found.is_over(by.at)
    rows = [row for row, _seen in told]
    inside, free = WORK in held, frozenset() if over else held
    told_to = calls_for(inside, "told", card="placements/planned/told.html", empty=_("No family has been told yet."))
    at_night = calls_for(inside, "night", empty=_("No family could be asked."))
    context = {
        "search": found,
        "over": over,
        "may": free,
        "inside": inside,
        "children": [(row, name_of(row, seen), seen) for row, seen in told],
        "parts": list(queries.planned(by=by).filter(follows=found, together_in=None)),
        "joined": list(queries.planned(by=by).filter(together_in=found)),
        "stands": stands,
        "told": told_to.of(request, Gathered(stands.calls)),
        "last_calls": set(stands.last_calls.values()),
        "night": at_night.of(request, Gathered(queries.asked_at_night(found, by=by))),
        "meetings": meetings_of(found, inside).of(request, Gathered(stands.meetings), free),
        "reasons": reasons,
        "form": with_key(request, Form()),
    }
    if file := file_of(context, partial(record_read, by=by, what="planned_search_exported", about=found.own_case)):
        return file
    record_read(by=by, what="planned_search", about=found.own_case)
    if not over:
        shown = matching.SHOWN if "more" in request.GET else FIRST
        answered = matching.board(by=by, search=found, children=rows, shown=shown)
        wait = next(iter(queries.waits(found, stands, by=by)), None)
        near = WORK in held and queries.parted(found, by=by).exists()
        deeds_ = _deeds(found, held, stands, several=len(rows) > 1, parted=near)
        context |= {
            "board": answered,
            "lines": lines(answered, by=by, search=found, calls=stands.calls),
            "decided": (stands.pending or stands.agreement) and "why" not in request.GET,
            "more": shown < answered.able and shown < matching.SHOWN,
            "why": [(reason, REASON_NAMES[reason], count) for reason, count in answered.reasons.most_common()],
            "unable": unable(request, answered) if answered.inside and "why" in request.GET else None,
            "now": _now(wait, deeds_, by.on) if wait else None,
            "counted": wait.counted if wait else None,
            "deeds": [deed for what, deed in deeds_ if not wait or what != wait.what],
        }
    return render(request, "placements/planned_search.html", context)


def name_of(row: SearchedChild, seen: bool) -> str:
    """Return what a child of a search is called: the name only to those who may see its record."""
    if row.child is None:
        who = capfirst(row.get_sex_display() or _("child"))
    else:
        who = row.child.title if seen else row.child.shown_number
    return who if row.age is None else f"{who}, {row.age}"


def names_of(told: Iterable[tuple[SearchedChild, bool]]) -> str:
    """Return what the children of a search are called, in one line."""
    return "; ".join(name_of(row, seen) for row, seen in told)


def _now(wait: Wait, deeds_: list[tuple[Awaited | None, Deed]], on: dt.date) -> Now:
    """Return what comes next, by when, and the button for it, for whoever may press it."""
    late = wait.due is not None and wait.due < on
    text = _("by %(day)s") % {"day": words.day(wait.due)} if wait.due else ""
    mine = [replace(deed, secondary=False) for what, deed in deeds_ if what is wait.what]
    return Now(capfirst(str(AWAITED_NAMES[wait.what])), text, "late" if late else "due", mine)


def _deeds(
    found: Search, held: frozenset[str], stands: queries.Standing, *, several: bool, parted: bool
) -> list[tuple[Awaited | None, Deed]]:
    """Return what can be done now, in the order of the steps, and what is waited for when it is done."""
    free = not stands.is_proposed
    steps: list[tuple[Awaited | None, str, str, str, Any]] = [
        (Awaited.REQUEST, "planned.open", "planned_request", _("Record the court's request"), not stands.requests),
        (Awaited.PLACING, WORK, "planned_place", _("The children go to the family"), stands.agreement),
        (Awaited.RULING, "planned.decide", "planned_decide", _("Record the court's decision"), stands.pending),
        (Awaited.PROPOSAL, WORK, "planned_propose", _("Propose a family to the court"), free and stands.agreed),
        (Awaited.MEETING, WORK, "planned_meet", _("Record a meeting"), stands.told),
        (None, WORK, "planned_part", _("Look for families for them apart"), several and free),
        (None, WORK, "planned_join", _("Look for one family for them all again"), parted and free),
        (None, "case.assign", "case_workers", _("Who works on it"), True),
        (None, WORK, "planned_end", _("End the search with another outcome"), True),
    ]
    return [
        (what, Deed(label, reverse(name, args=[found.case_id if name == "case_workers" else found.number]), True))
        for what, permission, name, label, now in steps
        if now and permission in held
    ]
