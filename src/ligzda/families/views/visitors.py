"""Pages for people who have not signed in: the six roles side by side, and a question to a centre."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ligzda.access.models import Organisation
from ligzda.access.queries.declared import municipalities
from ligzda.access.refusal import Reason, refuse_if
from ligzda.access.views.deeds import answer
from ligzda.access.views.throttle import too_often
from ligzda.families.actions.enquiries import record_enquiry
from ligzda.families.forms.enquiries import PublicEnquiryForm
from ligzda.families.models import Enquiry
from ligzda.families.words import questions, roles_explained
from ligzda.law.queries import rulebook

#: So many questions an hour from one address on the network.
ASKS = "6/h/ip"
#: How soon the centre is to talk with whoever asked.
WAIT = "enquiry.consultation.working_days"


def roles(request: HttpRequest) -> HttpResponse:
    """Explain the six roles plainly and help an undecided family compare them."""
    explained = roles_explained(rulebook(), request.by.on)
    return render(request, "families/roles.html", {"roles": explained, "questions": questions()})


def privacy(request: HttpRequest) -> HttpResponse:
    """Say what happens with what a visitor writes."""
    return render(request, "families/privacy.html")


def ask(request: HttpRequest) -> HttpResponse:
    """Take a visitor's question to a centre; a machine that fills every field is thanked and forgotten."""
    by = request.by.as_system()
    centres = Organisation.objects.standing_on(by.on).filter(kind=Organisation.Kind.CENTRE)
    form = PublicEnquiryForm(request.POST or None, centres=centres, territories=municipalities(by=by))
    if request.method == "POST" and form.is_valid() and form.from_a_machine:
        return redirect("public_enquiry_done")
    against: list[Reason] = []

    def record(consent: bool, website: str, **given: object) -> Enquiry:
        # Whoever mistypes may try as often as they like: only what would be kept is counted.
        against.extend(too_often(request, action="public_enquiry", rate=ASKS))
        refuse_if(against)
        return record_enquiry(by=by, on=by.on, means=Enquiry.Means.WEB, **given)

    answered = answer(
        request,
        form,
        record,
        to="public_enquiry_done",
        template="families/public_enquiry.html",
        title=_("Ask a centre"),
        deed=_("Send"),
    )
    if against:
        answered.status_code = 429
    return answered


def asked(request: HttpRequest) -> HttpResponse:
    """Thank the visitor, and say how long it may take until the centre answers, where the rulebook has a figure."""
    return render(request, "families/asked.html", {"wait": rulebook().get(WAIT, request.by.on)})
