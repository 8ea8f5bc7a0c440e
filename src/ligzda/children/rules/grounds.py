"""On which grounds a child is placed in out-of-family care."""

from enum import StrEnum

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import law


class Ground(StrEnum):
    """The seven grounds, as the foster family regulation counts them."""

    PARENTS_DIED = "parents_died"
    FOUND = "found"
    CUSTODY_REMOVED = "custody_removed"
    CUSTODY_SUSPENDED = "custody_suspended"
    DANGER = "danger"
    CONFLICT = "conflict"
    PARENTS_ILL = "parents_ill"


#: Decisions that take or keep a child out of its family need a ground.
WITH_GROUND = ("separated", "placed")


@law("MK 354/2018", "2.")
def reasons_against_ground(kind: str, ground: str) -> list[Reason]:
    """Return the reason against a decision that places a child without saying on which ground."""
    missing = kind in WITH_GROUND and ground not in {each.value for each in Ground}
    return [Reason("ground_missing", at="ground")] if missing else []
