"""What an administrator types to confirm an entry or to give it a new value."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.law.actions.changes import HOUSE, Where
from ligzda.law.models import Entry
from ligzda.law.models.words import reader
from ligzda.law.rules import rulebook
from ligzda.law.rules.rulebook import Kind, Value
from ligzda.law.rules.values import COUNTED, Unreadable, read_value, typed
from ligzda.law.rules.wording import unit_text
from ligzda.ui.forms import Form, LatvianDateField

OTHER = "+"


class WhereForm(Form):
    """Where the value stands: an act known already or another one, its point, an address to read it at."""

    act = forms.ChoiceField(label=_("Act"), required=False)
    new_act = forms.CharField(
        label=_("Another act"),
        help_text=_("Its short name, for example MK 147/2023."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )
    new_act_title = forms.CharField(label=_("Title of the other act"), max_length=300, required=False)
    point = forms.CharField(
        label=_("Point"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )
    source = forms.CharField(
        label=_("Source"),
        help_text=_("The address where the act can be read, or the name of the document."),
        max_length=500,
        error_messages={"required": _("Name the source: an address or a document.")},
    )

    def __init__(self, *args: Any, acts: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(act, act) for act in acts if act != HOUSE]
        self.fields["act"].choices = [("", _("not known")), *known, (OTHER, _("another act"))]

    def clean(self) -> dict[str, Any]:
        """Ask for the other act's name when another one is chosen."""
        data = super().clean() or self.cleaned_data
        if data.get("act") == OTHER and not data.get("new_act"):
            self.add_error("new_act", _("Write the short name of the act."))
        return data

    @property
    def where(self) -> Where:
        """Return where the value stands."""
        data = self.cleaned_data
        other = data["act"] == OTHER or bool(data["new_act"])
        return Where(
            act=data["new_act"] if other else data["act"],
            act_title=data["new_act_title"] if other else "",
            point=data["point"],
            source=data["source"],
        )


class ConfirmForm(WhereForm):
    """Somebody has read the act and says that the value stands there."""

    read = forms.BooleanField(
        label=_("I have read the act, and the value stands there"),
        error_messages={"required": _("Confirm only what you have read in the act.")},
    )


class FigureForm(Form):
    """Another value from a day on; the house's own values need no more."""

    since = LatvianDateField(label=_("In force from"))
    figure = forms.CharField(
        label=_("Value"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-10"}),
    )
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Who looks at the change will read this."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("since", "figure", "act", "new_act", "new_act_title", "point", "source", "confirmed", "reason")

    def __init__(self, *args: Any, entry: Entry, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.entry = entry
        unit = unit_text(entry.unit, reader())
        hint = _("Leave empty when nobody knows it.")
        counted_in = _("Counted in: %(unit)s.") % {"unit": unit}
        self.fields["figure"].help_text = f"{counted_in} {hint}" if unit else hint

    def clean_figure(self) -> Value:
        """Read the value in the entry's unit."""
        try:
            return read_value(self.entry.unit, self.cleaned_data["figure"])
        except Unreadable:
            raise forms.ValidationError(self._what_to_write(), code="invalid") from None

    @property
    def deed(self) -> dict[str, Any]:
        """Return what the action takes."""
        data = self.cleaned_data
        since: date = data["since"]
        return {
            "since": since,
            "figure": data["figure"],
            "reason": data["reason"],
            "where": Where(),
            "confirmed": True,
        }

    def _what_to_write(self) -> Any:
        unit = self.entry.unit
        if unit in COUNTED:
            return _("Write a whole number, at least 1.")
        if unit == "month_day":
            return _("Write a day and a month, for example 31.12.")
        if unit.startswith("eur"):
            return _("Write a sum in euro, for example 171,00.")
        return _("Write a number, for example 16 or 1,17.")


class LawFigureForm(FigureForm, WhereForm):
    """Another value that the law gives, with where it stands."""

    confirmed = forms.BooleanField(
        label=_("I have read the act, and the value stands there"),
        help_text=_("Without this the value is marked as unconfirmed wherever it is shown."),
        required=False,
    )

    @property
    def deed(self) -> dict[str, Any]:
        """Return what the action takes."""
        return super().deed | {"where": self.where, "confirmed": self.cleaned_data["confirmed"]}


def confirm_form(now: rulebook.Entry | None, acts: Iterable[str], data: Any = None) -> ConfirmForm:
    """Return the form that confirms the value in force."""
    return ConfirmForm(data, acts=acts, initial=_as_now(now))


def figure_form(entry: Entry, now: rulebook.Entry | None, acts: Iterable[str], data: Any = None) -> FigureForm:
    """Return the form for a new value: with the act for what the law says, without for the house's own."""
    if entry.kind == Kind.HOUSE:
        return FigureForm(data, entry=entry, initial=_as_now(now))
    return LawFigureForm(data, entry=entry, acts=acts, initial=_as_now(now))


def _as_now(now: rulebook.Entry | None) -> dict[str, Any]:
    if now is None:
        return {}
    found = {"act": now.act, "point": now.point, "source": now.source, "figure": typed(now.value, reader())}
    # What was never known is mended from its beginning, so that it holds for whatever began before today too.
    return found if now.known else found | {"since": now.since}
