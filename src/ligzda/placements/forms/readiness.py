"""Forms of a family's readiness: tonight, told to the centre, and absences known beforehand."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.access.actor import RIGA
from ligzda.placements.models import Readiness
from ligzda.ui.forms import ClockField, Form, LatvianDateField, LongTextField, Radios

State = Readiness.State
TONIGHT = [
    ("yes", _("Yes, we can")),
    ("one", _("Yes, but one child only")),
    ("infants", _("Yes, but infants only")),
    ("no", _("Not tonight")),
]
AWAY = [(State.NOT_READY.value, State.NOT_READY.label), (State.RESTING.value, State.RESTING.label)]


def moment(day: dt.date | None, clock: dt.time | None) -> dt.datetime | None:
    """Return the moment on the clock in Riga; without a time the day's first."""
    return dt.datetime.combine(day, clock or dt.time(), RIGA) if day else None


class TonightForm(Form):
    """The question of a message: one press of the button says yes."""

    tonight = forms.ChoiceField(
        label=_("Can you take in a child tonight?"), choices=TONIGHT, widget=Radios, initial="yes"
    )
    reason = LongTextField(label=_("Why not? You need not say"), required=False, rows=2, max_length=300)


class AnswerForm(Form):
    """What the family says, in full."""

    state = forms.ChoiceField(label=_("Can the family take a child?"), choices=State.choices, widget=Radios)
    only = forms.ChoiceField(label=_("If it can, whom?"), choices=Readiness.Only.choices, widget=Radios, required=False)
    until_day = LatvianDateField(
        label=_("Until which day"), required=False, help_text=_("Nothing here means until the family says otherwise.")
    )
    until_clock = ClockField(label=_("Until what time"), required=False)
    reason = LongTextField(label=_("Why"), required=False, rows=2, max_length=300)

    def clean(self) -> dict[str, Any]:
        """Put day and time together."""
        told = super().clean() or self.cleaned_data
        told["until"] = moment(told.pop("until_day", None), told.pop("until_clock", None))
        return told


class ToldForm(AnswerForm):
    """What the family told the centre, and when."""

    since_day = LatvianDateField(label=_("Which day did the family say so?"))
    since_clock = ClockField(label=_("At what time?"))
    field_order = ("since_day", "since_clock")

    def clean(self) -> dict[str, Any]:
        """Put day and time together."""
        told = super().clean()
        told["since"] = moment(told.pop("since_day", None), told.pop("since_clock", None))
        return told


class AbsenceForm(Form):
    """When the family will not be able to take a child."""

    since_day = LatvianDateField(label=_("From which day"))
    since_clock = ClockField(label=_("From what time"), required=False, help_text=_("Nothing here means midnight."))
    until_day = LatvianDateField(label=_("Until which day"))
    until_clock = ClockField(label=_("Until what time"), required=False)
    state = forms.ChoiceField(label=_("What is it?"), choices=AWAY, widget=Radios, initial=State.NOT_READY)
    reason = LongTextField(label=_("Why"), required=False, rows=2, max_length=300)

    def clean(self) -> dict[str, Any]:
        """Put days and times together."""
        told = super().clean() or self.cleaned_data
        for name in ("since", "until"):
            told[name] = moment(told.pop(f"{name}_day", None), told.pop(f"{name}_clock", None))
        return told
