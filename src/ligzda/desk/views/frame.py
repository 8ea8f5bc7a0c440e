"""What the frame of every page offers: the main menu, the phone's tabs and the search box, by what one may open."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import allowed
from ligzda.access.rules.roles import Role
from ligzda.ui.parts import Link

MENU = (
    (_("Today"), "today", "today.read"),
    (_("My family"), "my", "own.family"),
    (_("Our pay"), "statements", "own.family"),
    (_("Families"), "families", "family.read"),
    (_("Children"), "children", "child.read"),
    (_("Crisis"), "crisis_board", "crisis.search"),
    (_("What is due"), "due", "due.read"),
    (_("Enquiries"), "enquiries", "enquiry.record"),
    (_("Training"), "groups", "group.read"),
    (_("Pay"), "pay", "pay.read"),
    (_("Duty roster"), "roster", "roster.read"),
    (_("Planned searches"), "planned_searches", "planned.read"),
    (_("Recruitment"), "measures", "measure.read"),
    (_("Accounts"), "accounts", "account.read"),
    (_("Organisations"), "organisations", "organisation.read"),
    (_("Rulebook"), "rulebook", "rulebook.confirm"),
    (_("Who opened our file"), "who_looked", "own.family"),
    (_("Audit trail"), "audit_events", "audit.read"),
    (_("Broken glasses"), "glasses", "glass.review"),
    (_("Messages"), "messages", "message.look_after"),
)
#: So many of the menu's entries stand in reach of the thumb.
TABS = 4
#: So many fit in one line above the page; the others stand at its foot, and in the phone's menu.
LINE = 8
#: Whose work is all on one page: there is no day's page before it.
AT_ONE_DESK = {Role.CARER: "my", Role.POLICE: "crisis_board"}


def desk(by: Actor) -> str:
    """Return the page at which the actor does all their work; nothing when they have several."""
    return AT_ONE_DESK.get(next(iter(by.roles)), "") if len(by.roles) == 1 else ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the menu, the tabs, the address of the search and the links of the foot."""
    by: Actor | None = getattr(request, "by", None)
    foot = [Link(_("Become a family for a child"), reverse("roles")), Link(_("Privacy"), reverse("privacy"))]
    if by is None or by.account is None:
        return {"footer_links": foot}
    links = [
        Link(label, reverse(name), current=_within(request.path, reverse(name)))
        for label, name, permission in MENU
        if allowed(by=by, permission=permission) and (name != "today" or not desk(by))
    ]
    return {
        "nav": links[:LINE],
        "nav_more": links[LINE:],
        "tabs": links[:TABS] if len(links) > 1 else [],
        "search_url": reverse("search") if allowed(by=by, permission="search.use") else "",
        "footer_links": [*links[LINE:], *foot, *_reached_from_the_foot(by)],
    }


def _reached_from_the_foot(by: Actor) -> list[Link]:
    """Return the pages that are seldom needed, or come by themselves when they are."""
    alerts = [Link(_("Alerts"), reverse("alerts"))] if allowed(by=by, permission="alert.answer") else []
    return [*alerts, Link(_("Rulebook"), reverse("rulebook"))]


def _within(path: str, root: str) -> bool:
    return path == root if root == "/" else path.startswith(root)
