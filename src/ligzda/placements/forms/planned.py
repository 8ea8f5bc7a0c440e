"""Forms of a planned search, step by step."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.children.models import GROUND_LABELS, Child
from ligzda.families.forms.fields import FamilyChoice
from ligzda.families.models import Family
from ligzda.placements.models import Meeting, Search
from ligzda.ui.forms import Checkboxes, Form, LatvianDateField, LongTextField, Radios

AGREES = [("yes", _("the court agrees")), ("no", _("the court does not agree"))]


class RequestForm(Form):
    """The court's request."""

    number = forms.CharField(label=_("Number of the court's request"), max_length=40)
    on = LatvianDateField(label=_("Day of the request"))


class PlanForm(RequestForm):
    """The court's request, and who stays with the child."""

    together = forms.ModelMultipleChoiceField(
        Child.objects.none(), label=_("Brothers and sisters, together"), widget=Checkboxes, required=False
    )

    def __init__(self, *args: Any, siblings: QuerySet[Child], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["together"].queryset = siblings
        self.fields["together"].label_from_instance = lambda child: f"{child.title} · {child.shown_number}"


class KnownForm(Form):
    """Whose record a child of the search is."""

    child = forms.CharField(
        label=_("Number of the child's record"), max_length=14, help_text=_("For example: B-2026-0147")
    )

    def clean_child(self) -> str:
        """Return the number without its letter."""
        return self.cleaned_data["child"].strip().upper().removeprefix("B").strip(" -–")


class PartForm(Form):
    """Which of the children are looked for apart from the others, and why."""

    places = forms.TypedMultipleChoiceField(
        label=_("For whom is a family looked for apart?"), coerce=int, widget=Checkboxes
    )
    reason = LongTextField(label=_("Why brothers and sisters cannot stay together"), max_length=300, rows=3)

    def __init__(self, *args: Any, names: Mapping[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["places"].choices = list(names.items())


class JoinForm(Form):
    """Which searches for parted brothers and sisters become one again, and why."""

    others = forms.MultipleChoiceField(label=_("Whom to look for together with them?"), widget=Checkboxes)
    reason = LongTextField(label=_("Why they can stay together after all"), max_length=300, rows=3)

    def __init__(self, *args: Any, names: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["others"].choices = list(names.items())


class _OfAFamily(Form):
    family = FamilyChoice()
    on = LatvianDateField(label=_("Day"))

    def __init__(self, *args: Any, families: QuerySet[Family], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["family"].queryset = families


class MeetingForm(_OfAFamily):
    """The children and a family met."""

    went = forms.ChoiceField(label=_("How did it go?"), choices=Meeting.Went.choices, widget=Radios)
    note = LongTextField(label=_("What was noticed"), max_length=500, rows=3, required=False)


class ProposalForm(_OfAFamily):
    """Which family is proposed, and why."""

    reason = LongTextField(label=_("Why this family"), max_length=500, rows=3)


class RulingForm(Form):
    """What the court decided."""

    marks_optional = False  # what has to be told follows from what it decided
    agrees = forms.ChoiceField(label=_("What did the court decide?"), choices=AGREES, widget=Radios)
    number = forms.CharField(label=_("Number of the decision"), max_length=40)
    on = LatvianDateField(label=_("Date of the decision"))
    ground = forms.ChoiceField(
        label=_("If it agrees, on which ground?"),
        choices=[(key.value, label) for key, label in GROUND_LABELS.items()],
        widget=Radios,
        required=False,
    )
    reason = LongTextField(label=_("If it does not agree, why"), max_length=500, rows=3, required=False)

    def clean_agrees(self) -> bool:
        """Return whether the court agrees."""
        return self.cleaned_data["agrees"] == "yes"


class PlannedPlaceForm(Form):
    """The children come to the family."""

    since = LatvianDateField(label=_("From which day"))
    planned_until = LatvianDateField(label=_("Planned until"), required=False)
    exceeding = LongTextField(
        label=_("If there is no free place, why the child is placed all the same"),
        max_length=300,
        rows=2,
        required=False,
    )


class PlannedEndForm(Form):
    """The search ends without a family."""

    outcome = forms.ChoiceField(
        label=_("Where did the children go?"),
        choices=[choice for choice in Search.ENDS if choice[0] != "family"],
        widget=Radios,
    )
    reason = LongTextField(label=_("Why so"), rows=3, max_length=300)
