"""What people look at: a family's paths, and what is due across all families."""

from .due import due, mine, near, of_team
from .paths import WorkedPath, hand_records, marks, paths, placements, with_papers
from .projection import rebuild, refresh, stale

__all__ = [
    "WorkedPath",
    "due",
    "hand_records",
    "marks",
    "mine",
    "near",
    "of_team",
    "paths",
    "placements",
    "rebuild",
    "refresh",
    "stale",
    "with_papers",
]
