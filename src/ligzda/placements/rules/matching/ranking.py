"""In which order families are asked, and why: no score, a list of criteria of which the first that differs decides."""

from datetime import timedelta
from enum import StrEnum

from ligzda.access.rules.places import km_between
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.citation import house

from .facts import Asked, Candidate, SearchKind

BEYOND = 10**6
"""Farther than any place whose distance is known."""
NEVER = timedelta()
Rank = tuple[bool, bool, int, bool, bool, timedelta, bool, timedelta, str]


class Ground(StrEnum):
    """What the order saw in a family, in the order of its weight."""

    CRISIS = "crisis"
    SAME_PLACE = "same_place"
    LANGUAGE = "language"


@house()
def rank(family: Candidate, asked: Asked) -> Rank:
    """Return what the family is ordered by: smaller comes first.

    Its kind, the same place as the first child's, how near, a language with each child, when it confirmed, when it was
    last asked, its id.
    """
    crisis = family.kind is FamilyRole.CRISIS
    confirmed, last_asked = family.confirmed_at, family.last_asked
    return (
        crisis if asked.search is SearchKind.PLANNED else not crisis,
        not is_same_place(family, asked),
        BEYOND if (km := km_to(family, asked)) is None else km,
        not speaks_with_each(family, asked),
        confirmed is None,
        asked.at - confirmed if confirmed else NEVER,
        last_asked is not None,
        last_asked - asked.at if last_asked else NEVER,
        family.id,
    )


@house()
def grounds(family: Candidate, asked: Asked) -> list[Ground]:
    """Return what holds for the family of that which can be said with yes or no.

    `crisis` puts a family first in a search for now, last in a planned one.
    """
    held = {
        Ground.CRISIS: family.kind is FamilyRole.CRISIS,
        Ground.SAME_PLACE: is_same_place(family, asked),
        Ground.LANGUAGE: speaks_with_each(family, asked),
    }
    return [ground for ground, holds in held.items() if holds]


def is_same_place(family: Candidate, asked: Asked) -> bool:
    """Say whether the family lives where the first child does."""
    home = asked.children[0].place
    return home is not None and family.place is not None and family.place.key == home.key


def km_to(family: Candidate, asked: Asked) -> int | None:
    """Return how far the family lives from the first child's place; None when one of them is unknown."""
    return km_between(asked.children[0].place, family.place)


def speaks_with_each(family: Candidate, asked: Asked) -> bool:
    """Say whether the family has a language in common with each child whose languages are known."""
    return all(child.languages is None or child.languages & family.languages for child in asked.children)
