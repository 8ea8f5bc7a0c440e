"""A refused deed on its form: each reason at its field, the others above it."""

from collections.abc import Iterable

from django.forms import BaseForm

from ligzda.ui.marks import ground_of


def put_at_fields(form: BaseForm, reasons: Iterable[object]) -> list[object]:
    """Write each reason that concerns a field and cites no law at that field; return the others for `refusal`."""
    others = []
    for reason in reasons:
        at = getattr(reason, "at", "")
        if at in form.fields and not getattr(reason, "law", None):
            form.add_error(at, ground_of(reason).text)
        else:
            others.append(reason)
    return others
