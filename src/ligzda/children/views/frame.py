"""The frame of a child's pages: who it is, the sections, and how a form in it becomes a deed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.models import Q
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.models import Case
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import permissions
from ligzda.access.views.deeds import answer_about
from ligzda.children.models import Child
from ligzda.children.queries.children import children, opened
from ligzda.children.sections import CHILD_SECTIONS
from ligzda.ui import words
from ligzda.ui.lists import file_of
from ligzda.ui.parts import Deed, Pill


def open_child(
    request: HttpRequest, number: str, permission: str = "child.read", *, door: str = "child.read"
) -> tuple[Child, frozenset[str]]:
    """Return the child of that number and what the actor may do with it; 404 or 403 when it may not be seen."""
    child, held = opened(by=request.by, number=number, permission=door)
    if permission not in held:
        raise Denied(permission, visible=True)
    return child, held


def show(
    request: HttpRequest,
    child: Child,
    held: frozenset[str],
    *,
    section: str,
    template: str,
    deeds: list[Deed] | None = None,
    **context: Any,
) -> HttpResponseBase:
    """Show a page of the child inside its frame, or give the file of one of its lists; either read is recorded."""
    taken = partial(record_read, by=request.by, what=f"child_{section}_exported", about=child.case)
    if file := file_of(context, exported=taken):
        return file
    record_read(by=request.by, what=f"child_{section}", about=child.case)
    return render(request, template, {**frame(request, child, held, section), "deeds": deeds or [], **context})


def frame(request: HttpRequest, child: Child, held: frozenset[str], section: str) -> dict[str, Any]:
    """Return what the frame of a child's pages draws."""
    return {
        "child": child,
        "may": held,
        "title": child.title,
        "sub": sub_of(request, child),
        "pills": _pills(request, child),
        "links": CHILD_SECTIONS.links(child, held, section),
    }


def of_documents(request: HttpRequest, case: Case) -> tuple[str, dict[str, Any]] | None:
    """Return the frame of the page of the documents of a child whom the actor may see, or of one made one with it."""
    child = children(by=request.by).filter(Q(case=case) | Q(merged_from__case=case)).first()
    if child is None:
        return None
    held = permissions(by=request.by, case=child.case)
    return "children/documents.html", frame(request, child, held, "documents")


def answer_in(
    request: HttpRequest,
    child: Child,
    form: BaseForm | None,
    do: Callable[..., Any],
    /,
    *,
    to: str | Callable[[Any], str],
    back: str = "",
    template: str = "children/form.html",
    **context: Any,
) -> HttpResponse:
    """Show a form about the child, `do` its deed, and go on to `to`; `back` is where the page leads when not there."""
    return answer_about(
        request,
        form,
        do,
        about=child.case,
        looked="child_form",
        to=to,
        template=template,
        child=child,
        sub=sub_of(request, child),
        back_url=back or to,
        back_text=child.title,
        **context,
    )


def sub_of(request: HttpRequest, child: Child) -> str:
    """Return the line under the child's name: number, age, home."""
    parts = [child.shown_number, age_shown(request, child)]
    if child.place:
        parts.append(child.place.name)
    return " · ".join(part for part in parts if part)


def age_shown(request: HttpRequest, child: Child) -> str:
    """Return the child's age in words, and whether it is only a guess."""
    age = child.age(request.by.on)
    if age.years is None:
        return ""
    years = words.counted(age.years, "year")
    return years if age.exact else _("about %(years)s") % {"years": years}


def _pills(request: HttpRequest, child: Child) -> list[Pill]:
    pills = [Pill("info", child.case.centre.name)] if child.case.centre else []
    if child.person is None:
        pills.append(Pill("due", _("known by half")))
    if child.grows_up_on and child.grows_up_on <= request.by.on:
        pills.append(Pill("wait", _("of age")))
    return pills
