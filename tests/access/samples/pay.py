"""How the pages of pay are reached."""

import datetime as dt
from decimal import Decimal

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.families.models import Status
from ligzda.pay.models import (
    BankAccount,
    BankFile,
    ClaimPlan,
    Contract,
    Furnishing,
    Held,
    Ordered,
    Payer,
    Payment,
    PayMonth,
    Returned,
    Run,
)
from tests.access.samples.families import family, number
from tests.access.table import LONG_AGO, Place, Sample

IBAN = "LV80BANK0000435195001"


def contract(place: Place) -> Contract:
    """Return the contract of the family of the place's case."""

    def make() -> Contract:
        this = family(place)
        return Contract.objects.create(
            family=this,
            centre=place.centre,
            kind="crisis",
            number=f"L-{place.standing}",
            payee=this.household.members.get(part="carer").person,
            signed_on=LONG_AGO,
            since=LONG_AGO,
            recorded_at=timezone.now(),
        )

    return place.made("contract", make)


def _account(place: Place) -> BankAccount:
    def make() -> BankAccount:
        account = BankAccount(contract=contract(place), holder="A", changed=True, recorded_at=timezone.now())
        account.iban = IBAN
        account.save()
        return account

    return place.made("bank account", make)


def _month(place: Place, state: str = "worked") -> PayMonth:
    """Return a month of the place's centre with one payment, as far as that state."""

    def make() -> PayMonth:
        first = {"worked": 1, "checked": 2, "approved": 3, "filed": 4, "sent": 5}[state]
        month = PayMonth.objects.create(centre=place.centre, month=dt.date(2021 + _offset(place), first, 1))
        run = Run.objects.create(
            pay_month=month, started_at=timezone.now(), beat=timezone.now(), finished_at=timezone.now()
        )
        Payment.objects.create(
            run=run, contract=contract(place), days="1" * 28, worked=Decimal(5), amount=Decimal(5), last=Decimal(1)
        )
        month.run, month.state = run, state
        month.approved_at = None if state in ("worked", "checked") else timezone.now()
        month.save()
        return month

    return place.made(f"month {state}", make)


def _offset(place: Place) -> int:
    """Return a year of its own for each standing, since places share a centre."""
    return sum(map(ord, place.standing)) % 997


def _payment(place: Place) -> Payment:
    return _month(place, "approved").run.payments.get()


def _file(place: Place, state: str = "filed") -> BankFile:
    def make() -> BankFile:
        file = BankFile(
            pay_month=_month(place, state),
            payer=_payer(place),
            message=f"M{_offset(place)}{state}",
            execution_on=LONG_AGO,
            count=1,
            control_sum=5,
            sent_at=timezone.now() if state == "sent" else None,
            recorded_at=timezone.now(),
        )
        file.content = b"<Document/>"
        file.save()
        return file

    return place.made(f"file {state}", make)


def _ordered(place: Place) -> Ordered:
    def make() -> Ordered:
        file = _file(place, "sent")
        payment = file.pay_month.run.payments.get()
        return Ordered.objects.create(
            file=file, payment=payment, account=_account(place), end_to_end=f"E{_offset(place)}", amount=5
        )

    return place.made("ordered", make)


def _returned(place: Place, person: Account | None) -> dict:
    def make() -> Returned:
        ordered = _ordered(place)
        Ordered.objects.filter(pk=ordered.pk).update(over=True)
        return Returned.objects.create(ordered=ordered, on=LONG_AGO, reason="A", recorded_at=timezone.now())

    return {"pk": place.made("returned", make).pk}


def _payer(place: Place) -> Payer:
    def make() -> Payer:
        """Places share a centre, of which one account waits at most."""
        known = Payer.objects.filter(centre=place.centre).first()
        payer = known or Payer(centre=place.centre, name="A", recorded_at=timezone.now())
        payer.iban = IBAN
        payer.save()
        return payer

    return place.made("payer", make)


