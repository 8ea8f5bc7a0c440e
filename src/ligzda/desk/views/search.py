"""The results of the one search box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.desk.queries.search import Results
from ligzda.desk.queries.search import search as look
from ligzda.families.models import ROLE_LABELS
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.sections import home
from ligzda.ui.parts import Pill

LONGEST = 100


def search(request: HttpRequest) -> HttpResponse:
    """Show the families found; what was typed comes by post, so that a name is never part of an address."""
    typed = request.POST.get("q", "")[:LONGEST].strip()
    results = look(by=request.by, typed=typed) if typed else Results([])
    record_read(by=request.by, what="searched")
    if results.exact and len(results.found) == 1:
        return redirect(home(results.found[0].family))
    rows = [
        {
            "family": each.family,
            "url": home(each.family),
            "people": ", ".join(map(str, each.people)),
            "pills": _pills(each.family),
        }
        for each in results.found
    ]
    context = {"title": _("Search"), "typed": typed, "rows": rows, "count": len(rows)}
    return render(request, "desk/search.html", context)


def _pills(family) -> list[Pill]:
    pills = []
    if family.has_status:
        pills.append(Pill("done", str(ROLE_LABELS[FamilyRole(family.has_status)])))
    if family.on_path and family.on_path != family.has_status:
        role = ROLE_LABELS[FamilyRole(family.on_path)]
        pills.append(Pill("due", _("becoming: %(role)s") % {"role": role}))
    return pills
