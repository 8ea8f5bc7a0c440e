"""Makes the invented country: so many families of each role as in real life, at every stage of their paths."""

import datetime as dt
from functools import partial
from random import Random

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.models import CaseCarer
from ligzda.demo import country as countries
from ligzda.demo import homes, training
from ligzda.demo.children import children
from ligzda.demo.country import Country
from ligzda.demo.days import AWAITED, NextGroup, Story, specialise, tell, tell_until
from ligzda.demo.invented import People
from ligzda.demo.messages import messages
from ligzda.demo.papers import Papers
from ligzda.demo.pay import pay
from ligzda.demo.planned import planned
from ligzda.demo.readiness import readiness
from ligzda.demo.searches import found_at_night
from ligzda.demo.stories import Place
from ligzda.demo.tables import learn
from ligzda.demo.writing import Writer
from ligzda.families.models import Family, FamilyCounter
from ligzda.families.rules.roles import FamilyRole
from ligzda.training.rules.audiences import Audience

#: Shares of all families; foster and specialised stand 612 to 128, as in 2023 (public budget pages).
SHARES = (
    ("foster", 0.437),
    ("specialised", 0.091),
    ("guardian", 0.236),
    ("adopter", 0.086),
    ("host", 0.036),
    ("on_the_way", 0.114),
)
CHUNK = 400
LEAN_FROM = 5000
ILZES = 48
#: Ilze has something to do: of her families on their way each has a step due within so many days, or late by as many.
SOON, LATE = 13, 21


def make(*, at: dt.datetime, families: int, seed: int, password: str) -> None:
    """Fill an empty database; the same seed on the same day makes the same country."""
    today = Actor.system(at=at).on
    random = Random(seed)
    with transaction.atomic():
        country = countries.found(today, at, password)
        courses = {centre.pk: training.found(centre, today, at) for centre in country.centres}
    writer = Writer(country, Papers(today), random, People(random, today), at, today, lean=families >= LEAN_FROM)
    numbers = _Numbers(today)
    _berzini(writer, country, courses, numbers)
    for made, kind in enumerate(_kinds(families - 1, random), start=1):
        first = made <= ILZES
        pressing = first and made % 2 == 1
        place = _place(country, courses, random, first=first, home=pressing)
        stories = _pressing(made, place, today, random) if pressing else _stories(kind, place, today, random)
        homes.family(writer, numbers.take(stories), place, stories)
        if made % CHUNK == 0:
            writer.flush()
    writer.flush()
    numbers.keep()
    _carer(country)
    children(country, writer.people, at=at, today=today, random=random, lean=writer.lean)
    learn()
    readiness(country, at=at, random=random)
    pay(country, at=at, random=random)
    messages(country, at=at)
    found_at_night(country, at=at, random=random)
    planned(country, at=at)


def _kinds(families: int, random: Random) -> list[str]:
    kinds = [kind for kind, share in SHARES for _each in range(round(families * share))]
    kinds += ["foster"] * (families - len(kinds))
    random.shuffle(kinds)
    return kinds[:families]


def _stories(kind: str, place: Place, today: dt.date, random: Random) -> list[Story]:
    role = {
        "specialised": FamilyRole.FOSTER,
        "on_the_way": random.choice((FamilyRole.FOSTER,) * 3 + (FamilyRole.ADOPTER,)),
    }
    wanted = role.get(kind) or FamilyRole(kind)
    if kind == "on_the_way":
        start = today - dt.timedelta(days=random.randrange(1, 300))
    elif kind == "specialised":
        start = today - dt.timedelta(days=random.randrange(5 * 365 + 400, 8 * 365))
    else:
        start = today - dt.timedelta(days=random.randrange(420, 8 * 365))
    start = max(start, dt.date(2018, 7, 9))
    story = tell(wanted, start, today, _next_group(place, wanted), random)
    if kind != "specialised" or story.status_since is None:
        return [story]
    special = random.choice((FamilyRole.CRISIS, FamilyRole.CRISIS, FamilyRole.DISABILITY))
    more = specialise(special, story, today, _next_group(place, special), random)
    return [story, more] if more.days else [story]


def _pressing(made: int, place: Place, today: dt.date, random: Random) -> list[Story]:
    """Return the story of a family whose next step, another for each, falls due about now: of three, one is late."""
    number, steps = made // 2, list(AWAITED)
    step, role = steps[(number + number // len(steps)) % len(steps)], FamilyRole.FOSTER
    due = today + dt.timedelta(days=-random.randrange(1, LATE) if number % 3 == 0 else random.randrange(SOON))
    return [tell_until(role, step, due, today, _next_group(place, role), random)]


def _next_group(place: Place, role: FamilyRole) -> NextGroup:
    """Return how to find the group that a carer of the role joins; a host family needs none."""
    return place.courses[Audience(role)].next_end if role is not FamilyRole.HOST else lambda day: day


def _place(country: Country, courses: dict, random: Random, *, first: bool, home: bool) -> Place:
    """Return where a family lives: of the first centre when it is one of the first, in its own town when asked."""
    number = 0 if first else random.randrange(len(country.centres))
    centre = country.centres[number]
    town = country.homes[number] if home or random.random() < 0.6 else random.choice(country.towns)
    workers = country.workers[centre.pk]
    worker = workers[0] if first else random.choice(workers[1:] if number == 0 else workers)
    return Place(centre, town, country.courts[town.pk], worker, country.psychologists[centre.pk], courses[centre.pk])


def _berzini(writer: Writer, country: Country, courses: dict, numbers: "_Numbers") -> None:
    """Add Anna and Jānis Bērziņi: on their way, with an opinion that is late."""
    today = writer.today
    centre = country.centres[0]
    place = Place(
        centre, country.homes[0], country.courts[country.homes[0].pk], country.workers[centre.pk][0],
        country.psychologists[centre.pk], courses[centre.pk],
    )  # fmt: skip
    back = partial(_back, today)
    days = {
        "enquiry": back(128), "consultation": back(124), "choice": back(100), "application": back(100),
        "suitability_decision": back(81), "agreement": back(65), "characterisation": back(20),
    }  # fmt: skip
    story = Story(FamilyRole.FOSTER, days)
    carers = [writer.people.adult("Anna", "Bērziņa", "f"), writer.people.adult("Jānis", "Bērziņš", "m")]
    homes.named(writer, numbers.take([story]), place, [story], "Bērziņu", carers)


def _back(today: dt.date, days: int) -> dt.date:
    day = today - dt.timedelta(days=days)
    return day - dt.timedelta(days=max(0, day.weekday() - 4))


def _carer(country: Country) -> None:
    """Let the demo's carer see the family that was made first."""
    family = Family.objects.select_related("case").order_by("pk")[0]
    assert country.carer
    CaseCarer.objects.create(case=family.case, account=country.carer, since=family.opened_on)


class _Numbers:
    """Family numbers in the year in which each file was opened."""

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self.last: dict[int, int] = {}

    def take(self, stories: list[Story]) -> str:
        """Return the next number of the year of the first fact."""
        year = min(day for story in stories for day in story.days.values()).year
        self.last[year] = self.last.get(year, 0) + 1
        return f"{year}-{self.last[year]:04d}"

    def keep(self) -> None:
        """Let the next families be counted on from here."""
        FamilyCounter.objects.bulk_create(FamilyCounter(year=year, last=last) for year, last in self.last.items())