def _plan(place: Place, person: Account | None) -> dict:
    def make() -> ClaimPlan:
        return ClaimPlan.objects.create(
            contract=contract(place), amount=5, instalment=5, reason="A", recorded_at=timezone.now()
        )

    return {"pk": place.made("claim plan", make).pk}


def _held(place: Place) -> Held:
    return place.made(
        "held",
        lambda: Held.objects.create(
            pay_month=_month(place), contract=contract(place), reason="A", recorded_at=timezone.now()
        ),
    )


def _furnishing(approved: bool = False):
    def kwargs(place: Place, person: Account | None) -> dict:
        def make() -> Furnishing:
            role = "disability" if approved else "crisis"
            status = Status.objects.create(family=family(place), role=role, since=LONG_AGO, recorded_at=timezone.now())
            return Furnishing.objects.create(
                family=family(place),
                status=status,
                claimed_on=LONG_AGO,
                amount=Decimal(5),
                approved_at=timezone.now() if approved else None,
                recorded_at=timezone.now(),
            )

        return {"pk": place.made(f"furnishing {approved}", make).pk}

    return kwargs


WHY = {"reason": "A"}
OF_PAYER = Sample(lambda place, person: {"pk": _payer(place).pk}, data=WHY, owned=True)
OF_FAMILY = Sample(number)
OF_CONTRACT = Sample(lambda place, person: {"pk": contract(place).pk}, data=WHY)
OF_ACCOUNT = Sample(lambda place, person: {"pk": _account(place).pk}, data=WHY)
OF_MONTH = Sample(lambda place, person: {"pk": _month(place).pk}, owned=True)
OF_PAYMENT = Sample(lambda place, person: {"pk": _payment(place).pk})

SAMPLES = {
    "contract_make": OF_FAMILY,
    "contract": OF_CONTRACT,
    "contract_end": OF_CONTRACT,
    "contract_withdraw": OF_CONTRACT,
    "contract_fund": OF_CONTRACT,
    "account_enter": OF_CONTRACT,
    "claim_plan": OF_CONTRACT,
    "claim_take_back": Sample(_plan, data=WHY),
    "bank_account": OF_ACCOUNT,
    "bank_account_confirm": OF_ACCOUNT,
    "bank_account_look": OF_ACCOUNT,
    "bank_account_refuse": OF_ACCOUNT,
    "pay_month": OF_MONTH,
    "pay_month_work": OF_MONTH,
    "pay_month_check": OF_MONTH,
    "pay_month_approve": Sample(lambda place, person: {"pk": _month(place, "checked").pk}, owned=True),
    "payment_hold": Sample(lambda place, person: {"pk": _month(place).run.payments.get().pk}, data=WHY, owned=True),
    "payment_let_go": Sample(lambda place, person: {"pk": _held(place).pk}, owned=True),
    "payer_confirm": OF_PAYER,
    "payer_refuse": OF_PAYER,
    "pay_file_make": Sample(lambda place, person: {"pk": _month(place, "approved").pk}, owned=True),
    "pay_file": Sample(lambda place, person: {"pk": _file(place).pk}, owned=True),
    "pay_file_void": Sample(lambda place, person: {"pk": _file(place).pk}, data=WHY, owned=True),
    "pay_file_sent": Sample(lambda place, person: {"pk": _file(place).pk}, owned=True),
    "pay_file_paid": Sample(lambda place, person: {"pk": _file(place, "sent").pk}, owned=True),
    "pay_file_again": Sample(lambda place, person: {"pk": _month(place, "sent").pk}, owned=True),
    "payment_returned": Sample(lambda place, person: {"pk": _ordered(place).payment_id}, data=WHY, owned=True),
    "return_approve": Sample(_returned, owned=True),
    "return_take_back": Sample(_returned, data=WHY, owned=True),
    "statement": OF_PAYMENT,
    "statement_paper": OF_PAYMENT,
    "family_pay": OF_FAMILY,
    "furnishing_claim": OF_FAMILY,
    "furnishing_approve": Sample(_furnishing()),
    "furnishing_paid": Sample(_furnishing(approved=True)),
    "furnishing_withdraw": Sample(_furnishing(), data=WHY),
}
