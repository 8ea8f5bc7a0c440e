"""When the training counts as completed: each carer has a certificate, and the hours where hours are asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ligzda.law.rules.citation import house, law
from ligzda.law.rules.rulebook import Rulebook

from .facts import Hours, PathFacts, Training
from .why import Counted, Why, why

JUDGED_BY_HOURS = frozenset({"foster", "crisis", "disability"})
"""A guardian's and an adopter's training is completed by the certificate alone."""
HOURS = ("theory_hours", "practice_hours", "practice_households", "total_hours", "hours")


@dataclass(frozen=True, slots=True)
class Completion:
    """The day on which the last carer completed it; None while somebody lacks something."""

    on: date | None
    whys: tuple[Why, ...] = ()


@law(
    "MK 354/2018", entry=[f"{role}.training.*hours*" for role in sorted(JUDGED_BY_HOURS)] + ["guardian.training.hours"]
)
def training_completed(
    role: str, facts: PathFacts, *, book: Rulebook, counted_from: date | None, exempt: bool
) -> Completion:
    """Return the last carer's certificate day, or what each carer still lacks.

    Hours are judged by the law of the day the training is counted from. A certificate with no hours recorded up to
    its day stands for itself; an exemption stands in for the carers who have none.
    """
    if "training" in facts.days:
        day = facts.days["training"]
        return Completion(day, _if_unknown(role, book, counted_from or day))
    if not facts.trainings:
        return Completion(None)
    missing: dict[int, tuple[Why, ...]] = {}
    for number, training in enumerate(facts.trainings, start=1):
        judged_on = min((day for day in (counted_from, training.certificate) if day), default=None)
        if lacks := _lacks(role, training, book, judged_on):
            missing[number] = lacks
    ends = [t.certificate for n, t in enumerate(facts.trainings, start=1) if n not in missing and t.certificate]
    if ends and (not missing or exempt):
        return Completion(max(ends), _if_unknown(role, book, counted_from or max(ends)))
    return Completion(None, tuple(_by_carer(missing, len(facts.trainings))))


@house()
def opinion_completed(facts: PathFacts) -> Completion:
    """Return the day of the last carer's opinion, or who lacks one."""
    if "opinion" in facts.days:
        return Completion(facts.days["opinion"])
    if not facts.opinions:
        return Completion(None)
    there = [day for day in facts.opinions if day]
    if len(there) == len(facts.opinions):
        return Completion(max(there))
    lacking = ", ".join(str(n) for n, day in enumerate(facts.opinions, start=1) if not day)
    return Completion(None, (why("opinion_missing", carers=lacking),) if there else ())


def _lacks(role: str, training: Training, book: Rulebook, on: date | None) -> tuple[Why, ...]:
    """Return what the carer lacks; a figure that nobody knows asks for nothing."""
    certificate, theory, practice = training.certificate, training.theory, training.practice
    whys: list[Why] = []
    recorded = [each for each in (*theory, *practice) if certificate is None or each.on <= certificate]
    if role in JUDGED_BY_HOURS and recorded and on:
        need = {name: _need(role, name, book, on) for name in (*HOURS, "practice_as_theory_hours")}
        have_theory, have_practice = _sum(theory), _sum(practice)
        by_theory = need["practice_as_theory_hours"]
        replaced = by_theory is not None and have_theory >= (need["theory_hours"] or 0) + by_theory
        whys += _short("theory_missing", have_theory, need["theory_hours"], "of_hours")
        if not replaced:
            whys += _short("practice_missing", have_practice, need["practice_hours"], "of_hours")
            places = Decimal(len({each.household for each in practice if each.household}))
            whys += _short("households_missing", places, need["practice_households"], "of_households")
        whys += _short("total_missing", have_theory + have_practice, need["total_hours"], "of_hours")
    if certificate is None:
        whys.append(why("certificate_missing"))
    return tuple(whys)


def _short(code: str, have: Decimal, need: int | Decimal | None, unit: str) -> list[Why]:
    return [why(code, have=have, need=Counted(unit, need))] if need is not None and have < need else []


def _need(role: str, name: str, book: Rulebook, on: date) -> int | Decimal | None:
    id = f"{role}.training.{name}"
    return book.number(id, on) if id in book else None


def _if_unknown(role: str, book: Rulebook, on: date) -> tuple[Why, ...]:
    """Say so when the rulebook asks for hours but nobody knows how many."""
    entries = (book.get(id, on) for id in (f"{role}.training.{name}" for name in HOURS) if id in book)
    return (why("hours_unknown"),) if any(entry and not entry.known for entry in entries) else ()


def _by_carer(missing: dict[int, tuple[Why, ...]], carers: int) -> Iterable[Why]:
    for number, lacks in missing.items():
        if carers > 1:
            yield why("carers_missing", carers=str(number))
        yield from lacks


def _sum(hours: tuple[Hours, ...]) -> Decimal:
    return sum((each.hours or Decimal(0) for each in hours), Decimal(0))
