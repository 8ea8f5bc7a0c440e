"""What an administrator types about an organisation."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.access.facts import MUNICIPAL
from ligzda.access.models import CentreStatus, Organisation, Territory
from ligzda.access.models.spans import on_day
from ligzda.ui.forms import Form, LatvianDateField


class ChangeForm(Form):
    """What can be changed of an organisation."""

    name = forms.CharField(label=_("Name"), max_length=200)
    parent = forms.ModelChoiceField(
        None, label=_("Unit of"), required=False, help_text=_("Only for a unit of another organisation.")
    )
    territory = forms.ModelChoiceField(None, label=_("Municipality"), required=False)
    phone_24h = forms.CharField(label=_("Telephone, day and night"), max_length=20, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, on: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = Organisation.objects.standing_on(on).filter(parent=None)
        self.fields["territory"].queryset = municipalities(on)


class FoundForm(ChangeForm):
    """A new organisation."""

    kind = forms.ChoiceField(label=_("Kind"), choices=[("", "–"), *Organisation.Kind.choices])
    since = LatvianDateField(label=_("Since"))
    field_order = ("kind", "name", "since", "parent", "territory", "phone_24h", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]


class EndForm(Form):
    """The day on which something ends."""

    until = LatvianDateField(label=_("Ends on"), help_text=_("The first day on which it no longer is."))


class StandingForm(Form):
    """One side of a centre's standing."""

    kind = forms.ChoiceField(label=_("What"), choices=[("", "–"), *CentreStatus.Kind.choices])
    detail = forms.CharField(
        label=_("Details"), max_length=200, help_text=_("For example the number and date of the decision or contract.")
    )
    since = LatvianDateField(label=_("Since"))


class ServeForm(Form):
    """A municipality that a court serves."""

    territory = forms.ModelChoiceField(None, label=_("Municipality"))
    since = LatvianDateField(label=_("Since"))

    def __init__(self, *args: Any, on: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["territory"].queryset = municipalities(on)


def municipalities(on: dt.date) -> Any:
    """Return the municipalities and state cities of a day."""
    return Territory.objects.filter(on_day(on), kind__in=MUNICIPAL, code__startswith="LV-")
