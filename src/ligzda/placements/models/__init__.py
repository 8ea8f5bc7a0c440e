"""What is kept of placements, readiness, searches and notices."""

from .copies import Copied
from .handing import HandingOver
from .placements import Away, Placement
from .readiness import Readiness
from .searches import Barred, Call, Hold, Search, SearchCounter, SearchedChild
from .sheets import Sheet

__all__ = [
    "Away",
    "Barred",
    "Call",
    "Copied",
    "HandingOver",
    "Hold",
    "Placement",
    "Readiness",
    "Search",
    "SearchCounter",
    "SearchedChild",
    "Sheet",
]
