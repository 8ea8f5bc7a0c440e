"""How a form of this area becomes a deed: every refusal is said on the form, and nothing typed is lost."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ligzda.access.actions.drafts import drop_draft
from ligzda.access.edit import ChangedByOther
from ligzda.access.refusal import Refused
from ligzda.access.views.drafts import place_of, put_back
from ligzda.ui.parts import Both
from ligzda.ui.refusals import put_at_fields


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
    long text is kept as a draft until the deed is done.
    """
    place = place_of(request, form)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            done = do(**(form.cleaned_data if form else {}))
        except ChangedByOther as changed:
            form.data = {**form.data.dict(), "version": str(changed.theirs.version)}
            context["fields"] = _both(form, changed.theirs)
        except Refused as refused:
            context["reasons"] = put_at_fields(form, refused.reasons) if form else refused.reasons
        else:
            if place:
                drop_draft(by=request.by, place=place)
            if said:
                messages.success(request, said)
            return redirect(to(done) if callable(to) else to)
    if form and place:
        context |= put_back(request, form, place)
    return render(request, template, {**context, "form": form})


def _both(form: BaseForm, theirs: Any) -> list[Both]:
    typed: Mapping[str, Any] = form.cleaned_data
    return [
        Both(form.fields[name].label, getattr(theirs, name), value)
        for name, value in typed.items()
        if name != "version" and hasattr(theirs, name)
    ]
