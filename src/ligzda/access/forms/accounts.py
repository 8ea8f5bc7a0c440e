"""What is typed about accounts, roles and carers."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ligzda.access.forms.fields import PhoneField
from ligzda.access.models import Organisation
from ligzda.access.models.accounts import ROLE_CHOICES
from ligzda.access.rules.roles import Role
from ligzda.ui.forms import Form, LatvianDateField


class MobileField(PhoneField):
    """A telephone that SMS go to."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "govuk-input--width-20"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Mobile telephone"),
            required=False,
            max_length=40,
            help_text=_("Alerts come there by SMS, also at night."),
            **kwargs,
        )


class PhoneForm(Form):
    """One's own telephone for alerts."""

    phone = MobileField()


class MakeForm(Form):
    """A new account."""

    name = forms.CharField(label=_("Name, surname"), max_length=150)
    email = forms.EmailField(label=_("E-mail"), help_text=_("The invitation goes there."))
    phone = MobileField()
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class ChangeForm(Form):
    """What can be corrected of an account."""

    name = forms.CharField(label=_("Name, surname"), max_length=150)
    email = forms.EmailField(label=_("E-mail"))
    phone = MobileField()
    version = forms.IntegerField(widget=forms.HiddenInput)


class RoleForm(Form):
    """A role given to somebody."""

    role = forms.TypedChoiceField(label=_("Role"), choices=[("", "–"), *ROLE_CHOICES], coerce=Role)
    organisation = forms.ModelChoiceField(
        None,
        label=_("Organisation"),
        required=False,
        help_text=_("Carers, administrators, data protection officers and researchers have none."),
    )
    since = LatvianDateField(label=_("Since"))

    def __init__(self, *args: Any, on: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.standing_on(on)


class CarerForm(Form):
    """A carer invited to see their own family."""

    name = forms.CharField(label=_("Name, surname"), max_length=150)
    email = forms.EmailField(label=_("E-mail"), help_text=_("The invitation goes there."))
