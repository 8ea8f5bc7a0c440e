"""The six things a joint evaluation for a specialisation looks at."""

from enum import StrEnum


class Criterion(StrEnum):
    """One criterion of the joint evaluation (seed 003: before the decision on the specialisation)."""

    MOTIVATION = "motivation"
    LIVING_CONDITIONS = "living_conditions"
    ACCESS = "access"
    EXPERIENCE = "experience"
    SKILLS = "skills"
    KNOWLEDGE = "knowledge"


class Rating(StrEnum):
    """How far a family meets one criterion."""

    MEETS = "meets"
    PARTLY = "partly"
    NOT_YET = "not_yet"
