"""What this area keeps."""

from ligzda.access.models.accounts import Account, Membership, Substitution, Team, TeamMember
from ligzda.access.models.cases import Assignment, BreakGlass, Case, CaseCarer
from ligzda.access.models.facts import Fact, Versioned
from ligzda.access.models.organisations import CentreStatus, CourtTerritory, Organisation
from ligzda.access.models.telling import ToTell
from ligzda.access.models.territories import Territory, TerritoryChange
from ligzda.access.models.trail import Event, Leaf, Read, ReadLeaf, ReadSeal, Seal

__all__ = [
    "Account",
    "Assignment",
    "BreakGlass",
    "Case",
    "CaseCarer",
    "CentreStatus",
    "CourtTerritory",
    "Event",
    "Fact",
    "Leaf",
    "Membership",
    "Organisation",
    "Read",
    "ReadLeaf",
    "ReadSeal",
    "Seal",
    "Substitution",
    "Team",
    "TeamMember",
    "Territory",
    "TerritoryChange",
    "ToTell",
    "Versioned",
]
