"""Why a month has to be put right: the deeds that changed its days or what a day is worth, when and by whom."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Q

from ligzda.access.actor import RIGA
from ligzda.access.models import Event
from ligzda.law.models import Change, Outcome
from ligzda.law.models import Deed as LawDeed
from ligzda.pay.models import Contract, Correction, Held, PayMonth
from ligzda.pay.rules.days import Kind, Month, Span
from ligzda.pay.rules.rates import entries_needed
from ligzda.pay.rules.timeline import read
from ligzda.placements.models import Placement, Readiness

from .days import said_of

APPLIED = "law_change_applied"
SHIPPED = "rulebook_shipped"
#: Deeds that leave their mark on the record they are about.
IN_PLACE = ("placement_ended", "contract_made", "contract_ended", "family_held_back")
#: Deeds of the moment in which records were made or taken back.
AT_ONCE = (
    "child_placed",
    "placement_corrected",
    "placement_withdrawn",
    "readiness_told",
    "readiness_withdrawn",
    "absence_planned",
)


class Cause(NamedTuple):
    """What was done, when and by whom; of a value of the rulebook also which entry's, and on which days it holds."""

    what: str
    at: datetime
    by: str
    entry: str = ""
    since: date | None = None
    until: date | None = None

    def kept(self) -> dict[str, str]:
        """Return it as a correction keeps it."""
        told = {"what": self.what, "at": self.at.isoformat(), "by": self.by}
        if self.since:
            told |= {"entry": self.entry, "since": self.since.isoformat()}
        if self.until:
            told |= {"until": self.until.isoformat()}
        return told


class Deed(NamedTuple):
    """A deed of a family's trail, with the mark of the record it is about."""

    cause: Cause
    ref: str


class Record(NamedTuple):
    """A placement or an answer about readiness, standing or not: its mark, its days, when it was made, taken back."""

    ref: str
    span: Span
    moments: tuple[datetime | None, ...]

    def touches(self, month: Month) -> bool:
        """Say whether it has to do with the month; one that ended on its first day may have lasted longer before."""
        return self.span.since < month.next().first and (self.span.until is None or self.span.until >= month.first)


def causes(corrections: Sequence[Correction]) -> None:
    """Fill in what caused each correction of one centre: what was done since its month was last looked at and paid.

    The number of SQL queries does not grow with the corrections.
    """
    if not corrections:
        return
    contracts = {each.payment.contract for each in corrections}
    held = _held(contracts)
    looked_at = _looked_at(corrections, held)
    applied = Change.objects.filter(deed=LawDeed.SUPERSEDE, outcome=Outcome.APPLIED, settled_at__gt=min(looked_at))
    changes = list(applied.select_related("settled_by", "value"))
    moved = [each for each in corrections if each.before != each.after]
    records, deeds = _trails(moved, since=min(looked_at))
    for each, since in zip(corrections, looked_at, strict=True):
        found = [*_rates_moved(each, changes)]
        if each.before != each.after:
            contract = each.payment.contract
            refs = {f"pay.contract:{contract.pk}", *(f"pay.held:{pk}" for pk in held[contract.pk].values())}
            found += _days_moved(each, records[contract.family_id], deeds[contract.family_id], refs)
        causes = sorted({cause for cause in found if cause.at > since}, key=lambda cause: cause.at)
        if not causes and each.before == each.after:
            causes = [_shipped(each)]
        each.causes = [cause.kept() for cause in causes]


def _held(contracts: Collection[Contract]) -> Mapping[int, dict[int, int]]:
    """Return for each contract the months from which it is held back, each with the hold."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    rows = Held.objects.standing().filter(contract__in=contracts).values_list("contract", "pay_month", "pk")
    for contract, pay_month, pk in rows:
        found[contract][pay_month] = pk
    return found


def _looked_at(corrections: Sequence[Correction], held: Mapping[int, dict[int, int]]) -> list[datetime]:
    """Return for each correction when its month was last looked at in a working-out by which the family was paid.

    Of a family that was held back ever since, when the month itself was worked out.
    """
    approved = PayMonth.objects.filter(
        centre=corrections[0].payment.run.pay_month.centre_id, approved_at__isnull=False
    ).order_by("run__started_at")
    runs = list(approved.values_list("pk", "month", "run__started_at"))
    first = {month: at for _pk, month, at in runs}

    def last(each: Correction) -> datetime:
        off = held[each.payment.contract_id]
        paid = (at for pk, _month, at in reversed(runs) if pk not in off and at >= first[each.month])
        return next(paid, first[each.month])

    return [last(each) for each in corrections]


def _rates_moved(correction: Correction, changes: Iterable[Change]) -> Iterator[Cause]:
    kind, end = Kind(correction.payment.contract.kind), correction.of.next().first
    needed = entries_needed(kind, read(correction.before)) | entries_needed(kind, read(correction.after))
    for change in changes:
        until = change.value.until if change.value else None
        holds = change.since < end and (until is None or until > correction.month)
        if change.entry_id in needed and holds and change.settled_at:
            by = change.settled_by.name if change.settled_by else "Ligzda"
            yield Cause(APPLIED, change.settled_at, by, change.entry_id, change.since, until)


def _shipped(correction: Correction) -> Cause:
    """Return the cause of another worth of the same days that nobody brought about: a newer Ligzda knew a value."""
    return Cause(SHIPPED, correction.payment.run.started_at, "Ligzda", since=correction.month)


def _days_moved(
    correction: Correction, records: Iterable[Record], deeds: Iterable[Deed], refs: set[str]
) -> Iterator[Cause]:
    touching = [record for record in records if record.touches(correction.of)]
    refs = refs.union(record.ref for record in touching)
    moments = {moment for record in touching for moment in record.moments}
    for deed in deeds:
        if deed.ref in refs if deed.cause.what in IN_PLACE else deed.cause.at in moments:
            yield deed.cause


def _trails(
    corrections: Sequence[Correction], *, since: datetime
) -> tuple[Mapping[int, list[Record]], Mapping[int, list[Deed]]]:
    """Return the records of each family that touch the months to be put right, and its deeds after a moment."""
    records: dict[int, list[Record]] = defaultdict(list)
    deeds: dict[int, list[Deed]] = defaultdict(list)
    if not corrections:
        return records, deeds
    families = {each.payment.contract.family_id for each in corrections}
    first, end = min(each.month for each in corrections), max(each.of.next().first for each in corrections)
    placed = Placement.objects.filter(
        Q(until=None) | Q(until__gte=first), family__in=families, since__lt=end
    ).values_list("family", "pk", "since", "until", "recorded_at", "withdrawn_at")
    for family, pk, began, ended, *moments in placed.order_by():
        records[family].append(Record(f"placements.placement:{pk}", Span(began, ended), tuple(moments)))
    ready = Readiness.objects.filter(said_of(first, end), family__in=families).values_list(
        "family", "pk", "since", "until", "recorded_at", "withdrawn_at"
    )
    for family, pk, began, ended, *moments in ready.order_by():
        span = Span(_day(began), _day(ended) if ended else None)
        records[family].append(Record(f"placements.readiness:{pk}", span, tuple(moments)))
    done = Event.objects.filter(case__family__in=families, at__gt=since, what__in=(*IN_PLACE, *AT_ONCE))
    for family, what, at, by, ref in done.order_by("at", "pk").values_list(
        "case__family", "what", "at", "account__name", "ref"
    ):
        deeds[family].append(Deed(Cause(what, at, by or "Ligzda"), ref))
    return records, deeds


def _day(at: datetime) -> date:
    return at.astimezone(RIGA).date()
