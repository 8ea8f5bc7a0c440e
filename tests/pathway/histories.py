"""Random families: facts in any order, with gaps, from the far past or not there yet."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from ligzda.pathway.explain import DECISIONS, PLAIN
from ligzda.pathway.rules import ROLES, STEP_KEYS

Facts = dict[str, Any]
History = tuple[str, str, Facts]
FIRST, LAST = date(2016, 1, 1), date(2030, 12, 31)

roles = st.sampled_from(ROLES)
children = st.sampled_from("ABC")
days = st.integers(FIRST.toordinal(), LAST.toordinal()).map(lambda day: date.fromordinal(day).isoformat())
hours = st.sampled_from([0, 1, 4, 8, 16])
lessons = st.tuples(days, hours).map(list)
practices = st.tuples(days, hours, children).map(list)
trainings = st.fixed_dictionaries(
    {
        "theory": st.lists(lessons, max_size=2),
        "practice": st.lists(practices, max_size=4),
        "certificate": st.none() | days,
    }
)
decisions = st.fixed_dictionaries({"on": days, "outcome": st.sampled_from(["positive", "positive", "negative"])})
placements = st.fixed_dictionaries({"child": children, "since": days, "until": st.none() | days})
exemptions = st.fixed_dictionaries(
    {"step": st.sampled_from(STEP_KEYS), "ground": st.sampled_from(["ward_17", "cits"]), "on": days}
)
extensions = st.fixed_dictionaries({"step": st.sampled_from(STEP_KEYS), "until": days})

FACTS = {
    **dict.fromkeys(PLAIN, days),
    **dict.fromkeys(DECISIONS, days | decisions),
    "training": days | trainings | st.lists(st.none() | days | trainings, max_size=2),
    "opinion": days | st.lists(st.none() | days, max_size=2),
    "placements": st.lists(placements, max_size=4),
    "plan_child": st.dictionaries(children, days | st.lists(days, max_size=2)),
    "improvement": days | st.lists(lessons, max_size=4),
    "reevaluation": days | st.lists(days, max_size=3),
    "asked": st.dictionaries(st.sampled_from(STEP_KEYS), days, max_size=3),
    "exemptions": st.lists(exemptions, max_size=2),
    "extensions": st.lists(extensions, max_size=2),
    "ended": st.fixed_dictionaries({"on": days, "reason": st.just("pārcelšanās")}),
    "experience_since": days,
    "imported": days,
}


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Return a role, a day, and facts before and after it; some are of other roles."""
    keys = draw(st.lists(st.sampled_from(sorted(FACTS)), unique=True, max_size=14))
    return draw(roles), draw(days), {key: draw(FACTS[key]) for key in keys}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False) | st.text(max_size=8) | days,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8) | st.sampled_from(STEP_KEYS), inner)
    ),
    max_leaves=12,
)


def by(on: str, facts: Facts) -> Facts:
    """Return the facts as somebody would have written them down on that day, place by place."""
    kept = {key: _by(on, key, value) for key, value in facts.items()}
    return {key: value for key, value in kept.items() if value is not None}


def _by(on: str, key: str, value: Any) -> Any:
    match key, value:
        case _, str() as day:
            return day if day <= on else None
        case (_, None) | ("extensions", _):
            return value
        case (("training" | "opinion"), list()):
            return [_by(on, key, carer) for carer in value]
        case "training", dict():
            return {
                "theory": _rows(on, value["theory"]),
                "practice": _rows(on, value["practice"]),
                "certificate": _by(on, key, value["certificate"]),
            }
        case "placements", _:
            return [{**each, "until": _by(on, key, each["until"])} for each in value if each["since"] <= on]
        case (("asked" | "plan_child"), _):
            return {name: _by(on, "days", each) for name, each in value.items()}
        case "exemptions", _:
            return [each for each in value if each["on"] <= on]
        case "improvement", _:
            return _rows(on, value)
        case _, list():
            return [day for day in value if day <= on]
        case _, {"on": day}:
            return value if day <= on else None
    return value


def _rows(on: str, rows: list[list[Any]]) -> list[list[Any]]:
    return [row for row in rows if row[0] <= on]
