"""What is kept of an assessment."""

from .court import CourtRequest, Enclosure, Sending
from .evaluations import Assessed, JointEvaluation
from .papers import Characterisation, Opinion
from .studies import PreparationSupport, Study, StudySession, WorkingNote

__all__ = [
    "Assessed",
    "Characterisation",
    "CourtRequest",
    "Enclosure",
    "JointEvaluation",
    "Opinion",
    "PreparationSupport",
    "Sending",
    "Study",
    "StudySession",
    "WorkingNote",
]
