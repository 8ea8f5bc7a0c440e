"""What decides whether a month may take its next step, and how much a family owes back without a plan."""

import datetime as dt
from decimal import Decimal

from django.db.models import Exists, OuterRef, QuerySet

from ligzda.law.queries import edition
from ligzda.pay.models import BankAccount, Contract, Correction, Held, Ordered, Payment, PayMonth
from ligzda.pay.rules.corrections import NOUGHT, owed_back
from ligzda.pay.rules.months import DRAFT, MonthFacts, State

from .history import History, histories


def month_facts(pay_month: PayMonth, *, on: dt.date) -> MonthFacts:
    """Return what is known of a month and its working-out."""
    run = pay_month.run
    return MonthFacts(
        state=State(pay_month.state),
        month=pay_month.of,
        prepared_by={run.started_by_id, pay_month.checked_by_id} if run else (),
        accounts_by=_accounts_by(pay_month),
        missing=to_be_paid(pay_month).exclude(missing="").count(),
        used=[(id, dt.date.fromisoformat(since), value) for id, since, value in run.used] if run else (),
        before_open=PayMonth.objects.filter(
            centre=pay_month.centre_id, month__lt=pay_month.month, state__in=DRAFT
        ).exists(),
        over=on >= pay_month.of.next().first,
        stale=run is not None and run.edition != edition(),
    )


def to_be_paid(pay_month: PayMonth) -> QuerySet[Payment]:
    """Return the payments of the month's working-out but for the families held back."""
    held = Held.objects.standing().filter(pay_month=pay_month, contract=OuterRef("contract"))
    return Payment.objects.filter(run=pay_month.run_id).filter(~Exists(held))


def unplanned(contract: Contract) -> Decimal:
    """Return what the family got too much and no plan takes back yet, the open month's draft among it."""
    history = histories([contract.pk], before=dt.date.max).get(contract.pk) or History()
    drafts = Correction.objects.filter(
        payment__contract=contract, payment__run__pay_month__approved_at=None, payment__run__finished_at__isnull=False
    )
    amounts = [*history.corrections, *drafts.values_list("amount", flat=True)]
    planned = sum((plan.amount for plan in history.plans), NOUGHT) - history.deducted
    return owed_back(amounts, history.deducted) - planned


def _accounts_by(pay_month: PayMonth) -> set[int | None]:
    """Return who entered or confirmed the accounts that are paid for the first time in this month."""
    paying = to_be_paid(pay_month).filter(amount__gt=0, account=OuterRef("pk"))
    ordered = Ordered.objects.filter(payment__account=OuterRef("pk"), file__withdrawn_at=None)
    new = BankAccount.objects.filter(Exists(paying), ~Exists(ordered))
    return {account for both in new.values_list("recorded_by", "confirmed_by") for account in both if account}
