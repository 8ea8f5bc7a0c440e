"""What is kept of paths: steps recorded by hand, and the projection of what is due, which may be dropped any time."""

from .due import DueItem, Reckoning
from .hand import HandPlacement, HandRecord
from .names import ROLE_NAMES, STEP_NAMES, TURN_NAMES, step_name

__all__ = [
    "ROLE_NAMES",
    "STEP_NAMES",
    "TURN_NAMES",
    "DueItem",
    "HandPlacement",
    "HandRecord",
    "Reckoning",
    "step_name",
]
