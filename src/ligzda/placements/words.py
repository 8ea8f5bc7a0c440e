"""What has to be done about the children with a family, and whether it is ready for more, in words."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import refuse_if
from ligzda.messages.models import Link
from ligzda.placements.facts.wave import context
from ligzda.placements.models import Call
from ligzda.placements.rules.awaited import Awaited
from ligzda.placements.rules.due import PlacementDue
from ligzda.placements.rules.matching import Caution
from ligzda.placements.rules.matching import Reason as Cannot
from ligzda.placements.rules.places import Limit
from ligzda.placements.rules.readiness import Shown
from ligzda.placements.rules.searching import reasons_against_going_on
from ligzda.ui import words
from ligzda.ui.parts import Kind

#: A child is no older than that.
OLDEST = 17
PLACEMENT_DUE = {
    PlacementDue.CRISIS_STAY: _("the longest crisis stay ends"),
    PlacementDue.PLANNED_END: _("the planned end of the placement"),
    PlacementDue.STATUS_ENDS: _("the family's status ends while the child is there"),
    PlacementDue.OVER_PLACES: _("more children than the family is approved for"),
    PlacementDue.OVER_PLACED: _("more children placed at once than the regulation allows"),
    PlacementDue.OVER_HOUSEHOLD: _("more children in the household than the regulation allows"),
    PlacementDue.NOTICE_OBSTACLE: _("review of the status after the family's notice"),
    PlacementDue.NOTICE_CIRCUMSTANCE: _("review of the child's care after the family's notice"),
    PlacementDue.DECISION_MISSING: _("the court's decision about the placement is missing"),
}

AWAITED_NAMES = {
    Awaited.REQUEST: _("the court's request to look for a family"),
    Awaited.TELLING: _("a family is to be told of the children"),
    Awaited.ANSWER: _("a family's answer is to be recorded"),
    Awaited.MEETING: _("the children and the family are to meet"),
    Awaited.PROPOSAL: _("a family is to be proposed to the court"),
    Awaited.RULING: _("the court's decision about the family proposed"),
    Awaited.PLACING: _("the children are to go to the family"),
}

READY_NAMES = {
    Shown.READY: _("ready"),
    Shown.NOT_CONFIRMED: _("not confirmed"),
    Shown.NOT_READY: _("not ready"),
    Shown.RESTING: _("resting"),
    Shown.NEVER_SAID: _("has not said yet"),
}
READY_PILLS: dict[Shown, Kind] = {
    Shown.READY: "done",
    Shown.NOT_CONFIRMED: "due",
    Shown.NOT_READY: "late",
    Shown.RESTING: "wait",
    Shown.NEVER_SAID: "wait",
}
LIMIT_NAMES = {
    Limit.PLACED: _("would be over the number of children placed at once"),
    Limit.HOUSEHOLD: _("would be over the number of children in one household"),
}

REASON_NAMES = {
    Cannot.STATUS_NOT_STARTED: _("the status has not started"),
    Cannot.STATUS_ENDED: _("the status has ended"),
    Cannot.NOT_READY: _("not ready"),
    Cannot.NO_PLACE: _("no free place"),
    Cannot.AGE: _("age"),
    Cannot.SEX: _("sex"),
    Cannot.NEED_NOT_MET: _("a need that it cannot meet"),
    Cannot.KIND_NOT_CRISIS: _("not called at night"),
    Cannot.BARRED: _("barred for this child"),
}
CAUTION_NAMES = {
    Caution.HOUSEHOLD_OVER_LIMIT: _("more children in the household than allowed"),
    Caution.PLACED_OVER_LIMIT: _("more children placed than allowed"),
    Caution.EVALUATION_OVERDUE: _("the yearly re-evaluation is overdue"),
    Caution.NOT_CONFIRMED: _("readiness not confirmed"),
    Caution.LANGUAGE: _("no language in common"),
}


def figures_of(reason: Cannot, sheet: Any, *, wanted: int, until: dt.datetime | None) -> str:
    """Return the figures behind a reason why a family (its sheet) cannot, where it has any."""
    match reason:
        case Cannot.NO_PLACE:
            return gettext("free: %(free)s, wanted: %(wanted)s") % {"free": max(0, sheet.room), "wanted": wanted}
        case Cannot.AGE:
            return gettext("takes %(youngest)s–%(oldest)s") % {
                "youngest": sheet.age_from,
                "oldest": min(sheet.age_to, OLDEST),
            }
        case Cannot.NOT_READY if until:
            return gettext("until %(moment)s") % {"moment": words.daytime(until)}
        case Cannot.STATUS_NOT_STARTED:
            return gettext("from %(day)s") % {"day": words.day(sheet.since)}
        case Cannot.STATUS_ENDED:
            return words.day(sheet.until)
        case _:
            return ""


def ready_page(*, link: Link) -> Mapping[str, Any]:
    """Return the words of the page on which a family says whether it can take a child tonight."""
    return {"title": gettext("Can you take in a child tonight?"), "deed": gettext("Answer")}


def notice_page(*, link: Link) -> Mapping[str, Any]:
    """Return the words of the page on which a family tells its centre something."""
    return {"title": gettext("Tell the centre"), "deed": gettext("Tell")}


def wave_page(*, link: Link) -> Mapping[str, Any]:
    """Return the words of the page on which a family answers whether it can take the children of a search."""
    call = Call.objects.select_related("search").get(pk=link.ref.rpartition(":")[2])
    refuse_if(reasons_against_going_on(closed=call.search.closed_at is not None or bool(call.answer)))
    told = context(call.search, list(call.search.children.all()))
    names = {"count": _("children"), "ages": _("age, years"), "needs": _("needs"), "days": _("days expected")}
    return {
        "title": gettext("Can you take in these children now?"),
        "deed": gettext("Answer"),
        "facts": [(str(names[key]), value) for key, value in told.items() if key in names],
    }
