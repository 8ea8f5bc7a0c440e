"""Addresses of this area."""

from ligzda.access.web import page, public
from ligzda.training.views import certificates, groups, lists, people, programmes, sign_ups

BOTH = ("GET", "POST")
READ_PROGRAMMES = {"permission": "programme.read", "case": False}
EDIT_PROGRAMMES = {"permission": "programme.edit", "methods": BOTH, "case": False}
READ_GROUPS = {"permission": "group.read", "case": False}
EDIT_GROUPS = {"permission": "group.edit", "methods": BOTH, "case": False}
RECORD = {"permission": "training.record", "methods": BOTH, "case": False}
EXEMPT = {"permission": "training.exempt", "methods": BOTH}

urlpatterns = [
    # Anybody's
    public("certificates/", certificates.check, name="certificate_check", methods=BOTH),
    public("certificates/<str:number>/", certificates.check, name="certificate_check_number", methods=BOTH),
    # Programmes
    page("training/programmes/", programmes.listed, name="programmes", **READ_PROGRAMMES),
    page("training/programmes/new/", programmes.make, name="programme_make", **EDIT_PROGRAMMES),
    page("training/programmes/<int:pk>/", programmes.programme, name="programme", **READ_PROGRAMMES),
    page("training/programmes/<int:pk>/rename/", programmes.rename, name="programme_rename", **EDIT_PROGRAMMES),
    page("training/programmes/<int:pk>/version/", programmes.version_make, name="version_make", **EDIT_PROGRAMMES),
    page("training/households/new/", programmes.household_make, name="practice_household_make", **EDIT_PROGRAMMES),
    page(
        "training/households/<int:pk>/close/",
        programmes.household_close,
        name="practice_household_close",
        **{**EDIT_PROGRAMMES, "methods": ("POST",)},
    ),
    # Groups
    page("training/", lists.groups, name="groups", **READ_GROUPS),
    page("training/new/", groups.make, name="group_make", **EDIT_GROUPS),
    page("training/<int:pk>/", groups.group, name="group", **READ_GROUPS),
    page("training/<int:pk>/change/", groups.edit, name="group_edit", **EDIT_GROUPS),
    page("training/<int:pk>/sessions/new/", groups.session_make, name="session_make", **EDIT_GROUPS),
    page("training/sessions/<int:pk>/", groups.session_edit, name="session_edit", **EDIT_GROUPS),
    page("training/sessions/<int:pk>/withdraw/", groups.session_withdraw, name="session_withdraw", **EDIT_GROUPS),
    page("training/<int:pk>/attendance/", groups.attendance, name="attendance", **RECORD),
    page("training/<int:pk>/sign-up/", sign_ups.sign_up, name="sign_up", **EDIT_GROUPS),
    page("training/<int:pk>/sign-up/new/", sign_ups.newcomer, name="sign_up_newcomer", **EDIT_GROUPS),
    page("training/sign-ups/<int:pk>/free/", sign_ups.sign_off, name="sign_off", **EDIT_GROUPS),
    # People
    page("families/<number:number>/training/", people.of_family, name="family_training", permission="training.read"),
    page("training/people/<int:pk>/", people.person, name="training_card", permission="training.read"),
    page("training/people/<int:pk>/practice/", people.practice_make, name="practice_make", **RECORD),
    page("training/practice/<int:pk>/withdraw/", people.practice_withdraw, name="practice_withdraw", **RECORD),
    page("training/people/<int:pk>/exemption/", people.exempt, name="exempt", **EXEMPT),
    page("training/exemptions/<int:pk>/withdraw/", people.exemption_withdraw, name="exemption_withdraw", **EXEMPT),
    page(
        "training/people/<int:pk>/certificate/<int:programme>/",
        certificates.issue,
        name="certificate_issue",
        permission="certificate.issue",
        methods=BOTH,
        case=False,
    ),
    page(
        "training/certificates/<int:pk>/paper/",
        certificates.paper,
        name="certificate",
        permission="certificate.issue",
        case=False,
    ),
    page(
        "training/certificates/<int:pk>/annul/",
        certificates.annul,
        name="certificate_annul",
        permission="certificate.annul",
        methods=BOTH,
        case=False,
    ),
]
