"""Forms of a search for tonight: who the children are, what a family said, how it ended."""


from django import forms
from django.utils.translation import gettext_lazy as _

from ligzda.ui.forms import Form, LongTextField, Radios

YES_NO = [("yes", _("Yes, we can")), ("no", _("No, not now"))]


class WaveForm(Form):
    """What a family answers on the page of its link; a no costs it nothing."""

    said = forms.ChoiceField(label=_("Can you take in these children now?"), choices=YES_NO, widget=Radios)
    reason = LongTextField(label=_("If not, why? A few words are enough"), required=False, rows=2, max_length=300)
