"""The register sheet: what to copy by hand into the state's foster family information system."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ligzda.access.audit import record_read
from ligzda.access.permit import require
from ligzda.placements.actions.copies import mark_copied
from ligzda.placements.queries.register_sheet import Line, lines, registered
from ligzda.placements.rules.register_sheet import FIELDS
from ligzda.ui import words
from ligzda.ui.lists.exports import as_csv, as_xlsx

FILES = {"csv": as_csv, "xlsx": as_xlsx}
FAMILIES = 25
CHANGED = 100
#: Personal codes stand in the file, not on the page.
HIDDEN = ("carer_codes", "child_code")
HEADS = {
    "family_number": gettext_lazy("Family's number"),
    "family": gettext_lazy("Family"),
    "carers": gettext_lazy("Carers"),
    "carer_codes": gettext_lazy("Carers' personal codes"),
    "address": gettext_lazy("Address"),
    "municipality": gettext_lazy("Municipality"),
    "kind": gettext_lazy("Status"),
    "status_since": gettext_lazy("Status since"),
    "status_until": gettext_lazy("Status until"),
    "status_decision": gettext_lazy("Decision on the status"),
    "places": gettext_lazy("Places"),
    "ages": gettext_lazy("Ages"),
    "child_number": gettext_lazy("Child's number"),
    "child": gettext_lazy("Child"),
    "child_code": gettext_lazy("Child's personal code"),
    "child_birth_date": gettext_lazy("Date of birth"),
    "child_sex": gettext_lazy("Sex"),
    "placed_as": gettext_lazy("Placed as"),
    "placed_since": gettext_lazy("Placed since"),
    "planned_until": gettext_lazy("Planned until"),
    "placed_until": gettext_lazy("Placed until"),
    "ground": gettext_lazy("Ground"),
    "court": gettext_lazy("Orphans' court"),
    "court_decision": gettext_lazy("Court's decision"),
}


def register_sheet(request: HttpRequest) -> HttpResponseBase:
    """Show what is to be copied, or give all of it as a file."""
    by = request.by
    among = registered(by=by)
    if write := FILES.get(request.GET.get("file", "")):
        record_read(by=by, what="register_sheet_exported")
        return write("register-sheet", _table(lines(by=by, among=among)))
    record_read(by=by, what="register_sheet")
    only_new = request.GET.get("changed") == "1"
    page = None if only_new else Paginator(among.order_by("sort_key", "pk"), FAMILIES).get_page(request.GET.get("page"))
    if page is None:
        found = list(islice((line for line in lines(by=by, among=among) if line.changed), CHANGED))
    else:
        found = list(lines(by=by, among=among.filter(pk__in=[family.pk for family in page.object_list])))
    context = {
        "title": _("Register sheet"),
        "lines": [(line, _cells(line)) for line in found],
        "families": list(dict.fromkeys(line.family.number for line in found)),
        "page": page,
        "only_new": only_new,
        "most": CHANGED,
    }
    return render(request, "placements/register_sheet.html", context)


def copied(request: HttpRequest) -> HttpResponse:
    """Note that families are copied."""
    require(request.by, "register_sheet.copy")
    numbers = [number.replace("\0", "") for number in request.POST.getlist("family")[: FAMILIES + CHANGED]]
    count = mark_copied(by=request.by, families=list(registered(by=request.by).filter(number__in=numbers)))
    said = ngettext("%(count)s line is noted as copied.", "%(count)s lines are noted as copied.", count)
    messages.success(request, said % {"count": count})
    return redirect("register_sheet")


def _cells(line: Line) -> list[tuple[Any, str, bool]]:
    """Return the line's facts that are not empty or have changed: label, value, whether it is new."""
    return [
        (HEADS[name], line.values.get(name, ""), name in line.changed)
        for name in FIELDS
        if name not in HIDDEN and (line.values.get(name) or (line.copied_at and name in line.changed))
    ]


def _table(found: Iterator[Line]) -> Iterator[list[str]]:
    yield [*(str(HEADS[name]) for name in FIELDS), _("Changed since the last copy"), _("Copied")]
    for line in found:
        new = ", ".join(str(HEADS[name]) for name in line.changed) if line.copied_at else _("new")
        yield [*(line.values.get(name, "") for name in FIELDS), new, words.daytime(line.copied_at)]
