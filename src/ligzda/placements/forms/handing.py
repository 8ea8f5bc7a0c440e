"""The form of the act of handing over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.ui.forms import ClockField, Form, LatvianDateField, LongTextField


class HandingOverForm(Form):
    """When, by whom and to whom the child was handed over, and what came with it."""

    day = LatvianDateField(label=_("Day"))
    clock = ClockField(label=_("Time"))
    place = forms.CharField(label=_("Where"), max_length=200, required=False)
    handed_by = forms.CharField(label=_("Who handed the child over"), max_length=150)
    handed_as = forms.CharField(label=_("Their office and organisation"), max_length=200, required=False)
    received_by = forms.CharField(label=_("Who received the child"), max_length=150)
    clothes = LongTextField(label=_("Clothes and things"), max_length=500, rows=2, required=False)
    papers = LongTextField(label=_("Documents"), max_length=500, rows=2, required=False)
    medicines = LongTextField(label=_("Medicines"), max_length=500, rows=2, required=False)
    seen = LongTextField(label=_("How the child is: health, injuries, mood"), max_length=500, rows=3, required=False)
