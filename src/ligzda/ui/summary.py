"""What an error summary lists: each problem of a form with the address of its field."""

from collections.abc import Iterator
from typing import NamedTuple

from django.forms import BaseForm, BaseFormSet
from django.forms.boundfield import BoundField


class Problem(NamedTuple):
    """One thing to mend; `href` is empty when it belongs to no single field."""

    text: str
    href: str = ""


def first_control(field: BoundField) -> str:
    """Return the id of what a person must reach to mend the field: the first choice of a group."""
    if field.field.widget.use_fieldset and field.auto_id:
        return field.field.widget.id_for_label(field.auto_id, index=0)
    return field.id_for_label


def problems_of(form: BaseForm | BaseFormSet) -> Iterator[Problem]:
    """Yield the problems of a form or of all forms of a formset, in the order of the page."""
    for text in form.non_form_errors() if isinstance(form, BaseFormSet) else form.non_field_errors():
        yield Problem(str(text))
    if isinstance(form, BaseFormSet):
        for one in form.forms:
            yield from problems_of(one)
        return
    for field in form:
        for error in field.errors.as_data():
            for said in map(str, error.messages):
                if field.is_hidden or error.code == "required":
                    said = f"{field.label}: {said[:1].lower()}{said[1:]}"
                yield Problem(said, "" if field.is_hidden else f"#{first_control(field)}")
