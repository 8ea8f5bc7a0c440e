"""The small frozen facts that the rules of this area judge."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .criteria import Criterion, Rating


@dataclass(frozen=True)
class OpinionFacts:
    """A psychologist's opinion about one person, as written so far."""

    findings: str
    conclusion: str
    outcome: str
    author_may_sign: bool
    sessions: tuple[date, ...]
    issued_on: date | None = None


@dataclass(frozen=True)
class CharacterisationFacts:
    """A centre's characterisation of a family, as written so far."""

    household: str
    findings: str
    conclusion: str
    signed_on: date | None = None


@dataclass(frozen=True)
class EvaluationFacts:
    """A joint evaluation: finding and rating of each criterion, and who has signed."""

    findings: Mapping[Criterion, tuple[str, Rating | None]]
    conclusion: str
    outcome: str = ""
    centre_signed_on: date | None = None
    court_signed_on: date | None = None


@dataclass(frozen=True)
class EnclosureFacts:
    """One document about to be sent: what it is called, signed or not, replaced by a newer version or not."""

    title: str
    signed: bool
    replaced: bool
    withdrawn: bool = False
