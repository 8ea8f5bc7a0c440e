"""The small frozen facts that the rules of this area judge."""

from dataclasses import dataclass, field
from datetime import date

from ligzda.access.rules.spans import Lasting

from .roles import FamilyRole


@dataclass(frozen=True)
class Interval(Lasting):
    """Days `[since, until)`, open when `until` is None."""

    since: date
    until: date | None = None


@dataclass(frozen=True)
class MemberFacts:
    """One member of a household: who (a mark), what part, since when, and when born."""

    person: int
    part: str
    since: date | None
    until: date | None
    born: date | None


@dataclass(frozen=True)
class PaperFacts:
    """One incoming paper: whose, what, and the first day on which it is no longer good."""

    person: int
    kind: str
    received_on: date
    until: date | None


@dataclass(frozen=True)
class AgreementFacts:
    """An agreement on its way: who must sign, who has, and which one is in force."""

    carers: frozenset[int]
    signed: dict[int, date] = field(default_factory=dict)
    partner_signed_on: date | None = None
    drafted_on: date | None = None
    concluded: bool = False
    partner_is_current: bool = False
    current: Interval | None = None


@dataclass(frozen=True)
class StandingFacts:
    """Which roles a family has had, and since when."""

    statuses: dict[FamilyRole, tuple[Interval, ...]] = field(default_factory=dict)

    def holds(self, role: FamilyRole, on: date) -> bool:
        """Tell whether the family has the role's status on the day."""
        return any(interval.holds_on(on) for interval in self.statuses.get(role, ()))
