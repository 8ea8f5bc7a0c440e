"""Forms of placing, moving, ending, and times away."""

import re
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.children.models import Child, CourtDecision
from ligzda.families.forms.fields import role_choices
from ligzda.families.models import Family
from ligzda.people.rules.names import search_key
from ligzda.placements.models.placements import AWAY_LABELS, END_LABELS, WENT_LABELS, WHERE_LABELS
from ligzda.placements.rules.line import WentTo
from ligzda.ui.forms import Form, LatvianDateField, LongTextField, Radios

_NUMBER = re.compile(r"(?:[ĢG]\s*-?\s*)?(\d{4})\s*[-–/]\s*(\d{1,7})", re.IGNORECASE)


def _choices(labels: Any) -> list[tuple[str, Any]]:
    return [(key.value, label) for key, label in labels.items()]


class FamilyField(forms.CharField):
    """A family by its number or the beginning of its name, among those the reader may see."""

    families: QuerySet[Family] = Family.objects.none()
    default_error_messages = {
        "unknown": _("No family of yours has this number or name"),
        "several": _("Several families have this name: write the number, for example Ģ-2026-0147"),
    }

    def clean(self, value: Any) -> Family | None:
        """Find the family."""
        typed = super().clean(value).strip()
        if not typed:
            return None
        if number := _NUMBER.fullmatch(typed):
            found = self.families.filter(number=f"{number[1]}-{int(number[2]):04d}")
        else:
            found = self.families.filter(search_key__startswith=search_key(typed) or "-")
        rows = list(found[:2])
        if len(rows) != 1:
            code = "several" if rows else "unknown"
            raise forms.ValidationError(self.error_messages[code], code=code)
        return rows[0]

    def prepare_value(self, value: Any) -> Any:
        """Show the family's number."""
        return value.shown_number if isinstance(value, Family) else value


class NumberedFamilyField(FamilyField):
    """Any family by its exact number; by name only those whom the reader may see."""

    default_error_messages = {"unknown": _("No family has this number, and none of yours this name")}

    def clean(self, value: Any) -> Family | None:
        """Find the family."""
        typed = forms.CharField.clean(self, value).strip()
        if number := _NUMBER.fullmatch(typed):
            found = Family.objects.filter(number=f"{number[1]}-{int(number[2]):04d}").first()
            if found:
                return found
        return super().clean(value)


class PlaceForm(Form):
    """Where the child is placed."""

    where = forms.ChoiceField(label=_("Where is the child placed?"), choices=_choices(WHERE_LABELS), widget=Radios)
    family = FamilyField(
        label=_("Family"), max_length=100, required=False, help_text=_("Its number, or the beginning of its name.")
    )
    kind = forms.ChoiceField(
        label=_("As what does the family take the child?"),
        choices=[("", _("not a family")), *role_choices()],
        widget=Radios,
        required=False,
    )
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label=_("Institution"), required=False)
    place = forms.CharField(
        label=_("Name of the place or person"), max_length=200, required=False, help_text=_("When it is not a family.")
    )
    since = LatvianDateField(label=_("Since"))
    planned_until = LatvianDateField(label=_("Planned until"), required=False)
    decision = forms.ModelChoiceField(CourtDecision.objects.none(), label=_("Court's decision"), required=False)
    act_number = forms.CharField(label=_("Number of the act"), max_length=40, required=False)
    reason = forms.CharField(label=_("Why"), max_length=150, required=False)
    exceeding = forms.CharField(
        label=_("Why there may be one child more than approved"),
        max_length=140,
        required=False,
        help_text=_("Only when the family has no free place."),
    )

    def __init__(
        self, *args: Any, child: Child, families: QuerySet[Family], houses: QuerySet[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["family"].families = families
        self.fields["organisation"].queryset = houses
        self.fields["decision"].queryset = CourtDecision.objects.standing().filter(child=child)


class PastPlaceForm(PlaceForm):
    """A placement that may have ended already."""

    until = LatvianDateField(label=_("Until"), required=False, help_text=_("Only when it has ended already."))
    end_reason = forms.ChoiceField(
        label=_("Why it ended"), choices=[("", _("it has not ended")), *_choices(END_LABELS)], required=False
    )
    went_to = forms.ChoiceField(
        label=_("Where the child went"), choices=[("", _("it has not ended")), *_choices(WENT_LABELS)], required=False
    )
    end_note = forms.CharField(label=_("Details of the end"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for all of an end, or nothing of it."""
        given = super().clean() or {}
        ends = ("until", "end_reason", "went_to")
        if any(given.get(name) for name in ends):
            for name in ends:
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, _("An end has a day, a reason and where the child went"))
        return given


class MoveForm(PlaceForm):
    """From one place to the next."""

    on = LatvianDateField(label=_("Moved on"))
    end_reason = forms.ChoiceField(
        label=_("Why the placement so far ends"), choices=_choices(END_LABELS), widget=Radios
    )
    end_note = forms.CharField(label=_("Details of the end"), max_length=300, required=False)
    field_order = ("on", "end_reason", "end_note", "where", "family", "kind", "organisation", "place")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["since"]


class EndPlacementForm(Form):
    """A placement ends, and out-of-family care with it."""

    on = LatvianDateField(label=_("Until"), help_text=_("The day on which the child left."))
    end_reason = forms.ChoiceField(label=_("Why"), choices=_choices(END_LABELS), widget=Radios)
    went_to = forms.ChoiceField(
        label=_("Where did the child go?"),
        choices=[each for each in _choices(WENT_LABELS) if each[0] != WentTo.MOVED],
        widget=Radios,
    )
    end_note = forms.CharField(label=_("Details"), max_length=300, required=False)


class AwayForm(Form):
    """The child is away from where it is placed."""

    kind = forms.ChoiceField(label=_("What happened?"), choices=_choices(AWAY_LABELS), widget=Radios)
    family = FamilyField(
        label=_("With which family it rests"), max_length=100, required=False, help_text=_("Only when it rests.")
    )
    place = forms.CharField(label=_("Where"), max_length=200, required=False)
    since = LatvianDateField(label=_("Since"), help_text=_("The day on which the child left."))
    planned_until = LatvianDateField(label=_("Planned until"), required=False)
    until = LatvianDateField(label=_("Back on"), required=False, help_text=_("Leave empty when it is not back yet."))
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, families: QuerySet[Family], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["family"].families = families


class BackForm(Form):
    """The child is back."""

    on = LatvianDateField(label=_("Back on"), help_text=_("From that day on it is there again."))


class BarForm(Form):
    """With which family the child may not be placed."""

    family = NumberedFamilyField(
        label=_("Family"),
        max_length=100,
        help_text=_("Its number; of a family of yours the beginning of its name too."),
    )
    reason = LongTextField(label=_("Why"), max_length=300, rows=2)
    decided_by = forms.CharField(
        label=_("Who decided"), max_length=150, help_text=_("The orphans' court, or whoever it was: name and office.")
    )
    number = forms.CharField(label=_("Number of the decision"), max_length=40, required=False)

    def __init__(self, *args: Any, families: QuerySet[Family], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["family"].families = families


class CorrectPlaceForm(PastPlaceForm):
    """A placement recorded anew."""

    mistake = LongTextField(label=_("What was wrong with it?"), max_length=300, rows=2)
