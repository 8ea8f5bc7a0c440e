"""The first page of a family's file: what comes next, its paths, what happened last."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.models import Account
from ligzda.access.permit import require
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from ligzda.desk.actions.remind import remind
from ligzda.desk.queries import family as beside
from ligzda.families.models import Family
from ligzda.families.views.frame import open_family, show
from ligzda.pathway.models import ROLE_NAMES
from ligzda.pathway.queries import WorkedPath, by_hand, paths
from ligzda.pathway.rules import STEP_KEYS
from ligzda.ui import words
from ligzda.ui.parts import Deed, Entry

from .deeds import WORKERS
from .now import next_of, now_of
from .steps import drawn


def family(request: HttpRequest, number: str) -> HttpResponse:
    """Show the family's paths."""
    by: Actor = request.by
    found, held = open_family(request, number)
    worked = paths(by=by, family=found)
    sides = {"court"} if Role.COURT in by.roles and "contact.read" not in held else {"centre"}
    on_it = beside.workers(by=by, family=found)
    names = {step: on_it[role].name for step, role in _roles().items() if role in on_it}
    records, placements = by_hand(by=by, family=found)
    events = beside.last_events(by=by, family=found) if "contact.read" in held else []
    return show(
        request,
        found,
        held,
        section="path",
        template="desk/family.html",
        now=now_of(
            worked,
            family=found,
            held=held,
            on=by.on,
            sides=sides,
            workers=names,
            more=_reminders(by, found, worked, sides, on_it) if "colleague.remind" in held else [],
        ),
        paths=[_shown(one, found, held, by, names) for one in worked],
        records=records,
        placements=placements,
        carers=beside.reachable(by=by, family=found),
        entries=[Entry(each.at, each.text, by=each.who) for each in events],
        today=by.on,
    )


def family_remind(request: HttpRequest, number: str, account: int, step: str) -> HttpResponse:
    """Remind a colleague of a step; they get a message that there is something to see."""
    found, _held = open_family(request, number)
    require(request.by, "colleague.remind", found.case)
    colleague = get_object_or_404(Account.objects.filter(assignments__case=found.case).distinct(), pk=account)
    try:
        remind(by=request.by, family=found, colleague=colleague, step=step)
    except Refused as refused:
        for reason in refused.reasons:
            messages.warning(request, reason.text(request.LANGUAGE_CODE))
    else:
        messages.success(request, _("%(name)s is reminded by e-mail.") % {"name": colleague.name})
    return redirect("family", number)


def _roles() -> Mapping[str, Role]:
    """Return whose work each step is, inside the centre."""
    return {step: WORKERS.get(step, Role.SOCIAL_WORKER) for step in STEP_KEYS}


def _reminders(
    by: Actor, family: Family, worked: list[WorkedPath], sides: set[str], on_it: Mapping[Role, beside.Worker]
) -> list[Deed]:
    following = next_of(worked, sides=sides)
    if following is None or "centre" not in following.step.who:
        return []
    step = following.step.step
    colleague = on_it.get(_roles()[step])
    if colleague is None or (by.account and colleague.account == by.account.pk):
        return []
    url = reverse("family_remind", args=[family.number, colleague.account, step])
    label = _("Remind: %(name)s") % {"name": colleague.name}
    return [Deed(label, url, secondary=True, post=True)]


def _shown(
    one: WorkedPath, family: Family, held: frozenset[str], by: Actor, names: Mapping[str, str]
) -> dict[str, Any]:
    path = one.path
    title = (
        _("The path to the status: %(role)s") % {"role": ROLE_NAMES[one.role]} if one.role else _("The way to a choice")
    )
    return {
        "id": f"path-{one.role or 'undecided'}",
        "title": title,
        "ended": path.ended,
        "said": _said(one),
        "steps": drawn(one, family=family, held=held, on=by.on, workers=names),
        "deeds": _deeds(one, family) if "choice.record" in held else [],
    }


def _said(one: WorkedPath) -> str:
    """Say that the path pauses or has ended, and why."""
    path = one.path
    if path.ended:
        ended = path.facts.ended
        assert ended
        day = words.day(ended.on)
        return _("Ended on %(day)s: %(reason)s") % {"day": day, "reason": ended.reason or "–"}
    if path.paused_since:
        return _("Paused since %(day)s: %(reason)s") % {
            "day": words.day(path.paused_since),
            "reason": path.pause_reason,
        }
    return ""


def _deeds(one: WorkedPath, family: Family) -> list[Deed]:
    path = one.path
    if path.choice is None or path.ended:
        return []
    deeds = [
        ("choice_resume", _("Take the path up again")) if path.paused_since else ("choice_pause", _("Pause the path")),
        ("choice_change", _("Choose another role")),
        ("choice_end", _("End the path")),
    ]
    title = capfirst(ROLE_NAMES[one.role])
    return [Deed(label, reverse(name, args=[family.number, path.choice]), title=title) for name, label in deeds]
