"""Pages of consultations, choices and the contact log."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA
from ligzda.families import queries
from ligzda.families.actions import choices as choice_deeds
from ligzda.families.actions import talks
from ligzda.families.forms.work import (
    ChangeRoleForm,
    ChoiceForm,
    ConsultationForm,
    ContactForm,
    PauseForm,
    ResumeForm,
)
from ligzda.families.models import Choice, Contact, Family
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.families.views.frame import answer_in, open_family, show
from ligzda.families.views.listed import CONTACTS


def contacts(request: HttpRequest, number: str) -> HttpResponse:
    """Show the contact log, newest first."""
    family, held = open_family(request, number, "contact.read")
    rows = queries.history(by=request.by, family=family).filter(withdrawn_at=None).select_related("family")
    listing = CONTACTS.of(request, rows, held)
    return show(request, family, held, section="contacts", template="families/contacts.html", listing=listing)


def contact_log(request: HttpRequest, number: str) -> HttpResponse:
    """Log a call, e-mail, visit or meeting."""
    family, _held = open_family(request, number, "contact.record")
    now = timezone.now().astimezone(RIGA)
    carers = queries.carers(by=request.by, family=family)
    first = {
        "kind": Contact.Kind.CALL,
        "day": request.by.on,
        "clock": now.time(),
        "who": str(carers[0].person) if carers else "",
    }

    def log(kind: str, day: dt.date, clock: dt.time | None, who: str, text: str) -> Contact:
        at = dt.datetime.combine(day, clock or dt.time(12), tzinfo=RIGA)
        return talks.log_contact(by=request.by, family=family, kind=Contact.Kind(kind), at=at, who=who, text=text)

    return answer_in(
        request,
        family,
        ContactForm(request.POST or None, initial=first),
        log,
        to=reverse("contacts", args=[number]),
        said=_("The contact is logged."),
        title=_("Log a contact"),
        deed=_("Save"),
    )


def consultation_hold(request: HttpRequest, number: str) -> HttpResponse:
    """Record a consultation that was held."""
    family, _held = open_family(request, number, "consultation.record")
    first = {"on": request.by.on, "held_by": request.by.name}
    return answer_in(
        request,
        family,
        ConsultationForm(request.POST or None, initial=first),
        lambda **given: talks.hold_consultation(by=request.by, family=family, **given),
        to=FAMILY_SECTIONS.home(family),
        said=_("The consultation is recorded."),
        title=_("Record a consultation"),
    )


def choice_make(request: HttpRequest, number: str) -> HttpResponse:
    """Record the role that the family has chosen."""
    family, _held = open_family(request, number, "choice.record")
    enquiry = family.enquiries.standing().order_by("on").first()
    first = {"since": request.by.on, "role": enquiry.role if enquiry else ""}
    return answer_in(
        request,
        family,
        ChoiceForm(request.POST or None, initial=first),
        lambda **given: choice_deeds.choose(by=request.by, family=family, **given),
        to=FAMILY_SECTIONS.home(family),
        said=_("The choice is recorded."),
        title=_("Record the choice of a role"),
    )


def choice_pause(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Pause a path."""
    return _with_choice(
        request, number, pk, PauseForm, choice_deeds.pause, title=_("Pause the path"), said=_("The path is paused.")
    )


def choice_resume(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take a path up again."""
    return _with_choice(
        request,
        number,
        pk,
        ResumeForm,
        choice_deeds.go_on,
        title=_("Take the path up again"),
        said=_("The path goes on."),
    )


def choice_end(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """End a path."""
    return _with_choice(
        request, number, pk, PauseForm, choice_deeds.end, title=_("End the path"), said=_("The path is ended.")
    )


def choice_change(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Turn to another role."""
    return _with_choice(
        request,
        number,
        pk,
        ChangeRoleForm,
        choice_deeds.change_role,
        title=_("Choose another role"),
        said=_("The family is on another path now."),
    )


def _with_choice(
    request: HttpRequest, number: str, pk: int, form: type[forms.Form], do: Callable[..., Any], /, **page: Any
) -> HttpResponse:
    """Show the form about an open path, which asks from which day, and do the deed to the path."""
    family, _held = open_family(request, number, "choice.record")
    choice = get_object_or_404(_choices(family), pk=pk)
    return answer_in(
        request,
        family,
        form(request.POST or None, initial={"on": request.by.on}),
        lambda **given: do(by=request.by, choice=choice, **given),
        to=FAMILY_SECTIONS.home(family),
        lead=choice.get_role_display(),
        **page,
    )


def _choices(family: Family) -> Any:
    return Choice.objects.standing().filter(family=family, until=None).select_related("family__case")
