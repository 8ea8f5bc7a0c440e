"""What this area keeps."""

from ligzda.access.models.accounts import Account, Membership, Substitution, Team, TeamMember
from ligzda.access.models.cases import Assignment, BreakGlass, Case, CaseCarer, Stay
from ligzda.access.models.counters import YearCounter
from ligzda.access.models.drafts import KEPT_FOR, Draft, SentOff
from ligzda.access.models.facts import Fact, Versioned
from ligzda.access.models.organisations import CentreStatus, CourtTerritory, Organisation
from ligzda.access.models.telling import ToTell
from ligzda.access.models.territories import Territory, TerritoryChange
from ligzda.access.models.trail import Event, Leaf, Read, ReadLeaf, ReadSeal, Seal

__all__ = [
    "KEPT_FOR",
    "Account",
    "Assignment",
    "BreakGlass",
    "Case",
    "CaseCarer",
    "CentreStatus",
    "CourtTerritory",
    "Draft",
    "Event",
    "Fact",
    "Leaf",
    "Membership",
    "Organisation",
    "Read",
    "ReadLeaf",
    "ReadSeal",
    "Seal",
    "SentOff",
    "Stay",
    "Substitution",
    "Team",
    "TeamMember",
    "Territory",
    "TerritoryChange",
    "ToTell",
    "Versioned",
    "YearCounter",
]
