"""What the looks at the family's own pages are called, and how its readiness is said there."""

from django.utils.translation import gettext_lazy as _

from ligzda.placements.models import Notice, Readiness
from ligzda.placements.rules.readiness import Shown

NAMES = {
    "own_child": _("a child in the own family"),
    "own_form": _("a form of the family's own pages"),
    "own_notices": _("what the own family told the centre"),
    "own_notices_exported": _("what the own family told the centre, as a file"),
    "own_page": _("the family's own page"),
    "own_readiness": _("the own family's readiness"),
}
READY_SAID = {
    Shown.READY: _("You are ready."),
    Shown.NOT_CONFIRMED: _("Please confirm: the centre has not heard from you for a while."),
    Shown.NOT_READY: _("You cannot take a child now."),
    Shown.RESTING: _("You are resting."),
    Shown.NEVER_SAID: _("You have not answered yet."),
}
AWAY_SAID = {
    Readiness.State.NOT_READY: _("We cannot"),
    Readiness.State.RESTING: _("We are resting"),
}
TOLD_SAID = {
    Notice.Kind.CANNOT: _("You cannot take a child"),
    Notice.Kind.OBSTACLE: _("Something hinders your duties as a foster family"),
    Notice.Kind.CIRCUMSTANCE: _("Something may affect the child's care"),
}
