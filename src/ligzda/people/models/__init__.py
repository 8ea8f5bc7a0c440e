"""What is kept of people."""

from .households import Household, HouseholdMember
from .persons import Merge, Person, PersonEmail, PersonPhone

__all__ = ["Household", "HouseholdMember", "Merge", "Person", "PersonEmail", "PersonPhone"]
