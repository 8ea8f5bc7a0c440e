"""What a change of the rulebook would do to families, to be seen before it is applied."""

from time import monotonic
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.desk.queries.preview import preview
from ligzda.law import queries as law
from ligzda.law.facts import waiting, wanted
from ligzda.law.models import Change
from ligzda.law.models.words import reader
from ligzda.law.rules.changing import reasons_against_applying
from ligzda.law.rules.wording import value_text
from ligzda.pathway.models import ROLE_NAMES, step_name
from ligzda.pay.queries.changing import sums_moved, what_others_owe_moved
from ligzda.pay.rules.changing import MONTHLY, Stage
from ligzda.pay.rules.owed import OWED
from ligzda.pay.rules.words import month_text
from ligzda.ui.parts import Pill

#: So many seconds somebody waits for the page.
PATIENCE = 3.0
#: What becomes of a month whose sums would move.
STAGES = {
    Stage.PAID: ("due", gettext_lazy("paid: corrected in the next month")),
    Stage.DRAFT: ("info", gettext_lazy("to be worked out anew")),
    Stage.COMING: ("wait", gettext_lazy("to come")),
}


def rulebook_preview(request: HttpRequest, pk: int) -> HttpResponse:
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
    return render(request, "desk/preview.html", context)


def _days(request: HttpRequest, change: Change) -> dict[str, Any]:
    """Return which days of families it would move."""
    until = monotonic() + PATIENCE
    found = preview(by=request.by, change=change, enough=lambda: monotonic() > until)
    rows = [
        {
            "number": f"Ģ-{each.number}",
            "centre": each.centre,
            "step": capfirst(step_name(each.step, each.role)),
            "role": ROLE_NAMES.get(each.role, ""),
            "before": each.before,
            "after": each.after,
            "late": each.late_after,
        }
        for each in found.listed
    ]
    return {"found": found, "rows": rows}


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
