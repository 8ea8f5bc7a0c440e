"""The results of the one search box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.children.sections import CHILD_SECTIONS
from ligzda.children.views.frame import sub_of
from ligzda.desk.queries.search import Results
from ligzda.desk.queries.search import search as look
from ligzda.families.models import ROLE_LABELS
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.ui.parts import Pill

LONGEST = 100


def search(request: HttpRequest) -> HttpResponse:
    """Show the families and children found; what was typed comes by post: no name is ever part of an address."""
    typed = request.POST.get("q", "")[:LONGEST].strip()
    results = look(by=request.by, typed=typed) if typed else Results()
    record_read(by=request.by, what="searched")
    doors = [
        *(FAMILY_SECTIONS.home(each.family) for each in results.found),
        *map(CHILD_SECTIONS.home, results.children),
    ]
    if results.exact and len(doors) == 1:
        return redirect(doors[0])
    rows = [
        {
            "family": each.family,
            "url": FAMILY_SECTIONS.home(each.family),
            "people": ", ".join(map(str, each.people)),
            "pills": _pills(each.family),
        }
        for each in results.found
    ]
    young = [
        {"child": child, "url": CHILD_SECTIONS.home(child), "sub": sub_of(request, child)} for child in results.children
    ]
    context = {"title": _("Search"), "typed": typed, "rows": rows, "children": young, "count": len(doors)}
    return render(request, "desk/search.html", context)


def _pills(family) -> list[Pill]:
    pills = []
    if family.has_status:
        pills.append(Pill("done", str(ROLE_LABELS[FamilyRole(family.has_status)])))
    if family.on_path and family.on_path != family.has_status:
        role = ROLE_LABELS[FamilyRole(family.on_path)]
        pills.append(Pill("due", _("becoming: %(role)s") % {"role": role}))
    return pills
