"""What this area keeps."""

from ligzda.training.models.attendance import Attendance, PracticeRecord
from ligzda.training.models.certificates import Certificate, Exemption
from ligzda.training.models.groups import Group, Session, SignUp
from ligzda.training.models.labels import AUDIENCES, AudienceField
from ligzda.training.models.programmes import PracticeHousehold, Programme, Version

__all__ = [
    "AUDIENCES",
    "Attendance",
    "AudienceField",
    "Certificate",
    "Exemption",
    "Group",
    "PracticeHousehold",
    "PracticeRecord",
    "Programme",
    "Session",
    "SignUp",
    "Version",
]
