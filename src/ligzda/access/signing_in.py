"""Signing in as Ligzda wants it of allauth: nobody signs up, failures are noted, secrets are kept encrypted."""

import os
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.usersessions.models import UserSession
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account
from ligzda.access.web import SECOND_STEPS, must_have_second_step

NONCE = 12


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; each sign-in, sign-out and failure leaves its event."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let nobody sign up."""
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Sign in, note it, and list it among the account's sign-ins, whichever door it came through."""
        super().login(request, user)
        UserSession.objects.create_from_request(request)
        _note(request, "signed_in", user)

    def logout(self, request: HttpRequest) -> None:
        """Sign out, and note it."""
        _note(request, "signed_out", request.user)
        super().logout(request)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note a failure when somebody has that address; what was typed is not kept."""
        if account := Account.objects.filter(email=str(credentials.get("email", "")).lower()).first():
            record(by=Actor.nobody(at=request.by.at), what="sign_in_failed", ref=ref_of(account))

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        """Tell whether that is the password of who has signed in."""
        found = self.authenticate(context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Change the password, and note that it changed."""
        super().set_password(user, password)
        _note(context.request, "password_changed", user)


class SecondStepAdapter(DefaultMFAAdapter):
    """The secrets of second steps are stored encrypted, and staff cannot take away their last."""

    def encrypt(self, text: str) -> str:
        """Return the secret encrypted."""
        nonce = os.urandom(NONCE)
        return (nonce + AESGCM(settings.LIGZDA_SECOND_STEP_KEY).encrypt(nonce, text.encode(), None)).hex()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret."""
        kept = bytes.fromhex(encrypted_text)
        return AESGCM(settings.LIGZDA_SECOND_STEP_KEY).decrypt(kept[:NONCE], kept[NONCE:], None).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Tell whether it may go: not the last of somebody who must have one."""
        by = Actor.of(authenticator.user, at=context.request.by.at)
        if not must_have_second_step(by) or authenticator.type not in SECOND_STEPS:
            return True
        left = Authenticator.objects.filter(user=authenticator.user, type__in=SECOND_STEPS)
        return left.exclude(pk=authenticator.pk).exists()


class OpenIdAdapter(DefaultSocialAccountAdapter):
    """Who comes from another house's sign-in needs an account here already."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Let nobody sign up."""
        return False


def _note(request: HttpRequest, what: str, user: Any) -> None:
    if user.is_authenticated:
        record(by=Actor.of(user, at=request.by.at), what=what, ref=ref_of(user))
