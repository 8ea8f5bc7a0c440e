"""Searches for a family in past nights and tonight: who was called, what they said, and where the children went."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, groupby, repeat
from random import Random
from typing import Any

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Case, Event, Membership, Organisation
from ligzda.access.rules.roles import Role
from ligzda.demo.country import Country
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.queries import rulebook
from ligzda.placements.actions import calls, searches
from ligzda.placements.facts.asking import asked
from ligzda.placements.facts.candidates import known
from ligzda.placements.facts.holding import of_the_hour
from ligzda.placements.models import Call, Hold, Placement, Search, SearchCounter, SearchedChild
from ligzda.placements.rules.matching import rank, reasons_against
from ligzda.placements.rules.searching import HOLD_MINUTES, OPEN_MINUTES, later

MINUTE, DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)
#: So many days back searches are invented, and at most so many that ended with a family.
BACK, MOST = 150, 250
#: So many families are thought of when somebody is to be asked.
THOUGHT_OF = 300
#: For so many searches that ended with a family there is one of each other outcome.
EACH_OTHER = 20
#: So often families are asked by SMS, a few at once.
WAVES = 0.3
TAKING = (FamilyRole.CRISIS, FamilyRole.FOSTER)
ELSEWHERE = (
    ("relative", "Vecmāmiņa dzīvo kaimiņu ielā."),
    ("hospital", "Mediķi novēro līdz rītam."),
    ("crisis_centre", "Kopā ar māti."),
    ("institution", "Visas uzrunātās ģimenes atteica."),
    ("other", "Māte atgriezās, bāriņtiesa piekrita."),
)
NO = ("Slimojam.", "Esam ciemos pie radiem.", "Mājās jau ir zīdainis.", "Rīt agri jādodas ceļā.")
CALLER = {
    "caller_name": "Aivars Krēsliņš", "caller_unit": "Liepājas pašvaldības policija", "caller_phone": "+37163400110",
}  # fmt: skip
TONIGHT = tuple({"age": age, "sex": sex, "languages": ["lv"], "siblings": True} for age, sex in ((6, "f"), (8, "m")))


def found_at_night(country: Country, *, at: dt.datetime, random: Random) -> None:
    """Write down the searches of past nights, and let the police look for two siblings tonight."""
    nights = _Nights(country, at, random)
    placed = [nights.placed(together) for together in _placed(at)]
    others = [nights.elsewhere(*how) for how in ELSEWHERE for _each in range(1 + len(placed) // EACH_OTHER)]
    _write(sorted([*placed, *others], key=lambda night: night.search.opened_at), country)
    _tonight(country, at)


@dataclass
class _Night:
    """One past search with everything that belongs to it."""

    search: Search
    children: list[SearchedChild]
    calls: list[Call] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)


class _Nights:
    """Invents past searches by police, court and duty officer in turn."""

    def __init__(self, country: Country, at: dt.datetime, random: Random):
        self.country, self.at, self.random = country, at, random
        self.searchers = cycle(_searcher(role) for role in (Role.POLICE, Role.COURT, Role.POLICE, Role.DUTY_OFFICER))
        rows = Status.objects.standing().filter(role__in=TAKING, until=None)
        self.hosts = list(rows.select_related("family__case").order_by("pk")[:THOUGHT_OF])

    def placed(self, together: list[Placement]) -> _Night:
        """Return the search after which these children came to a family; somebody may have said no before it."""
        first = together[0]
        assert first.family is not None
        children = [
            SearchedChild(
                place=place,
                age=max(0, row.child.age(row.since).years or 0),
                sex=row.child.sex,
                languages=row.child.languages,
                siblings=len(together) > 1,
                child=row.child,
            )
            for place, row in enumerate(together)
        ]
        night = self._begun(first.since, children, first.child.place)
        self._asked_in_vain(night, besides=first.family)
        when = self._next(night)
        if self.random.random() < 0.2 and len(night.calls):
            self._withdrawn(night, when)
            when += 5 * MINUTE
        self._ended(night, when + 12 * MINUTE, "family")
        night.search.outcome_family = first.family
        night.calls.append(self._call(night, first.family, when, Call.Answer.YES))
        night.holds += self._held(night, first.family, when, night.search.closed_at, Hold.Why.PLACED)
        return night

    def elsewhere(self, outcome: str, reason: str) -> _Night:
        """Return a search that no family ended."""
        day = self.at.astimezone(RIGA).date() - self.random.randrange(2, BACK) * DAY
        child = SearchedChild(
            place=0,
            age=self.random.randrange(1, 17),
            sex=self.random.choice("fm"),
            languages=self.random.choice((["lv"], ["lv", "ru"], ["ru"])),
        )
        night = self._begun(day, [child], self.random.choice(self.country.homes))
        self._asked_in_vain(night, besides=None, least=2)
        self._ended(night, self._next(night), outcome)
        night.search.outcome_reason = reason
        if outcome == Search.Outcome.INSTITUTION:
            night.search.outcome_organisation = self.country.institution
        return night

    def _begun(self, day: dt.date, children: list[SearchedChild], place: Any) -> _Night:
        account, organisation, outside = next(self.searchers)
        # Minutes are counted in UTC: some nights have an hour more or less.
        at = dt.datetime.combine(day, dt.time(0, 5), RIGA).astimezone(dt.UTC) + self.random.randrange(180) * MINUTE
        search = Search(
            opened_by=account,
            opened_at=at,
            organisation=organisation,
            place=place,
            days=self.random.choice((None, 3, 7, 30)),
            closes_at=later(at, OPEN_MINUTES, rulebook()) if outside else None,
            **({} if outside else CALLER),
        )
        return _Night(search, children)

    def _asked_in_vain(self, night: _Night, *, besides: Family | None, least: int = 0) -> None:
        day = night.search.opened_at.astimezone(RIGA).date()
        able = sorted({row.family for row in self.hosts if row.since <= day} - {besides}, key=lambda each: each.pk)
        families = self.random.sample(able, min(len(able), self.random.randrange(least, 4)))
        if len(families) > 1 and self.random.random() < WAVES:
            night.calls += self._wave(night, families)
            return
        for family in families:
            said = self.random.choice((Call.Answer.NO, Call.Answer.NO, Call.Answer.NO_ANSWER))
            night.calls.append(self._call(night, family, self._next(night), said))

    def _wave(self, night: _Night, families: list[Family]) -> list[Call]:
        """Ask some families by SMS at once: one says no, the others have not answered when it is settled."""
        at = self._next(night)
        said = [Call.Answer.SETTLED] * (len(families) - 1) + [Call.Answer.NO]
        calls = [self._call(night, *one) for one in zip(families, repeat(at), said, strict=False)]
        for call in calls:
            call.means = Call.Means.SMS
        return calls

    def _withdrawn(self, night: _Night, when: dt.datetime) -> None:
        """Let the last family asked have said yes first; its places were let go."""
        call = night.calls[-1]
        call.answer, call.reason = Call.Answer.YES, ""
        night.holds += self._held(night, call.family, call.answered_at, when, Hold.Why.LET_GO)

    def _call(self, night: _Night, family: Family, at: dt.datetime, said: str) -> Call:
        return Call(
            family=family,
            asked_by=night.search.opened_by,
            asked_at=at,
            answer=said,
            answered_at=at + 2 * MINUTE,
            reason=self.random.choice(NO) if said == Call.Answer.NO else "",
        )

    def _held(self, night: _Night, family: Family, since: Any, until: Any, why: str) -> Iterator[Hold]:
        for slot, child in enumerate(night.children, start=1):
            yield Hold(
                family=family,
                slot=slot,
                child=child,
                made_by=night.search.opened_by,
                made_at=since,
                until=later(since, HOLD_MINUTES, rulebook()),
                released_at=until,
                released_why=why,
            )

    def _ended(self, night: _Night, at: dt.datetime, outcome: str) -> None:
        search = night.search
        search.closed_at, search.closed_by, search.outcome = at, search.opened_by, outcome
        for call in night.calls:
            if call.answer == Call.Answer.SETTLED:
                call.answered_at = at

    def _next(self, night: _Night) -> dt.datetime:
        """Return when the next thing happens: a few minutes after the last answer."""
        last: dt.datetime = (night.calls and night.calls[-1].answered_at) or night.search.opened_at
        return last + self.random.randrange(2, 15) * MINUTE


def _searcher(role: Role) -> tuple[Account, Organisation, bool]:
    """Return who searches, for which organisation, and whether the search closes by itself."""
    member = Membership.objects.filter(role=role).select_related("account", "organisation").order_by("pk")[0]
    assert member.organisation is not None
    return member.account, member.organisation, role in searches.OUTSIDE


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
def _write(nights: list[_Night], country: Country) -> None:
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


def _looked_on(night: _Night, country: Country) -> _Night:
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
    return _Night(search, [SearchedChild(**{name: getattr(child, name) for name in told}) for child in night.children])


def _events(night: _Night) -> Iterator[Event]:
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
    police, officer = (_searcher(role)[0] for role in (Role.POLICE, Role.DUTY_OFFICER))
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
