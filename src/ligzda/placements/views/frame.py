"""The frame of a family's pages also for the duty officer, who sees of the family what it tells, and nothing else."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import permissions
from ligzda.families.models import Family
from ligzda.families.queries import family as family_of
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.families.views import frame
from ligzda.ui.lists import file_of


def opened(request: HttpRequest, number: str, permission: str) -> tuple[Family, frozenset[str]]:
    """Return the family for whoever has the permission, and all that they may do with it; 404 for all others."""
    family = family_of(by=request.by, number=number, permission=permission)
    return family, permissions(by=request.by, case=family.case)


def show(
    request: HttpRequest, family: Family, held: frozenset[str], *, section: str, template: str, **context: Any
) -> HttpResponseBase:
    """Show a page of the family inside its frame, or give the file of one of its lists; either read is recorded."""
    if "family.read" in held:
        return frame.show(request, family, held, section=section, template=template, **context)
    if file := file_of(context, exported=partial(frame.took, request, family, section)):
        return file
    record_read(by=request.by, what=f"family_{section}", about=family.case)
    own = {"family": family, "may": held, "title": family.title, "sub": family.shown_number}
    return render(request, template, {**own, "links": FAMILY_SECTIONS.links(family, held, section), **context})


def answer_in(
    request: HttpRequest,
    family: Family,
    held: frozenset[str],
    form: BaseForm,
    do: Callable[..., Any],
    /,
    **context: Any,
) -> HttpResponse:
    """Do as the families' `answer_in`; who may not read the family sees its number under its name, and no more."""
    sub = None if "family.read" in held else family.shown_number
    return frame.answer_in(request, family, form, do, sub=sub, **context)
