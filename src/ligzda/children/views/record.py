"""All records of a child: what was recorded, by whom, what was taken back; each can be taken back or corrected."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.queries.declared import municipalities
from ligzda.children.actions import care, court, relatives, withdrawals
from ligzda.children.forms.facts import (
    CareNoteForm,
    ChildDecisionForm,
    NeedForm,
    RelativeForm,
    RestrictionForm,
    SchoolForm,
)
from ligzda.children.models import Child
from ligzda.children.queries import record as queries
from ligzda.children.queries.court import courts
from ligzda.children.views.frame import answer_in, open_child, show
from ligzda.documents.forms import content_of
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.views.all_records import all_records, mending
from ligzda.ui.forms import LongTextField
from ligzda.ui.lists import Gathered


@dataclass(frozen=True)
class Correctable:
    """A kind of record that is corrected in the form in which it was recorded; `more` is what its form asks."""

    form: type[forms.Form]
    fields: tuple[str, ...]
    deed: Callable[..., Any]
    more: Callable[[HttpRequest, Child], dict[str, Any]] = lambda request, child: {}


def _of_child(request: HttpRequest, child: Child) -> dict[str, Any]:
    return {"child": child}


def _of_place(request: HttpRequest, child: Child) -> dict[str, Any]:
    return {"territories": municipalities(by=request.by)}


def _of_court(request: HttpRequest, child: Child) -> dict[str, Any]:
    return {"courts": courts(by=request.by)}


CORRECTABLE = {
    "need": Correctable(NeedForm, ("code", "note", "since"), care.record_need),
    "note": Correctable(CareNoteForm, ("kind", "text", "since"), care.record_care_note),
    "school": Correctable(SchoolForm, ("name", "place", "form", "contact", "since"), care.record_school, _of_place),
    "relative": Correctable(
        RelativeForm,
        ("name", "relation", "custody", "custody_decision", "phone", "address", "note"),
        relatives.record_relative,
        _of_child,
    ),
    "restriction": Correctable(
        RestrictionForm,
        ("relative", "who", "kind", "decision", "number", "since", "until", "note"),
        relatives.restrict,
        _of_child,
    ),
    "decision": Correctable(
        ChildDecisionForm,
        ("court", "kind", "ground", "number", "on", "until", "note"),
        court.record_decision,
        _of_court,
    ),
}


def recorded(request: HttpRequest, number: str) -> HttpResponse:
    """Show everything that was recorded of the child, newest first."""
    child, held = open_child(request, number, "child_fact.withdraw")
    rows = Gathered(queries.records(by=request.by, child=child))
    listing = replace(
        RECORDED, deeds=mending(number, said, CORRECTABLE, "child_fact_correct", "child_fact_withdraw")
    ).of(request, rows, held)
    return show(request, child, held, section="record", template="children/record.html", listing=listing)


def said(each: queries.Recorded) -> str:
    """Return in a few words what a record says."""
    row = each.fact
    match each.kind:
        case "need":
            parts = [row.get_code_display(), row.note]
        case "note":
            parts = [row.get_kind_display(), row.text]
        case "school":
            parts = [row.named, row.form]
        case "relative":
            parts = [row.get_relation_display(), row.name]
        case "restriction":
            parts = [row.get_kind_display(), row.about]
        case "decision":
            parts = [row.get_kind_display(), row.number]
        case _sibling:
            parts = [row.note]
    return " · ".join(str(part) for part in parts if part)


RECORDED = all_records("child-records", queries.KINDS, said, dated=False)


def _named(kind: str, fact: Any) -> str:
    """Return which record it is, so that nobody takes back another one."""
    parts = [str(fact._meta.verbose_name).capitalize(), said(queries.Recorded(kind, fact))]
    return " · ".join(part for part in parts if part)


def fact_withdraw(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """Take back something recorded by mistake."""
    child, _held = open_child(request, number, "child_fact.withdraw")
    fact = get_object_or_404(queries.facts(by=request.by, child=child, kind=kind).standing(), pk=pk)
    return answer_in(
        request,
        child,
        WithdrawForm(request.POST or None),
        lambda reason: withdrawals.withdraw(by=request.by, fact=fact, reason=reason),
        to=reverse("child_record", args=[number]),
        said=_("The record is taken back."),
        title=_("Take back a record"),
        lead=_named(kind, fact),
        deed=_("Take it back"),
    )


def fact_correct(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """Record something anew as it should have been; what was wrong is taken back in the same breath."""
    child, _held = open_child(request, number, "child_fact.withdraw")
    if kind not in CORRECTABLE:
        raise Http404
    fact = get_object_or_404(queries.facts(by=request.by, child=child, kind=kind).standing(), pk=pk)
    how = CORRECTABLE[kind]

    def correct(reason: str, **given: Any) -> Any:
        if kind == "decision":
            given |= content_of(given.pop("file")) or {"document": fact.document}
        anew = partial(how.deed, by=request.by, child=child, **given)
        return withdrawals.correct(by=request.by, fact=fact, reason=reason, anew=anew)

    first = {name: getattr(fact, name) for name in how.fields}
    form = how.form(request.POST or None, request.FILES or None, initial=first, **how.more(request, child))
    form.fields["reason"] = LongTextField(label=_("What was wrong with it?"), max_length=300, rows=2)
    return answer_in(
        request,
        child,
        form,
        correct,
        to=reverse("child_record", args=[number]),
        said=_("The record is corrected; the wrong one stays among all records, taken back."),
        title=_("Correct a record"),
        lead=_named(kind, fact),
        deed=_("Correct it"),
    )
