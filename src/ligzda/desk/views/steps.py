"""How a worked-out step looks on a page: its mark, whose turn, what is missing, its law and its working."""

import datetime as dt
from collections.abc import Mapping, Set

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ligzda.families.models import Family
from ligzda.law import shipped
from ligzda.law.rules.rulebook import Entry, Kind
from ligzda.law.rules.wording import law_text, value_text
from ligzda.pathway.models import TURN_NAMES, step_name
from ligzda.pathway.models.names import reader
from ligzda.pathway.queries import WorkedPath
from ligzda.pathway.rules import State, Step
from ligzda.pathway.rules.why import sentence
from ligzda.ui import parts, words
from ligzda.ui.marks import Mark

from .deeds import deed

#: Reasons that say what is still missing, and so stand beside the step itself; the others open under "Why".
TELLING = frozenset(
    {
        "carers_missing",
        "opinion_missing",
        "certificate_missing",
        "theory_missing",
        "practice_missing",
        "households_missing",
        "total_missing",
        "year_hours_missing",
        "experience_missing",
        "experience_short",
        "negative",
        "asked",
        "exempt",
        "no_duty",
        "before_ligzda",
        "skipped",
        "not_asked",
        "not_asked_by_court",
        "no_child",
        "status_year",
        "placement_ended",
        "period_unknown",
    }
)
#: Where there is no day to work out, these say all beside the step already.
PLAIN = (State.DONE, State.NOT_NEEDED, State.EXEMPT)
KINDS: Mapping[State, parts.Kind] = {
    State.DONE: "done",
    State.DUE: "due",
    State.OVERDUE: "late",
    State.WAITING: "wait",
    State.EXEMPT: "wait",
    State.NOT_NEEDED: "wait",
}


def turn_of(who: tuple[str, ...], workers: str = "") -> str:
    """Return whose turn it is: "Centre and family", with the colleague's name when it is known."""
    named = capfirst(_(" and ").join(str(TURN_NAMES[each]) for each in who))
    return f"{named} · {workers}" if workers else named


def late_text(days: int) -> str:
    """Return "late by 3 days" as a mark says it."""
    return ngettext("late by %(days)d day", "late by %(days)d days", days) % {"days": days}


def due_text(due: dt.date | None, on: dt.date) -> str:
    """Return by when something is due, as a mark says it."""
    if due is None:
        return _("to be done")
    if due < on:
        return late_text((on - due).days)
    if due == on:
        return _("today")
    return _("by %(day)s") % {"day": words.day(due)}


def law_of(entry: Entry | None) -> Mark | None:
    """Return the mark of the law behind a step's day: the period, or that it is the house's own."""
    if entry is None:
        return None
    language, house = reader(), entry.kind is Kind.HOUSE
    text = law_text(entry.kind, entry.act, entry.point, language) if house else value_text(entry, language)
    return Mark(text, reverse("rulebook_entry", args=[entry.id]), house or entry.confirmed)


def why_of(step: Step, role: str) -> str:
    """Return the step's working as sentences."""
    return sentence(step.whys, reader(), role=role, calendar=shipped.calendar())


def drawn(
    one: WorkedPath, *, family: Family, held: Set[str], on: dt.date, workers: Mapping[str, str]
) -> list[parts.Step]:
    """Return the path's steps ready to draw."""
    return [_drawn(step, one.role, family, held, on, workers) for step in one.steps]


def _drawn(
    step: Step, role: str, family: Family, held: Set[str], on: dt.date, workers: Mapping[str, str]
) -> parts.Step:
    telling = tuple(each for each in step.whys if each.code in TELLING)
    is_open = step.state in (State.DUE, State.OVERDUE)
    worker = workers.get(step.step, "") if is_open and "centre" in step.who else ""
    who = turn_of(step.who, worker)
    said = sentence(telling, reader(), role=role, calendar=shipped.calendar()) if telling else ""
    title = capfirst(step_name(step.step, role))
    found = deed(step.step, role, step.child or "", family, held) if is_open else None
    return parts.Step(
        title=f"{title}: {step.child}" if step.child else title,
        kind=KINDS[step.state],
        mark=_mark(step, on),
        turn=who if is_open else "",
        text=said if is_open else " · ".join(filter(None, (who, said))),
        law=law_of(step.entry),
        why=why_of(step, role) if step.due or step.state not in PLAIN else "",
        deeds=[found] if found else [],
        skipped=step.state in (State.EXEMPT, State.NOT_NEEDED),
    )


def _mark(step: Step, on: dt.date) -> str:
    match step.state:
        case State.DONE:
            return words.day(step.on)
        case State.DUE | State.OVERDUE:
            return due_text(step.due, on)
        case State.WAITING:
            return _("waits")
        case State.EXEMPT:
            return _("exempt")
    return _("not needed")
