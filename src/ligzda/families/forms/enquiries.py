"""Forms of recruitment: enquiries, opening a file, measures."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.forms.fields import PhoneField
from ligzda.access.models import Organisation, Territory
from ligzda.families.forms.fields import CodeField, RoleChoice, role_choices
from ligzda.families.models import Enquiry, Measure
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, MoneyField, Radios


class EnquiryForm(Form):
    """Somebody turned to the centre."""

    name = forms.CharField(label=_("Name and surname"), max_length=200)
    code = CodeField(label=_("Personal code (if known)"), required=False)
    phone = PhoneField(label=_("Telephone"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False, help_text=_("A telephone or an e-mail is enough."))
    means = forms.ChoiceField(label=_("How they turned to the centre"), choices=[], widget=Radios)
    on = LatvianDateField(label=_("When"))
    role = RoleChoice(label=_("Which role is the family interested in?"), undecided=True)
    question = LongTextField(label=_("What they ask"), required=False, rows=3)
    territory = forms.ModelChoiceField(Territory.objects.none(), label=_("Municipality"), required=False)
    measure = forms.ModelChoiceField(
        Measure.objects.none(), label=_("How they heard of us: recruitment measure"), required=False
    )

    def __init__(
        self, *args: Any, measures: QuerySet[Measure], territories: QuerySet[Territory], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["means"].choices = [each for each in Enquiry.Means.choices if each[0] != Enquiry.Means.WEB]
        self.fields["measure"].queryset = measures
        self.fields["territory"].queryset = territories

    def clean(self) -> dict[str, Any]:
        """Ask for a way to answer."""
        given = super().clean() or {}
        if not given.get("phone") and not given.get("email") and not {"phone", "email"} & self.errors.keys():
            self.add_error("phone", _("Write a telephone number or an e-mail address: one is enough"))
        return given


class CorrectEnquiryForm(EnquiryForm):
    """An enquiry as it should have been recorded, and what was wrong with it. A code that is known is not shown."""

    reason = LongTextField(label=_("What was wrong with it?"), max_length=300, rows=2)

    def __init__(self, *args: Any, enquiry: Enquiry, **kwargs: Any) -> None:
        names = ("name", "phone", "email", "means", "on", "role", "question", "territory", "measure")
        super().__init__(*args, initial={name: getattr(enquiry, name) for name in names}, **kwargs)
        self.fields["means"].choices = Enquiry.Means.choices
        if enquiry.code_sealed:
            kept = _("Recorded: %(masked)s. Write here only to replace it.")
            self.fields["code"].help_text = kept % {"masked": enquiry.code_masked}


class PublicEnquiryForm(EnquiryForm):
    """Somebody asks on the public page; what is typed goes to the centre chosen."""

    centre = forms.ModelChoiceField(Organisation.objects.none(), label=_("Support centre"))
    consent = forms.BooleanField(
        label=_("I agree that the centre keeps what I wrote here to answer me"),
    )
    website = forms.CharField(required=False, widget=forms.HiddenInput)
    field_order = ("name", "phone", "email", "role", "question", "centre", "territory", "consent", "website")

    def __init__(self, *args: Any, centres: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, measures=Measure.objects.none(), **kwargs)
        for name in ("means", "on", "measure", "code"):
            del self.fields[name]
        self.fields["centre"].queryset = centres

    @property
    def from_a_machine(self) -> bool:
        """Tell whether the field that no person sees was filled in."""
        return bool(self.cleaned_data.get("website"))


class CloseEnquiryForm(Form):
    """Nothing came of an enquiry."""

    reason = LongTextField(label=_("Why nothing came of it"), max_length=300, rows=2)


class FamilyForm(Form):
    """Opening a family's file: its name, its carers, where it is declared."""

    name = forms.CharField(
        label=_("Family's name"),
        max_length=100,
        help_text=_("In the genitive plural, as it is said: “Bērziņu”, “Ozolu”."),
    )
    municipality = forms.ModelChoiceField(Territory.objects.none(), label=_("Declared in the municipality"))
    address = forms.CharField(label=_("Address"), max_length=200, required=False)
    postcode = forms.CharField(
        label=_("Postcode"),
        max_length=10,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )

    def __init__(self, *args: Any, territories: QuerySet[Territory], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = territories


class CarerForm(Form):
    """One carer. The second may be left empty altogether."""

    given_name = forms.CharField(label=_("Given name"), max_length=100)
    surname = forms.CharField(label=_("Surname"), max_length=100)
    code = CodeField(label=_("Personal code"), required=False)
    birth_date = LatvianDateField(
        label=_("Date of birth"), required=False, help_text=_("Only when the personal code does not tell it.")
    )
    phone = PhoneField(label=_("Telephone"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)

    def __init__(self, *args: Any, known: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if known:
            kept = _("Recorded: %(masked)s. Write here only to replace it.")
            self.fields["code"].help_text = kept % {"masked": known}


class MeasureForm(Form):
    """A recruitment measure."""

    name = forms.CharField(label=_("Name"), max_length=150)
    channel = forms.ChoiceField(label=_("Channel"), choices=Measure.Channel.choices, widget=Radios)
    role = forms.ChoiceField(label=_("Role aimed at"), required=False, choices=[])
    since = LatvianDateField(label=_("From"))
    until = LatvianDateField(label=_("To"), required=False)
    cost = MoneyField(label=_("Cost, €"), min_value=0, initial=0)
    note = LongTextField(label=_("Note"), required=False, rows=3)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [("", _("all roles")), *role_choices()]

    def clean_version(self) -> int:
        """Return the version that the form was opened with."""
        return self.cleaned_data["version"] or 0
