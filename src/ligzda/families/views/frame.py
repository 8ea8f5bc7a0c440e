"""The frame of a family's pages: who it is, the sections, and how a form in it becomes a deed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.models import Case
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import permissions
from ligzda.access.views.deeds import answer_about
from ligzda.families import queries
from ligzda.families.models import ROLE_LABELS, Family
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.ui.lists import file_of
from ligzda.ui.parts import Deed, Pill


def open_family(request: HttpRequest, number: str, permission: str = "family.read") -> tuple[Family, frozenset[str]]:
    """Return the family of that number and what the actor may do with it; 404 or 403 when it may not be seen."""
    family, held = queries.opened(by=request.by, number=number)
    if permission not in held:
        raise Denied(permission, visible=True)
    return family, held


def show(
    request: HttpRequest,
    family: Family,
    held: frozenset[str],
    *,
    section: str,
    template: str,
    **context: Any,
) -> HttpResponseBase:
    """Show a page of the family inside its frame, or give the file of one of its lists; either read is recorded."""
    if file := file_of(context, exported=partial(took, request, family, section)):
        return file
    record_read(by=request.by, what=f"family_{section}", about=family.case)
    return render(request, template, {**frame(request, family, held, section), **context})


def took(request: HttpRequest, family: Family, section: str) -> None:
    """Record that a list of the family's section was taken along as a file."""
    record_read(by=request.by, what=f"family_{section}_exported", about=family.case)


def answer_in(
    request: HttpRequest,
    family: Family,
    form: BaseForm | None,
    do: Callable[..., Any],
    /,
    *,
    to: str,
    template: str = "families/form.html",
    sub: str | None = None,
    **context: Any,
) -> HttpResponse:
    """Show a form about the family, `do` its deed, and go on to `to`.

    `sub` stands under the family's name in place of `sub_of`, which tells the names of its carers.
    """
    return answer_about(
        request,
        form,
        do,
        about=family.case,
        looked="family_form",
        to=to,
        template=template,
        family=family,
        sub=sub_of(request, family) if sub is None else sub,
        back_url=to,
        back_text=family.title,
        **context,
    )


def frame(request: HttpRequest, family: Family, held: frozenset[str], section: str) -> dict[str, Any]:
    """Return what the frame draws: header and sections."""
    deeds = []
    if "contact.record" in held:
        deeds.append(Deed(_("Log a contact"), reverse("contact_log", args=[family.number]), secondary=True))
    return {
        "family": family,
        "may": held,
        "title": family.title,
        "sub": sub_of(request, family),
        "pills": _pills(request, family),
        "deeds": deeds,
        "links": FAMILY_SECTIONS.links(family, held, section),
    }


def of_documents(request: HttpRequest, case: Case) -> tuple[str, dict[str, Any]] | None:
    """Return the frame of the page of the documents, when the case is a family's that the actor may see."""
    family = queries.families(by=request.by).filter(case=case).first()
    held = permissions(by=request.by, case=case)
    return ("families/documents.html", frame(request, family, held, "documents")) if family else None


def sub_of(request: HttpRequest, family: Family) -> str:
    """Return the line under the family's name: number, carers, place, and what it is or is becoming."""
    parts = [family.shown_number, " · ".join(queries.names(by=request.by, family=family))]
    if family.case.municipality:
        parts.append(family.case.municipality.name)
    return " · ".join(part for part in parts if part)


def _pills(request: HttpRequest, family: Family) -> list[Pill]:
    pills = [Pill("info", family.case.centre.name)] if family.case.centre else []
    held, becoming = queries.roles(by=request.by, family=family)
    pills += [Pill("done", str(ROLE_LABELS[role])) for role in sorted(held)]
    pills += [
        Pill("wait" if paused else "due", _("becoming: %(role)s") % {"role": ROLE_LABELS[role]})
        for role, paused in becoming
        if role not in held
    ]
    if family.confidential:
        pills.append(Pill("late", _("confidential")))
    return pills
