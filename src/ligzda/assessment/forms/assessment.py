"""Forms of studies, opinions, characterisations, support, evaluations and sendings."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Account
from ligzda.assessment.models import JointEvaluation, Opinion, PreparationSupport, Sending
from ligzda.assessment.models.evaluations import CRITERIA, RATINGS
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.documents.models import Document
from ligzda.families.forms.fields import RoleChoice
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import Person
from ligzda.ui.forms import Checkboxes, Form, LatvianDateField, LongTextField, Radios


class ForRole(Form):
    """A form that begins with the role it is about."""

    role = RoleChoice(label=_("For which role?"))


class StudyForm(ForRole):
    """A study begins."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Who is studied?"), widget=Radios, empty_label=None)
    psychologist = forms.ModelChoiceField(Account.objects.none(), label=_("Psychologist"))
    since = LatvianDateField(label=_("Begun on"))

    def __init__(self, *args: Any, persons: QuerySet[Person], psychologists: QuerySet[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = persons
        self.fields["psychologist"].queryset = psychologists


class SessionForm(Form):
    """A session of a study."""

    on = LatvianDateField(label=_("Date"))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=600, initial=60)
    methods = forms.CharField(label=_("Methods"), max_length=300)


class NoteForm(Form):
    """A working note."""

    text = LongTextField(label=_("New note"), max_length=20000, rows=6)


class Draft(Form):
    """A paper being written; empty fields are mended later."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    marks_optional = False


class OpinionForm(Draft):
    """The psychologist's opinion."""

    findings = LongTextField(label=_("Findings"), required=False, max_length=20000, rows=10)
    outcome = forms.ChoiceField(label=_("Outcome"), choices=Opinion.Outcome.choices, widget=Radios, required=False)
    conclusion = LongTextField(label=_("Conclusion"), required=False, max_length=8000)
    recommendations = LongTextField(label=_("Recommendations"), required=False, max_length=8000)
    certificate = forms.CharField(label=_("Psychologist's certificate number"), max_length=40, required=False)


class CharacterisationForm(Draft):
    """The characterisation."""

    household = LongTextField(label=_("Household"), required=False, max_length=8000)
    training = LongTextField(label=_("Training"), required=False, max_length=8000)
    contacts = LongTextField(label=_("Work with the centre"), required=False, max_length=8000)
    findings = LongTextField(label=_("Findings"), required=False, max_length=20000, rows=8)
    conclusion = LongTextField(label=_("Conclusion"), required=False, max_length=8000)


class DayForm(Form):
    """The day of a signature or a deed."""

    on = LatvianDateField(label=_("Date"))


class SupportForm(ForRole):
    """The family asks for support while it prepares."""

    kind = forms.ChoiceField(label=_("Whose support?"), choices=PreparationSupport.Kind.choices, widget=Radios)
    asked_on = LatvianDateField(label=_("Asked on"))
    note = LongTextField(label=_("What the family asks for"), required=False, rows=3)


class GivenForm(Form):
    """The support was given."""

    given_on = LatvianDateField(label=_("Given on"))


class EvaluationOpenForm(Form):
    """A joint evaluation begins."""

    role = forms.TypedChoiceField(label=_("Specialisation"), coerce=FamilyRole, widget=Radios)
    opened_on = LatvianDateField(label=_("Opened on"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = dict(RoleChoice().choices)
        self.fields["role"].choices = [(role, labels[role]) for role in ("crisis", "disability")]


class EvaluationForm(Draft):
    """Finding and rating of each criterion, and what both conclude."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for criterion, label in CRITERIA.items():
            self.fields[f"{criterion}_finding"] = LongTextField(label=label, required=False, rows=3)
            self.fields[f"{criterion}_rating"] = forms.ChoiceField(
                label=_("Rating"), choices=list(RATINGS.items()), widget=Radios, required=False
            )
        self.fields["conclusion"] = LongTextField(label=_("Conclusion"), required=False)
        self.fields["outcome"] = forms.ChoiceField(
            label=_("Outcome"), choices=JointEvaluation.Outcome.choices, widget=Radios, required=False
        )

    @property
    def findings(self) -> dict[Criterion, tuple[str, Rating | None]]:
        """Return what was written of each criterion."""
        given = self.cleaned_data
        return {
            criterion: (
                given[f"{criterion}_finding"],
                Rating(given[f"{criterion}_rating"]) if given[f"{criterion}_rating"] else None,
            )
            for criterion in Criterion
        }


class SendForm(ForRole):
    """Documents go to the court."""

    purpose = forms.TypedChoiceField(
        label=_("What for?"), choices=Sending.Purpose.choices, coerce=Sending.Purpose, widget=Radios
    )
    documents = forms.ModelMultipleChoiceField(
        Document.objects.none(), label=_("Which documents, in the version as they are now"), widget=Checkboxes
    )
    sent_on = LatvianDateField(label=_("Sent on"))
    last_part = forms.TypedChoiceField(
        label=_("Is anything still to come?"),
        choices=[("yes", _("No, this is the last part")), ("no", _("Yes, other parts follow"))],
        coerce=lambda value: value == "yes",
        widget=Radios,
        initial="yes",
    )
    letter = LongTextField(label=_("Covering letter"), required=False)

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["documents"].queryset = documents
        self.fields["documents"].label_from_instance = lambda paper: " · ".join(filter(None, (str(paper), paper.whom)))

    def clean_documents(self) -> list[Document]:
        """Return the documents."""
        return list(self.cleaned_data["documents"])


class AnswerForm(Form):
    """The court answers."""

    on = LatvianDateField(label=_("Date"))
    text = LongTextField(label=_("Answer"))


class AskStudyForm(ForRole):
    """The court asks for a study."""

    on = LatvianDateField(label=_("Date"))
    text = LongTextField(label=_("What the court wants to know"))
