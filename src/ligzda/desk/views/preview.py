"""What a change of the rulebook would do to families, to be seen before it is applied."""

from functools import partial
from time import monotonic
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read
from ligzda.desk.queries.preview import preview
from ligzda.desk.views.moved import MOVED
from ligzda.law import queries as law
from ligzda.law.facts import waiting, wanted
from ligzda.law.models import Change
from ligzda.law.models.words import reader
from ligzda.law.rules.changing import reasons_against_applying
from ligzda.law.rules.wording import value_text
from ligzda.pathway.models import ROLE_NAMES
from ligzda.pay.queries.changing import sums_moved, what_others_owe_moved
from ligzda.pay.rules.changing import MONTHLY, Stage
from ligzda.pay.rules.owed import OWED
from ligzda.pay.rules.words import month_text
from ligzda.ui.lists import Gathered, file_of
from ligzda.ui.parts import Pill

#: So many seconds somebody waits for the page.
PATIENCE = 3.0
#: What becomes of a month whose sums would move.
STAGES = {
    Stage.PAID: ("due", gettext_lazy("paid: corrected in the next month")),
    Stage.DRAFT: ("info", gettext_lazy("to be worked out anew")),
    Stage.COMING: ("wait", gettext_lazy("to come")),
}


def rulebook_preview(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show how many families a waiting change concerns, and which of their days it would move."""
    change = law.change(by=request.by, pk=pk)
    if change is None or not change.waits:
        raise Http404
    entry = wanted(change)
    # No step of a path hangs on what families are paid by, and no sum on anything else.
    if change.entry_id in MONTHLY:
        effects = _sums(request, change)
    else:
        effects = _owed(request, change) if change.entry_id in OWED else _days(request, change)
    before = law.rulebook().get(change.entry_id, change.since)
    context = {
        "title": _("What the change would do"),
        "against": reasons_against_applying(waiting(change, by_account=request.by.account.pk)),
        "sub": f"{entry.title(reader())} · {change.entry_id}",
        "change": change,
        "before": value_text(before, reader()) if before else "–",
        "after": value_text(entry, reader()),
        "back_url": reverse("rulebook_change", args=[pk]),
        "back_text": _("The change"),
        **effects,
    }
    taken = partial(record_read, by=request.by, what="rulebook_preview_exported", ref=f"law.change:{pk}")
    return file_of(context, taken) or render(request, "desk/preview.html", context)


def _days(request: HttpRequest, change: Change) -> dict[str, Any]:
    """Return which days of families it would move."""
    until = monotonic() + PATIENCE
    found = preview(by=request.by, change=change, enough=lambda: monotonic() > until)
    return {"found": found, "listed": len(found.listed), "moved": MOVED.of(request, Gathered(found.listed))}


def _sums(request: HttpRequest, change: Change) -> dict[str, Any]:
    """Return which months of pay it would move, from what to what."""
    books = law.rulebook(), law.with_change(change)
    found = sums_moved(by=request.by, wanted=wanted(change), books=books)
    months = [
        {
            "name": month_text(each.month, reader()),
            "families": each.families,
            "sums": (each.before, each.after),
            "known": not each.before.unknown and not each.after.unknown,
            "difference": each.up - each.down,
            "pill": Pill(*STAGES[each.stage]),
        }
        for each in found.months
    ]
    return {"sums": found, "months": months}


def _owed(request: HttpRequest, change: Change) -> dict[str, Any]:
    """Return what others than centres would owe, role by role."""
    books = law.rulebook(), law.with_change(change)
    found = what_others_owe_moved(by=request.by, wanted=wanted(change), books=books)
    return {"owed": found, "kinds": [(ROLE_NAMES[each.role], each) for each in found.kinds]}
