"""What the frame of every page says of who has signed in: their role, and the pages of this area that are theirs."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.queries.cases import allowed
from ligzda.ui.parts import Link


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the role under the account's name and the entries of its menu."""
    by = getattr(request, "by", None)
    if by is None or by.account is None:
        return {"demo": settings.DEMO}
    links = [
        (_("My account"), "own_account", "own.account"),
        (_("Who opened our family's file"), "who_looked", "own.family"),
        (_("My team"), "own_team", "team.edit"),
        (_("Break the glass"), "glass", "glass.break"),
        (_("Organisations"), "organisations", "organisation.read"),
        (_("Territories"), "territories", "territory.read"),
        (_("Accounts"), "accounts", "account.read"),
        (_("Audit trail"), "audit_events", "audit.read"),
        (_("Review of broken glasses"), "glasses", "glass.review"),
    ]
    return {
        "demo": settings.DEMO,
        "role_label": ", ".join(dict.fromkeys(held.get_role_display() for held in by.memberships)),
        "account_links": [
            Link(label, reverse(name), current=request.path == reverse(name))
            for label, name, permission in links
            if allowed(by=by, permission=permission)
        ],
    }
