"""For whom a programme is, and what kinds of hours there are."""

from enum import StrEnum

from ligzda.families.rules.roles import FamilyRole


class Audience(StrEnum):
    """For whom a programme is: a role of a family (the same codes), or somebody who works with families."""

    FOSTER = FamilyRole.FOSTER.value
    CRISIS = FamilyRole.CRISIS.value
    DISABILITY = FamilyRole.DISABILITY.value
    GUARDIAN = FamilyRole.GUARDIAN.value
    ADOPTER = FamilyRole.ADOPTER.value
    HOST = FamilyRole.HOST.value
    IMPROVEMENT = "improvement"
    ASSISTANT = "assistant"
    SPECIALIST = "specialist"


class Kind(StrEnum):
    """What an hour is spent on."""

    THEORY = "theory"
    PRACTICE = "practice"
