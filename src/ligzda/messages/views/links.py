"""The page of one button that a link in a message opens, for whoever has the link."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from ligzda.access.permit import Denied
from ligzda.access.refusal import Reason, Refused
from ligzda.access.views.throttle import too_often
from ligzda.messages.actions.links import spend
from ligzda.messages.models import Link
from ligzda.messages.purposes import purpose
from ligzda.messages.queries.links import link_of
from ligzda.ui.refusals import put_at_fields

#: So many looks and presses an hour from one address on the network: a phone's preview looks too.
LOOKS = "60/h/ip"


def link(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link is for; only the button (a POST) does it."""
    if against := too_often(request, action="message_link", rate=LOOKS):
        return _over(request, against, 429)
    found, against = link_of(by=request.by, token=token)
    if found is None:
        return _over(request, against, 404)
    with translation.override(_language(request, found)):
        return _over(request, against, 410) if against else _page(request, token, found)


def _page(request: HttpRequest, token: str, found: Link) -> HttpResponse:
    kind = purpose(found.purpose)
    form = kind.form(request.POST if request.method == "POST" else None) if kind.form else None
    try:
        words = kind.shows(link=found)
    except Refused as refused:
        return _over(request, refused.reasons, 410)
    reasons: list[object] = []
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            said = spend(by=request.by, token=token, **(form.cleaned_data if form else {}))
        except Denied:  # the reader's role has ended since
            return _over(request, [Reason("link_unknown")], 404)
        except Refused as refused:
            reasons = put_at_fields(form, refused.reasons) if form else [*refused.reasons]
        else:
            return render(request, "ui/done.html", {"title": said})
    status = 422 if reasons or (form and form.errors) else 200
    return render(request, "ui/confirm.html", {**words, "form": form, "reasons": reasons}, status=status)


def _over(request: HttpRequest, against: list[Reason], status: int) -> HttpResponse:
    texts = [reason.text(translation.get_language() or settings.LANGUAGE_CODE) for reason in against]
    return render(request, "messages/link_over.html", {"texts": texts}, status=status)


def _language(request: HttpRequest, found: Link) -> str:
    """Return the language that the reader has chosen here, else the one that the message was in."""
    chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES
    return (translation.get_language() if chosen else found.language) or settings.LANGUAGE_CODE
