"""The addresses of this area: signing in, one's own account, organisations, accounts, work, and the audit trail."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as elsewhere
from allauth.socialaccount.providers.openid_connect import views as openid

from ligzda.access.views import accounts, carers, drafts, glass, organisations, signing, trail, work
from ligzda.access.web import page, public

BOTH = ("GET", "POST")


def _own(route, view, *, name, methods=BOTH, before_second_step=False):
    """Return the address of a page about one's own account."""
    return page(
        route,
        view,
        name=name,
        permission="own.account",
        methods=methods,
        case=False,
        before_second_step=before_second_step,
    )


def _setting_up(route, view, *, name, methods=BOTH):
    """Return the address of a page on which staff set up the second step, and so without one yet."""
    return _own(route, view, name=name, methods=methods, before_second_step=True)


def _office(route, view, *, name, permission, methods=("GET",)):
    """Return the address of a page about no case."""
    return page(route, view, name=name, permission=permission, methods=methods, case=False)


urlpatterns = [
    # Signing in and out
    public("sign-in/", signing.SignIn.as_view(), name="account_login", methods=BOTH),
    public("sign-in/demo/", signing.demo_sign_in, name="demo_sign_in", methods=("POST",)),
    public("sign-in/second-step/", second_step.authenticate, name="mfa_authenticate", methods=BOTH),
    public("sign-in/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn", methods=BOTH),
    public("sign-in/closed/", account.account_inactive, name="account_inactive"),
    public("sign-in/with/<str:provider_id>/", openid.login, name="openid_connect_login", methods=BOTH),
    public("sign-in/with/<str:provider_id>/back/", openid.callback, name="openid_connect_callback"),
    public("sign-in/cancelled/", elsewhere.login_cancelled, name="socialaccount_login_cancelled"),
    public("sign-in/failed/", elsewhere.login_error, name="socialaccount_login_error"),
    public("sign-out/", account.logout, name="account_logout", methods=BOTH),
    public("invitation/<str:token>/", signing.invitation, name="invitation", methods=BOTH),
    public("language/", signing.set_language, name="set_language", methods=("POST",)),
    public("password/forgotten/", account.password_reset, name="account_reset_password", methods=BOTH),
    public("password/forgotten/sent/", account.password_reset_done, name="account_reset_password_done"),
    public(
        "password/forgotten/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    public(
        "password/forgotten/<str:uidb36>/<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
        methods=BOTH,
    ),
    # One's own account
    _own("account/", signing.own_account, name="own_account", methods=("GET",)),
    _own("account/phone/", signing.own_phone, name="own_phone"),
    _own("account/sessions/", signing.own_sessions, name="usersessions_list"),
    _own("account/password/", account.password_change, name="account_change_password"),
    _own("account/password/first/", account.password_set, name="account_set_password"),
    _setting_up("account/again/", account.reauthenticate, name="account_reauthenticate"),
    _setting_up("account/second-step/", second_step.index, name="mfa_index", methods=("GET",)),
    _setting_up("account/second-step/again/", second_step.reauthenticate, name="mfa_reauthenticate"),
    _setting_up("account/second-step/app/", totp.activate_totp, name="mfa_activate_totp"),
    _own("account/second-step/app/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    _setting_up(
        "account/second-step/codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes", methods=("GET",)
    ),
    _own("account/second-step/codes/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    _own(
        "account/second-step/codes/file/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
        methods=("GET",),
    ),
    _setting_up("account/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn", methods=("GET",)),
    _setting_up("account/passkeys/new/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    _setting_up("account/passkeys/again/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    _own("account/passkeys/<int:pk>/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    _own("account/passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    _own("drafts/<str:of>/", drafts.draft, name="draft", methods=("POST",)),
    _office("account/who-looked/", trail.who_looked, name="who_looked", permission="own.family"),
    # Organisations and territories
    _office("organisations/", organisations.organisation_list, name="organisations", permission="organisation.read"),
    _office(
        "organisations/new/",
        organisations.organisation_found,
        name="organisation_found",
        permission="organisation.edit",
        methods=BOTH,
    ),
    _office("organisations/<int:pk>/", organisations.organisation, name="organisation", permission="organisation.read"),
    *(
        _office(
            f"organisations/<int:pk>/{route}/",
            view,
            name=f"organisation_{route}",
            permission="organisation.edit",
            methods=BOTH,
        )
        for route, view in (
            ("change", organisations.organisation_change),
            ("end", organisations.organisation_end),
            ("standing", organisations.organisation_standing),
            ("serve", organisations.organisation_serve),
        )
    ),
    _office("territories/", organisations.territory_list, name="territories", permission="territory.read"),
    # Accounts
    _office("accounts/", accounts.account_list, name="accounts", permission="account.read"),
    _office("accounts/new/", accounts.account_make, name="account_make", permission="account.edit", methods=BOTH),
    _office("accounts/<int:pk>/", accounts.account, name="account", permission="account.read"),
    *(
        _office(
            f"accounts/<int:pk>/{route.replace('_', '-')}/",
            view,
            name=f"account_{route}",
            permission="account.edit",
            methods=BOTH,
        )
        for route, view in (
            ("change", accounts.account_change),
            ("role", accounts.account_role),
            ("invite", accounts.account_invite),
            ("second_step", accounts.account_second_step),
            ("sign_out", accounts.account_sign_out),
            ("close", accounts.account_close),
        )
    ),
    _office("roles/<int:pk>/end/", accounts.role_end, name="role_end", permission="account.edit", methods=BOTH),
    # Work
    _office("team/", work.own_team, name="own_team", permission="team.edit"),
    _office("centres/<int:pk>/team/", work.team_of_centre, name="team_of_centre", permission="team.edit"),
    _office(
        "centres/<int:pk>/hand-over/",
        work.hand_over,
        name="hand_over",
        permission="caseload.hand_over",
        methods=BOTH,
    ),
    _office("centres/<int:pk>/teams/new/", work.team_make, name="team_make", permission="team.edit", methods=BOTH),
    _office("teams/<int:pk>/", work.team, name="team", permission="team.edit", methods=BOTH),
    _office("teams/<int:pk>/end/", work.team_end, name="team_end", permission="team.edit", methods=BOTH),
    _office("team-members/<int:pk>/leave/", work.team_leave, name="team_leave", permission="team.edit", methods=BOTH),
    _office("absences/new/", work.absence_set, name="absence_set", permission="own.absence", methods=BOTH),
    _office("absences/<int:pk>/end/", work.absence_end, name="absence_end", permission="own.absence", methods=BOTH),
    page("cases/<uuid:case>/workers/", work.workers, name="case_workers", permission="case.assign", methods=BOTH),
    page(
        "assignments/<int:pk>/end/",
        work.assignment_end,
        name="assignment_end",
        permission="case.assign",
        methods=BOTH,
    ),
    page("cases/<uuid:case>/carers/", carers.carers, name="case_carers", permission="carer.invite", methods=BOTH),
    page(
        "case-carers/<int:pk>/remove/",
        carers.carer_remove,
        name="carer_remove",
        permission="carer.invite",
        methods=BOTH,
    ),
    # Break-the-glass
    _office("break-glass/", glass.break_glass, name="glass", permission="glass.break", methods=BOTH),
    _office(
        "break-glass/<int:pk>/close/", glass.glass_close, name="glass_close", permission="glass.break", methods=BOTH
    ),
    _office("break-glass/review/", glass.glass_list, name="glasses", permission="glass.review"),
    _office(
        "break-glass/review/<int:pk>/",
        glass.glass_review,
        name="glass_review",
        permission="glass.review",
        methods=BOTH,
    ),
    # The audit trail
    _office("audit/", trail.event_list, name="audit_events", permission="audit.read"),
    _office("audit/looks/", trail.read_list, name="audit_reads", permission="audit.read"),
]
