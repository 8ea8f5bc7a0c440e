"""The table of steps as a page of the documentation, and the schema of a case."""

from collections.abc import Iterator

from ligzda.law import shipped
from ligzda.law.cases import MOST
from ligzda.law.cases.schema import DAY, NULL, TEXT, Schema, any_of, list_of, row_of, schema_of
from ligzda.law.printed import mark
from ligzda.law.rules.rulebook import Entry
from ligzda.law.rules.wording import law_text, value_text

from .explain import DECISIONS, MORE, OUTCOMES
from .rules import ROLES, STEP_KEYS, STEPS, StepRule
from .rules.facts import MAX_CARERS
from .rules.why import name_of
from .rules.words import ROLE_NAMES, WHO_NAMES

HEAD = """# The path, step by step

What each role asks for, in order, as this version of Ligzda works it out. Printed from the table of steps
(`src/ligzda/pathway/rules/steps.py`) and the shipped rulebook by `make docs`; do not edit. How a step comes to its
state is told in [explain-path.md](explain-path.md); past values of the deadlines stand in [law.md](law.md).

Steps of one stage go side by side; a stage waits for those before it. The name of a step is also the key of the fact
that completes it. A deadline is counted by the law in force on the day it is counted from.
"""


def page() -> str:
    """Return the page."""
    return "\n".join((HEAD, *(line for role in STEPS for line in _role(role))))


def _role(role: str) -> Iterator[str]:
    yield f"## `{role}` – {ROLE_NAMES[role]['en']}, {ROLE_NAMES[role]['lv']}"
    yield ""
    yield "| stage | step | what it is | who | due | where it stands | mark |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    stage = None
    for rule in STEPS[role]:
        yield _row(role, rule, first=rule.stage != stage)
        stage = rule.stage
    yield ""


def _row(role: str, rule: StepRule, *, first: bool) -> str:
    entry = shipped.rulebook().history(rule.entry or rule.duty)[-1] if rule.entry or rule.duty else None
    cells = (
        str(rule.stage + 1) if first else "",
        f"`{rule.key}`",
        f"{name_of(rule.key, role, 'en')}<br>{name_of(rule.key, role, 'lv')}",
        " + ".join(WHO_NAMES[who]["en"] for who in rule.who),
        "; ".join(_due(role, rule, entry)) or "no day is set",
        _cited(entry) if entry else "",
        mark(entry) if entry else "",
    )
    return f"| {' | '.join(cells)} |"


def _due(role: str, rule: StepRule, entry: Entry | None) -> Iterator[str]:
    if rule.on_request:
        yield "not needed until asked for"
    if rule.entry and entry:
        yield _deadline(role, rule, entry)
    if rule.before:
        yield f"no day is set, but before the {name_of(rule.before, role, 'en')}"
    if rule.duty:
        yield f"a duty since {shipped.rulebook().history(rule.duty)[0].since.isoformat()}"
    if rule.only_with:
        yield f"not needed when the {name_of(rule.only_with, role, 'en')} is not"


def _deadline(role: str, rule: StepRule, entry: Entry) -> str:
    if rule.key == "improvement":
        return f"{value_text(entry, 'en')} of every year after that of the {name_of('decision', role, 'en')}"
    after = " and ".join(name_of(step, role, "en", after=True) for step in rule.counted_from)
    if rule.key == "reevaluation":
        after = f"{after} or the last one"
    if len(rule.counted_from) > 1:
        after = f"the last of {after}"
    return f"{value_text(entry, 'en')} after {after}" if entry.known else f"not known, no day is set (after {after})"


def _cited(entry: Entry) -> str:
    return f"`{entry.id}`<br>{law_text(entry.kind, entry.act, entry.point, 'en')}"


def schema() -> str:
    """Return the schema of a case for machines."""
    day, maybe_day, hours, step, training = (
        {"$ref": f"#/$defs/{name}"} for name in ("day", "day_or_null", "hours", "step", "training")
    )
    lesson = row_of(day, hours)
    special = {
        **dict.fromkeys(DECISIONS, any_of(day, _object(must={"on": day, "outcome": {"enum": list(OUTCOMES)}}))),
        "training": any_of(maybe_day, training, _carers(any_of(maybe_day, training))),
        "opinion": any_of(maybe_day, _carers(maybe_day)),
        "plan_child": {"type": "object", "additionalProperties": any_of(maybe_day, list_of(day))},
        "improvement": any_of(maybe_day, list_of(lesson)),
        "reevaluation": any_of(maybe_day, list_of(day)),
        "placements": list_of(_object(must={"child": TEXT, "since": day}, may={"until": maybe_day})),
        "asked": _object(may=dict.fromkeys(STEP_KEYS, maybe_day)),
        "exemptions": list_of(_object(must={"step": step, "ground": TEXT}, may={"on": maybe_day})),
        "extensions": list_of(_object(must={"step": step, "until": day})),
        "ended": _object(must={"on": day}, may={"reason": any_of(TEXT, NULL)}),
    }
    facts = {key: any_of(special[key], NULL) if key in special else maybe_day for key in (*STEP_KEYS, *MORE)}
    case = _object(must={"role": {"enum": list(ROLES)}, "on": day, "facts": _object(may=facts)})
    definitions = {
        "day": DAY,
        "day_or_null": any_of(day, NULL),
        "hours": {"type": "number", "minimum": 0, "maximum": int(MOST)},
        "step": {"enum": list(STEP_KEYS)},
        "training": _object(
            may={
                "theory": any_of(list_of(lesson), NULL),
                "practice": any_of(list_of(row_of(day, hours, TEXT)), NULL),
                "certificate": maybe_day,
            }
        ),
        "case": case,
    }
    return schema_of("ligzda explain path", definitions)


def _object(*, must: Schema | None = None, may: Schema | None = None) -> Schema:
    """Return an object with these keys and no others."""
    found: Schema = {"type": "object", "properties": {**(must or {}), **(may or {})}, "additionalProperties": False}
    return {**found, "required": list(must)} if must else found


def _carers(each: Schema) -> Schema:
    return {**list_of(any_of(each, NULL)), "maxItems": MAX_CARERS}
