"""Forms of groups, sessions and sign-ups."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.people.models import Person
from ligzda.training.actions.groups import GroupPlan, SessionPlan
from ligzda.training.forms.programmes import AtCentre
from ligzda.training.models import Group, PracticeHousehold, Session, Version
from ligzda.training.models.labels import KINDS
from ligzda.training.rules.audiences import Kind
from ligzda.ui import words
from ligzda.ui.forms import Checkboxes, ClockField, Form, LatvianDateField, NumberField, Radios


class PlanForm(Form):
    """What can be said of a group."""

    name = forms.CharField(
        label=_("What is the group called?"),
        max_length=100,
        error_messages={"required": _("Write the name of the group")},
    )
    since = LatvianDateField(label=_("First day"))
    until = LatvianDateField(label=_("Last day"))
    places = forms.IntegerField(
        label=_("Places"),
        min_value=1,
        max_value=100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
    )
    place = forms.CharField(label=_("Where?"), max_length=200, required=False)
    trainer = forms.CharField(label=_("Who trains?"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Give the group as the action takes it."""
        given = super().clean()
        if self.errors:
            return given
        others = {name: value for name, value in given.items() if name not in PlanForm.base_fields}
        return {**others, "plan": GroupPlan(**{name: given[name] for name in PlanForm.base_fields})}


class GroupForm(AtCentre, PlanForm):
    """A new group."""

    version = forms.ModelChoiceField(
        queryset=Version.objects.none(),
        label=_("Programme"),
        empty_label=_("Choose"),
        error_messages={"required": _("Choose the programme")},
    )
    field_order = ("version", "name", "since", "until", "places", "place", "trainer", "centre")

    def __init__(self, *args: Any, versions: QuerySet[Version], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].queryset = versions
        self.fields["version"].label_from_instance = lambda version: version.programme.title


class GroupEditForm(PlanForm):
    """The group as it is, to be changed."""

    version = forms.IntegerField(widget=forms.HiddenInput())

    def __init__(self, *args: Any, group: Group, **kwargs: Any) -> None:
        fields = ("name", "since", "until", "places", "place", "trainer", "version")
        super().__init__(*args, initial={name: getattr(group, name) for name in fields}, **kwargs)


class SessionForm(Form):
    """One session of a group."""

    on = LatvianDateField(label=_("When?"))
    starts = ClockField(label=_("Begins at"), required=False)
    hours = NumberField(label=_("Academic hours"), max_digits=4, decimal_places=2)
    topic = forms.CharField(label=_("Topic"), max_length=200)
    kind = forms.ChoiceField(
        label=_("What kind?"),
        choices=[(kind.value, label) for kind, label in KINDS.items()],
        widget=Radios,
        initial=Kind.THEORY,
    )
    household = forms.ModelChoiceField(
        queryset=PracticeHousehold.objects.none(),
        label=_("Household of practice"),
        required=False,
        empty_label=_("none (theory)"),
    )
    version = forms.IntegerField(widget=forms.HiddenInput(), required=False)

    def __init__(
        self,
        *args: Any,
        households: QuerySet[PracticeHousehold],
        session: Session | None = None,
        **kwargs: Any,
    ) -> None:
        fields = ("on", "starts", "hours", "topic", "kind", "household", "version")
        known = {name: getattr(session, name) for name in fields} if session else {}
        super().__init__(*args, initial=known | kwargs.pop("initial", {}), **kwargs)
        self.fields["household"].queryset = households

    def clean(self) -> dict[str, Any]:
        """Give the session as the action takes it; the version only of one that is there already."""
        given = super().clean()
        if self.errors:
            return given
        version = given.pop("version")
        plan = SessionPlan(**{**given, "kind": Kind(given["kind"])})
        return {"plan": plan, "version": version} if version else {"plan": plan}


class SignUpForm(Form):
    """One or several people of the families one works with."""

    q = forms.CharField(
        label=_("Search by name"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    persons = forms.ModelMultipleChoiceField(
        queryset=Person.objects.none(),
        label=_("Who?"),
        widget=Checkboxes,
        error_messages={"required": _("Choose a person")},
    )
    on = LatvianDateField(label=_("Signed up on"))

    def __init__(self, *args: Any, persons: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["persons"].queryset = persons
        # Two carers may have one name; the day of birth tells them apart.
        self.fields["persons"].label_from_instance = lambda person: " · ".join(
            part for part in (str(person), words.day(person.birth_date)) if part
        )


class NewcomerForm(Form):
    """Somebody who is in no family here."""

    given_name = forms.CharField(
        label=_("Given name"), max_length=100, error_messages={"required": _("Write the given name")}
    )
    surname = forms.CharField(label=_("Surname"), max_length=100, error_messages={"required": _("Write the surname")})
    on = LatvianDateField(label=_("Signed up on"))
