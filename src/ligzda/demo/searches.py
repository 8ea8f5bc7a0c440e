"""Searches for a family in past nights and tonight: who was called, what they said, and where the children went."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from random import Random

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Case, Event
from ligzda.access.rules.roles import Role
from ligzda.demo.country import Country
from ligzda.demo.nights import BACK, DAY, MINUTE, NO, TAKING, THOUGHT_OF, Night, Nights, searcher
from ligzda.families.models import Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.actions import calls, searches
from ligzda.placements.facts.asking import asked
from ligzda.placements.facts.candidates import known
from ligzda.placements.facts.holding import of_the_hour
from ligzda.placements.models import Call, Hold, Placement, Search, SearchCounter, SearchedChild
from ligzda.placements.rules.matching import rank, reasons_against

#: So many children at most came to a family after a search.
MOST = 250
#: For so many searches that ended with a family there is one of each other outcome.
EACH_OTHER = 20
ELSEWHERE = (
    ("relative", "Vecmāmiņa dzīvo kaimiņu ielā."),
    ("hospital", "Mediķi novēro līdz rītam."),
    ("crisis_centre", "Kopā ar māti."),
    ("institution", "Visas uzrunātās ģimenes atteica."),
    ("other", "Māte atgriezās, bāriņtiesa piekrita."),
)
TONIGHT = tuple({"age": age, "sex": sex, "languages": ["lv"], "siblings": True} for age, sex in ((6, "f"), (8, "m")))


def found_at_night(country: Country, *, at: dt.datetime, random: Random) -> None:
    """Write down the searches of past nights, and let the police look for two siblings tonight."""
    nights = Nights(country, at, random)
    placed = [nights.placed(together) for together in _placed(at)]
    others = [nights.elsewhere(*how) for how in ELSEWHERE for _each in range(1 + len(placed) // EACH_OTHER)]
    _write(sorted([*placed, *others], key=lambda night: night.search.opened_at), country)
    _tonight(country, at)


def _placed(at: dt.datetime) -> Iterator[list[Placement]]:
    """Yield the children who came to a crisis family in past nights; siblings together."""
    today = at.astimezone(RIGA).date()
    rows = (
        Placement.objects.standing()
        .filter(kind=FamilyRole.CRISIS, since__lt=today, since__gte=today - BACK * DAY)
        .select_related("child__person", "child__place", "family__case")
        .order_by("-since", "family", "pk")[:MOST]
    )
    for _key, together in groupby(rows, key=lambda row: (row.since, row.family_id)):
        yield list(together)


@transaction.atomic
def _write(nights: list[Night], country: Country) -> None:
    """Number the searches in the order of their nights, and write all of them a table at a time."""
    planned = [_looked_on(night, country) for night in nights if night.search.outcome == Search.Outcome.INSTITUTION]
    every = [*nights, *planned]
    last: dict[int, int] = {}
    for night in sorted(every, key=lambda each: each.search.opened_at):
        year = night.search.opened_at.astimezone(RIGA).year
        last[year] = last.get(year, 0) + 1
        night.search.number = f"{year}-{last[year]:04d}"
        if night.search.case:
            night.search.case.number = night.search.shown_number
    SearchCounter.objects.bulk_create(SearchCounter(year=year, last=number) for year, number in last.items())
    Case.objects.bulk_create(night.search.case for night in planned if night.search.case)
    Search.objects.bulk_create(night.search for night in nights)
    Search.objects.bulk_create(night.search for night in planned)
    for night in every:
        belonging: list[SearchedChild | Call | Hold] = [*night.children, *night.calls, *night.holds]
        for row in belonging:
            row.search = night.search
    SearchedChild.objects.bulk_create(child for night in every for child in night.children)
    Call.objects.bulk_create(call for night in nights for call in night.calls)
    Hold.objects.bulk_create(hold for night in nights for hold in night.holds)
    Event.objects.bulk_create(event for night in every for event in _events(night))


def _looked_on(night: Night, country: Country) -> Night:
    """Return the planned search that is left open for children who had to go to an institution."""
    ended = night.search
    assert ended.place is not None
    assert ended.closed_at is not None
    case = Case(centre=country.centres[0], court=country.courts[ended.place.pk], municipality=ended.place)
    search = Search(
        kind=Search.Kind.PLANNED,
        case=case,
        opened_by=ended.opened_by,
        opened_at=ended.closed_at,
        organisation=ended.organisation,
        place=ended.place,
        follows=ended,
    )
    told = ("place", "age", "sex", "needs", "languages", "siblings", "child")
    return Night(search, [SearchedChild(**{name: getattr(child, name) for name in told}) for child in night.children])


def _events(night: Night) -> Iterator[Event]:
    search = night.search
    noted = {"account": search.opened_by, "ref": search.ref}
    if search.case:
        yield Event(at=search.opened_at, what="planned_search_opened", case=search.case, **noted)
        return
    yield Event(at=search.opened_at, what="search_opened", **noted)
    for call in night.calls:
        what = "calls_settled" if call.answer == Call.Answer.SETTLED else "family_answered"
        yield Event(at=call.answered_at or call.asked_at, what=what, case=call.family.case, **noted)
    assert search.closed_at is not None
    yield Event(at=search.closed_at, what="search_ended", fields=["outcome"], **noted)


def _tonight(country: Country, at: dt.datetime) -> None:
    """Let the police look for two siblings; three are asked by SMS: one cannot, one is silent, one keeps places."""
    police, officer = (searcher(role)[0] for role in (Role.POLICE, Role.DUTY_OFFICER))
    by = Actor.of(police, at=at - 25 * MINUTE)
    search = searches.open_search(by=by, children=TONIGHT, place=country.homes[0], days=3)
    taking = Status.objects.standing().filter(role__in=TAKING, until=None).order_by("role", "pk")  # crisis first
    families = {row.family.number: row.family for row in taking.select_related("family")[:THOUGHT_OF]}
    wanted = asked(search, list(search.children.order_by("place")), at=at)
    sheets = known([family.pk for family in families.values()], at=at, silent_hours=None)
    candidates = [of_the_hour(one, held=0) for one in sheets]
    able = sorted((one for one in candidates if not reasons_against(one, wanted)), key=lambda one: rank(one, wanted))
    told = (("no", NO[0]), ("no_answer", ""), ("yes", ""))[-len(able) :] if able else ()
    for each in able[: len(told)]:
        asked_at = at - 22 * MINUTE
        Call.objects.create(
            search=search, family=families[each.id], asked_by=officer, asked_at=asked_at, means=Call.Means.SMS
        )
    for number, (said, reason) in enumerate(told):
        by = Actor.of(officer, at=at - (20 - 7 * number) * MINUTE)
        calls.answer(by=by, search=search, family=families[able[number].id], said=said, reason=reason)
