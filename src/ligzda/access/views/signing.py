"""Signing in: the demonstration's buttons, the invitation's link, the language, and ending sign-ins."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.views import LoginView
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.i18n import set_language as set_cookie

from ligzda.access import invitations
from ligzda.access.actions import accounts, sessions
from ligzda.access.actor import Actor
from ligzda.access.forms.accounts import PhoneForm
from ligzda.access.forms.signing import FirstPasswordForm
from ligzda.access.models import Account
from ligzda.access.queries.caseloads import absences
from ligzda.access.queries.cases import allowed
from ligzda.access.queries.demo import demo_account, demo_accounts
from ligzda.access.views.deeds import answer
from ligzda.ui.numbers import whole


class SignIn(LoginView):
    """The sign-in page; in the demonstration it offers somebody of each role."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the demonstration's accounts."""
        return super().get_context_data(**kwargs, demo_accounts=demo_accounts(by=self.request.by))


def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in by one click; there is no such page outside the demonstration."""
    account = demo_account(by=request.by, pk=request.POST.get("account", ""))
    if account is None:
        raise Http404
    get_adapter().login(request, account)
    return redirect(settings.LOGIN_REDIRECT_URL)


def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Let an invited person choose a password; looking at the page does not spend the link."""
    account = invitations.invited(token)
    if account is None:
        return render(request, "access/invitation_spent.html", status=404)
    form = FirstPasswordForm(request.POST or None, account=account)
    if request.method == "POST" and form.is_valid():
        by = Actor.of(account, at=request.by.at)
        accounts.accept_invitation(by=by, account=account, password=form.cleaned_data["password"])
        get_adapter().login(request, account)
        return redirect(settings.LOGIN_REDIRECT_URL)
    context = {"form": form, "title": _("Welcome to Ligzda"), "deed": _("Save the password and sign in")}
    return render(request, "access/invitation.html", {**context, "account": account})


def set_language(request: HttpRequest) -> HttpResponse:
    """Switch the language of the pages, and of messages to who is signed in."""
    code = request.POST.get("language", "")
    if request.by.account and code in dict(settings.LANGUAGES):
        accounts.choose_language(by=request.by, code=code)
    return set_cookie(request)


def own_phone(request: HttpRequest) -> HttpResponse:
    """Say at which telephone alerts ring."""
    return answer(
        request,
        PhoneForm(request.POST or None, initial={"phone": request.by.account.phone}),
        lambda phone: accounts.choose_phone(by=request.by, phone=phone),
        to="own_account",
        said=_("Saved."),
        title=_("Telephone for alerts"),
        back_url=reverse("own_account"),
    )


def own_sessions(request: HttpRequest) -> HttpResponse:
    """Show where the account is signed in, and end one or all others."""
    here = request.session.session_key
    if request.method == "POST":
        only = request.POST.get("session", "")
        ended = sessions.end_sessions(by=request.by, account=request.by.account, only=whole(only), keep=here)
        messages.success(request, _("Signed out there.") if ended else _("You are signed in only here."))
        return redirect("usersessions_list")
    found = UserSession.objects.purge_and_list(request.user)
    listed = sorted(found, key=lambda session: (session.session_key != here, -session.created_at.timestamp()))
    return render(request, "access/sessions.html", {"sessions": listed, "here": here})


def own_account(request: HttpRequest) -> HttpResponse:
    """Show who one is in Ligzda: name, roles, teams' work, absences, and the ways to change them."""
    account: Account = request.by.account
    return render(
        request,
        "access/account.html",
        {
            "title": account.name,
            "account": account,
            "memberships": request.by.memberships,
            "may_be_away": allowed(by=request.by, permission="own.absence"),
            "absences": absences(by=request.by),
        },
    )
