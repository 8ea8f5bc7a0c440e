"""The one-off furnishing compensation: claimed with receipts, approved by a second person, paid."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.documents.actions import attach_all
from ligzda.documents.models import Kind
from ligzda.families.models import Status
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.law.queries import rulebook
from ligzda.pay.models import Furnishing
from ligzda.pay.rules import contracts as rules


@transaction.atomic
def claim(*, by: Actor, status: Status, amount: Decimal, on: dt.date, receipts: Sequence[File[Any]]) -> Furnishing:
    """Claim the compensation for a status with its receipts, which are kept all or not at all."""
    case = status.family.case
    require(by, "furnishing.claim", case)
    Status.objects.select_for_update().get(pk=status.pk)
    refuse_if(
        [
            *rules.reasons_against_furnishing(
                amount=amount,
                receipts=[receipt.size for receipt in receipts],
                again=Furnishing.objects.standing().filter(status=status).exists(),
                on=on,
                book=rulebook(),
            ),
            *reasons_against_a_later_day(on, today=by.on),
        ]
    )
    furnishing = Furnishing.objects.create(
        family=status.family,
        status=status,
        claimed_on=on,
        amount=amount,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    kept = attach_all(by=by, case=case, kind=Kind.OTHER, files=receipts, title=_("Receipt"), made_on=on)
    furnishing.receipts.set(kept)
    record(by=by, what="furnishing_claimed", about=case, on=on, ref=_ref(furnishing))
    return furnishing


@transaction.atomic
def approve(*, by: Actor, furnishing: Furnishing) -> None:
    """Approve a claim that somebody else has recorded; the limit must be known and confirmed."""
    furnishing = _locked(by, furnishing, "furnishing.approve")
    refuse_if(
        [
            *rules.reasons_against_second(
                first=[furnishing.recorded_by_id],
                second=by.account.pk if by.account else None,
                done=furnishing.approved_at is not None,
            ),
            *rules.reasons_against_furnishing_paid(amount=furnishing.amount, on=furnishing.claimed_on, book=rulebook()),
        ]
    )
    furnishing.approved_by, furnishing.approved_at = by.account, by.at
    furnishing.save(update_fields=("approved_by", "approved_at"))
    record(by=by, what="furnishing_approved", about=furnishing.family.case, ref=_ref(furnishing))


@transaction.atomic
def pay(*, by: Actor, furnishing: Furnishing, on: dt.date) -> None:
    """Say on which day an approved compensation was paid."""
    furnishing = _locked(by, furnishing, "furnishing.pay")
    refuse_if(
        [
            *([] if furnishing.approved_at else [Reason("furnishing_not_approved")]),
            *([Reason("furnishing_paid")] if furnishing.paid_on else []),
            *reasons_against_a_later_day(on, today=by.on),
        ]
    )
    furnishing.paid_on = on
    furnishing.save(update_fields=("paid_on",))
    record(by=by, what="furnishing_paid", about=furnishing.family.case, on=on, ref=_ref(furnishing))


@transaction.atomic
def withdraw(*, by: Actor, furnishing: Furnishing, reason: str) -> None:
    """Take back a claim that is not paid."""
    furnishing = _locked(by, furnishing, "furnishing.claim")
    refuse_if(
        [
            *reasons_against_silence(reason),
            *([Reason("furnishing_paid")] if furnishing.paid_on else []),
        ]
    )
    furnishing.withdraw(by=by, reason=reason.strip())
    record(by=by, what="furnishing_withdrawn", about=furnishing.family.case, ref=_ref(furnishing))


def _locked(by: Actor, furnishing: Furnishing, permission: str) -> Furnishing:
    require(by, permission, furnishing.family.case)
    rows = Furnishing.objects.standing().select_for_update(of=("self",)).select_related("family__case")
    standing = rows.filter(pk=furnishing.pk).first()
    if standing is None:
        raise Refused([Reason("withdrawn_already")])
    return standing


def _ref(furnishing: Furnishing) -> str:
    return f"pay.furnishing:{furnishing.pk}"
