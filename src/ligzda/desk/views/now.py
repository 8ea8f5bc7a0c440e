"""The one next thing of a family: which of its open steps comes first, and the button that does it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.families.models import Family
from ligzda.pathway.models import ROLE_NAMES, step_name
from ligzda.pathway.queries import WorkedPath
from ligzda.pathway.rules import State, Step
from ligzda.ui import words
from ligzda.ui.parts import Deed, Now

from .deeds import deed, task
from .steps import turn_of


@dataclass(frozen=True)
class Next:
    """The next step of a family and the path it stands on."""

    step: Step
    role: str


def next_of(paths: Iterable[WorkedPath], *, sides: Set[str]) -> Next | None:
    """Return what comes next: of the reader's own side first, what is late before what is due, in order of days."""
    found = [
        (not (sides & set(step.who)), step.due is None, step.due or dt.date.max, number, Next(step, one.role))
        for one in paths
        if not one.path.ended and not one.path.paused_since
        for number, step in enumerate(one.steps)
        if step.state in (State.DUE, State.OVERDUE)
    ]
    return min(found, key=lambda each: each[:4])[4] if found else None


def now_of(
    paths: Sequence[WorkedPath],
    *,
    family: Family,
    held: Set[str],
    on: dt.date,
    sides: Set[str],
    workers: Mapping[str, str],
    more: Sequence[Deed] = (),
) -> Now:
    """Return the card of the next thing; a family that waits for nothing has one too."""
    found = next_of(paths, sides=sides)
    if found is None:
        return _nothing(paths)
    step = found.step
    own = deed(step.step, found.role, step.child or "", family, held)
    text = [
        turn_of(step.who, workers.get(step.step, "") if "centre" in step.who else ""),
        _by_when(step, on),
        str(ROLE_NAMES[found.role]) if found.role and len(paths) > 1 else "",
    ]
    if "family" in sides and "family" not in step.who:
        title = _("wait: %(step)s") % {"step": step_name(step.step, found.role)}
    else:
        title = task(step.step, sides=sides)
    return Now(
        title=f"{title} ({step.child})" if step.child else title,
        text=" · ".join(filter(None, text)),
        kind="late" if step.state is State.OVERDUE else "due",
        deeds=[*([own] if own else []), *more],
    )


def _by_when(step: Step, on: dt.date) -> str:
    if step.due is None:
        return ""
    if step.due < on:
        return _("was due on %(day)s") % {"day": words.day(step.due)}
    return _("due by %(day)s") % {"day": words.day(step.due)}


def _nothing(paths: Sequence[WorkedPath]) -> Now:
    paused = [one for one in paths if one.path.paused_since and not one.path.ended]
    if paused:
        text = _("Paused since %(day)s: %(reason)s") % {
            "day": words.day(paused[0].path.paused_since),
            "reason": paused[0].path.pause_reason,
        }
        return Now(capfirst(_("the path is paused")), text, "done")
    if paths and all(one.path.ended for one in paths):
        return Now(capfirst(_("the path has ended")), _("Nothing more is due on it."), "done")
    return Now(capfirst(_("nothing is waiting")), _("Everything due by now is done."), "done")
