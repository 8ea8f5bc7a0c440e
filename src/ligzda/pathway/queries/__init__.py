"""What people look at: a family's paths, and what is due across all families."""

from .concerned import on_the_path, still_to_do
from .due import due, mine, near, of_team
from .paths import WorkedPath, by_hand, hand_records, marks, own_paths, paths, placements
from .projection import rebuild, refresh, stale

__all__ = [
    "WorkedPath",
    "by_hand",
    "due",
    "hand_records",
    "marks",
    "mine",
    "near",
    "of_team",
    "on_the_path",
    "own_paths",
    "paths",
    "placements",
    "rebuild",
    "refresh",
    "stale",
    "still_to_do",
]
