"""What a change of the rulebook would do to sums: each month's worth by the rulebook as it stands and as changed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.pay.models import Contract, PayMonth
from ligzda.pay.rules import MissingEntry, Month
from ligzda.pay.rules.changing import MonthMoved, Stage, Sums
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.funding import contributions
from ligzda.pay.rules.rates import CONTRIBUTIONS
from ligzda.pay.rules.timeline import month_of

from .days import timelines
from .worth import Worth

AHEAD = 2
"""So many months are shown after the running one, or after the first that the change is about."""


@dataclass(slots=True)
class Moving:
    """The months that a change may move, centre by centre, and what comes out for each of them.

    Sums are worked out from the days as they are known by now, just as a month is; days to come are taken to be as
    contracts, placements and readiness say today.
    """

    wanted: Entry
    books: tuple[Rulebook, Rulebook]
    on: date
    opened: dict[int, dict[Month, Stage]] = field(default_factory=lambda: defaultdict(dict))
    moved: dict[tuple[Month, Stage], MonthMoved] = field(default_factory=dict)
    families: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        rows = PayMonth.objects.order_by("month").values_list("centre", "month", "approved_at", "run")
        for centre, month, approved_at, run in rows:
            stage = Stage.PAID if approved_at else Stage.DRAFT if run else Stage.COMING
            self.opened[centre][Month.of(month)] = stage

    @property
    def first(self) -> Month:
        """Return the first month that the change is about."""
        return Month.of(self.wanted.since)

    @property
    def last(self) -> Month:
        """Return the last month that is shown."""
        last = max(self.first, Month.of(self.on))
        for _each in range(AHEAD):
            last = last.next()
        return last

    def take(self, contracts: Sequence[Contract]) -> None:
        """Work these contracts' months out twice and keep what differs; three SQL queries, however many there are."""
        stages = {centre: self._stages(centre) for centre in {contract.centre_id for contract in contracts}}
        months = [month for each in stages.values() for month in each]
        if not months:
            return
        since = min(months).first
        days = timelines(contracts, since=since, until=max(months).next().first)
        before, after = (Worth(book) for book in self.books)
        known: dict[tuple[str, bool, Month, str], tuple[Decimal | None, Decimal | None]] = {}
        for contract in contracts:
            line = days[contract.pk]
            for month, stage in stages[contract.centre_id].items():
                signs = month_of(line, month, since=since)
                key = (contract.kind, contract.insured, month, signs)
                if key not in known:
                    known[key] = self._cost(before, *key), self._cost(after, *key)
                was, now = known[key]
                if was != now:
                    one = self.moved.setdefault((month, stage), MonthMoved(month, stage, Sums(), Sums()))
                    one.take(was, now)
                    self.families.add(contract.family_id)

    def _stages(self, centre: int) -> dict[Month, Stage]:
        """Return a centre's months: those it has opened, and those it has yet to open, up to the last one shown."""
        opened, running = self.opened.get(centre, {}), Month.of(self.on)
        found = {month: stage for month, stage in opened.items() if month >= self.first}
        if self.wanted.id == CONTRIBUTIONS:  # the centre's own cost of a month that is paid stays as it was
            found = {month: stage for month, stage in found.items() if stage is not Stage.PAID}
        coming = max(self.first, min(running, max(opened).next()) if opened else running)
        while coming <= self.last:
            if coming not in opened:
                found[coming] = Stage.COMING
            coming = coming.next()
        return found

    def _cost(self, worth: Worth, kind: str, insured: bool, month: Month, days: str) -> Decimal | None:
        """Return what such a month costs; None when a value is not known that its days need."""
        try:
            sum = worth.sums(kind, month, days).total
        except MissingEntry:
            return None
        if self.wanted.id != CONTRIBUTIONS:
            return sum
        percent = worth.book.number(CONTRIBUTIONS, month.first)
        if not insured or not sum:
            return NOUGHT
        return None if percent is None else contributions(sum, percent)
