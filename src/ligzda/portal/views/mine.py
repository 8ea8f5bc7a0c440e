"""The family's own page: the question of tonight, the next step, the children here, the way to the centre."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read_each
from ligzda.access.refusal import Refused
from ligzda.children.views.frame import age_shown
from ligzda.desk.views.now import now_of
from ligzda.desk.views.steps import drawn
from ligzda.families.queries import family as family_of
from ligzda.pathway.models import ROLE_NAMES
from ligzda.pay.facts.returns import came_back
from ligzda.pay.models import Held, Payment, Returned
from ligzda.pay.queries.months import held_up, statements
from ligzda.pay.queries.returns import sent_back
from ligzda.pay.views.lists import by_month, months_held_up, months_sent_back
from ligzda.placements.actions.readiness import answer_tonight
from ligzda.placements.models import Readiness
from ligzda.placements.rules.readiness import Shown
from ligzda.portal.queries import Own, own
from ligzda.portal.words import READY_SAID, TOLD_SAID
from ligzda.ui.parts import Now

LAST_PAID = 3
LIMITED = (Readiness.Only.ONE.value, Readiness.Only.INFANTS.value)
NOTHING: frozenset[str] = frozenset()


def mine(request: HttpRequest) -> HttpResponse:
    """Show the carer's own families; a crisis family is asked first of all whether it can tonight."""
    found = own(by=request.by)
    record_read_each(by=request.by, what="own_page", about=[each.family.case for each in found])
    record_read_each(by=request.by, what="own_child", about=[child.case for each in found for child in each.children])
    paid: dict[int, list[Payment]] = defaultdict(list)
    for payment in statements(by=request.by).exclude(came_back())[:LAST_PAID]:
        paid[payment.contract.family_id].append(payment)
    held: dict[int, list[Held]] = defaultdict(list)
    for each_held in held_up(by=request.by):
        held[each_held.contract.family_id].append(each_held)
    back: dict[int, list[Returned]] = defaultdict(list)
    for returned in sent_back(by=request.by):
        back[returned.ordered.payment.contract.family_id].append(returned)
    context = {
        "families": [
            _shown(request, each)
            | {
                "paid": by_month(paid[each.family.pk]),
                "held_up": months_held_up(held[each.family.pk]),
                "sent_back": months_sent_back(back[each.family.pk]),
            }
            for each in found
        ],
        "on": request.by.on,
        "title": found[0].family.title if found else _("My family"),
    }
    return render(request, "portal/mine.html", context)


def tonight(request: HttpRequest, number: str) -> HttpResponse:
    """Take the answer of one tap: yes, no, or yes but only for some children."""
    family = family_of(by=request.by, number=number, permission="own.readiness")
    tonight = request.POST.get("tonight", "")
    only = tonight if tonight in LIMITED else ""
    yes = bool(only) or tonight == "yes"
    try:
        answer_tonight(by=request.by, family=family, yes=yes, only=only, means=Readiness.Means.PAGE)
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason.text(get_language() or "lv"))
    else:
        said = _("Thank you! The centre knows that you are ready.") if yes else _("The centre knows that you cannot.")
        messages.success(request, said)
    return redirect("my")


def _shown(request: HttpRequest, each: Own) -> dict[str, Any]:
    """Return what the page draws of one family."""
    ready = each.ready
    only = ready.answer.only if ready.answer else ""
    return {
        "family": each.family,
        "now": _next(each, on=request.by.on),
        "paths": [
            {
                "id": f"path-{each.family.number}-{one.role}",
                "role": ROLE_NAMES.get(one.role, ""),
                "steps": drawn(one, family=each.family, held=NOTHING, on=request.by.on, workers={}),
            }
            for one in each.paths
        ],
        "ready": ready,
        "said": READY_SAID[ready.state],
        "yes": ready.state == Shown.READY and not only,
        "only": only if ready.state == Shown.READY else "",
        "no": ready.state in (Shown.NOT_READY, Shown.RESTING),
        "asks_first": ready.crisis,
        "children": [(child, age_shown(request, child)) for child in each.children],
        "told": [(notice, TOLD_SAID[notice.kind]) for notice in each.told],
        "duties": each.duties,
        "centre": each.family.case.centre,
    }


def _next(each: Own, *, on: dt.date) -> Now:
    """Return the family's next step; a child that is there is called by name: to its carers a number says nothing."""
    now = now_of(each.paths, family=each.family, held=NOTHING, on=on, sides={"family"}, workers={})
    title = now.title
    for child in each.children:
        title = title.replace(child.shown_number, child.title)
    return replace(now, title=title)
