"""What decides whether a month may take its next step, and how much a family owes back without a plan."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from ligzda.access.actor import RIGA
from ligzda.access.models import Organisation
from ligzda.law.queries import edition
from ligzda.pay.models import BankAccount, ClaimPlan, Contract, Correction, Held, Ordered, Payment, PayMonth, Run
from ligzda.pay.rules import corrections as rules
from ligzda.pay.rules.months import DRAFT, STALE, MonthFacts, State

from .history import histories


def month_facts(pay_month: PayMonth, *, at: dt.datetime) -> MonthFacts:
    """Return what is known of a month and its working-out."""
    run, on = pay_month.run, at.astimezone(RIGA).date()
    return MonthFacts(
        state=State(pay_month.state),
        month=pay_month.of,
        prepared_by={run.started_by_id, pay_month.checked_by_id} if run else (),
        accounts_by=_accounts_by(pay_month),
        held_by=_held_by(pay_month) if run else (),
        missing=to_be_paid(pay_month).exclude(missing="").count(),
        used=[(id, dt.date.fromisoformat(since), value) for id, since, value in run.used] if run else (),
        before_open=PayMonth.objects.filter(
            centre=pay_month.centre_id, month__lt=pay_month.month, state__in=DRAFT
        ).exists(),
        outdated=_outdated(pay_month) if run else (),
        over=on >= pay_month.of.next().first,
        stale=run is not None and run.edition != edition(),
        running=running(pay_month, at=at) is not None,
    )


def draft_facts(pay_month: PayMonth, *, at: dt.datetime) -> MonthFacts:
    """Return what decides of a month that is still worked on; its payments are not looked at."""
    return MonthFacts(state=State(pay_month.state), month=pay_month.of, running=running(pay_month, at=at) is not None)


def running(pay_month: PayMonth, *, at: dt.datetime) -> Run | None:
    """Return the working-out of the month that goes on right now; one that has stopped moving was killed."""
    return pay_month.runs.filter(finished_at=None, beat__gt=at - STALE).first()


def to_be_paid(pay_month: PayMonth) -> QuerySet[Payment]:
    """Return the payments of the month's working-out but for the families held back."""
    held = Held.objects.standing().filter(pay_month=pay_month, contract=OuterRef("contract"))
    return Payment.objects.filter(run=pay_month.run_id).filter(~Exists(held))


def settled_by(pay_month: PayMonth) -> QuerySet[Held]:
    """Return the families held back from months approved before, whom this one pays what they are owed."""
    again = Held.objects.standing().filter(pay_month=pay_month).values("contract")
    before = Held.objects.standing().filter(
        pay_month__centre=pay_month.centre_id, pay_month__approved_at__isnull=False, settled_in=None
    )
    return before.exclude(pay_month=pay_month).exclude(contract__in=again)


def _outdated(pay_month: PayMonth) -> list[str]:
    """Return what was done since the working-out began that would be paid wrongly and that no correction mends."""
    assert pay_month.run
    began, paying = pay_month.run.started_at, to_be_paid(pay_month)
    others = PayMonth.objects.filter(centre=pay_month.centre_id, approved_at__isnull=False).exclude(pk=pay_month.pk)
    newer = BankAccount.objects.standing().filter(
        contract=OuterRef("contract"), confirmed_at__gt=OuterRef("account__confirmed_at")
    )
    plans = ClaimPlan.objects.filter(contract=OuterRef("contract"), withdrawn_at__gt=began)
    done: dict[str, QuerySet[Any]] = {
        "approved_since": others.exclude(month__in=list(pay_month.run.worth)),
        "contract_withdrawn_since": paying.filter(contract__withdrawn_at__isnull=False),
        "account_changed_since": paying.filter(Exists(newer), amount__gt=0),
        "claim_withdrawn_since": paying.filter(Exists(plans), deducted__gt=0),
    }
    return [code for code, rows in done.items() if rows.exists()]


def take_drafts(centre: Organisation) -> None:
    """Lock a centre's months that are not approved yet: whoever would approve one meanwhile waits."""
    list(PayMonth.objects.select_for_update().filter(centre=centre, approved_at=None).order_by("pk"))


def unplanned(contract: Contract) -> Decimal:
    """Return what the family got too much and no plan takes back yet, the open months' drafts among it.

    Where several months are open, each of them may put the same month right: the first will.
    """
    history = histories([contract.pk])[contract.pk]
    drafts = Correction.objects.filter(
        payment__contract=contract, payment__run__pay_month__approved_at=None, payment__run__finished_at__isnull=False
    ).order_by("payment__run__pay_month__month")
    seen: set[dt.date] = set()
    for month, amount, cancelled in drafts.values_list("month", "amount", "cancelled"):
        if month not in seen:
            seen.add(month)
            history.put_right(month, amount, cancelled)
    return rules.unplanned(history.plans, owed=history.owed)


def _held_by(pay_month: PayMonth) -> set[int | None]:
    """Return who holds families back, and who has let some be paid again since the working-out."""
    assert pay_month.run
    holds = Held.objects.filter(pay_month=pay_month)
    standing = holds.filter(withdrawn_at=None).values_list("recorded_by", flat=True)
    let_go = holds.filter(withdrawn_at__gt=pay_month.run.started_at).values_list("withdrawn_by", flat=True)
    return {account for each in (standing, let_go) for account in each if account}


def _accounts_by(pay_month: PayMonth) -> set[int | None]:
    """Return who entered or confirmed the accounts that are paid for the first time in this month."""
    paying = to_be_paid(pay_month).filter(amount__gt=0, account=OuterRef("pk"))
    ordered = Ordered.objects.filter(account=OuterRef("pk"), over=False)
    new = BankAccount.objects.filter(Exists(paying), ~Exists(ordered))
    return {account for both in new.values_list("recorded_by", "confirmed_by") for account in both if account}
