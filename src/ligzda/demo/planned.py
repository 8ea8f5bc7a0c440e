"""Planned searches of the invented country: for children of crisis families, each come so far as its story tells."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any

from django.db.models import Count, F, Q

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment
from ligzda.access.models.spans import on_day
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from ligzda.children.models import Child
from ligzda.children.queries.children import siblings
from ligzda.children.rules.grounds import Ground
from ligzda.demo.country import Country
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.actions import deciding, proposing
from ligzda.placements.actions.planned import open_planned
from ligzda.placements.facts.cannot import why_not
from ligzda.placements.models import Placement, Search
from ligzda.placements.queries.planned import last_ground
from ligzda.placements.queries.searches import children_of

#: How many days ago the court asked, and what has happened since; a step takes a few days.
STORIES = (
    (26, ("yes", "met", "proposed")),
    (40, ("yes", "met", "proposed", "agreed", "placed")),
    (9, ("told",)),
    (21, ("no", "yes", "met")),
    (30, ("yes", "met", "proposed", "agreed")),
    (2, ()),
    (14, ("no", "told")),
    (34, ("yes", "met", "proposed", "refused", "yes")),
    (25, ("no", "ended")),
    (16, ("yes",)),
)
#: So many stories each centre but the first has.
ELSEWHERE = 2
NOON, OLD = dt.time(12), dt.timedelta(days=24)
TRIES = 30
NO = ("Gaidām pašu mazuli, tagad nevaram.", "Bērnam būtu par tālu līdz skolai.", "Mājās vēl nav miera pēc pārcelšanās.")


class _Story:
    """One search, told step by step by the one who works with the child; each step a few days after the one before."""

    def __init__(self, child: Child, worker: Account, began: dt.datetime, now: dt.datetime) -> None:
        self.child, self.worker, self.at, self.now = child, worker, began, now
        self.families: list[Family] = []

    @property
    def by(self) -> Actor:
        """Return the worker on the day that the story has reached."""
        return Actor.of(self.worker, at=self.at)

    def tell(self, steps: tuple[str, ...]) -> None:
        """Open the search and do its steps; a story for which there is no family stops."""
        together = [each for each in _siblings(self.child, self.at) if _worked_on(each, self.worker, self.by.on)]
        number = f"1-6/{self.child.number}/M"
        search = open_planned(by=self.by, child=self.child, number=number, on=self.by.on, together=together)
        pace = (self.now - self.at) / (len(steps) + 1)
        able = _able(search, self.by, [self.at + pace * passed for passed in range(len(steps) + 1)])
        for step in steps:
            self.at += pace
            if step in ("told", "yes", "no"):
                family = next(able, None)
                if family is None:
                    return
                self.families.append(family)
            try:
                self._do(step, search)
            except Refused:  # what else was invented for the family may stand in the way; then the story stops too
                return

    def _do(self, step: str, search: Search) -> None:
        given: dict[str, Any] = {"by": self.by, "search": search}
        match step:
            case "told" | "yes" | "no":
                proposing.tell_family(**given, family=self.families[-1])
                if step != "told":
                    reason = NO[search.pk % len(NO)] if step == "no" else ""
                    proposing.hear_family(**given, family=self.families[-1], said=step, reason=reason)
            case "met":
                note = "Kopā cepa pankūkas; bērns prasīja, kad atkal brauks ciemos."
                proposing.record_meeting(**given, family=self.families[-1], on=self.by.on, went="well", note=note)
            case "proposed":
                reason = "Dzīvo bērna skolas tuvumā un ir gatava uzņemt uz ilgu laiku."
                proposing.propose(**given, family=self.families[-1], on=self.by.on, reason=reason)
            case "agreed" | "refused":
                agrees, number = step == "agreed", f"1-6/{self.child.number}/L"
                ground = last_ground(search, by=self.by) or Ground.DANGER
                why = "" if agrees else "Pirms lēmuma jāuzklausa bērna vecmāmiņa."
                deciding.decide(**given, agrees=agrees, on=self.by.on, number=number, ground=ground, reason=why)
            case "placed":
                deciding.place_planned(**given, since=self.by.on)
            case "ended":
                deciding.end_planned(**given, outcome="relative", reason="Bērnu uz dzīvi pie sevis ņem krustmāte.")


def planned(country: Country, *, at: dt.datetime) -> None:
    """Look for families for children who stay with crisis families; end what is old."""
    left = Search.objects.filter(kind=Search.Kind.PLANNED, closed_at=None, opened_at__lt=at - OLD)
    for search in left.select_related("case__centre"):
        if centre := search.own_case.centre:
            by = Actor.of(country.managers[centre.pk], at=search.opened_at + OLD / 2)
            deciding.end_planned(by=by, search=search, outcome="relative", reason="Bērns dzīvo pie vecākās māsas.")
    stories = cycle(STORIES)
    for number, centre in enumerate(country.centres):
        for placement, worker in islice(_children(centre.pk, at), len(STORIES) if number == 0 else ELSEWHERE):
            days, steps = next(stories)
            came = dt.datetime.combine(placement.since, NOON, RIGA) + dt.timedelta(days=1)
            _Story(placement.child, worker, max(came, at - dt.timedelta(days=days)), at).tell(steps)


def _children(centre: int, at: dt.datetime) -> Iterator[tuple[Placement, Account]]:
    """Yield the children with crisis families and who works with them, longest there first; of siblings one."""
    some_days = (at - dt.timedelta(days=3)).date()
    here = Placement.objects.standing().filter(
        until=None,
        since__lt=some_days,
        kind=FamilyRole.CRISIS,
        child__case__centre=centre,
        child__case__court__isnull=False,
    )
    told: set[int] = set()
    for placement in here.select_related("child__case__court", "child__person", "child__place").order_by("since", "pk"):
        child = placement.child
        work = Assignment.objects.standing_on(at.date()).filter(case=child.case)
        mine = work.filter(account__memberships__role=Role.SOCIAL_WORKER).select_related("account").first()
        if child.pk not in told and mine and mine.account:
            told |= {child.pk, *(each.pk for each in _siblings(child, at))}
            yield placement, mine.account


def _siblings(child: Child, at: dt.datetime) -> Iterable[Child]:
    return siblings(by=Actor.system(at=at), child=child).select_related("case__court", "person", "place")


def _worked_on(child: Child, worker: Account, on: dt.date) -> bool:
    return Assignment.objects.standing_on(on).filter(case=child.case, account=worker).exists()


def _able(search: Search, by: Actor, moments: Sequence[dt.datetime]) -> Iterator[Family]:
    """Yield foster families of the search's centre that can take its children at each of the moments.

    Few are asked, the country is large.
    """
    here = on_day(by.at.astimezone(RIGA).date(), "placements__") & Q(placements__withdrawn_at=None)
    free = (
        Family.objects.filter(case__centre=search.own_case.centre, statuses__role=FamilyRole.FOSTER)
        .annotate(there=Count("placements", filter=here, distinct=True))
        .filter(profiles__places__gt=F("there"))
        .select_related("case__centre")
        .distinct()
        .order_by("-pk")
    )
    children = children_of(search, by=by)
    for family in free[:TRIES]:
        if not any(why_not(search, children, family, at=moment) for moment in moments):
            yield family
