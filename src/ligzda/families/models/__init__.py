"""What is kept of families."""

from .agreements import Agreement, CarerSignature
from .contacts import Contact
from .court import Application, Decision, Reevaluation, Status
from .enquiries import Choice, Consultation, Enquiry
from .families import Family, FamilyCounter, Profile
from .labels import ROLE_LABELS, RoleField
from .measures import Measure
from .papers import Paper
from .uploads import RegisterUpload

__all__ = [
    "ROLE_LABELS",
    "Agreement",
    "Application",
    "CarerSignature",
    "Choice",
    "Consultation",
    "Contact",
    "Decision",
    "Enquiry",
    "Family",
    "FamilyCounter",
    "Measure",
    "Paper",
    "Profile",
    "Reevaluation",
    "RegisterUpload",
    "RoleField",
    "Status",
]
