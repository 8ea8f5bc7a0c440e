"""Pages of one person's training, and of a family's carers together."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.queries.cases import allowed, cases
from ligzda.access.views.deeds import answer
from ligzda.documents.forms import Withdraw
from ligzda.families.facts import role_on_path
from ligzda.families.views.frame import open_family, show
from ligzda.people.models import Person
from ligzda.training import queries
from ligzda.training.actions import attendance, exemptions
from ligzda.training.forms.people import ExemptionForm, PracticeForm
from ligzda.training.models import Exemption, PracticeRecord
from ligzda.training.views.listed import ATTENDED, PRACTICE
from ligzda.training.views.seen import seen
from ligzda.ui import words
from ligzda.ui.lists import Gathered, Listing


def of_family(request: HttpRequest, number: str) -> HttpResponseBase:
    """Show the training of a family's carers."""
    family, held = open_family(request, number, "training.read")
    may = _may(request)
    return show(
        request,
        family,
        held,
        section="training",
        template="training/family.html",
        cards=[
            _listed(request, card, may, f"-{at}")
            for at, card in enumerate(queries.family_cards(by=request.by, family=family), start=1)
        ],
        may_train=may,
        may_sign_up=allowed(by=request.by, permission="group.edit"),
        role=role_on_path(family),
    )


def person(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show a person's training card."""
    this, may = _person(request, pk), _may(request)
    _card, *lists = shown = _listed(request, queries.card(by=request.by, person=this), may)
    if taken := next((each for each in lists if each.is_file), None):
        seen(request, this, "training_card_exported")
        return taken.file()
    own = seen(request, this, "training_card")
    mine = cases(by=request.by, permission="training.read").filter(pk__in=[case.pk for case in own])
    home = mine.select_related("family").first()
    context = {
        "title": this,
        "shown": shown,
        "may": may,
        "back_url": reverse("family_training", args=[home.family.number]) if home else reverse("groups"),
        "back_text": home.family.title if home else _("Training groups"),
    }
    return render(request, "training/person.html", context)


def practice_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Record practice done in a household."""
    this = _person(request, pk)
    courses = queries.card(by=request.by, person=this).courses
    joined = queries.programmes(by=request.by).filter(pk__in=[course.programme.pk for course in courses])
    form = PracticeForm(
        request.POST or None,
        programmes=joined if joined else queries.programmes(by=request.by),
        households=queries.households(by=request.by).filter(closed_on=None),
    )
    return _of_person(
        request,
        this,
        form,
        lambda **given: attendance.add_practice(by=request.by, person=this, **given),
        said=_("The practice is recorded."),
        title=_("Practice in a household"),
        lead=this,
        deed=_("Record"),
    )


def practice_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back practice recorded by mistake."""
    own = PracticeRecord.objects.standing().filter(person__in=queries.trainees(by=request.by))
    this = get_object_or_404(own.select_related("person", "programme__centre"), pk=pk)
    return _of_person(
        request,
        this.person,
        Withdraw(request.POST or None),
        lambda **given: attendance.withdraw_practice(by=request.by, record=this, **given),
        title=_("Take back the practice"),
        lead=f"{this.person}, {words.day(this.on)}",
        deed=_("Take back"),
    )


def exempt(request: HttpRequest, pk: int) -> HttpResponse:
    """Record an exemption from training."""
    this = _person(request, pk)
    return _of_person(
        request,
        this,
        ExemptionForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: exemptions.exempt(by=request.by, person=this, **given),
        said=_("The exemption is recorded."),
        title=_("Exemption from training"),
        lead=this,
        deed=_("Record"),
    )


def exemption_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back an exemption recorded by mistake."""
    own = Exemption.objects.standing().filter(person__in=queries.trainees(by=request.by))
    this = get_object_or_404(own.select_related("person"), pk=pk)
    return _of_person(
        request,
        this.person,
        Withdraw(request.POST or None),
        lambda **given: exemptions.withdraw_exemption(by=request.by, exemption=this, **given),
        title=_("Take back the exemption"),
        lead=f"{this.person}: {this}",
        deed=_("Take back"),
    )


def _may(request: HttpRequest) -> frozenset[str]:
    asked = ("training.record", "training.exempt", "certificate.issue", "certificate.annul")
    return frozenset(permission for permission in asked if allowed(by=request.by, permission=permission))


def _listed(
    request: HttpRequest, card: queries.Card, may: frozenset[str], whose: str = ""
) -> tuple[queries.Card, Listing, Listing]:
    """Return the card with the lists of what was attended and of practice; `whose` keeps those of two carers apart."""
    attended = replace(ATTENDED, prefix=f"attended{whose}").of(request, Gathered(card.attendances), may)
    return card, attended, replace(PRACTICE, prefix=f"practice{whose}").of(request, Gathered(card.practice), may)


def _person(request: HttpRequest, pk: int) -> Person:
    return get_object_or_404(queries.trainees(by=request.by), pk=pk)


def _of_person(request: HttpRequest, this: Person, form: Any, do: Any, **page: Any) -> HttpResponse:
    if request.method == "GET":
        seen(request, this, "training_form")
    to = reverse("training_card", args=[this.pk])
    return answer(request, form, do, to=to, back_url=to, back_text=str(this), **page)
