"""Forms of a month of pay."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.pay.rules import Month
from ligzda.pay.rules.words import month_text
from ligzda.ui.forms import Form, LatvianDateField, LongTextField


class MonthForm(Form):
    """Which month to open, and of which centre when there are several."""

    month = forms.ChoiceField(label=_("Month"))
    centre = forms.ModelChoiceField(queryset=Organisation.objects.none(), label=_("Centre"), empty_label=None)

    def __init__(
        self, *args: Any, months: list[Month], centres: list[Organisation], language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["month"].choices = [(str(month), month_text(month, language)) for month in months]
        self.fields["centre"].queryset = Organisation.objects.filter(pk__in=[centre.pk for centre in centres])
        if len(centres) == 1:
            self.fields["centre"].widget = forms.HiddenInput()
            self.fields["centre"].initial = centres[0]

    def clean_month(self) -> Month:
        """Return the month."""
        return Month.parse(self.cleaned_data["month"])


class ExecutionForm(Form):
    """When the bank is to pay."""

    on = LatvianDateField(label=_("Day of execution"), help_text=_("A working day."))


class HoldForm(Form):
    """A family is held back: why, and apart from it what the family reads."""

    reason = LongTextField(label=_("Why"), help_text=_("Only those who work with pay read it."), max_length=300, rows=2)
    told = LongTextField(
        label=_("What the family reads of it"),
        help_text=_(
            "Besides this it reads since when it is held back, that nothing is lost, and whom to call. "
            "Write nothing here that it must not know."
        ),
        max_length=300,
        rows=2,
        required=False,
    )


class ReturnForm(Form):
    """The bank sent a payment back."""

    on = LatvianDateField(label=_("When"))
    reason = LongTextField(
        label=_("What the bank said"),
        help_text=_("For example: the account is closed, the name is another."),
        max_length=300,
        rows=2,
    )


class VersionForm(Form):
    """A step that was seen in this version of the month."""

    version = forms.IntegerField(widget=forms.HiddenInput())
