"""The first password of somebody who was invited."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Account
from ligzda.ui.forms import Form


class FirstPasswordForm(Form):
    """One password, checked by the same rules as any later one."""

    password = forms.CharField(
        label=_("Choose a password"),
        help_text=_("At least 12 characters. A sentence that only you know is good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account

    def clean_password(self) -> str:
        """Hold the password against the rules."""
        password = self.cleaned_data["password"]
        password_validation.validate_password(password, self.account)
        return password
