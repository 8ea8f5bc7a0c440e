"""Who need not train, and on which ground of the law."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import law
from ligzda.training.rules.audiences import Audience


class Ground(StrEnum):
    """Why somebody is exempt from training."""

    TEMPORARY_GUARDIAN = "temporary_guardian"
    SPECIAL_GUARDIAN = "special_guardian"
    EMERGENCY_GUARDIAN = "emergency_guardian"
    WARD_17 = "ward_17"
    ADOPTER_PROGRAMME = "adopter_programme"
    FOSTER_PROGRAMME = "foster_programme"
    GUARDIAN_PROGRAMME = "guardian_programme"
    FOSTER_ADOPTS_PLACED_CHILD = "foster_adopts_placed_child"


#: Grounds by role; a role that is not here has none.
GROUNDS: Mapping[Audience, tuple[Ground, ...]] = {
    Audience.GUARDIAN: (
        Ground.TEMPORARY_GUARDIAN,
        Ground.SPECIAL_GUARDIAN,
        Ground.EMERGENCY_GUARDIAN,
        Ground.WARD_17,
        Ground.ADOPTER_PROGRAMME,
        Ground.FOSTER_PROGRAMME,
        Ground.GUARDIAN_PROGRAMME,
    ),
    Audience.ADOPTER: (Ground.FOSTER_ADOPTS_PLACED_CHILD, Ground.ADOPTER_PROGRAMME),
}


@law("MK 147/2023", entry="guardian.training.exempt_age")
@law("MK 667/2018", entry="adopter.training.duty")
def reasons_against_exemption(role: str, ground: str, *, already: bool, on: date, today: date) -> list[Reason]:
    """Return every reason why somebody cannot be exempt on that ground."""
    reasons = []
    if ground not in GROUNDS.get(Audience(role), ()):
        reasons.append(Reason("ground_of_another_role", at="ground"))
    if already:
        reasons.append(Reason("exempt_already"))
    if on > today:
        reasons.append(Reason("exempt_in_future", at="on"))
    return reasons
