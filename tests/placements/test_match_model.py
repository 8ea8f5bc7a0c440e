"""The match of random searches equals one worked out anew, slowly and from the words of the issue alone."""

from datetime import date, datetime
from itertools import combinations, product
from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.law import shipped
from ligzda.pathway.rules import Decision, PathFacts, path
from tests.placements.answers import answer

POINTS = {
    "Liepāja": (56.5047, 21.0109),
    "Grobiņa": (56.5352, 21.1678),
    "Rīga": (56.946, 24.1059),
    "Cēsis": (57.3119, 25.2746),
}
PLACES = st.sampled_from([*POINTS, "Nekurciems", None])
LANGUAGES = st.lists(st.sampled_from(["lv", "ru", "uk"]), unique=True)
NEEDS = st.lists(st.sampled_from(["medical", "violence"]), unique=True)
DAYS = st.dates(date(2024, 10, 1), date(2026, 12, 31)).map(date.isoformat)
MOMENTS = st.sampled_from(["2026-11-20T21:00", "2026-11-20T18:30", "2026-11-21T01:00", None])
CHILD = {
    "age": st.none() | st.integers(0, 17),
    "sex": st.sampled_from(["f", "m", None]),
    "needs": NEEDS,
    "languages": st.none() | LANGUAGES,
    "place": PLACES,
    "siblings": st.sampled_from(["S1", "S1", "S1", "S2", None]),
}
FAMILY = {
    "kind": st.sampled_from(["crisis", "crisis", "foster", "disability"]),
    "status": st.tuples(DAYS, st.none() | DAYS).map(list),
    "limit": st.integers(0, 5),
    "present": st.integers(0, 2),
    "held": st.integers(0, 1),
    "own_children": st.integers(0, 5),
    "ages": st.tuples(st.integers(0, 9), st.integers(7, 17)).map(list),
    "sexes": st.sampled_from([["f"], ["m"], ["f", "m"], ["f", "m"]]),
    "meets": NEEDS,
    "languages": LANGUAGES,
    "place": PLACES,
    "ready": st.sampled_from([True, True, None, False]),
    "confirmed_at": MOMENTS,
    "last_asked": st.none() | DAYS,
    "evaluated_on": st.none() | DAYS,
    "barred_children": st.lists(st.sampled_from("ABCDE"), unique=True, max_size=1),
}
EASY = {**FAMILY, "status": st.just(["2025-06-01", None]), "ready": st.just(True), "held": st.just(0)}


@st.composite
def searches(draw, family=FAMILY, most_families=6):
    children = [{"id": id, **draw(st.fixed_dictionaries(CHILD))} for id in "ABCDE"[: draw(st.integers(1, 5))]]
    count = draw(st.integers(0, most_families))
    families = [{"id": f"F{n}", **draw(st.fixed_dictionaries(family))} for n in draw(st.permutations(range(count)))]
    search = draw(st.sampled_from(["now", "now", "planned"]))
    return {"search": search, "on": "2026-11-21T03:00", "children": children, "families": families}


@pytest.mark.histories
@given(searches() | searches(EASY))
def test_a_match_equals_the_words_of_the_issue(case):
    assert answer(case) == model(case)


def model(case):
    ranked = sorted(case["families"], key=lambda family: order(case, family))
    reasons = {family["id"]: why_not(case, family, case["children"]) for family in ranked}
    can = [family for family in ranked if not reasons[family["id"]]]
    warned = {family["id"]: warnings(case, family) for family in can}
    return {
        "can": [family["id"] for family in can],
        "second_choice": [f["id"] for f in can if case["search"] == "now" and f["kind"] != "crisis"],
        "cannot": {id: sorted(why) for id, why in reasons.items() if why},
        "warnings": {id: sorted(told) for id, told in warned.items() if told},
        "split": None if can else division(case, ranked),
        "order_why": {family["id"]: order_why(case, family) for family in can},
    }


