"""Fields that read what people type in any writing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.access.rules import phones


class PhoneField(forms.CharField):
    """A telephone number in any writing; cleaned to +37120599524, or to nothing."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off", "class": "govuk-input--width-20"})
    default_error_messages = {
        "invalid": _("This is no telephone number. Write for example 29 123 456 or +370 612 34567")
    }

    def clean(self, value: Any) -> str:
        """Read the number; one without a country is Latvian."""
        typed = super().clean(value)
        if not typed:
            return ""
        number = phones.e164(typed)
        if number is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return number
