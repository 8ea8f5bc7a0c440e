"""Addresses of the rulebook."""

from ligzda.access.web import page
from ligzda.law.views import changes, entries

urlpatterns = [
    page("law/", entries.entries, name="rulebook", permission="rulebook.read", case=False),
    page("law/<str:code>/", entries.entry, name="rulebook_entry", permission="rulebook.read", case=False),
    page(
        "law/<str:code>/confirm/",
        changes.confirm,
        name="rulebook_confirm",
        permission="rulebook.confirm",
        methods=("GET", "POST"),
        case=False,
    ),
    page(
        "law/<str:code>/supersede/",
        changes.supersede,
        name="rulebook_supersede",
        permission="rulebook.supersede",
        methods=("GET", "POST"),
        case=False,
    ),
    page(
        "law/changes/<int:pk>/",
        changes.change,
        name="rulebook_change",
        permission="rulebook.read",
        case=False,
    ),
    page(
        "law/changes/<int:pk>/apply/",
        changes.apply,
        name="rulebook_apply",
        permission="rulebook.supersede",
        methods=("POST",),
        case=False,
    ),
    page(
        "law/changes/<int:pk>/drop/",
        changes.drop,
        name="rulebook_drop",
        permission="rulebook.supersede",
        methods=("POST",),
        case=False,
    ),
]
