"""Pages on which certificates are issued, printed, annulled, and checked by anybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.views.deeds import answer
from ligzda.access.views.throttle import too_often
from ligzda.documents.forms import Withdraw
from ligzda.people.rules import codes
from ligzda.training import queries
from ligzda.training.actions import certificates as deeds
from ligzda.training.forms.people import CheckForm, IssueForm
from ligzda.training.models import Certificate, Programme
from ligzda.training.papers import print_certificate
from ligzda.training.rules.certificates import read_number, reasons_against_certificate
from ligzda.training.views.seen import seen
from ligzda.ui.files import attached

#: So many numbers may be asked from one address on the network.
ASKS = "20/m/ip,200/h/ip"


def issue(request: HttpRequest, pk: int, programme: int) -> HttpResponse:
    """Issue a certificate, or say everything that is missing."""
    person = get_object_or_404(queries.trainees(by=request.by), pk=pk)
    what = get_object_or_404(Programme.objects.filter(pk__in=queries.programmes(by=request.by)), pk=programme)
    course = queries.course(by=request.by, person=person, programme=what)
    on = max(filter(None, [course.had.last_on, request.by.on]))
    reasons = reasons_against_certificate(
        course.had,
        course.needed,
        certified=course.certified(request.by.on.year),
        issued_on=on,
        today=request.by.on,
        instead_of_practice=course.instead_of_practice,
    )
    to = reverse("training_card", args=[pk])
    site = request.build_absolute_uri("/")
    if request.method == "GET":
        seen(request, person, "training_form")
    page = {
        "title": _("Certificate"),
        "course": course,
        "person": person,
        "deed": _("Issue the certificate"),
        "back_url": to,
        "back_text": str(person),
    }
    return answer(
        request,
        IssueForm(request.POST or None, initial={"issued_on": request.by.on}),
        lambda **given: deeds.issue(by=request.by, person=person, programme=what, site=site, **given),
        to=to,
        said=_("The certificate is issued."),
        template="training/issue.html",
        **page,
        **({} if request.method == "POST" else {"reasons": reasons}),
    )


def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the certificate as a PDF."""
    this = _certificate(request, pk)
    seen(request, this.person, "certificate_printed", ref=f"training.certificate:{pk}")
    code = this.person.code
    return attached(print_certificate(this.paper, codes.written(code) if code else ""), f"{this.number}.pdf")


def annul(request: HttpRequest, pk: int) -> HttpResponse:
    """Annul a certificate."""
    this = _certificate(request, pk)
    if request.method == "GET":
        seen(request, this.person, "training_form")
    to = reverse("training_card", args=[this.person_id])
    return answer(
        request,
        Withdraw(request.POST or None),
        lambda **given: deeds.annul(by=request.by, certificate=this, **given),
        to=to,
        said=_("The certificate is annulled."),
        title=_("Annul the certificate"),
        lead=f"{this.number}, {this.person}",
        deed=_("Annul"),
        back_url=to,
        back_text=str(this.person),
    )


def check(request: HttpRequest, number: str = "") -> HttpResponse:
    """Tell anybody whether a number is that of a valid certificate, and nothing more."""
    form = CheckForm(request.POST or None, initial={"number": number})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data["number"]
        return redirect("certificate_check_number", read_number(typed) or "-")
    against = too_often(request, action="certificate_check", rate=ASKS) if number else []
    valid = queries.is_valid(by=request.by, typed=number) if number and not against else None
    shown = {"form": form, "number": number, "valid": valid, "reasons": against}
    return render(request, "training/check.html", shown, status=429 if against else 200)


def _certificate(request: HttpRequest, pk: int) -> Certificate:
    return get_object_or_404(queries.visible_certificates(by=request.by), pk=pk)
