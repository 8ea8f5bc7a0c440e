"""Filters of the list of messages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.messages.models import Message
from ligzda.ui.forms import LatvianDateField
from ligzda.ui.lists import Filters


class MessageFilters(Filters):
    """By fate and by day."""

    lookups = {"since": "made_at__date__gte", "until": "made_at__date__lte"}

    state = forms.ChoiceField(label=_("State"), choices=[("", _("any")), *Message.State.choices])
    since = LatvianDateField(label=_("Since"))
    until = LatvianDateField(label=_("Until"))
