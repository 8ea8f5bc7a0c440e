"""Which families can take these children, in which order to ask them, and why each other family cannot."""

from .cautions import Caution, cautions
from .facts import KINDS, Asked, Candidate, Child, SearchKind
from .match import Match, is_second_choice, match
from .ranking import Ground, grounds, is_same_place, km_to, rank, speaks_with_each
from .reasons import Reason, mask, reasons_against, unmasked
from .splitting import Part, split

__all__ = [
    "KINDS",
    "Asked",
    "Candidate",
    "Caution",
    "Child",
    "Ground",
    "Match",
    "Part",
    "Reason",
    "SearchKind",
    "cautions",
    "grounds",
    "is_same_place",
    "is_second_choice",
    "km_to",
    "mask",
    "match",
    "rank",
    "reasons_against",
    "speaks_with_each",
    "split",
    "unmasked",
]
