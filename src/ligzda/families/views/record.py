"""All records of a family: what was recorded, by whom, what was taken back; each can be corrected or taken back."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA
from ligzda.documents.forms import content_of
from ligzda.families.actions import choices, court, household, papers, talks, withdrawals
from ligzda.families.forms.work import (
    ApplicationForm,
    ChoiceForm,
    ConsultationForm,
    ContactForm,
    DecisionForm,
    PaperForm,
    ProfileForm,
    ReevaluationForm,
    WithdrawForm,
)
from ligzda.families.models import Contact, Family
from ligzda.families.queries import record as queries
from ligzda.families.views.all_records import all_records, mending
from ligzda.families.views.frame import answer_in, open_family, show
from ligzda.people.models import Person
from ligzda.ui import words
from ligzda.ui.forms import LongTextField
from ligzda.ui.lists import Gathered

WITHDRAWABLE = queries.KINDS
#: The kinds that stand among all records; the contact log has its own list.
TABLES = {kind: table for kind, (table, *_rest) in queries.KINDS.items() if table is not Contact}
#: Where a kind of record stands that those may see who may not see all records.
PAGES = {"contact": "contacts", **dict.fromkeys(queries.OF_COURT, "family_court")}


@dataclass(frozen=True)
class Correctable:
    """A kind of record that is corrected in the form in which it was recorded."""

    form: type[forms.Form]
    fields: tuple[str, ...]
    deed: Callable[..., Any]


CORRECTABLE = {
    "application": Correctable(ApplicationForm, ("role", "on", "number"), court.apply),
    "choice": Correctable(ChoiceForm, ("role", "since", "experience_since"), choices.choose),
    "consultation": Correctable(ConsultationForm, ("on", "means", "held_by", "text"), talks.hold_consultation),
    "contact": Correctable(ContactForm, ("kind", "who", "text"), talks.log_contact),
    "decision": Correctable(
        DecisionForm,
        ("role", "kind", "number", "on", "outcome", "extended_until", "until", "reasons"),
        court.decide,
    ),
    "paper": Correctable(PaperForm, ("person", "kind", "issued_on", "received_on", "until", "note"), papers.take_paper),
    "profile": Correctable(
        ProfileForm, ("since", "places", "age_from", "age_to", "sexes", "needs", "note"), household.approve
    ),
    "reevaluation": Correctable(ReevaluationForm, ("role", "on", "finding"), court.reevaluate),
}


def recorded(request: HttpRequest, number: str) -> HttpResponse:
    """Show everything that was recorded of the family but the contact log, newest first."""
    family, held = open_family(request, number, "fact.withdraw")
    rows = Gathered(queries.records(by=request.by, family=family))
    listing = replace(RECORDED, deeds=mending(number, said, CORRECTABLE, "fact_correct", "fact_withdraw")).of(
        request, rows, held
    )
    return show(request, family, held, section="record", template="families/record.html", listing=listing)


def said(each: queries.Recorded) -> str:
    """Return in a few words what a record says."""
    row = each.fact
    match each.kind:
        case "agreement":
            parts = [row.number, row.partner.name]
        case "application":
            parts = [row.get_role_display(), row.number]
        case "consultation":
            parts = [row.get_means_display(), row.held_by]
        case "decision":
            parts = [row.get_role_display(), row.get_kind_display(), row.get_outcome_display(), row.number]
        case "enquiry":
            parts = [row.get_means_display(), row.name]
        case "member":
            parts = [str(row.person), row.get_part_display()]
        case "paper":
            parts = [row.get_kind_display(), str(row.person)]
        case "profile":
            parts = [_("places: %(places)s") % {"places": row.places}] if row.places is not None else []
        case "status":
            parts = [row.get_role_display(), words.day(row.until) if row.until else ""]
        case _role:
            parts = [row.get_role_display()]
    return " · ".join(str(part) for part in parts if part)


RECORDED = all_records("family-records", TABLES, said, dated=True)


def fact_withdraw(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """Take back something recorded by mistake; what was worked out from it follows."""
    family, _held = open_family(request, number, "family_fact.withdraw")
    fact = get_object_or_404(queries.standing(by=request.by, family=family, kind=kind), pk=pk)
    return answer_in(
        request,
        family,
        WithdrawForm(request.POST or None),
        lambda reason: withdrawals.withdraw(by=request.by, fact=fact, reason=reason),
        to=_back(number, kind),
        said=_("The record is taken back."),
        title=_("Take back a record"),
        lead=str(fact._meta.verbose_name).capitalize(),
        deed=_("Take it back"),
    )


def fact_correct(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """Record something anew as it should have been; what was wrong is taken back in the same breath."""
    family, _held = open_family(request, number, "family_fact.withdraw")
    if kind not in CORRECTABLE:
        raise Http404
    fact = get_object_or_404(queries.standing(by=request.by, family=family, kind=kind), pk=pk)
    deed = CORRECTABLE[kind].deed

    def correct(reason: str, **given: Any) -> Any:
        anew = lambda: deed(by=request.by, family=family, **_as_deed(kind, fact, given))  # noqa: E731
        return withdrawals.correct(by=request.by, fact=fact, reason=reason, anew=anew)

    return answer_in(
        request,
        family,
        _form(request, family, kind, fact),
        correct,
        to=_back(number, kind),
        said=_("The record is corrected; the wrong one stays among all records, taken back."),
        title=_("Correct a record"),
        lead=str(fact._meta.verbose_name).capitalize(),
        deed=_("Correct it"),
        withdraw_url=reverse("fact_withdraw", args=[number, kind, pk]),
        template="families/correct.html",
    )


def _form(request: HttpRequest, family: Family, kind: str, fact: Any) -> forms.Form:
    first = {name: getattr(fact, name) for name in CORRECTABLE[kind].fields}
    more: dict[str, Any] = {}
    if isinstance(fact, Contact):
        at = fact.at.astimezone(RIGA)
        first |= {"day": at.date(), "clock": at.time()}
    if kind == "paper":
        more = {"persons": Person.objects.filter(memberships__household=family.household).distinct()}
    form = CORRECTABLE[kind].form(request.POST or None, request.FILES or None, initial=first, **more)
    form.fields["reason"] = LongTextField(label=_("What was wrong with it?"), max_length=300, rows=2)
    return form


def _as_deed(kind: str, fact: Any, given: dict[str, Any]) -> dict[str, Any]:
    """Return what was typed as the deed takes it; a paper keeps the file it had unless there is a new one."""
    if kind == "contact":
        day, clock = given.pop("day"), given.pop("clock")
        return {**given, "at": dt.datetime.combine(day, clock or dt.time(12), tzinfo=RIGA)}
    if kind == "paper":
        file = given.pop("file")
        return {**given, **(content_of(file) or {"document": fact.document})}
    return given


def _back(number: str, kind: str) -> str:
    return reverse(PAGES.get(kind, "family_record"), args=[number])
