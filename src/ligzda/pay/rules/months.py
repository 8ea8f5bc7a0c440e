"""The month's way from open to paid, who may take the next step, and what a check points at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import Citation, house
from ligzda.law.rules.rulebook import Kind, Rulebook

from .days import Month

STALE = timedelta(minutes=2)
"""A working-out that has not moved for so long was killed."""
FRESH_DAYS = 7
"""A changed account number is fresh for so many days."""
UNUSUAL_SHARE = Decimal("0.5")
"""A sum that moved by more than this share of last month's is worth a look."""


class State(StrEnum):
    """How far a month has come."""

    OPEN = "open"
    WORKED = "worked"
    CHECKED = "checked"
    APPROVED = "approved"
    FILED = "filed"
    SENT = "sent"
    PAID = "paid"


#: States in which the sums may still change.
DRAFT = (State.OPEN, State.WORKED, State.CHECKED)


class Mark(StrEnum):
    """What a check points at."""

    NEW = "new"
    MOVED = "moved"
    NO_DAYS = "no_days"
    MANY_CHILDREN = "many_children"
    CORRECTED = "corrected"
    OVERPAID = "overpaid"
    FRESH_ACCOUNT = "fresh_account"
    NO_STATUS = "no_status"


class Missing(StrEnum):
    """Why a family cannot be paid."""

    ENTRY = "entry"
    ACCOUNT = "account"
    CONTRIBUTIONS = "contributions"


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """What decides whether a month may take its next step."""

    state: State
    month: Month
    prepared_by: Collection[int | None] = ()
    accounts_by: Collection[int | None] = ()
    held_by: Collection[int | None] = ()
    missing: int = 0
    used: Sequence[tuple[str, date, str]] = ()
    before_open: bool = False
    outdated: Collection[str] = ()
    over: bool = True
    stale: bool = False
    running: bool = False


@house()
def reasons_against_working(facts: MonthFacts) -> list[Reason]:
    """Return what forbids working the month out: it is approved already, or it is being worked out now."""
    return _reasons_of_running(facts) if facts.state in DRAFT else [Reason("month_approved")]


@house()
def reasons_against_checking(facts: MonthFacts) -> list[Reason]:
    """Return what forbids calling the month checked; its days have to be over, its sums those that come out now."""
    if facts.state is not State.WORKED:
        return [Reason("month_not_worked")]
    unfinished = [] if facts.over else [Reason("month_unfinished")]
    return [*_reasons_of_running(facts), *unfinished, *_reasons_of_age(facts)]


@house()
def reasons_against_holding(facts: MonthFacts, *, held: bool) -> list[Reason]:
    """Return what forbids holding a family back, or holding it back no longer (`held` as it may not be any more)."""
    if facts.state not in DRAFT:
        return [Reason("month_approved")]
    return [Reason("held_already")] if held else []


@house()
def reasons_against_approving(facts: MonthFacts, *, approver: int | None, book: Rulebook) -> list[Reason]:
    """Return every reason against approving the month, unconfirmed entries by name."""
    if facts.state is not State.CHECKED:
        return [Reason("month_not_checked" if facts.state in DRAFT else "month_approved")]
    reasons = _reasons_of_running(facts)
    if approver in facts.prepared_by:
        reasons.append(Reason("approver_prepared"))
    if approver in facts.held_by:
        reasons.append(Reason("approver_held"))
    if approver in facts.accounts_by:
        reasons.append(Reason("approver_changed_account"))
    if not facts.over:
        reasons.append(Reason("month_unfinished"))
    if facts.before_open:
        reasons.append(Reason("earlier_month_open"))
    if facts.missing:
        reasons.append(Reason("payments_missing", {"count": facts.missing}))
    return reasons + _reasons_of_age(facts) + reasons_against_entries(facts, book)


@house(entry=("wage.minimum", "pay.*"))
def reasons_against_entries(facts: MonthFacts, book: Rulebook) -> list[Reason]:
    """Return a reason for each entry the month used that is not known or confirmed, or has another value by now.

    One that is not known matters only while a family is paid for which it is missing.
    """
    reasons: dict[str, Reason] = {}
    for id, since, value in sorted(facts.used):
        entry = book.get(id, since) if id in book else None
        if str(entry and entry.value) != value or (facts.stale and _moved(facts, id, book)):
            reasons[id] = Reason("entry_changed", {"entry": id})
        elif entry is None or entry.value is None:
            if facts.missing:
                reasons[id] = unknown(id, book)
        elif not entry.confirmed and entry.kind is Kind.LAW:
            named = {"entry": entry, "id": id}
            reasons.setdefault(id, Reason("entry_unconfirmed", named, Citation.of(entry)))
    return list(reasons.values())


@house()
def unknown(id: str, book: Rulebook) -> Reason:
    """Return the reason that nobody knows a value of an entry."""
    last = book.history(id)[-1] if id in book else None
    named = {"entry": last or id, "id": id}
    return Reason("entry_unknown", named, Citation.of(last) if last else None)


def _reasons_of_running(facts: MonthFacts) -> list[Reason]:
    """Return that other sums are on their way: whoever began to work them out had a reason to."""
    return [Reason("month_running")] if facts.running else []


def _reasons_of_age(facts: MonthFacts) -> list[Reason]:
    """Return what was done since the working-out that no later correction would mend: work the month out anew."""
    return [Reason(code) for code in facts.outdated]


def _moved(facts: MonthFacts, id: str, book: Rulebook) -> bool:
    """Say whether another value of the entry holds on a day of the month than those that were used."""
    used = {value for each, _since, value in facts.used if each == id}
    return any(str(book.number(id, day)) not in used for day in facts.month.dates)


@house()
def is_fresh(confirmed_on: date, *, on: date) -> bool:
    """Say whether an account number changed so lately that somebody must look a second time."""
    return on < confirmed_on + timedelta(days=FRESH_DAYS)


@house()
def marks(
    *,
    days: str,
    amount: Decimal,
    last: Decimal | None,
    corrections: Sequence[Decimal],
    unplanned: Decimal,
    fresh: bool,
    status: bool,
) -> list[Mark]:
    """Return what is unusual about a family's month beside its last one, and in itself.

    `status` says whether it still had its specialised status on the last day that is paid.
    """
    most = int(max(days.strip("-") or "0"), 36)  # the signs of days stand in the order of their children
    moved = last is not None and abs(amount - last) > UNUSUAL_SHARE * max(last, Decimal(1))
    found = {
        Mark.NEW: last is None,
        Mark.MOVED: moved,
        Mark.NO_DAYS: not days.strip("-"),
        Mark.MANY_CHILDREN: most > 3,
        Mark.CORRECTED: bool(corrections),
        Mark.OVERPAID: unplanned > 0,
        Mark.FRESH_ACCOUNT: fresh,
        Mark.NO_STATUS: not status,
    }
    return [mark for mark, holds in found.items() if holds]
