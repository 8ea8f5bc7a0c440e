"""Past searches as nights bring them: who looked, who was asked in vain, and how it ended."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, repeat
from random import Random
from typing import Any

from ligzda.access.actor import RIGA
from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.rules.roles import Role
from ligzda.demo.country import Country
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.queries import rulebook
from ligzda.placements.actions.searches import OUTSIDE
from ligzda.placements.models import Call, Hold, Placement, Search, SearchedChild
from ligzda.placements.rules.searching import HOLD_MINUTES, OPEN_MINUTES, later

MINUTE, DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)
#: So many days back searches are invented.
BACK = 150
#: So many families are thought of when somebody is to be asked.
THOUGHT_OF = 300
#: So often families are asked by SMS, a few at once.
WAVES = 0.3
TAKING = (FamilyRole.CRISIS, FamilyRole.FOSTER)
NO = ("Slimojam.", "Esam ciemos pie radiem.", "Mājās jau ir zīdainis.", "Rīt agri jādodas ceļā.")
CALLER = {
    "caller_name": "Aivars Krēsliņš", "caller_unit": "Liepājas pašvaldības policija", "caller_phone": "+37163400110",
}  # fmt: skip


@dataclass
class Night:
    """One past search with everything that belongs to it."""

    search: Search
    children: list[SearchedChild]
    calls: list[Call] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)


class Nights:
    """Invents past searches by police, court and duty officer in turn."""

    def __init__(self, country: Country, at: dt.datetime, random: Random):
        self.country, self.at, self.random = country, at, random
        self.searchers = cycle(searcher(role) for role in (Role.POLICE, Role.COURT, Role.POLICE, Role.DUTY_OFFICER))
        rows = Status.objects.standing().filter(role__in=TAKING, until=None)
        self.hosts = list(rows.select_related("family__case").order_by("pk")[:THOUGHT_OF])

    def placed(self, together: list[Placement]) -> Night:
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

    def elsewhere(self, outcome: str, reason: str) -> Night:
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

    def _begun(self, day: dt.date, children: list[SearchedChild], place: Any) -> Night:
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
        return Night(search, children)

    def _asked_in_vain(self, night: Night, *, besides: Family | None, least: int = 0) -> None:
        day = night.search.opened_at.astimezone(RIGA).date()
        able = sorted({row.family for row in self.hosts if row.since <= day} - {besides}, key=lambda each: each.pk)
        families = self.random.sample(able, min(len(able), self.random.randrange(least, 4)))
        if len(families) > 1 and self.random.random() < WAVES:
            night.calls += self._wave(night, families)
            return
        for family in families:
            said = self.random.choice((Call.Answer.NO, Call.Answer.NO, Call.Answer.NO_ANSWER))
            night.calls.append(self._call(night, family, self._next(night), said))

    def _wave(self, night: Night, families: list[Family]) -> list[Call]:
        """Ask some families by SMS at once: one says no, the others have not answered when it is settled."""
        at = self._next(night)
        said = [Call.Answer.SETTLED] * (len(families) - 1) + [Call.Answer.NO]
        calls = [self._call(night, *one) for one in zip(families, repeat(at), said, strict=False)]
        for call in calls:
            call.means = Call.Means.SMS
        return calls

    def _withdrawn(self, night: Night, when: dt.datetime) -> None:
        """Let the last family asked have said yes first; its places were let go."""
        call = night.calls[-1]
        call.answer, call.reason = Call.Answer.YES, ""
        night.holds += self._held(night, call.family, call.answered_at, when, Hold.Why.LET_GO)

    def _call(self, night: Night, family: Family, at: dt.datetime, said: str) -> Call:
        return Call(
            family=family,
            asked_by=night.search.opened_by,
            asked_at=at,
            answer=said,
            answered_at=at + 2 * MINUTE,
            reason=self.random.choice(NO) if said == Call.Answer.NO else "",
        )

    def _held(self, night: Night, family: Family, since: Any, until: Any, why: str) -> Iterator[Hold]:
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

    def _ended(self, night: Night, at: dt.datetime, outcome: str) -> None:
        search = night.search
        search.closed_at, search.closed_by, search.outcome = at, search.opened_by, outcome
        for call in night.calls:
            if call.answer == Call.Answer.SETTLED:
                call.answered_at = at

    def _next(self, night: Night) -> dt.datetime:
        """Return when the next thing happens: a few minutes after the last answer."""
        last: dt.datetime = (night.calls and night.calls[-1].answered_at) or night.search.opened_at
        return last + self.random.randrange(2, 15) * MINUTE


def searcher(role: Role) -> tuple[Account, Organisation, bool]:
    """Return who searches, for which organisation, and whether the search closes by itself."""
    member = Membership.objects.filter(role=role).select_related("account", "organisation").order_by("pk")[0]
    assert member.organisation is not None
    return member.account, member.organisation, role in OUTSIDE
