"""Forms of the work with one family."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.families.forms.enquiries import CarerForm, FamilyForm
from ligzda.families.forms.fields import RoleChoice
from ligzda.families.models import Consultation, Contact, Decision, Paper
from ligzda.families.models.labels import NEEDS, SEXES
from ligzda.people.models import HouseholdMember, Person
from ligzda.ui.forms import (
    Checkboxes,
    ClockField,
    Form,
    LatvianDateField,
    LongTextField,
    Radios,
    UploadField,
)

FILES = ".pdf,.jpg,.jpeg,.png,.docx,.odt"


class ConsultationForm(Form):
    """A consultation that was held."""

    on = LatvianDateField(label=_("When"))
    means = forms.ChoiceField(label=_("How"), choices=Consultation.Means.choices, widget=Radios)
    held_by = forms.CharField(label=_("Held by"), max_length=200)
    text = LongTextField(label=_("What was talked about"), required=False)


class ContactForm(Form):
    """One entry of the contact log."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Contact.Kind.choices, widget=Radios)
    day = LatvianDateField(label=_("Day"))
    clock = ClockField(label=_("Time"), required=False)
    who = forms.CharField(label=_("With whom"), max_length=200)
    text = LongTextField(label=_("What was said and agreed"))


class ChoiceForm(Form):
    """The role that the family has chosen."""

    role = RoleChoice(label=_("Which role has the family chosen?"))
    since = LatvianDateField(label=_("Chosen on"))
    experience_since = LatvianDateField(
        label=_("Experience with such children since"), required=False, help_text=_("Only for a specialisation.")
    )


class PauseForm(Form):
    """The path pauses or ends."""

    on = LatvianDateField(label=_("Since"))
    reason = LongTextField(label=_("Why"), max_length=300, rows=2)


class ResumeForm(Form):
    """The path goes on."""

    on = LatvianDateField(label=_("Since"))


class ChangeRoleForm(PauseForm):
    """The family turns to another role."""

    role = RoleChoice(label=_("Which role has the family chosen?"))
    field_order = ("role", "on", "reason")


class MemberForm(CarerForm):
    """Somebody joins the household."""

    part = forms.ChoiceField(
        label=_("Who is this in the household?"), choices=HouseholdMember.Part.choices, widget=Radios
    )
    relation = forms.CharField(
        label=_("Relation"), max_length=60, required=False, help_text=_("For example: daughter, grandmother.")
    )
    since = LatvianDateField(
        label=_("Lives here since"), required=False, help_text=_("Leave empty when they always have.")
    )
    field_order = ("part", "given_name", "surname", "code", "birth_date", "relation", "since", "phone", "email")


class LeaveForm(Form):
    """Somebody leaves the household."""

    on = LatvianDateField(label=_("Left on"))


class EditFamilyForm(FamilyForm):
    """The family's particulars."""

    confidential = forms.BooleanField(
        label=_("Confidential: other organisations see only the centre's 24-hour telephone"), required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class ProfileForm(Form):
    """What the family is approved for."""

    since = LatvianDateField(label=_("Since"))
    places = forms.IntegerField(label=_("Places"), min_value=0, max_value=20)
    age_from = forms.IntegerField(label=_("Youngest age"), min_value=0, max_value=17)
    age_to = forms.IntegerField(label=_("Oldest age"), min_value=0, max_value=17)
    sexes = forms.MultipleChoiceField(label=_("Sexes"), choices=list(SEXES.items()), widget=Checkboxes)
    needs = forms.MultipleChoiceField(
        label=_("Needs it can meet"), choices=list(NEEDS.items()), widget=Checkboxes, required=False
    )
    note = LongTextField(label=_("Note"), required=False, rows=3)


class PaperForm(Form):
    """A paper that the family brought."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Whose"), widget=Radios, empty_label=None)
    kind = forms.ChoiceField(label=_("Which paper"), choices=Paper.Kind.choices, widget=Radios)
    issued_on = LatvianDateField(label=_("Issued on"))
    received_on = LatvianDateField(label=_("Received on"))
    until = LatvianDateField(label=_("Good until"), required=False, help_text=_("The first day it is no longer good."))
    note = forms.CharField(label=_("Note"), max_length=200, required=False)
    file = UploadField(label=_("File"), required=False, accept=FILES)

    def __init__(self, *args: Any, persons: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = persons


class AgreementForm(Form):
    """Drafting an agreement."""

    role = RoleChoice(label=_("For which role?"))
    partner = forms.ModelChoiceField(Organisation.objects.none(), label=_("With"))
    terms = LongTextField(label=_("The parties' own terms"), required=False, help_text=_("Each on a line of its own."))

    def __init__(self, *args: Any, partners: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners

    def clean_terms(self) -> list[str]:
        """Return the terms, one a line."""
        return [line.strip() for line in self.cleaned_data["terms"].splitlines() if line.strip()]


class SignForm(Form):
    """Somebody signed."""

    signer = forms.ChoiceField(label=_("Who signed?"), widget=Radios)
    on = LatvianDateField(label=_("Signed on"))

    def __init__(self, *args: Any, signers: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signer"].choices = list(signers)


class MoveForm(Form):
    """The family moves to another centre of its choice."""

    centre = forms.ModelChoiceField(Organisation.objects.none(), label=_("To which centre?"))
    reason = LongTextField(label=_("Why"), max_length=300, rows=2)

    def __init__(self, *args: Any, centres: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["centre"].queryset = centres


class ApplicationForm(Form):
    """An application to the court."""

    role = RoleChoice(label=_("For which role?"))
    on = LatvianDateField(label=_("Submitted on"))
    number = forms.CharField(label=_("Number"), max_length=40, required=False)


class DecisionForm(Form):
    """A decision of the court."""

    role = RoleChoice(label=_("About which role?"))
    kind = forms.ChoiceField(label=_("What was decided about?"), choices=Decision.Kind.choices, widget=Radios)
    number = forms.CharField(label=_("Number of the decision"), max_length=40)
    on = LatvianDateField(label=_("Date of the decision"))
    outcome = forms.ChoiceField(label=_("Outcome"), choices=Decision.Outcome.choices, widget=Radios)
    extended_until = LatvianDateField(label=_("Time extended until"), required=False)
    until = LatvianDateField(label=_("In force until"), required=False, help_text=_("Leave empty when it has no end."))
    reasons = LongTextField(label=_("Reasons"), required=False)


class ReevaluationForm(Form):
    """The court's yearly re-evaluation."""

    role = RoleChoice(label=_("Of which role?"))
    on = LatvianDateField(label=_("Date"))
    finding = LongTextField(label=_("Finding"), required=False)


class WithdrawForm(Form):
    """A record was a mistake."""

    reason = LongTextField(label=_("What was wrong with it?"), max_length=300, rows=2)
