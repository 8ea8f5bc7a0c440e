"""Forms of what is recorded of a child."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.forms.fields import PhoneField
from ligzda.access.models import Organisation, Territory
from ligzda.children.models import (
    GROUND_LABELS,
    NEED_LABELS,
    CareNote,
    Child,
    CourtDecision,
    Relative,
    Restriction,
)
from ligzda.families.forms.work import FILES
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, Radios, UploadField


class NeedForm(Form):
    """Something the child needs."""

    code = forms.ChoiceField(label=_("What does the child need?"), choices=list(NEED_LABELS.items()), widget=Radios)
    note = forms.CharField(label=_("Details"), max_length=300, required=False)
    since = LatvianDateField(label=_("Since"))

    def clean(self) -> dict[str, Any]:
        """Ask to say another need in words."""
        given = super().clean() or {}
        if given.get("code") == "other" and not given.get("note", "").strip():
            self.add_error("note", _("Say what the child needs"))
        return given


class CareNoteForm(Form):
    """Something that whoever cares for the child must know."""

    kind = forms.ChoiceField(label=_("About what?"), choices=CareNote.Kind.choices, widget=Radios)
    text = LongTextField(label=_("What to know"), max_length=500, rows=3)
    since = LatvianDateField(label=_("Since"))


class SchoolForm(Form):
    """The child's school or kindergarten."""

    name = forms.CharField(label=_("Name of the school or kindergarten"), max_length=200)
    place = forms.ModelChoiceField(Territory.objects.none(), label=_("Municipality"), required=False)
    form = forms.CharField(label=_("Form or group"), max_length=20, required=False)
    contact = forms.CharField(label=_("Teacher and telephone"), max_length=200, required=False)
    since = LatvianDateField(label=_("Since"))

    def __init__(self, *args: Any, territories: QuerySet[Territory], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = territories


class RelativeForm(Form):
    """A parent, a relative, a close person."""

    name = forms.CharField(label=_("Name and surname"), max_length=150)
    relation = forms.ChoiceField(
        label=_("What they are to the child"), choices=Relative.Relation.choices, widget=Radios
    )
    custody = forms.ChoiceField(
        label=_("Custody (of a parent)"),
        choices=[("", _("not a parent")), *Relative.Custody.choices],
        widget=Radios,
        required=False,
    )
    custody_decision = forms.ModelChoiceField(
        CourtDecision.objects.none(), label=_("Decision on custody"), required=False
    )
    phone = PhoneField(label=_("Telephone"), required=False)
    address = forms.CharField(label=_("Address"), max_length=200, required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, child: Child, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["custody_decision"].queryset = _decisions(child)


class RestrictionForm(Form):
    """What somebody may and may not."""

    relative = forms.ModelChoiceField(Relative.objects.none(), label=_("Whom is it about?"), required=False)
    who = forms.CharField(
        label=_("Somebody else"), max_length=150, required=False, help_text=_("When they are not in the list above.")
    )
    kind = forms.ChoiceField(
        label=_("What is permitted or forbidden?"), choices=Restriction.Kind.choices, widget=Radios
    )
    decision = forms.ModelChoiceField(CourtDecision.objects.none(), label=_("Decision"), required=False)
    number = forms.CharField(
        label=_("Number of the decision"),
        max_length=40,
        required=False,
        help_text=_("When it is not in the list above."),
    )
    since = LatvianDateField(label=_("Since"))
    until = LatvianDateField(label=_("Until"), required=False)
    note = forms.CharField(label=_("Details"), max_length=300, required=False)

    def __init__(self, *args: Any, child: Child, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["relative"].queryset = Relative.objects.standing().filter(child=child)
        self.fields["decision"].queryset = _decisions(child)


class ChildDecisionForm(Form):
    """A decision about the child."""

    court = forms.ModelChoiceField(Organisation.objects.none(), label=_("Orphans' court"))
    kind = forms.ChoiceField(label=_("What was decided?"), choices=CourtDecision.Kind.choices, widget=Radios)
    ground = forms.ChoiceField(
        label=_("On which ground?"),
        choices=[("", _("no ground is needed")), *((key.value, label) for key, label in GROUND_LABELS.items())],
        widget=Radios,
        required=False,
    )
    number = forms.CharField(label=_("Number of the decision"), max_length=40)
    on = LatvianDateField(label=_("Date of the decision"))
    until = LatvianDateField(label=_("In force until"), required=False, help_text=_("Leave empty when it has no end."))
    note = forms.CharField(label=_("In short"), max_length=300, required=False)
    file = UploadField(label=_("File"), required=False, accept=FILES)

    def __init__(self, *args: Any, courts: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["court"].queryset = courts


class EndForm(Form):
    """Something recorded of the child ends."""

    on = LatvianDateField(label=_("Until"), help_text=_("The first day on which it holds no more."))


def _decisions(child: Child) -> QuerySet[CourtDecision]:
    return CourtDecision.objects.standing().filter(child=child)
