"""Forms of a search for tonight: who the children are, what a family said, how it ended."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.access.forms.fields import PhoneField
from ligzda.access.models import Organisation, Territory
from ligzda.children.models.care import NEED_LABELS
from ligzda.people.models.languages import CHOICES
from ligzda.placements.models import Search
from ligzda.placements.rules.matching.splitting import MOST_CHILDREN
from ligzda.ui.forms import Checkboxes, Form, LongTextField, Radios

UNKNOWN = "?"
SEXES = [("", "–"), ("f", _("girl")), ("m", _("boy")), (UNKNOWN, _("not known"))]
#: What is asked at night: the needs that a family's approval names.
NEEDS = [(code, NEED_LABELS[code]) for code in ("special_care", "medical", "infant", "violence", "pregnancy")]
YES_NO = [("yes", _("Yes, we can")), ("no", _("No, not now"))]


class ChildForm(Form):
    """One child; a line in which neither age nor sex is told is no child."""

    marks_optional = False  # at night nothing need be known, and none of it is said of every field
    age = forms.IntegerField(label=_("Age"), min_value=0, max_value=17, required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=SEXES, required=False)
    needs = forms.MultipleChoiceField(label=_("Needs"), choices=NEEDS, widget=Checkboxes, required=False)
    #: The child's place in the search as it was, when its record is known.
    known = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    @property
    def told(self) -> dict[str, Any] | None:
        """Return what is told of the child; nothing when the line was left empty."""
        given = self.cleaned_data
        if given.get("age") is None and not given.get("sex") and not given.get("needs"):
            return None
        sex = given["sex"] if given["sex"] != UNKNOWN else ""
        return {"age": given["age"], "sex": sex, "needs": given["needs"]}


ChildrenForm = forms.formset_factory(ChildForm, extra=1, max_num=MOST_CHILDREN, absolute_max=MOST_CHILDREN)


class SearchForm(Form):
    """Where the children live, what they speak, whether they belong together, and for whom the search is."""

    marks_optional = False
    place = forms.ModelChoiceField(Territory.objects.none(), label=_("Where the children live"), required=False)
    siblings = forms.BooleanField(label=_("Brothers and sisters, together"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("The children speak"), choices=CHOICES, widget=Checkboxes, required=False
    )
    days = forms.IntegerField(label=_("For how many days, about"), min_value=1, max_value=999, required=False)

    def __init__(self, *args: Any, territories: QuerySet[Territory], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = territories

    def of_all(self) -> dict[str, Any]:
        """Return what is told of all the children at once."""
        return {"siblings": self.cleaned_data["siblings"], "languages": self.cleaned_data["languages"]}


class CallerForm(Form):
    """Somebody without an account who calls the duty officer."""

    for_caller = forms.BooleanField(label=_("I search for somebody who calls"), required=False)
    caller_name = forms.CharField(label=_("Who calls"), max_length=100, required=False)
    caller_unit = forms.CharField(label=_("From where"), max_length=100, required=False)
    caller_phone = PhoneField(label=_("The caller's telephone"), required=False)


class WaveForm(Form):
    """What a family answers on the page of its link; a no costs it nothing."""

    said = forms.ChoiceField(label=_("Can you take in these children now?"), choices=YES_NO, widget=Radios)
    reason = LongTextField(label=_("If not, why? A few words are enough"), required=False, rows=2, max_length=300)


class EndForm(Form):
    """Where the children went."""

    outcome = forms.ChoiceField(label=_("Where did the children go?"), choices=Search.ENDS, widget=Radios)
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Which institution or centre"),
        help_text=_("When the children went to an institution or a crisis centre."),
        required=False,
    )
    reason = LongTextField(
        label=_("Why so"), help_text=_("An institution needs a reason."), required=False, rows=3, max_length=300
    )

    def __init__(self, *args: Any, institutions: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = institutions
