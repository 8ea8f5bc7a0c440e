"""A month worked out for some contracts at a time: from their days and what was paid so far to what each is paid."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ligzda.access.actor import RIGA
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.pay.models import BankAccount, Contract, Correction, Funding, Payment, Run, Source
from ligzda.pay.rules import Kind, Line, MissingEntry, Month, Rates, Span, lines_of, total
from ligzda.pay.rules import corrections as rules
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.funding import Funded, contributions, shared_out, split
from ligzda.pay.rules.months import Missing, is_fresh, marks
from ligzda.pay.rules.rates import CONTRIBUTIONS
from ligzda.pay.rules.timeline import month_of, read

from .causes import causes
from .days import timelines
from .history import History, approved_months, histories


@dataclass(frozen=True, slots=True)
class Sums:
    """What days of a month are worth: the lines as they are kept, and their total."""

    lines: list[list[str | int]]
    total: Decimal


NOTHING = Sums([], NOUGHT)


@dataclass(slots=True)
class Worth:
    """What days of a month are worth, remembered: most families have the same few kinds of month."""

    book: Rulebook
    rates: dict[tuple[str, Month], Rates] = field(default_factory=dict)
    known: dict[tuple[str, Month, str], Sums] = field(default_factory=dict)
    asked: set[Entry] = field(default_factory=set)

    def of(self, kind: str, month: Month) -> Rates:
        """Return the rates of a month."""
        key = (kind, month)
        if key not in self.rates:
            self.rates[key] = Rates(self.book, Kind(kind), month)
        return self.rates[key]

    def sums(self, kind: str, month: Month, days: str) -> Sums:
        """Return what days of a month are worth; raises MissingEntry."""
        key = (kind, month, days)
        found = self.known.get(key)
        if found is None:
            lines = lines_of(read(days), self.of(kind, month))
            found = self.known[key] = Sums([_written(line) for line in lines], total(lines))
        return found

    @property
    def used(self) -> set[Entry]:
        """Return every value of the rulebook that was needed."""
        return self.asked.union(*(rates.used for rates in self.rates.values()))


class Account(NamedTuple):
    """The account that a contract is paid to, by its row."""

    pk: int
    changed: bool
    confirmed_on: date


class Working:
    """One working-out of a month of a centre: knows the rulebook and the months paid before."""

    def __init__(self, run: Run, book: Rulebook, edition: str) -> None:
        self.run, self.month, self.edition = run, run.pay_month.of, edition
        self.worth = Worth(book)
        # A month that was forgotten may be opened after later ones: it puts right all that was paid, wherever it lies.
        self.approved = approved_months(run.pay_month.centre_id)
        months = [self.month.first, *(month for month, _edition in self.approved)]
        self.since, self.until = min(months), Month.of(max(months)).next().first

    def payments(self, contracts: Sequence[Contract], on: date) -> tuple[list[Payment], list[Correction]]:
        """Return the payments of these contracts with their corrections; none for a contract with nothing to say."""
        ids = [contract.pk for contract in contracts]
        days = timelines(contracts, since=self.since, until=self.until)
        paid, accounts, funded = histories(ids, before=self.month.first), _accounts(ids), _funded(ids)
        payments, corrections = [], []
        for contract in contracts:
            account, history = accounts.get(contract.pk), paid.get(contract.pk) or History()
            payment, own = self._payment(contract, days[contract.pk], history, account, funded.get(contract.pk, []))
            if payment.days.strip("-") or own or payment.amount:
                fresh = account is not None and account.changed and is_fresh(account.confirmed_on, on=on)
                payment.marks = " ".join(self._marks(payment, own, history, fresh))
                payments.append(payment)
                corrections += own
                if own:  # only their causes look at these, and setting them takes its time
                    payment.run, payment.contract = self.run, contract
        causes(corrections)
        return payments, corrections

    def _payment(
        self, contract: Contract, days: str, history: History, account: Account | None, funded: list[Funded]
    ) -> tuple[Payment, list[Correction]]:
        missing = []
        payment = Payment(
            run_id=self.run.pk, contract_id=contract.pk, account_id=account and account.pk, last=history.last
        )
        payment.days = month_of(days, self.month, since=self.since)
        sums = NOTHING
        try:
            sums = self.worth.sums(contract.kind, self.month, payment.days)
            corrections = self._corrections(contract, payment, days, history)
        except MissingEntry:
            missing.append(Missing.ENTRY)
            corrections, sums = [], NOTHING
        payment.lines, payment.worked = sums.lines, sums.total
        for each in corrections:
            overpaid = history.overpaid.get(each.month, NOUGHT)
            each.cancelled = rules.cancelled(each.amount, overpaid=overpaid, owed=history.owed)
            history.put_right(each.month, each.amount, each.cancelled)
        payment.corrected = sum((each.paid_out for each in corrections), NOUGHT)
        gross, owed = payment.worked + payment.corrected, history.owed
        taken = rules.deductions(history.plans, owed=owed, available=gross)
        payment.taken = {str(plan): f"{part:.2f}" for plan, part in taken.items()}
        payment.deducted = sum(taken.values(), NOUGHT)
        payment.amount = gross - payment.deducted
        payment.funding = self._funding(contract, payment, corrections, funded)
        if contract.insured and gross:
            percent = self._percent()
            if percent is None:
                missing.append(Missing.CONTRIBUTIONS)
            else:
                payment.contributions = contributions(gross, percent)
        if payment.amount and not account:
            missing.append(Missing.ACCOUNT)
        payment.missing = " ".join(missing)
        return payment, corrections

    def _corrections(self, contract: Contract, payment: Payment, days: str, history: History) -> list[Correction]:
        found = []
        for first, edition in self.approved:
            month = Month.of(first)
            now = month_of(days, month, since=self.since)
            paid = history.months.get(first) or rules.PaidMonth(month, "-" * month.length, NOUGHT)
            if now == paid.days and edition == self.edition:
                continue
            right = rules.correction(paid, now, self.worth.sums(contract.kind, month, now).total)
            if right:
                found.append(
                    Correction(
                        payment=payment, month=first, amount=right.amount, before=right.before, after=right.after
                    )
                )
        return found

    def _funding(
        self, contract: Contract, payment: Payment, corrections: list[Correction], funded: list[Funded]
    ) -> dict[str, str]:
        """Return the payment's sum by source of money: its days', its corrections', less what is taken back."""
        if {each.source for each in funded} <= {Source.STATE}:
            return {Source.STATE.value: f"{payment.amount:.2f}"}
        rates = self.worth.of(contract.kind, self.month)
        parts = split(read(payment.days), rates, funded, otherwise=Source.STATE.value) if payment.lines else {}
        for each in corrections:
            if each.paid_out:
                source = _source_on(funded, each.month)
                parts[source] = parts.get(source, NOUGHT) + each.paid_out
        taken = shared_out(payment.deducted, {name: Fraction(part) for name, part in parts.items()})
        return {name: f"{part - taken[name]:.2f}" for name, part in parts.items()}

    def _percent(self) -> Decimal | int | None:
        entry = self.worth.book.get(CONTRIBUTIONS, self.month.first)
        if entry is None or not isinstance(entry.value, int | Decimal):
            return None
        self.worth.asked.add(entry)
        return entry.value

    def _marks(self, payment: Payment, corrections: list[Correction], history: History, fresh: bool) -> list[str]:
        return list(
            marks(
                days=payment.days,
                amount=payment.amount,
                last=history.last,
                corrections=[each.amount for each in corrections],
                unplanned=rules.unplanned(history.plans, owed=history.owed),
                fresh=fresh,
            )
        )


