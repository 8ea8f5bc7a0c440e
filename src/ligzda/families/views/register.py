"""A centre's own register taken in by its manager: upload, look through, map, correct, confirm, see how far it is."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.queries.caseloads import places
from ligzda.access.views.deeds import answer, confirm
from ligzda.families import queries
from ligzda.families.actions import uploads as deeds
from ligzda.families.forms.register import CellsForm, ColumnsForm, RegisterForm, said
from ligzda.families.models import ROLE_LABELS, RegisterUpload
from ligzda.families.register.uploaded import fault_of, understood
from ligzda.families.register.xlsx import LARGEST_FILE
from ligzda.families.rules.register.register import Register, Row
from ligzda.families.tasks import take_register

ROWS = 50
#: After so many seconds without a row the worker has stopped, and somebody may wake it.
STILL = 60
TEMPLATE = "families/register.html"
State = RegisterUpload.State


def register_upload(request: HttpRequest) -> HttpResponse:
    """Take a file, and list those that came before it."""
    own = places(by=request.by, permission="register.import")
    form = RegisterForm(
        request.POST or None, request.FILES or None, centres=own, largest=LARGEST_FILE, fault_of=fault_of
    )
    return answer(
        request,
        form,
        lambda **given: deeds.upload(by=request.by, **given),
        to=lambda kept: reverse("register", args=[kept.pk]),
        template="families/register_upload.html",
        title=_("Take a register in"),
        deed=_("Look through it"),
        back_url=reverse("families"),
        uploads=queries.uploads(by=request.by)[:10],
    )


def register(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an uploaded register: with its problems while it is open, how far it is, what came of it."""
    kept = _kept(request, pk)
    record_read(by=request.by, what="register", ref=f"families.registerupload:{pk}")
    if kept.state != State.OPEN:
        return render(request, "families/register_taken.html", _progress(request, kept))
    return render(request, TEMPLATE, _looked_through(request, kept, _understood(request, kept)))


def register_columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what the columns hold."""
    return _change(request, pk, "columns", deeds.map_columns)


def register_cells(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct cells."""
    return _change(request, pk, "cells", deeds.correct)


def register_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the register in, or wake the worker that has stopped doing so."""
    kept = _kept(request, pk)
    if kept.state == State.DONE:
        return redirect("register", pk)
    found = _understood(request, kept)

    def take() -> None:
        if kept.state == State.OPEN:
            deeds.confirm(by=request.by, upload=kept, register=found)
        take_register.enqueue(kept.pk)

    here = reverse("register", args=[pk])
    return answer(request, None, take, to=here, template=TEMPLATE, **_looked_through(request, kept, found))


def register_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the register away."""
    kept = _kept(request, pk)
    return confirm(
        request,
        lambda: deeds.discard(by=request.by, upload=kept),
        to=reverse("register_upload"),
        said=_("The register is thrown away. Nothing of it was kept."),
        title=_("Throw the register away?"),
        text=kept.name,
        deed=_("Throw it away"),
        back=reverse("register", args=[pk]),
    )


def _change(request: HttpRequest, pk: int, which: str, do: Callable[..., None]) -> HttpResponse:
    """Do what one of the page's two forms asks; back on the same page of the rows the next problems show."""
    kept = _kept(request, pk)
    if kept.state != State.OPEN:
        return redirect("register", pk)
    found = _understood(request, kept)
    shown = _looked_through(request, kept, found)
    form = shown[which] = FORMS[which](request, found)
    return answer(
        request,
        form,
        lambda **given: do(by=request.by, upload=kept, **given),
        to=f"{reverse('register', args=[pk])}?page={shown['page'].number}",
        template=TEMPLATE,
        **shown,
    )


def _kept(request: HttpRequest, pk: int) -> RegisterUpload:
    return get_object_or_404(queries.uploads(by=request.by).defer(None), pk=pk)


def _understood(request: HttpRequest, kept: RegisterUpload) -> Register:
    return queries.without_known(by=request.by, register=understood(kept))


def _looked_through(request: HttpRequest, kept: RegisterUpload, found: Register) -> dict[str, Any]:
    page = _page(request, found)
    return {
        "upload": kept,
        "register": found,
        "title": kept.name,
        "page": page,
        "columns": ColumnsForm(columns=found.columns),
        "cells": CellsForm(rows=page.object_list, columns=found.columns),
        "missing": [said(field) for field in found.missing],
        "skipped": [(line.number, said(line.why)) for line in found.skipped],
        "accepted": [(row, ROLE_LABELS[row.entry.status]) for row in found.accepted[:ROWS] if row.entry],
        "doubts": [_doubt(row) for row in found.accepted if row.warnings],
    }


def _doubt(row: Row) -> tuple[int, list[str]]:
    return row.number, [said(warning.caution, **warning.params) for warning in row.warnings]


def _page(request: HttpRequest, found: Register) -> Any:
    return Paginator(found.refused, ROWS).get_page(request.GET.get("page"))


FORMS: dict[str, Callable[[HttpRequest, Register], BaseForm]] = {
    "columns": lambda request, found: ColumnsForm(request.POST, columns=found.columns),
    "cells": lambda request, found: CellsForm(
        request.POST, rows=_page(request, found).object_list, columns=found.columns
    ),
}


def _progress(request: HttpRequest, kept: RegisterUpload) -> dict[str, Any]:
    return {
        "upload": kept,
        "title": kept.name,
        "taking": kept.state == State.TAKING,
        "stopped": kept.state == State.TAKING and (request.by.at - kept.moved_at).total_seconds() > STILL,
        "left_out": len(kept.refused),
    }
