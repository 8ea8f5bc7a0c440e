"""Drafts of long forms: where the page sends what is typed, and how it comes back into the form."""

from typing import Any
from uuid import UUID

from django import forms
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ligzda.access.actions import drafts
from ligzda.access.models import Draft
from ligzda.access.queries.drafts import kept_draft
from ligzda.access.refusal import Refused
from ligzda.ui import words
from ligzda.ui.forms import LongTextField

SALT = "ligzda.draft"
LONGEST = Draft._meta.get_field("place").max_length


def draft(request: HttpRequest, of: str) -> HttpResponse:
    """Keep what is typed; a button pressed (`draft`: save or drop) also leads back to the form.

    The address is signed by the page of the form: `of` which place, and which of its fields may be kept.
    """
    try:
        place, names = signing.loads(of, salt=SALT)
    except signing.BadSignature as error:
        raise Http404 from error
    pressed = request.POST.get("draft")
    if pressed == "drop":
        drafts.drop_draft(by=request.by, place=place)
    else:
        typed = {name: [_plain(value) for value in request.POST.getlist(name)] for name in names}
        try:
            drafts.keep_draft(by=request.by, place=place, typed=typed, key=key_of(request))
        except Refused as refused:
            page = {"title": _("The draft is not saved"), "reasons": refused.reasons, "back_url": place}
            too_late = "form_sent_off" in refused.codes
            return render(request, "access/draft_refused.html", page, status=409 if too_late else 413)
    return redirect(place) if pressed else HttpResponse(status=204)


def key_of(request: HttpRequest) -> UUID | None:
    """Return the key of the form that was sent: each has its own from the moment it was opened."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return None


def place_of(request: HttpRequest, form: forms.BaseForm | None) -> str:
    """Return under which name the form's draft is kept: its address; none when nothing long is written in it."""
    long = form and any(isinstance(field, LongTextField) for field in form.fields.values())
    place = request.get_full_path()
    return place if long and request.by.account and len(place) <= LONGEST else ""


def put_back(request: HttpRequest, form: forms.BaseForm, place: str) -> dict[str, Any]:
    """Fill a fresh form with its draft; return what its page needs for keeping it."""
    names = [name for name, field in form.fields.items() if _may_be_kept(field)]
    of = signing.dumps([place, [form.add_prefix(name) for name in names]], salt=SALT, compress=True)
    context = {"draft_url": reverse("draft", args=[of])}
    found = None if form.is_bound else kept_draft(by=request.by, place=place)
    if found:
        typed = QueryDict(mutable=True)
        for name, values in found.typed.items():
            typed.setlist(name, values)
        widgets = {name: form.fields[name].widget for name in names}
        form.initial = form.initial | {
            name: widget.value_from_datadict(typed, {}, form.add_prefix(name)) for name, widget in widgets.items()
        }
        context["draft_saved"] = _clock(found, request)
    return context


def _may_be_kept(field: forms.Field) -> bool:
    """Tell whether a field may wait on the server: a code, a password and a file may not.

    A row's version may: a draft of an older one then meets "someone else changed this", as any late form does.
    """
    secret = isinstance(field, forms.FileField) or isinstance(field.widget, forms.PasswordInput)
    return not secret and getattr(field, "kept_in_drafts", True)


def _plain(value: str) -> str:
    return value.replace("\0", "")  # which PostgreSQL cannot keep


def _clock(found: Draft, request: HttpRequest) -> str:
    today = timezone.localdate(found.saved_at) == request.by.on
    return words.clock(found.saved_at) if today else words.daytime(found.saved_at)
