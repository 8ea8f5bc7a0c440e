"""What a search has to know of families, worked out from what is recorded: ten SQL queries for any number of them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Max, Q
from django.db.models.functions import Coalesce

from ligzda.access.actor import RIGA
from ligzda.access.models import Territory
from ligzda.access.rules.places import Spot
from ligzda.access.shipped import atlas
from ligzda.families.models import Family, Profile, Reevaluation, Status
from ligzda.families.rules.household import adult_on
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember
from ligzda.placements.models import Away, Call, Placement
from ligzda.placements.rules.matching import KINDS, Candidate

from .clock import shown
from .present import present
from .readiness import Answer, answers

#: As what a family is asked that holds several statuses at once.
FIRST = (FamilyRole.CRISIS, FamilyRole.DISABILITY, FamilyRole.FOSTER)
INFANT_YEARS = 1
"""Whoever is ready for infants only takes children before their second birthday."""
FOREVER = dt.datetime(9000, 1, 1, tzinfo=RIGA)
Turns = dict[int, set[dt.date]]


@dataclass(frozen=True, slots=True)
class Known:
    """A family as searches see it, and the first moment at which that could change though nobody records anything.

    Places held and children barred are asked anew by each search (`facts.holding`).
    """

    family: int
    candidate: Candidate
    place: int | None
    one_only: bool
    turns: dt.datetime


class _Status(NamedTuple):
    family: int
    role: str
    since: dt.date
    until: dt.date | None

    def holds(self, on: dt.date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(slots=True)
class _Home:
    own_children: int = 0
    languages: set[str] = field(default_factory=set)


def known(families: Collection[int], *, at: dt.datetime, silent_hours: int | None) -> list[Known]:
    """Return what is known of those families that have or had a status with which children are taken in."""
    on = at.astimezone(RIGA).date()
    turns: Turns = defaultdict(set)
    statuses = _statuses(families, on, turns)
    rows = _families(statuses)
    homes = _homes({household: family for family, (_, household, _) in rows.items()}, on, turns)
    profiles, ready = _profiles(statuses, on, turns), answers(statuses, at=at, silent_hours=silent_hours)
    there, evaluated, asked, spots = present(statuses, on=on), _evaluated(statuses), _asked(statuses), _spots()
    _comings_and_goings(statuses, on, turns)
    found = []
    for pk, status in statuses.items():
        number, _, place = rows[pk]
        profile, answer = profiles.get(pk) or Profile(places=0), ready.get(pk) or Answer()
        candidate = Candidate(
            id=number,
            kind=FamilyRole(status.role),
            since=status.since,
            until=status.until,
            limit=profile.places or 0,
            present=there.get(pk, 0),
            own_children=homes[pk].own_children,
            ages=(profile.age_from, _oldest(profile.age_to, answer.only)),
            sexes=frozenset(profile.sexes) or None,
            meets=frozenset(profile.needs),
            languages=frozenset(homes[pk].languages),
            place=spots.get(place) if place else None,
            ready=answer.ready,
            confirmed_at=shown(answer.confirmed_at),
            last_asked=shown(asked.get(pk)),
            evaluated_on=evaluated.get(pk),
        )
        found.append(Known(pk, candidate, place, answer.only == "one", _first(turns[pk], answer.turns)))
    return found


def _statuses(families: Collection[int], on: dt.date, turns: Turns) -> dict[int, _Status]:
    """Return of each family the status that counts: the first in force, else the next to come, else the last."""
    held: dict[int, list[_Status]] = defaultdict(list)
    told = Status.objects.standing().filter(family__in=families, role__in=KINDS).order_by("since", "pk")
    for row in told.values_list("family", "role", "since", "until"):
        status = _Status(*row)
        held[status.family].append(status)
        turns[status.family].update(_coming(on, status.since, status.until))
    return {family: _counting(statuses, on) for family, statuses in held.items()}


def _counting(statuses: list[_Status], on: dt.date) -> _Status:
    in_force = [status for status in statuses if status.holds(on)]
    if in_force:
        return min(in_force, key=lambda status: FIRST.index(FamilyRole(status.role)))
    to_come = [status for status in statuses if status.since > on]
    return to_come[0] if to_come else max(statuses, key=lambda status: status.until or dt.date.max)


def _families(families: Collection[int]) -> dict[int, tuple[str, int, int | None]]:
    """Return of each family its number, its household and the municipality it lives in."""
    place = Coalesce("household__territory", "case__municipality")
    told = Family.objects.filter(pk__in=families).values_list("pk", "number", "household", place).order_by()
    return {pk: (number, household, territory) for pk, number, household, territory in told}


def _profiles(families: Collection[int], on: dt.date, turns: Turns) -> dict[int, Profile]:
    found: dict[int, Profile] = {}
    for profile in Profile.objects.standing().filter(family__in=families).order_by("since", "pk"):
        if profile.since > on:
            turns[profile.family_id].add(profile.since)
        else:
            found[profile.family_id] = profile
    return found


def _homes(households: dict[int, int], on: dt.date, turns: Turns) -> dict[int, _Home]:
    """Return of each family how many children of its own are in it, and what its carers speak."""
    found = {family: _Home() for family in households.values()}
    told = HouseholdMember.objects.standing().filter(household__in=households).exclude(part="adult").order_by()
    fields = ("household", "part", "since", "until", "person__birth_date", "person__languages")
    for household, part, since, until, born, languages in told.values_list(*fields):
        family = households[household]
        grown_up = adult_on(born) if part == "child" and born else None
        turns[family].update(_coming(on, since, until, grown_up))
        if (since and on < since) or (until and until <= on):
            continue
        if part == "carer":
            found[family].languages.update(languages)
        elif grown_up is None or on < grown_up:
            found[family].own_children += 1
    return found


def _evaluated(families: Collection[int]) -> dict[int, dt.date]:
    told = Reevaluation.objects.standing().filter(family__in=families, role__in=KINDS)
    return dict(told.order_by().values_list("family").annotate(Max("on")))


def _asked(families: Collection[int]) -> dict[int, dt.datetime]:
    return dict(Call.objects.filter(family__in=families).order_by().values_list("family").annotate(Max("asked_at")))


def _comings_and_goings(families: Collection[int], on: dt.date, turns: Turns) -> None:
    """Note the days to come on which a child comes or leaves."""
    ahead = Q(until__gt=on) | Q(since__gt=on)
    for rows in (Placement.objects.standing(), Away.objects.standing()):
        told = rows.filter(ahead, family__in=families)
        for family, since, until in told.order_by().values_list("family", "since", "until"):
            turns[family].update(_coming(on, since, until))


def _spots() -> dict[int, Spot]:
    return {pk: atlas().municipality(code) for pk, code in Territory.objects.order_by().values_list("pk", "code")}


def _oldest(age: int | None, only: str) -> int | None:
    if only != "infants":
        return age
    return INFANT_YEARS if age is None else min(age, INFANT_YEARS)


def _coming(on: dt.date, *days: dt.date | None) -> Iterable[dt.date]:
    return (day for day in days if day and day > on)


def _first(days: set[dt.date], moment: dt.datetime | None) -> dt.datetime:
    midnights = [dt.datetime.combine(min(days), dt.time(), RIGA)] if days else []
    return min([*midnights, *([moment] if moment else [])], default=FOREVER)
