"""Forms of contracts, accounts, furnishing and claims."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.pay.models import KIND_LABELS, Source
from ligzda.people.models import Person
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, MoneyField, Radios, UploadField

RECEIPTS = ".pdf,.jpg,.jpeg,.png"


class ContractForm(Form):
    """A new contract on remuneration."""

    kind = forms.ChoiceField(
        label=_("Specialisation"), choices=[(key.value, label) for key, label in KIND_LABELS.items()], widget=Radios
    )
    payee = forms.ModelChoiceField(queryset=Person.objects.none(), label=_("Who is paid?"), empty_label=None)
    signed_on = LatvianDateField(label=_("Signed on"))
    since = LatvianDateField(label=_("In force since"))
    until = LatvianDateField(label=_("Until"), required=False, help_text=_("The first day without the contract."))
    source = forms.ChoiceField(label=_("From whose money"), choices=Source.choices)
    insured = forms.BooleanField(label=_("The centre pays employer's social contributions"), required=False)

    def __init__(self, *args: Any, carers: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["payee"].queryset = carers


class EndForm(Form):
    """A contract ends."""

    on = LatvianDateField(label=_("First day without the contract"))
    reason = LongTextField(label=_("Why"), max_length=300, rows=2)


class WhyForm(Form):
    """A deed that only asks for its reason."""

    reason = LongTextField(label=_("Why"), max_length=300, rows=2)


class FundingForm(Form):
    """From whose money from a day on."""

    source = forms.ChoiceField(label=_("From whose money"), choices=Source.choices, widget=Radios)
    since = LatvianDateField(label=_("Since"))


class AccountForm(Form):
    """A bank account."""

    holder = forms.CharField(
        label=_("Account holder's full legal name"),
        help_text=_("As in the bank's contract: the bank compares it before it pays."),
        max_length=70,
    )
    iban = forms.CharField(
        label=_("Account number (IBAN)"),
        max_length=42,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "class": "govuk-input--width-30"}),
    )


class PayerForm(Form):
    """The account from which the centre pays."""

    name = forms.CharField(label=_("Payer's name as the bank knows it"), max_length=70)
    iban = AccountForm.base_fields["iban"]


class ClaimForm(Form):
    """How an overpayment is taken back."""

    amount = MoneyField(label=_("Sum to take back, €"))
    instalment = MoneyField(label=_("At most a month, €"))
    reason = LongTextField(label=_("What was agreed with the family"), max_length=300, rows=3)


class Receipts(forms.ClearableFileInput):
    """A field for several files at once."""

    allow_multiple_selected = True


class ReceiptsField(UploadField):
    """Several files."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=Receipts(attrs={"accept": RECEIPTS}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Return the files, none of them read yet."""
        files = list(data) if isinstance(data, list | tuple) else [data]
        return [super(ReceiptsField, self).clean(one) for one in files]


class FurnishingForm(Form):
    """A claim of the furnishing compensation."""

    status = forms.ModelChoiceField(queryset=None, label=_("For which status?"), empty_label=None)
    on = LatvianDateField(label=_("Claimed on"))
    amount = MoneyField(label=_("Sum of the receipts, €"))
    receipts = ReceiptsField(
        label=_("Receipts"), help_text=_("PDF files or pictures; several at once, each up to 25 MB.")
    )

    def __init__(self, *args: Any, statuses: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["status"]
        field.queryset = statuses
        field.label_from_instance = lambda status: str(status.get_role_display())


class DayForm(Form):
    """On which day."""

    on = LatvianDateField(label=_("When"))