def used_entries(working: Working) -> list[list[str]]:
    """Return the values of the rulebook that a working-out needed, as they are kept: id, since, value."""
    return sorted([entry.id, entry.since.isoformat(), str(entry.value)] for entry in working.worth.used)


def _accounts(contracts: list[int]) -> dict[int, Account]:
    confirmed = BankAccount.objects.standing().filter(contract__in=contracts, confirmed_at__isnull=False)
    rows = confirmed.order_by("confirmed_at", "pk").values_list("contract", "pk", "changed", "confirmed_at")
    return {contract: Account(pk, changed, at.astimezone(RIGA).date()) for contract, pk, changed, at in rows if at}


def _funded(contracts: list[int]) -> dict[int, list[Funded]]:
    found: dict[int, list[Funded]] = {}
    rows = Funding.objects.standing().filter(contract__in=contracts).values_list("contract", "source", "since", "until")
    for contract, source, since, until in rows:
        if until is None or until > since:
            found.setdefault(contract, []).append(Funded(source, Span(since, until)))
    return found


def _source_on(funded: list[Funded], day: date) -> str:
    sources = (each.source for each in funded if each.span.holds_on(day))
    return next(sources, Source.STATE.value)


def _written(line: Line) -> list[str | int]:
    """Return a line as it is kept: state, children, days, days of the month, wage, coefficient, sum."""
    return [
        line.state.value,
        line.children,
        line.days,
        line.of_days,
        str(line.wage),
        str(line.coefficient),
        str(line.amount),
    ]
