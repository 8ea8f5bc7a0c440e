"""What is typed about accounts, roles and carers."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.access.models.accounts import ROLE_CHOICES
from ligzda.access.rules.roles import Role
from ligzda.ui.forms import Form, LatvianDateField


class MakeForm(Form):
    """A new account."""

    name = forms.CharField(label=_("Name, surname"), max_length=150)
    email = forms.EmailField(label=_("E-mail"), help_text=_("The invitation goes there."))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class ChangeForm(Form):
    """What can be corrected of an account."""

    name = forms.CharField(label=_("Name, surname"), max_length=150)
    email = forms.EmailField(label=_("E-mail"))
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
