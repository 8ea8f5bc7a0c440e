"""Forms of who the child is."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Territory
from ligzda.children.models import SEX_LABELS, Child
from ligzda.families.forms.fields import CodeField
from ligzda.people.models.languages import CHOICES
from ligzda.ui.forms import Checkboxes, Form, LatvianDateField, LongTextField, Radios
from ligzda.ui.numbers import whole

SEXES = [*SEX_LABELS.items(), ("", _("not known"))]


class ChildForm(Form):
    """What is known of a child; at night it may be little."""

    marks_optional = False  # of a child found at night nothing need be known
    given_name = forms.CharField(label=_("Given name"), max_length=100, required=False)
    surname = forms.CharField(label=_("Surname"), max_length=100, required=False)
    called = forms.CharField(
        label=_("When the name is not known: what the child is called, or how it looks"),
        max_length=100,
        required=False,
        help_text=_("For example: “Miķelis”, or “blue jacket, scar above the eye”."),
    )
    code = CodeField(label=_("Personal code"), required=False)
    birth_date = LatvianDateField(
        label=_("Date of birth"), required=False, help_text=_("Only when the personal code does not tell it.")
    )
    age_about = forms.IntegerField(
        label=_("Age, about"),
        min_value=0,
        max_value=17,
        required=False,
        help_text=_("When the date of birth is not known."),
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
    )
    sex = forms.ChoiceField(label=_("Sex"), choices=SEXES, widget=Radios, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages the child speaks"),
        choices=CHOICES,
        widget=Checkboxes,
        required=False,
    )
    place = forms.ModelChoiceField(Territory.objects.none(), label=_("Home municipality"), required=False)

    def __init__(self, *args: Any, territories: QuerySet[Territory], known: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = territories
        if known:
            kept = _("Recorded: %(masked)s. Write here only to replace it.")
            self.fields["code"].help_text = kept % {"masked": known}


class NewChildForm(ChildForm):
    """A new record; the likely same children are shown first, and `none_of_these` says that they are others."""

    none_of_these = forms.BooleanField(label=_("I have looked: the child is none of these"), required=False)
    looked_at = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_looked_at(self) -> list[int]:
        """Return the ids of the records that were shown; anything else typed there was shown to nobody."""
        return [pk for each in self.cleaned_data["looked_at"].split(",") if (pk := whole(each)) is not None]


class EditChildForm(ChildForm):
    """Changing what is known."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class MergeForm(Form):
    """This record and another are of one child."""

    number = forms.CharField(
        label=_("Number of the other record"), max_length=14, help_text=_("For example: B-2026-0147")
    )
    code = CodeField(
        label=_("The child's personal code"),
        required=False,
        help_text=_("Only when the other record is not among your children: it must have this code."),
    )
    reason = LongTextField(label=_("Why they are the same child"), max_length=300, rows=2)

    def clean_number(self) -> str:
        """Return the number without its letter."""
        return self.cleaned_data["number"].strip().upper().removeprefix("B").strip(" -–")


class SiblingForm(Form):
    """A brother or sister."""

    sibling = forms.ModelChoiceField(Child.objects.none(), label=_("Brother or sister"))
    half = forms.BooleanField(label=_("Half-sibling: only one parent is the same"), required=False)
    note = forms.CharField(label=_("Note"), max_length=200, required=False)

    def __init__(self, *args: Any, children: QuerySet[Child], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sibling"].queryset = children
        self.fields["sibling"].label_from_instance = lambda child: f"{child.title} · {child.shown_number}"
