"""Contracts on remuneration: made, ended, taken back; and from whose money they are paid."""

import datetime as dt

from django.db import transaction
from django.db.models import F, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, reasons_against_silence, refuse_if
from ligzda.families.models import Family, Status
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days
from ligzda.pay.facts.history import paid
from ligzda.pay.facts.months import take_drafts
from ligzda.pay.models import Contract, ContractCounter, Funding, Source
from ligzda.pay.rules import Span
from ligzda.pay.rules import contracts as rules
from ligzda.people.models import HouseholdMember, Person


@transaction.atomic
def make(
    *,
    by: Actor,
    family: Family,
    kind: str,
    payee: Person,
    signed_on: dt.date,
    since: dt.date,
    until: dt.date | None = None,
    insured: bool = False,
    source: str = Source.STATE,
) -> Contract:
    """Make a contract of the family with its centre. Raises Refused with every reason."""
    require(by, "contract.edit", family.case)
    centre = family.case.centre
    assert centre
    Family.objects.select_for_update().get(pk=family.pk)  # who writes another contract in this moment waits
    statuses = Status.objects.standing().filter(family=family, role=kind, since__lte=since).order_by("-since")
    status = statuses.first()
    carers = HouseholdMember.objects.standing().filter(household=family.household, part=HouseholdMember.Part.CARER)
    refuse_if(
        [
            *rules.reasons_against_contract(
                since=since,
                until=until,
                status=Span(status.since, status.until) if status else None,
                payee=carers.filter(person=payee).exists(),
                other=_others(family, since, until).exists(),
            ),
            *reasons_against_a_later_day(signed_on, today=by.on, at="signed_on"),
        ]
    )
    contract = Contract.objects.create(
        family=family,
        centre=centre,
        kind=kind,
        number=ContractCounter.take(centre, signed_on.year),
        payee=payee,
        insured=insured,
        signed_on=signed_on,
        since=since,
        until=until,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    Funding.objects.create(contract=contract, source=source, since=since, recorded_by=by.account, recorded_at=by.at)
    record(by=by, what="contract_made", about=family.case, on=signed_on, ref=_ref(contract))
    return contract


@transaction.atomic
def end(*, by: Actor, contract: Contract, on: dt.date, reason: str) -> Contract:
    """End a contract; `on` is the first day without it. What was paid for later days comes back as a correction."""
    require(by, "contract.edit", contract.family.case)
    contract = Contract.objects.select_for_update(of=("self",)).select_related("family__case").get(pk=contract.pk)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *([] if contract.until is None or on < contract.until else [Reason("contract_ended", at="on")]),
            *reasons_against_reversed_days(contract.since, on, at="on"),
        ]
    )
    contract.until, contract.end_reason = on, reason.strip()
    contract.save(update_fields=("until", "end_reason"))
    record(
        by=by,
        what="contract_ended",
        about=contract.family.case,
        on=on,
        fields=("until", "end_reason"),
        ref=_ref(contract),
    )
    return contract


@transaction.atomic
def withdraw(*, by: Actor, contract: Contract, reason: str) -> None:
    """Take back a contract that was recorded by mistake; one that has been paid can only be ended."""
    require(by, "contract.edit", contract.family.case)
    take_drafts(contract.centre)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *([Reason("contract_paid")] if paid().filter(contract=contract).exists() else []),
        ]
    )
    contract.withdraw(by=by, reason=reason.strip())
    record(by=by, what="contract_withdrawn", about=contract.family.case, ref=_ref(contract))


@transaction.atomic
def fund(*, by: Actor, contract: Contract, source: str, since: dt.date) -> Funding:
    """Say from whose money the contract is paid from a day on; what was said of that day and later is taken back."""
    require(by, "contract.edit", contract.family.case)
    refuse_if(reasons_against_reversed_days(contract.since, since, at="since"))
    standing = Funding.objects.standing().select_for_update().filter(contract=contract)
    for later in standing.filter(since__gte=since):
        later.withdraw(by=by, reason=str(since))
    standing.filter(Q(until=None) | Q(until__gt=since), since__lt=since).update(until=since)
    funding = Funding.objects.create(
        contract=contract, source=source, since=since, recorded_by=by.account, recorded_at=by.at
    )
    record(by=by, what="funding_changed", about=contract.family.case, on=since, fields=("source",), ref=_ref(contract))
    return funding


def _others(family: Family, since: dt.date, until: dt.date | None) -> QuerySet[Contract]:
    """Return the family's contracts in force on any of these days."""
    begun = {"since__lt": until} if until else {}
    lasting = Q(until=None) | Q(until__gt=since) & Q(until__gt=F("since"))
    return Contract.objects.standing().filter(lasting, family=family, **begun)


def _ref(contract: Contract) -> str:
    return f"pay.contract:{contract.pk}"
