"""What is kept of children."""

from .care import NEED_LABELS, CareNote, Need, Schooling
from .children import SEX_LABELS, Child, ChildCounter, Sibling, SiblingGroup
from .court import GROUND_LABELS, CourtDecision
from .merging import ChildMerge
from .relatives import Relative, Restriction

__all__ = [
    "GROUND_LABELS",
    "NEED_LABELS",
    "SEX_LABELS",
    "CareNote",
    "Child",
    "ChildCounter",
    "ChildMerge",
    "CourtDecision",
    "Need",
    "Relative",
    "Restriction",
    "Schooling",
    "Sibling",
    "SiblingGroup",
]
