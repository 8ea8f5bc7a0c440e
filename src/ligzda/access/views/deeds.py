"""How a form of this area becomes a deed: every refusal is said on the form, and nothing typed is lost."""

from collections.abc import Callable, Mapping
from typing import Any

import structlog
from django.contrib import messages
from django.db import IntegrityError
from django.forms import BaseForm, ChoiceField, Field, ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ligzda.access.actions.drafts import drop_draft
from ligzda.access.edit import ChangedByOther
from ligzda.access.refusal import Reason, Refused
from ligzda.access.views.drafts import place_of, put_back
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
    long text is kept as a draft until the deed is done.
    """
    place = place_of(request, form)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            done = do(**(form.cleaned_data if form else {}))
        except ChangedByOther as changed:
            form.data = form.data.copy()
            form.data["version"] = str(changed.theirs.version)
            context["fields"] = _both(form, changed.theirs)
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
            return redirect(to(done) if callable(to) else to)
    if form and place:
        context |= put_back(request, form, place)
    return render(request, template, {**context, "form": form})


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
