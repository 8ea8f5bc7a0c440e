"""What a change of the rulebook would do to families, to be seen before it is applied."""

from time import monotonic

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.desk.queries.preview import preview
from ligzda.law import queries as law
from ligzda.law.facts import wanted
from ligzda.law.models.words import reader
from ligzda.law.rules.wording import value_text
from ligzda.pathway.models import ROLE_NAMES, step_name

#: So many seconds somebody waits for the page.
PATIENCE = 3.0


def rulebook_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how many families a waiting change concerns, and which of their days it would move."""
    change = law.change(by=request.by, pk=pk)
    if change is None or not change.waits:
        raise Http404
    until = monotonic() + PATIENCE
    found = preview(by=request.by, change=change, enough=lambda: monotonic() > until)
    entry = wanted(change)
    before = law.rulebook().get(change.entry_id, change.since)
    context = {
        "title": _("What the change would do"),
        "sub": f"{entry.title(reader())} · {change.entry_id}",
        "change": change,
        "before": value_text(before, reader()) if before else "–",
        "after": value_text(entry, reader()),
        "found": found,
        "rows": [
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
        ],
        "back_url": reverse("rulebook_change", args=[pk]),
        "back_text": _("The change"),
    }
    return render(request, "desk/preview.html", context)
