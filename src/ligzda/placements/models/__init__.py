"""What is kept of placements, readiness, searches and notices."""

from .barring import Barred
from .calls import Call
from .copies import Copied
from .handing import HandingOver
from .holds import Hold
from .notices import Notice
from .placements import Away, Placement
from .planned import Meeting, Proposal, Request, Ruling
from .readiness import Readiness
from .roster import Duty, EveningList
from .searches import Search, SearchCounter, SearchedChild
from .sheets import Sheet, SheetsSeen

__all__ = [
    "Away",
    "Barred",
    "Call",
    "Copied",
    "Duty",
    "EveningList",
    "HandingOver",
    "Hold",
    "Meeting",
    "Notice",
    "Placement",
    "Proposal",
    "Readiness",
    "Request",
    "Ruling",
    "Search",
    "SearchCounter",
    "SearchedChild",
    "Sheet",
    "SheetsSeen",
]
