"""Forms of families' notices: told by the family or typed for it, and what followed."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from ligzda.children.models import Child
from ligzda.families.models import Contact
from ligzda.placements.forms.readiness import moment
from ligzda.placements.models import Notice
from ligzda.placements.rules.notices import OUTCOMES
from ligzda.ui.forms import ClockField, Form, LatvianDateField, LongTextField, Radios

KINDS = [
    ("cannot", _("We cannot take a child")),
    ("obstacle", _("Something hinders our duties as a foster family")),
    ("circumstance", _("Something may affect the child's care")),
]
HINTS = {
    "cannot": _("nobody will ask you to take a child in that time"),
    "obstacle": _("illness, moving house, separation, a new member of the family"),
    "circumstance": _("health, school, contact with relatives, conflict"),
}


class NoticeForm(Form):
    """What the family tells; one thing at a time."""

    kind = forms.ChoiceField(label=_("What is it about?"), choices=KINDS, widget=Radios(hints=HINTS))
    text = LongTextField(label=_("What happened?"), rows=4)
    arose_day = LatvianDateField(label=_("Since when?"))
    arose_clock = ClockField(label=_("At what time?"), required=False)
    until_day = LatvianDateField(
        label=_("Until which day can you take no child?"),
        required=False,
        help_text=_("Only if you cannot take a child and know for how long."),
    )
    child = forms.ChoiceField(label=_("About which child?"), required=False)

    def __init__(self, *args: Any, children: Iterable[Child] = (), today: dt.date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.children = {child.number: child for child in children}
        self.fields["arose_day"].latest = today
        if self.children:
            named = [(number, child.title) for number, child in self.children.items()]
            self.fields["child"].choices = [("", _("about no child in particular")), *named]
        else:
            del self.fields["child"]

    def clean(self) -> dict[str, Any]:
        """Put day and time together; a day without a time is its beginning, and today's hour is at most now."""
        told = super().clean() or self.cleaned_data
        told["arose_at"] = moment(told.pop("arose_day", None), told.pop("arose_clock", None))
        told["until"] = moment(told.pop("until_day", None), None)
        told["child"] = self.children.get(told.get("child", ""))
        return told


class LinkNoticeForm(NoticeForm):
    """What the family tells on the page of a link: no child is named there, and without a day it arose just now."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["arose_day"].required = False
        self.fields["arose_day"].help_text = _("Nothing here means just now.")


class OutcomeForm(Form):
    """What followed from a notice."""

    outcome = forms.ChoiceField(label=_("What followed?"), widget=Radios)
    text = LongTextField(
        label=_("What was done"), required=False, rows=3, help_text=_("The family reads this on its page.")
    )
    contact = forms.ModelChoiceField(Contact.objects.none(), label=_("Which entry of the contact log?"), required=False)

    def __init__(self, *args: Any, kind: str, contacts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = dict(Notice.Outcome.choices)
        self.fields["outcome"].choices = [(code, labels[code]) for code in OUTCOMES[kind]]
        self.fields["contact"].queryset = contacts
        self.fields["contact"].label_from_instance = _entry


def _entry(contact: Contact) -> str:
    return f"{date_format(contact.at, 'd.m.Y.')} · {contact.get_kind_display()} · {contact.who}"
