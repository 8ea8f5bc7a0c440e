"""One case of `ligzda explain path`: read from JSON with every doubt, judged by the same rules as everybody's path."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from ligzda.law import shipped
from ligzda.law.cases import Given, each_of
from ligzda.law.rules.wording import day_text, law_text

from .rules import (
    ROLES,
    STEP_KEYS,
    Decision,
    Ended,
    Exemption,
    Extension,
    Hours,
    Outcome,
    PathFacts,
    Placement,
    Step,
    Training,
    path,
)
from .rules.facts import MAX_CARERS
from .rules.why import name_of, sentence
from .rules.words import ROLE_NAMES, STATE_NAMES, WHO_NAMES

DECISIONS = ("suitability_decision", "decision")
SPECIAL = ("training", "opinion", "plan_child", "improvement", "reevaluation", *DECISIONS)
PLAIN = tuple(key for key in STEP_KEYS if key not in SPECIAL)
MORE = ("placements", "asked", "exemptions", "extensions", "ended", "experience_since", "imported")
_T = TypeVar("_T")
OUTCOMES = tuple(outcome.value for outcome in Outcome)


@dataclass(frozen=True, slots=True)
class Explained:
    """The path of one case, to be told to machines or to people."""

    role: str
    on: date
    steps: list[Step]

    def told(self, language: str) -> dict[str, Any]:
        """Return the path as JSON."""
        return {"steps": [_told(step, self.role, language) for step in self.steps]}

    def text(self, language: str) -> str:
        """Return the path as people read it: a paragraph for each step."""
        lines = [f"{ROLE_NAMES[self.role][language].capitalize()}, {day_text(self.on)}"]
        for n, step in enumerate(self.steps, start=1):
            child = f" ({step.child})" if step.child is not None else ""
            who = ", ".join(WHO_NAMES[each][language] for each in step.who)
            name, state = name_of(step.step, self.role, language), STATE_NAMES[step.state][language]
            entry = step.entry
            cited = f" [{law_text(entry.kind, entry.act, entry.point, language)}]" if entry else ""
            lines.append(f"\n{n:2}. {name}{child} – {state} ({who})")
            lines.append(f"    {_why(step, self.role, language)}{cited}")
        return "\n".join(lines)


def judge(case: Given) -> Explained:
    """Judge one case by the rulebook that the package ships."""
    fields = case.fields(must=("role", "on", "facts"))
    role = fields["role"].one_of(ROLES, "unknown_role")
    on = fields["on"].day()
    facts = read_facts(fields["facts"])
    return Explained(role, on, path(role, facts, book=shipped.rulebook(), calendar=shipped.calendar(), on=on))


def read_facts(given: Given) -> PathFacts:
    """Read the facts of a case; a fact that is null has not been recorded."""
    fields = {key: each for key, each in given.fields(may=(*STEP_KEYS, *MORE)).items() if not each.is_null}
    days = {key: fields[key].day() for key in PLAIN if key in fields}
    decisions = {key: _decision(fields[key]) for key in DECISIONS if key in fields}
    trainings = _carers(fields.get("training"), "training", days, _training)
    opinions = _carers(fields.get("opinion"), "opinion", days, Given.day)
    return PathFacts(
        days=days,
        decisions=decisions,
        trainings=tuple(each or Training() for each in trainings),
        opinions=opinions,
        placements=each_of(fields.get("placements"), _placement),
        plans=_plans(fields.get("plan_child")),
        improvement=_improvement(fields.get("improvement")),
        reevaluations=_days(fields.get("reevaluation")),
        asked=_asked(fields.get("asked")),
        exemptions=each_of(fields.get("exemptions"), _exemption),
        extensions=each_of(fields.get("extensions"), _extension),
        ended=_ended(fields["ended"]) if "ended" in fields else None,
        experience_since=_day_of(fields.get("experience_since")),
        imported=_day_of(fields.get("imported")),
    )


def _decision(given: Given) -> Decision:
    """Read a decision; one that is only a date is positive."""
    if not isinstance(given.value, dict):
        return Decision(given.day())
    fields = given.fields(must=("on", "outcome"))
    return Decision(fields["on"].day(), Outcome(fields["outcome"].one_of(OUTCOMES, "unknown_outcome")))


def _carers(given: Given | None, key: str, days: dict[str, date], read: Callable[[Given], _T]) -> tuple[_T | None, ...]:
    """Read what is each carer's own; one date for all of them goes to the days."""
    if given is None:
        return ()
    if isinstance(given.value, str):
        days[key] = given.day()
        return ()
    if isinstance(given.value, list):
        return tuple(None if each.is_null else read(each) for each in given.items(most=MAX_CARERS))
    return (read(given),)


