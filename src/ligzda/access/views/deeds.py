"""How a form of this area becomes a deed: every refusal is said on the form, and nothing typed is lost."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

import structlog
from django.contrib import messages
from django.db import IntegrityError
from django.forms import BaseForm, ChoiceField, Field, ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme

from ligzda.access.actions.drafts import drop_draft, send_off
from ligzda.access.audit import record_read
from ligzda.access.edit import ChangedByOther
from ligzda.access.models import Case
from ligzda.access.refusal import Reason, Refused
from ligzda.access.views.drafts import key_of, place_of, put_back
from ligzda.ui.parts import Both
from ligzda.ui.refusals import put_at_fields

log = structlog.get_logger("ligzda.access")


def answer(
    request: HttpRequest,
    form: BaseForm | None,
    do: Callable[..., Any],
    /,
    *,
    to: str | Callable[[Any], str],
    said: str = "",
    template: str = "ui/form.html",
    **context: Any,
) -> HttpResponse:
    """Show the form; once it is filled in rightly `do` the deed with what was typed, say so and go on to `to`.

    A form is not needed where the deed only wants a yes. When somebody else changed the row meanwhile the form
    comes back with both values beside each other, and carries the newest version. What is typed into a form with a
    long text is kept as a draft until the deed is done. The same form sent twice does its deed once.
    """
    place = place_of(request, form)

    def done() -> str:
        made = do(**(form.cleaned_data if form else {}))
        return resolve_url(to(made) if callable(to) else to)

    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            led_to = once(request, done)
        except ChangedByOther as changed:
            form.data = form.data.copy()
            form.data["version"] = str(changed.theirs.version)
            context["fields"] = _both(form, changed.theirs)
            if not context["fields"]:  # a form that only says yes to what was seen
                context["reasons"] = changed.reasons
        except Refused as refused:
            context["reasons"] = put_at_fields(form, refused.reasons) if form else refused.reasons
        except IntegrityError as error:
            # Two people at the same moment: the database let only the first through.
            log.warning("done meanwhile", route=request.resolver_match.route, error=type(error.__cause__).__name__)
            context["reasons"] = [Reason("done_meanwhile")]
        else:
            if place:
                drop_draft(by=request.by, place=place)
            if said:
                messages.success(request, said)
            return redirect(led_to)
    if form:
        with_key(request, form)
    if form and place:
        context |= put_back(request, form, place)
    return render(request, template, {**context, "form": form})


def answer_about(
    request: HttpRequest,
    form: BaseForm | None,
    do: Callable[..., Any],
    /,
    *,
    about: Case | None,
    looked: str,
    ref: str = "",
    **told: Any,
) -> HttpResponse:
    """Do as `answer` with a form that shows a record: who opens it has looked; what is sent leaves its own trace."""
    if request.method == "GET":
        record_read(by=request.by, what=looked, about=about, ref=ref)
    return answer(request, form, do, **told)


def confirm(request: HttpRequest, do: Callable[[], Any], /, *, to: str, back: str = "", **told: Any) -> HttpResponse:
    """Do as `answer` with a page that wants nothing but a yes; `back` is where it leads when not to `to`."""
    return answer(request, None, do, to=to, template="ui/confirm.html", back_url=back or to, **told)


def came_from(request: HttpRequest) -> str:
    """Return the own page that a case's page was opened from, to go back there; a case itself has no page."""
    page = request.GET.get("from", "")
    return page if page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None) else ""


def once(request: HttpRequest, do: Callable[[], str]) -> str:
    """Do what was sent with a key, and return where the answer leads; the same sent twice is done once."""
    key = key_of(request)
    return send_off(by=request.by, key=key, mark=_mark(request), do=do) if key else do()


def with_key(request: HttpRequest, form: BaseForm) -> BaseForm:
    """Give a form that will be drawn its key: the one it was sent with, or a new one."""
    form.once = key_of(request) or uuid4()
    return form


def _mark(request: HttpRequest) -> str:
    """Return the mark of all that was sent: from whom, whereto, each field and file."""
    account = request.by.account
    fields = [(name, request.POST.getlist(name)) for name in sorted(request.POST) if name != "csrfmiddlewaretoken"]
    files = [(name, each.name, each.size) for name in sorted(request.FILES) for each in request.FILES.getlist(name)]
    sent = json.dumps([account and account.pk, request.get_full_path(), fields, files])
    return salted_hmac("ligzda.sent_off", sent, algorithm="sha256").hexdigest()


def _both(form: BaseForm, theirs: Any) -> list[Both]:
    typed: Mapping[str, Any] = form.cleaned_data
    return [
        Both(field.label, _shown(field, getattr(theirs, name)), _shown(field, typed[name]))
        for name, field in form.fields.items()
        if name in typed and name != "version" and hasattr(theirs, name)
    ]


def _shown(field: Field, value: Any) -> Any:
    """Return a value in the words of its field's choices."""
    if isinstance(field, ChoiceField) and not isinstance(field, ModelChoiceField):
        return dict(field.choices).get(value, value) if isinstance(value, str) else value
    return value
