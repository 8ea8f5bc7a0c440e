"""Fields that read what people type of families and people: personal codes, families, roles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.families.models import ROLE_LABELS, Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.rules import codes
from ligzda.ui.forms import Radios

ROLE_HINTS = {
    "crisis": _("first one becomes a foster family"),
    "disability": _("first one becomes a foster family"),
}


class CodeField(forms.CharField):
    """A Latvian personal code in any writing; cleaned to its eleven digits. It never waits in a draft."""

    kept_in_drafts = False
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-20"})
    default_error_messages = {
        "length": _("A personal code has eleven digits, for example 240385-18742. %(count)s were written."),
        "invalid": _("The personal code is wrong: its check digit does not agree. Compare it with the document."),
    }

    def clean(self, value: Any) -> str:
        """Read the code."""
        typed = super().clean(value)
        if not typed:
            return ""
        code = codes.clean(typed)
        if len(code) != codes.LENGTH or not code.isdigit():
            count = {"count": sum(each.isdigit() for each in code)}
            raise forms.ValidationError(self.error_messages["length"], code="length", params=count)
        if not codes.valid(code):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return code


class FamilyChoice(forms.ModelChoiceField):
    """One of some families, by name and number; the form says of which."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Family.objects.none(), **{"label": _("Family"), **kwargs})

    def label_from_instance(self, family: Family) -> str:
        """Return the name and the number."""
        return f"{family.title} · {family.shown_number}"


def role_choices(undecided: bool = False) -> list[tuple[str, Any]]:
    """Return the six roles to choose from, and `not decided yet` when that is an answer."""
    choices = [(role.value, label) for role, label in ROLE_LABELS.items()]
    return [*choices, ("", _("not decided yet"))] if undecided else choices


class RoleChoice(forms.TypedChoiceField):
    """One of the six roles as radio buttons; cleaned to the role, or to nothing while undecided."""

    def __init__(self, *, undecided: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Role"))
        kwargs.setdefault("widget", Radios(hints=ROLE_HINTS))
        super().__init__(choices=role_choices(undecided), coerce=FamilyRole, required=not undecided, **kwargs)
