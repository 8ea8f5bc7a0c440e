"""The form of the roster: who is on duty, from when until when, on how many days."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Account
from ligzda.families.models import Family
from ligzda.placements.forms.readiness import moment
from ligzda.ui.forms import ClockField, Form, LatvianDateField

MOST_DAYS = 31


class DutyForm(Form):
    """Somebody on duty."""

    whom = forms.ChoiceField(label=_("Who is on duty?"))
    since_day = LatvianDateField(label=_("From which day"))
    since_clock = ClockField(label=_("From what time"))
    until_day = LatvianDateField(label=_("Until which day"))
    until_clock = ClockField(label=_("Until what time"))
    days = forms.IntegerField(
        label=_("On how many days one after the other"),
        min_value=1,
        max_value=MOST_DAYS,
        initial=1,
        help_text=_("The same hours every day."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
    )

    def __init__(self, *args: Any, families: QuerySet[Family], officers: QuerySet[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, Family | Account] = {f"family-{family.pk}": family for family in families}
        self.known |= {f"officer-{account.pk}": account for account in officers}
        hosts = [(f"family-{family.pk}", f"{family.title} ({family.shown_number})") for family in families]
        people = [(f"officer-{account.pk}", account.name) for account in officers]
        groups = [(_("Crisis foster families"), hosts), (_("Duty officers"), people)]
        self.fields["whom"].choices = [("", _("Choose")), *groups]

    def clean(self) -> dict[str, Any]:
        """Put days and times together, and find who was chosen."""
        told = super().clean() or self.cleaned_data
        for name in ("since", "until"):
            told[name] = moment(told.pop(f"{name}_day", None), told.pop(f"{name}_clock", None))
        if told.get("whom"):
            told["whom"] = self.known[told["whom"]]
        return told
