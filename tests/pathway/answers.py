"""Asks `explain path` as a test sentence would: facts in, steps by name out."""

from typing import Any

from ligzda.law.cases import Fault, Given
from ligzda.pathway.explain import judge

Step = dict[str, Any]


def steps(role: str, on: str, language: str = "en", /, **facts: Any) -> list[Step]:
    """Return the steps in their order."""
    told = judge(Given({"role": role, "on": on, "facts": facts})).told(language)
    return list(told["steps"])


def step(key: str, role: str, on: str, /, **facts: Any) -> Step:
    """Return one step."""
    (found,) = [each for each in steps(role, on, **facts) if each["step"] == key]
    return found


def states(role: str, on: str, /, **facts: Any) -> dict[str, str]:
    """Return every step's state."""
    return {each["step"]: each["state"] for each in steps(role, on, **facts)}


def fault(case: Any) -> dict[str, str]:
    """Return what is wrong with a case."""
    try:
        judge(Given(case))
    except Fault as found:
        return dict(found.told("en")["error"])
    raise AssertionError("nothing is wrong with it")