def why_not(case, family, children):
    today = case["on"][:10]
    since, until = family["status"]
    oldest = family["ages"][1]
    found = set()
    if today < since:
        found.add("status_not_started")
    if until is not None and today >= until:
        found.add("status_ended")
    if family["ready"] is False:
        found.add("not_ready")
    if family["limit"] - family["present"] - family["held"] < len(children):
        found.add("no_place")
    if case["search"] == "now" and family["kind"] == "disability":
        found.add("kind_not_crisis")
    for child in children:
        if child["age"] is not None and (child["age"] < family["ages"][0] or child["age"] > oldest):
            found.add("age")
        if child["sex"] is not None and child["sex"] not in family["sexes"]:
            found.add("sex")
        if set(child["needs"]) - set(family["meets"]):
            found.add("need_not_met")
        if child["id"] in family["barred_children"]:
            found.add("barred")
    return found


def order(case, family):
    crisis = family["kind"] == "crisis"
    confirmed = family["confirmed_at"]
    return (
        (0 if crisis else 1) if case["search"] == "now" else (1 if crisis else 0),
        0 if same_place(case, family) else 1,
        km(case["children"][0]["place"], family["place"]),
        0 if understood(case, family) else 1,
        -datetime.fromisoformat(confirmed).toordinal() * 86400 - seconds(confirmed) if confirmed else 1,
        family["last_asked"] or "",
        family["id"],
    )


def seconds(moment):
    at = datetime.fromisoformat(moment)
    return at.hour * 3600 + at.minute * 60


def same_place(case, family):
    return family["place"] is not None and family["place"] == case["children"][0]["place"]


def understood(case, family):
    return all(
        child["languages"] is None or any(language in family["languages"] for language in child["languages"])
        for child in case["children"]
    )


def km(one, other):
    if one not in POINTS or other not in POINTS:
        return float("inf")
    (lat1, lon1), (lat2, lon2) = (tuple(radians(part) for part in POINTS[place]) for place in (one, other))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return round(6371.0088 * 2 * asin(sqrt(chord)))


def order_why(case, family):
    words = {
        "crisis": family["kind"] == "crisis",
        "same_place": same_place(case, family),
        "language": understood(case, family),
    }
    return [word for word, holds in words.items() if holds]


def warnings(case, family):
    asked, placed = case["children"], family["present"] + family["held"]
    marks = {child["siblings"] for child in asked}
    together = len(marks) == 1 and None not in marks
    found = set()
    if family["own_children"] + placed + len(asked) > 6:
        found.add("household_over_limit")
    if placed + len(asked) > 3 and not (together and placed == 0):
        found.add("placed_over_limit")
    if reevaluation_overdue(family, case["on"][:10]):
        found.add("evaluation_overdue")
    if family["confirmed_at"] is None:
        found.add("not_confirmed")
    if not understood(case, family):
        found.add("language")
    return found


def reevaluation_overdue(family, today):
    """Ask the path of a family with that status and that evaluation; without one, nothing is held against it."""
    if family["evaluated_on"] is None:
        return False
    decided, evaluated = date.fromisoformat(family["status"][0]), date.fromisoformat(family["evaluated_on"])
    facts = PathFacts(decisions={"decision": Decision(decided)}, reevaluations=(evaluated,))
    # Every fact is known to the search, also one that the day asked is before.
    on = max(date.fromisoformat(today), decided, evaluated)
    steps = path(family["kind"], facts, book=shipped.rulebook(), calendar=shipped.calendar(), on=on)
    (step,) = [step for step in steps if step.step == "reevaluation"]
    return step.due.isoformat() < today


def division(case, ranked):
    children = case["children"]
    for parts in range(2, len(children) + 1):
        for families in combinations(ranked, parts):
            for homes in product(range(parts), repeat=len(children)):
                groups = [[c for c, home in zip(children, homes, strict=True) if home == n] for n in range(parts)]
                if all(
                    group and not why_not(case, family, group) for family, group in zip(families, groups, strict=True)
                ):
                    return [
                        {"children": [child["id"] for child in group], "family": family["id"]}
                        for family, group in zip(families, groups, strict=True)
                    ]
    return None
