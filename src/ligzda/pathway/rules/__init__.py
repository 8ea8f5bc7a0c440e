"""The rules of the path: a pure function of what has been recorded, the rulebook and the day."""

from .facts import (
    Decision,
    Ended,
    Exemption,
    Extension,
    Hours,
    Outcome,
    PathFacts,
    Placement,
    Training,
)
from .path import path
from .step import Ground, State, Step
from .steps import DEADLINES, ROLES, STEP_KEYS, STEPS, StepRule, Who

__all__ = [
    "DEADLINES",
    "ROLES",
    "STEPS",
    "STEP_KEYS",
    "Decision",
    "Ended",
    "Exemption",
    "Extension",
    "Ground",
    "Hours",
    "Outcome",
    "PathFacts",
    "Placement",
    "State",
    "Step",
    "StepRule",
    "Training",
    "Who",
    "path",
]
