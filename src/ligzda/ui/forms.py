"""The base of every form, and fields that take what people type: days, times, sums, long texts."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH
from django.utils.translation import gettext_lazy as _

from ligzda.ui import words

# What Django says where nothing is chosen yet.
DASHES = BLANK_CHOICE_DASH[0][1]


class Plain:
    """What all forms of ours share: no colons after labels, no browser bubbles, optional fields marked."""

    fields: dict[str, forms.Field]
    marks_optional = True
    nothing_chosen = _("Choose")
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField) and field.empty_label == DASHES:
                field.empty_label = self.nothing_chosen
            if field.error_messages["required"] == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = _what_is_missing(field)


def _what_is_missing(field: forms.Field) -> Any:
    """Return what to do when the field was left empty, by its kind."""
    if isinstance(field, forms.BooleanField):
        return _("Tick this to go on")
    if isinstance(field, forms.FileField):
        return _("Attach a file")
    if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return _("Choose at least one")
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        return _("Choose one")
    return _("Fill this in")


class Form(Plain, forms.Form):
    """A form of ours."""


class ModelForm(Plain, forms.ModelForm):
    """A form of ours over a model's row; the row itself is written by an action."""


class Radios(forms.RadioSelect):
    """Radio buttons, each with a line of explanation when `hints` has one for its value."""

    def __init__(self, *args: Any, hints: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hints = hints or {}

    def create_option(self, name, value, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the hint to the option."""
        option = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        return option


class Checkboxes(Radios, forms.CheckboxSelectMultiple):
    """Checkboxes with hints, as `Radios`."""

    input_type = forms.CheckboxSelectMultiple.input_type
    template_name = forms.CheckboxSelectMultiple.template_name
    option_template_name = forms.CheckboxSelectMultiple.option_template_name


class DayInput(forms.TextInput):
    """One text field for a day; the page's script adds the browser's own calendar beside it."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {
                "inputmode": "numeric",
                "autocomplete": "off",
                "class": "govuk-input--width-10",
                "data-day": "",
                "data-day-pick": _("Choose in the calendar"),
            }
            | (attrs or {})
        )


class LatvianDateField(forms.DateField):
    """A day typed in any usual way (20.03.2026., 20.3.26, 20/03/2026, 2026-03-20), shown as 20.03.2026."""

    widget = DayInput
    default_error_messages = {
        "required": _("Enter the date, for example 20.03.2026."),
        "invalid": _("There is no such date. Write day, month and year, for example 20.03.2026."),
        "too_early": _("The date cannot be before %(day)s"),
        "too_late": _("The date cannot be after %(day)s"),
    }

    def __init__(self, *, earliest: date = date(1900, 1, 1), latest: date = date(2100, 12, 31), **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.earliest = earliest
        self.latest = latest

    def to_python(self, value: Any) -> date | None:
        """Read the day."""
        if value in self.empty_values or isinstance(value, datetime):
            return value.date() if isinstance(value, datetime) else None
        found = value if isinstance(value, date) else words.plain_day(str(value))
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def validate(self, value: date | None) -> None:
        """Hold the day between the earliest and the latest, which views set on the form's own copy of the field."""
        super().validate(value)
        if value and value < self.earliest:
            raise self._beyond("too_early", self.earliest)
        if value and value > self.latest:
            raise self._beyond("too_late", self.latest)

    def _beyond(self, code: str, limit: date) -> forms.ValidationError:
        return forms.ValidationError(self.error_messages[code], code=code, params={"day": words.day(limit)})

    def prepare_value(self, value: Any) -> Any:
        """Show a day as people write it, and leave alone what was typed."""
        return words.day(value) if isinstance(value, date) else value


class ClockField(forms.TimeField):
    """A time of day typed as 9, 9.30, 09:30 or 0930."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-5"})
    default_error_messages = {
        "required": _("Enter the time, for example 14:30"),
        "invalid": _("There is no such time. Write hours and minutes, for example 14:30"),
    }

    def to_python(self, value: Any) -> time | None:
        """Read the time."""
        if value in self.empty_values or isinstance(value, time):
            return value or None
        match = re.fullmatch(r"(\d{1,2})(?:[:. ]?([0-5]\d)(?::\d\d)?)?", str(value).strip())
        if not match or int(match[1]) > 23:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return time(int(match[1]), int(match[2] or 0))

    def prepare_value(self, value: Any) -> Any:
        """Show the time without seconds."""
        return f"{value:%H:%M}" if isinstance(value, time) else value


class NumberField(forms.DecimalField):
    """A number typed with a comma or a point, with or without spaces between thousands."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "govuk-input--width-5"})
    default_error_messages = {"invalid": _("Write a number, for example 1,5")}

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the number."""
        if value in self.empty_values:
            return None
        typed = re.sub(r"\s|€", "", str(value)).replace("−", "-").replace(",", ".")
        if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{0,15})?", typed):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return Decimal(typed)

    def prepare_value(self, value: Any) -> Any:
        """Show the number with the page's decimal mark."""
        return words.number(value).replace("−", "-") if isinstance(value, Decimal | int | float) else value


class MoneyField(NumberField):
    """A sum in euro: 1 484,51."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "govuk-input--width-10"})
    default_error_messages = {"invalid": _("Write a sum in euro, for example 1 484,51")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 12, "decimal_places": 2} | kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Show the sum without its sign, which stands in the label."""
        return f"{Decimal(value):.2f}".replace(".", words.decimal_mark()) if isinstance(value, Decimal | int) else value


class LongTextField(forms.CharField):
    """A text of several lines; the page counts what is left when there is a limit."""

    def __init__(self, *, rows: int = 5, max_length: int | None = 4000, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows, "spellcheck": "true"}))
        super().__init__(max_length=max_length, **kwargs)


class UploadField(forms.FileField):
    """A file to attach; what it really holds is checked by the area that keeps it."""

    def __init__(self, *, accept: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if accept:
            self.widget.attrs["accept"] = accept
