"""Forms of one person's training: practice, certificates, exemptions; and the public question."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.training.models import PracticeHousehold, Programme
from ligzda.training.models.labels import AUDIENCES, GROUNDS
from ligzda.training.rules.exemptions import GROUNDS as OF_ROLE
from ligzda.ui.forms import Form, LatvianDateField, NumberField, Radios


class PracticeForm(Form):
    """Practice that somebody did in a household."""

    programme = forms.ModelChoiceField(
        queryset=Programme.objects.none(),
        label=_("Of which programme?"),
        empty_label=None,
        error_messages={"required": _("Choose the programme")},
    )
    household = forms.ModelChoiceField(
        queryset=PracticeHousehold.objects.none(),
        label=_("In which household?"),
        empty_label=_("Choose"),
        error_messages={"required": _("Choose the household")},
    )
    on = LatvianDateField(label=_("When?"))
    hours = NumberField(label=_("Hours"), max_digits=4, decimal_places=2)

    def __init__(
        self,
        *args: Any,
        programmes: QuerySet[Programme],
        households: QuerySet[PracticeHousehold],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes
        self.fields["household"].queryset = households


class IssueForm(Form):
    """The day of a certificate."""

    issued_on = LatvianDateField(label=_("Day of issue"))


def _grounds() -> list[tuple[str, list[tuple[str, Any]]]]:
    return [
        (AUDIENCES[role], [(f"{role}:{ground}", GROUNDS[ground]) for ground in grounds])
        for role, grounds in OF_ROLE.items()
    ]


class ExemptionForm(Form):
    """Why a carer need not train."""

    ground = forms.ChoiceField(
        label=_("On which ground?"), widget=Radios, error_messages={"required": _("Choose the ground")}
    )
    on = LatvianDateField(label=_("Since when?"))
    paper = forms.CharField(
        label=_("Which paper shows it?"),
        max_length=200,
        required=False,
        help_text=_("For example, the number and date of the court's decision"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = _grounds()

    def clean(self) -> dict[str, Any]:
        """Give the role and the ground apart."""
        given = super().clean()
        if "ground" in given:
            given["role"], _colon, given["ground"] = given["ground"].partition(":")
        return given


class CheckForm(Form):
    """The number of a certificate."""

    number = forms.CharField(
        label=_("Number of the certificate"),
        max_length=40,
        help_text=_("It stands at the bottom of the certificate, for example 2026-7K3QF-9MD2C"),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "class": "govuk-input--width-20", "autocapitalize": "characters"}
        ),
        error_messages={"required": _("Write the number of the certificate")},
    )
