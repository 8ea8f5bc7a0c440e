"""Forms of programmes, their versions and the households of practice."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.training.models import AUDIENCES
from ligzda.training.rules.audiences import Audience
from ligzda.ui.forms import Form, LatvianDateField, NumberField


class AtCentre(Form):
    """A form of a thing of a centre; who works in one centre only is not asked which."""

    centre = forms.ModelChoiceField(queryset=Organisation.objects.none(), label=_("Centre"), empty_label=None)

    def __init__(self, *args: Any, centres: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["centre"].queryset = Organisation.objects.filter(pk__in=[centre.pk for centre in centres])
        if len(centres) == 1:
            self.fields["centre"].widget = forms.HiddenInput()
            self.fields["centre"].initial = centres[0]


class ProgrammeForm(AtCentre):
    """A new programme."""

    title = forms.CharField(
        label=_("What is the programme called?"),
        max_length=200,
        error_messages={"required": _("Write the title of the programme")},
    )
    audience = forms.TypedChoiceField(
        label=_("For whom?"),
        coerce=Audience,
        choices=[("", _("Choose")), *((audience.value, label) for audience, label in AUDIENCES.items())],
        error_messages={"required": _("Choose for whom the programme is")},
    )
    field_order = ("title", "audience", "centre")


class RenameForm(Form):
    """Another title."""

    version = forms.IntegerField(widget=forms.HiddenInput())
    title = forms.CharField(label=_("Title"), max_length=200)


class VersionForm(Form):
    """What a programme asks from a day on."""

    since = LatvianDateField(label=_("In force since"))
    theory_hours = NumberField(
        label=_("Theory, academic hours"),
        required=False,
        max_digits=5,
        decimal_places=2,
        min_value=0,
        help_text=_("Whatever you leave empty is asked as the law asks it"),
    )
    practice_hours = NumberField(
        label=_("Practice, hours"), required=False, max_digits=5, decimal_places=2, min_value=0
    )
    practice_households = forms.IntegerField(
        label=_("In how many different households?"), required=False, min_value=0, max_value=20
    )
    year_hours = NumberField(
        label=_("Improvement in a calendar year, academic hours"),
        required=False,
        max_digits=5,
        decimal_places=2,
        min_value=0,
        help_text=_("Only for improvement training"),
    )
    agreed_on = LatvianDateField(label=_("Agreed with the supervisor (BAC) on"), required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class HouseholdForm(AtCentre):
    """A household of practice."""

    name = forms.CharField(
        label=_("Name of the household"),
        max_length=100,
        help_text=_("For example, the Kalniņš family"),
        error_messages={"required": _("Write the name of the household")},
    )
    field_order = ("name", "centre")
