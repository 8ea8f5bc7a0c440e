"""The six roles a family can take."""

from enum import StrEnum


class FamilyRole(StrEnum):
    """A role of a family, and the status it leads to."""

    FOSTER = "foster"
    CRISIS = "crisis"
    DISABILITY = "disability"
    GUARDIAN = "guardian"
    ADOPTER = "adopter"
    HOST = "host"


#: Roles that a foster family takes on top of its status.
SPECIALISED = (FamilyRole.CRISIS, FamilyRole.DISABILITY)
