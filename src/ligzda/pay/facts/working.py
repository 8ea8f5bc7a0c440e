"""A month worked out for some contracts at a time: from their days and what was paid so far to what each is paid."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from ligzda.law.rules.rulebook import Rulebook
from ligzda.pay.models import Contract, Correction, Payment, PayMonth, Run, Source, Touched
from ligzda.pay.rules import MissingEntry, Month
from ligzda.pay.rules import corrections as rules
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.funding import Funded, contributions, shared_out, split, split_correction
from ligzda.pay.rules.months import Missing, is_fresh, marks
from ligzda.pay.rules.rates import CONTRIBUTIONS, worth_mark
from ligzda.pay.rules.timeline import month_of, read

from .accounts import Account, accounts, funded
from .causes import causes
from .days import timelines
from .history import History, approved_months, histories, last_paid
from .statuses import covers, statuses
from .touched import take
from .worth import NOTHING, Worth

NEAR = 3
"""So many months back, the own one among them, are read for everybody together."""


class _Told(NamedTuple):
    """A contract's days of the month, and of those months before it that are looked at."""

    days: str
    before: Mapping[date, str]


class Working:
    """One working-out of a month of a centre: knows the rulebook, the months paid before, and where they may be wrong.

    The month itself is worked out for everybody. A month paid before is looked at from the day on which a contract's
    days were touched, and of everybody when the rulebook gives its days another worth.
    """

    def __init__(self, run: Run, book: Rulebook) -> None:
        self.run, self.month = run, run.pay_month.of
        self.worth = Worth(book)
        # A month that was forgotten may be opened after later ones: it puts right all that was paid, wherever it lies.
        self.approved = approved_months(run.pay_month.centre_id)
        months = sorted({self.month.first, *self.approved})
        self.until = Month.of(months[-1]).next().first
        self.marks = {month: worth_mark(book, Month.of(month)) for month in months}
        seen = _marks_seen(run.pay_month.centre_id)
        moved = (month for month in self.approved if seen.get(month.isoformat()) != self.marks[month])
        self.moved = min(moved, default=date.max)
        self.near = months[-NEAR:][0]

    def contracts(self) -> QuerySet[Contract]:
        """Return the centre's contracts that may have something to say: ended ones only when they were touched."""
        begun = Contract.objects.standing().filter(centre=self.run.pay_month.centre_id, since__lt=self.until)
        runs_into = Q(until=None) | Q(until__gt=min(self.month.first, self.moved))
        return begun.filter(runs_into | Exists(Touched.objects.filter(contract=OuterRef("pk"))))

    def payments(self, contracts: Sequence[Contract], on: date) -> tuple[list[Payment], list[Correction]]:
        """Return the payments of these contracts with their corrections; none for a contract with nothing to say."""
        touched = take([each.pk for each in contracts], run=self.run, settled=set(self.approved.values()))
        look = {each.pk: min(touched.get(each.pk, date.max), self.moved) for each in contracts}
        payments: list[Payment] = []
        corrections: list[Correction] = []
        # The few that reach far back do not make all others read their years.
        for far in (False, True):
            group = [each for each in contracts if (look[each.pk] < self.near) is far]
            if group:
                self._work_out(group, look, on, payments, corrections)
        causes(corrections)
        return payments, corrections

    def _work_out(
        self,
        contracts: Sequence[Contract],
        look: Mapping[int, date],
        on: date,
        payments: list[Payment],
        corrections: list[Correction],
    ) -> None:
        ids = [contract.pk for contract in contracts]
        first = Month.of(min(look[pk] for pk in ids)).first
        among = {month: run for month, run in self.approved.items() if month >= first}
        since = min([self.month.first, *among])
        days = timelines(contracts, since=since, until=self.until)
        paid, account, money = histories(ids, among=among), accounts(ids), funded(ids)
        held = statuses({contract.family_id for contract in contracts})
        last = dict(self._last(ids).values_list("contract", "amount"))
        for contract in contracts:
            pk, begin = contract.pk, Month.of(look[contract.pk]).first
            told = _Told(
                month_of(days[pk], self.month, since=since),
                {month: month_of(days[pk], Month.of(month), since=since) for month in among if month >= begin},
            )
            payment, own = self._payment(contract, told, paid[pk], account.get(pk), money.get(pk, []))
            if payment.days.strip("-") or own or payment.amount:
                payment.last = last.get(pk)
                status = covers(held[contract.family_id, contract.kind], payment.days, self.month)
                payment.marks = " ".join(_marks(payment, own, paid[pk], account.get(pk), on, status=status))
                payments.append(payment)
                corrections += own
                if own:  # only their causes look at these, and setting them takes its time
                    payment.run, payment.contract = self.run, contract

    def _last(self, contracts: list[int]) -> QuerySet[Payment]:
        return last_paid(contracts, among=self.approved, before=self.month.first).order_by()

    def _payment(
        self, contract: Contract, told: _Told, history: History, account: Account | None, funded: list[Funded]
    ) -> tuple[Payment, list[Correction]]:
        missing = []
        payment = Payment(run_id=self.run.pk, contract_id=contract.pk, account_id=account and account.pk)
        payment.days = told.days
        sums = NOTHING
        try:
            sums = self.worth.sums(contract.kind, self.month, payment.days)
            corrections = self._corrections(contract, payment, told, history)
        except MissingEntry as lacking:
            self.worth.lacking.add((lacking.entry, lacking.on))
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
        if contract.insured and payment.amount and not self._contribute(payment):
            missing.append(Missing.CONTRIBUTIONS)
        if payment.amount and not account:
            missing.append(Missing.ACCOUNT)
        payment.missing = " ".join(missing)
        return payment, corrections

    def _corrections(self, contract: Contract, payment: Payment, told: _Told, history: History) -> list[Correction]:
        found = []
        for first, days in told.before.items():
            month = Month.of(first)
            paid = history.months.get(first) or rules.PaidMonth(month, "-" * month.length, NOUGHT)
            right = rules.correction(paid, days, self.worth.sums(contract.kind, month, days).total)
            if right:
                found.append(
                    Correction(
                        payment=payment,
                        contract_id=contract.pk,
                        month=first,
                        amount=right.amount,
                        before=right.before,
                        after=right.after,
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
                before, after = read(each.before), read(each.after)
                rates = self.worth.of(contract.kind, each.of)
                righted = split_correction(each.paid_out, before, after, rates, funded, otherwise=Source.STATE.value)
                parts = {name: parts.get(name, NOUGHT) + righted.get(name, NOUGHT) for name in {**parts, **righted}}
        taken = shared_out(payment.deducted, {name: Fraction(part) for name, part in parts.items()})
        return {name: f"{part - taken[name]:.2f}" for name, part in parts.items()}

    def _contribute(self, payment: Payment) -> bool:
        """Work out what the centre owes besides, from the same money as the sum itself; False while nobody knows how.

        On what the family gets in the end: what is taken back takes its contributions along.
        """
        percent = self._percent()
        if percent is None:
            return False
        payment.contributions = contributions(payment.amount, percent)
        shares = {source: Fraction(part) for source, part in payment.funding.items()}
        payment.contributed = {
            source: f"{part:.2f}" for source, part in shared_out(payment.contributions, shares).items()
        }
        return True

    def _percent(self) -> Decimal | int | None:
        entry = self.worth.book.get(CONTRIBUTIONS, self.month.first)
        if entry is None or not isinstance(entry.value, int | Decimal):
            self.worth.lacking.add((CONTRIBUTIONS, self.month.first))
            return None
        self.worth.asked.add(entry)
        return entry.value


def used_entries(working: Working) -> list[list[str]]:
    """Return the values of the rulebook that a working-out needed, as they are kept: id, since, value.

    An entry that had none is kept with the day that needed it.
    """
    used = [[entry.id, entry.since.isoformat(), str(entry.value)] for entry in working.worth.used]
    return sorted(used + [[id, on.isoformat(), str(None)] for id, on in working.worth.lacking])


def _marks(
    payment: Payment,
    corrections: list[Correction],
    history: History,
    account: Account | None,
    on: date,
    *,
    status: bool,
) -> list[str]:
    return list(
        marks(
            days=payment.days,
            amount=payment.amount,
            last=payment.last,
            corrections=[each.amount for each in corrections],
            unplanned=rules.unplanned(history.plans, owed=history.owed),
            fresh=account is not None and account.changed and is_fresh(account.confirmed_on, on=on),
            status=status,
        )
    )


def _marks_seen(centre: int) -> dict[str, str]:
    """Return what the days of months were worth when the centre's last approved working-out looked at them."""
    approved = PayMonth.objects.filter(centre=centre, approved_at__isnull=False).order_by("approved_at", "run")
    return approved.values_list("run__worth", flat=True).last() or {}
