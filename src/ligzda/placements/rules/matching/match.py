"""The answer of a search: who can take these children and in which order, and why each other family cannot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Rulebook

from .cautions import Caution, cautions
from .facts import Asked, Candidate, SearchKind
from .ranking import Ground, grounds, rank
from .reasons import Reason, reasons_against
from .splitting import Part, split


@dataclass(frozen=True, slots=True)
class Match:
    """Every family of the search is in `can` or in `cannot`; the rest speaks of those in `can`."""

    can: tuple[str, ...]
    second_choice: tuple[str, ...]
    cannot: Mapping[str, tuple[Reason, ...]]
    cautions: Mapping[str, tuple[Caution, ...]]
    split: tuple[Part, ...] | None
    grounds: Mapping[str, tuple[Ground, ...]]


@house()
def match(families: Iterable[Candidate], asked: Asked, *, book: Rulebook, calendar: Calendar) -> Match:
    """Answer a search for the whole group; only when nobody can take it, say how to divide it."""
    ranked = sorted(families, key=lambda family: rank(family, asked))
    reasons = {family.id: tuple(reasons_against(family, asked)) for family in ranked}
    can = [family for family in ranked if not reasons[family.id]]
    told = {family.id: tuple(cautions(family, asked, book=book, calendar=calendar)) for family in can}
    parts = None if can else split(ranked, asked)
    return Match(
        can=tuple(family.id for family in can),
        second_choice=tuple(family.id for family in can if is_second_choice(family, asked)),
        cannot={id: why for id, why in reasons.items() if why},
        cautions={id: every for id, every in told.items() if every},
        split=tuple(parts) if parts else None,
        grounds={family.id: tuple(grounds(family, asked)) for family in can},
    )


@house()
def is_second_choice(family: Candidate, asked: Asked) -> bool:
    """Say whether the family is asked for tonight only after the crisis families."""
    return asked.search is SearchKind.NOW and family.kind is not FamilyRole.CRISIS
