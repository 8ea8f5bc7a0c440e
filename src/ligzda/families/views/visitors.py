"""Pages for people who have not signed in: the six roles side by side, and a question to a centre."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ligzda.access.models import Organisation
from ligzda.access.queries.declared import municipalities
from ligzda.access.views.deeds import answer
from ligzda.families.actions.enquiries import record_enquiry
from ligzda.families.forms.enquiries import PublicEnquiryForm
from ligzda.families.models import Enquiry
from ligzda.families.words import questions, roles_explained

#: So many questions an hour from one address on the network.
ASKS = "6/h/ip"


def roles(request: HttpRequest) -> HttpResponse:
    """Explain the six roles plainly and help an undecided family compare them."""
    return render(request, "families/roles.html", {"roles": roles_explained(), "questions": questions()})


def privacy(request: HttpRequest) -> HttpResponse:
    """Say what happens with what a visitor writes."""
    return render(request, "families/privacy.html")


def ask(request: HttpRequest) -> HttpResponse:
    """Take a visitor's question to a centre; a machine that fills every field is thanked and forgotten."""
    by = request.by.as_system()
    centres = Organisation.objects.standing_on(by.on).filter(kind=Organisation.Kind.CENTRE)
    form = PublicEnquiryForm(request.POST or None, centres=centres, territories=municipalities(by=by))
    # Whoever mistypes may try as often as they like: only what would be kept is counted.
    if request.method == "POST" and form.is_valid():
        config = {"public_enquiry": ASKS}
        if form.from_a_machine:
            return redirect("public_enquiry_done")
        if not ratelimit.consume(request, app="ligzda.families", action="public_enquiry", config=config):
            return render(request, "429.html", status=429)

    def record(consent: bool, website: str, **given: object) -> Enquiry:
        return record_enquiry(by=by, on=by.on, means=Enquiry.Means.WEB, **given)

    return answer(
        request,
        form,
        record,
        to="public_enquiry_done",
        template="families/public_enquiry.html",
        title=_("Ask a centre"),
        deed=_("Send"),
    )


def asked(request: HttpRequest) -> HttpResponse:
    """Thank the visitor."""
    return render(request, "families/asked.html")
