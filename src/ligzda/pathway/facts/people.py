"""What each carer of a family has: training with its hours, opinions, the year's improvement hours."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from ligzda.families.rules.facts import MemberFacts
from ligzda.pathway.rules import Exemption, Hours, Training
from ligzda.training.facts import Trained
from ligzda.training.rules.hours import Attended

from .rows import OpinionRow

NOTHING = Trained()


def training(
    role: str, carers: Sequence[MemberFacts], trained: Mapping[int, Trained]
) -> tuple[tuple[Exemption, ...], tuple[Training, ...]]:
    """Return each carer's training for the role; and the exemption, when it reaches all who have no certificate."""
    found = [trained.get(carer.person, NOTHING) for carer in carers]
    lacking = [each for each in found if role not in each.certified]
    exempt = [each.exempt[role] for each in lacking if role in each.exempt]  # type: ignore[index]
    whole = exempt and len(exempt) == len(lacking)
    trainings = tuple(
        Training(each.certified.get(role), _hours(each.theory(role)), _hours(each.practice(role)))  # type: ignore[call-overload]
        for each in found
    )
    if whole and all(each in lacking for each in found):
        trainings = ()
    last = max(exempt, key=lambda each: each.on) if whole else None
    return ((Exemption("training", last.ground, last.on),) if last else ()), trainings


def opinions(role: str, carers: Iterable[MemberFacts], issued: Iterable[OpinionRow]) -> tuple[date | None, ...]:
    """Return the day of each carer's first opinion for the role."""
    first: dict[int, date] = {}
    for row in issued:
        if row.role == role:
            first.setdefault(row.person, row.on)
    return tuple(first.get(carer.person) for carer in carers)


def improvement(carers: Iterable[MemberFacts], trained: Mapping[int, Trained]) -> tuple[Hours, ...]:
    """Return the family's hours of improvement: what both carers attended on one day counts once."""
    days: dict[date, Decimal] = {}
    for carer in carers:
        own: dict[date, Decimal] = {}
        for row in trained.get(carer.person, NOTHING).improvement:
            own[row.on] = own.get(row.on, Decimal(0)) + row.hours
        for day, hours in own.items():
            days[day] = max(days.get(day, Decimal(0)), hours)
    return tuple(Hours(day, hours) for day, hours in sorted(days.items()))


def _hours(rows: Iterable[Attended]) -> tuple[Hours, ...]:
    return tuple(Hours(row.on, row.hours, row.household) for row in rows)
