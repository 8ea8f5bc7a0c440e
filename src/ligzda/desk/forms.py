"""What people type at the desk."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ligzda.documents.models import Document
from ligzda.families.forms.fields import FamilyChoice
from ligzda.families.models import Family
from ligzda.pathway.models import ROLE_NAMES, STEP_NAMES, HandRecord
from ligzda.pathway.models.hand import MARK
from ligzda.pathway.rules.by_hand import ASKED_BY_HAND, steps_by_hand
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, Radios

MARK_HINT = _("A mark such as the initials; no name and no personal code.")


class WithPaper(Form):
    """A record that may have a paper from the family's documents."""

    document = forms.ModelChoiceField(
        queryset=Document.objects.none(),
        label=_("Paper"),
        required=False,
        empty_label=_("none"),
        help_text=_("From the family's documents; attach it there first."),
    )

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].queryset = documents


class StepForm(WithPaper):
    """A step recorded by hand."""

    role = forms.ChoiceField(label=_("Path"), widget=Radios)
    step = forms.ChoiceField(label=_("Step"), widget=Radios)
    what = forms.ChoiceField(
        label=_("What happened"),
        choices=HandRecord.What.choices,
        widget=Radios(hints={"asked": _("Only what is given on request can be asked for.")}),
    )
    on = LatvianDateField(label=_("Date"))
    child = forms.ChoiceField(label=_("Child"), required=False, help_text=_("Only for the child's part of the plan."))
    field_order = ("role", "step", "what", "on", "child", "document")

    def __init__(self, *args: Any, roles: Iterable[str], children: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = list(roles)
        steps = dict.fromkeys(step for role in roles for step in steps_by_hand(role))
        self.fields["role"].choices = [(role, capfirst(str(ROLE_NAMES[role]))) for role in roles]
        self.fields["step"].choices = [(step, capfirst(str(STEP_NAMES[step]))) for step in steps]
        self.fields["child"].choices = [("", "–"), *((child, child) for child in children)]
        if not children:
            del self.fields["child"]
        if not set(steps) & set(ASKED_BY_HAND):
            self.fields["what"].choices = HandRecord.What.choices[:1]


class PlacementForm(WithPaper):
    """A child comes to stay with the family."""

    child = forms.CharField(label=_("Child's mark"), max_length=MARK, help_text=MARK_HINT)
    since = LatvianDateField(label=_("Since"))
    until = LatvianDateField(label=_("Until"), required=False)
    field_order = ("child", "since", "until", "document")


class EndPlacementForm(Form):
    """A child's stay ended."""

    on = LatvianDateField(label=_("The first day on which the child was no longer there"))


class WithdrawForm(Form):
    """Why a record is taken back."""

    reason = LongTextField(label=_("Why"), max_length=300, rows=2)


class PickFamilyForm(Form):
    """One of the reader's families."""

    family = FamilyChoice(to_field_name="number", empty_label=_("choose"))

    def __init__(self, *args: Any, families: QuerySet[Family], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["family"].queryset = families
