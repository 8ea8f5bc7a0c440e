"""Asks `explain match` as a test sentence would: families and children in, the answer out."""

from typing import Any

from ligzda.placements.explain import judge
from tests.pages_of_cases import answered


def answer(case: dict[str, Any], language: str = "en") -> dict[str, Any]:
    """Return the answer of a case, or its fault."""
    return answered(judge, case, language)


def family(id: str = "F1", **told: Any) -> dict[str, Any]:
    """Return a crisis family that can take two children."""
    return {"id": id, "kind": "crisis", "status": ["2020-01-01", None], "limit": 2, **told}


def case(*families: dict[str, Any], children: Any = None, **told: Any) -> dict[str, Any]:
    """Return a search for now, for one child unless others are told."""
    children = [{"id": "A"}] if children is None else children
    return {"search": "now", "on": "2026-11-21T03:00", "children": children, "families": list(families), **told}