def _training(given: Given) -> Training:
    """Read one carer's training; one that is only a date is a certificate, with hours nobody wrote down."""
    if not isinstance(given.value, dict):
        return Training(certificate=given.day())
    fields = given.fields(may=("theory", "practice", "certificate"))
    return Training(
        certificate=_day_of(fields.get("certificate")),
        theory=each_of(fields.get("theory"), _hours),
        practice=each_of(fields.get("practice"), _practice),
    )


def _hours(given: Given) -> Hours:
    day, hours = _parts(given, 2)
    return Hours(day.day(), hours.number())


def _practice(given: Given) -> Hours:
    day, hours, household = _parts(given, 3)
    return Hours(day.day(), hours.number(), household.text())


def _parts(given: Given, count: int) -> list[Given]:
    parts = given.items()
    if len(parts) != count:
        given.refuse(f"row_of_{count}")
    return parts


def _improvement(given: Given | None) -> tuple[Hours, ...]:
    """Read the hours of improvement; a date alone says that the year's hours were done."""
    if given and isinstance(given.value, str):
        return (Hours(given.day(), None),)
    return each_of(given, _hours)


def _days(given: Given | None) -> tuple[date, ...]:
    if given and isinstance(given.value, str):
        return (given.day(),)
    return each_of(given, Given.day)


def _plans(given: Given | None) -> tuple[tuple[str, date], ...]:
    """Read the plans by child: a day each, or a list of days for a child placed more than once."""
    plans = given.entries() if given else {}
    return tuple((child, day) for child, days in plans.items() if not days.is_null for day in _days(days))


def _asked(given: Given | None) -> dict[str, date]:
    fields = given.fields(may=STEP_KEYS) if given else {}
    return {step: day.day() for step, day in fields.items() if not day.is_null}


def _placement(given: Given) -> Placement:
    fields = given.fields(must=("child", "since"), may=("until",))
    return Placement(fields["child"].text(), fields["since"].day(), _day_of(fields.get("until")))


def _exemption(given: Given) -> Exemption:
    fields = given.fields(must=("step", "ground"), may=("on",))
    step = fields["step"].one_of(STEP_KEYS, "unknown_step")
    return Exemption(step, fields["ground"].text(), _day_of(fields.get("on")))


def _extension(given: Given) -> Extension:
    fields = given.fields(must=("step", "until"))
    return Extension(fields["step"].one_of(STEP_KEYS, "unknown_step"), fields["until"].day())


def _ended(given: Given) -> Ended:
    fields = given.fields(must=("on",), may=("reason",))
    reason = fields.get("reason")
    return Ended(fields["on"].day(), reason.text() if reason and not reason.is_null else "")


def _day_of(given: Given | None) -> date | None:
    return None if given is None or given.is_null else given.day()


def _told(step: Step, role: str, language: str) -> dict[str, Any]:
    calendar = shipped.calendar()
    entry, event = step.entry, step.event
    return {
        "step": step.step,
        **({} if step.child is None else {"child": step.child}),
        "state": step.state.value,
        "on": _iso(step.on),
        "due": _iso(step.due),
        "late_by_days": step.late_by_days,
        "entry": entry.id if entry else None,
        "law": {"act": entry.act, "point": entry.point} if entry else None,
        "confirmed": entry.confirmed if entry else None,
        "ground": str(step.ground) if step.ground else None,
        "whose": [who.value for who in step.who],
        "counted_from": {"fact": event.fact, "on": event.on.isoformat()} if event else None,
        "skipped": [{"on": day.day.isoformat(), "why": calendar.name(day.why, language)} for day in step.skipped],
        "why": _why(step, role, language),
    }


def _why(step: Step, role: str, language: str) -> str:
    return sentence(step.whys, language, role=role, calendar=shipped.calendar())


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
