"""Contracts on remuneration of invented families, with the accounts they are paid to and whose money it is."""

import datetime as dt
from random import Random

from django.db import transaction
from stdnum import iban as standard

from ligzda.access.actor import RIGA
from ligzda.access.models import Account
from ligzda.families.models import Status
from ligzda.families.rules.roles import SPECIALISED
from ligzda.pay.models import BankAccount, Contract, ContractCounter, Funding, Source
from ligzda.people.models import HouseholdMember, Person

BANKS = ("HABA", "UNLA", "PARX", "RIKO")
SIGNED_AFTER = dt.timedelta(days=9)
EACH_OF_A_PROJECT = 4
"""One of so many families of a year is insured, and paid by a project since the middle of a month."""
NOT_YET = 0.03
"""So many of them have yet to sign, and the list of what is due says so."""


@transaction.atomic
def contracts(today: dt.date, at: dt.datetime, random: Random, clerk: Account, colleague: Account) -> None:
    """Give every specialised family a contract, and an account that a second person has confirmed."""
    statuses = (
        Status.objects.standing()
        .filter(role__in=SPECIALISED, until=None)
        .select_related("family__case")
        .order_by("family", "-since")
    )
    payees = _payees()
    made: dict[int, Contract] = {}
    numbers: dict[tuple[int, int], int] = {}
    for status in statuses:
        family = status.family
        signed_on = status.since + SIGNED_AFTER
        if family.pk in made or signed_on > today or family.case.centre_id is None:
            continue
        if random.random() < NOT_YET:
            continue
        place = (family.case.centre_id, signed_on.year)
        numbers[place] = numbers.get(place, 0) + 1
        made[family.pk] = Contract(
            family=family,
            centre_id=family.case.centre_id,
            kind=status.role,
            number=f"L-{signed_on.year}-{numbers[place]:03d}",
            payee=payees[family.household_id],
            insured=numbers[place] % EACH_OF_A_PROJECT == 1,
            signed_on=signed_on,
            since=signed_on,
            recorded_by=clerk,
            recorded_at=at,
        )
    contracts = Contract.objects.bulk_create(made.values())
    ContractCounter.objects.bulk_create(
        ContractCounter(centre_id=centre, year=year, last=last) for (centre, year), last in numbers.items()
    )
    half = (today.replace(day=1) - dt.timedelta(days=1)).replace(day=16)
    Funding.objects.bulk_create(
        Funding(contract=contract, source=source, since=since, until=until, recorded_by=clerk, recorded_at=at)
        for contract in contracts
        for source, since, until in _money(contract, half)
    )
    BankAccount.objects.bulk_create(_account(contract, random, clerk, colleague) for contract in contracts)


def _money(contract: Contract, half: dt.date) -> list[tuple[Source, dt.date, dt.date | None]]:
    """Return from whose money a contract is paid, and when: a project's from the middle of the last month on."""
    if not contract.insured or contract.since >= half:
        return [(Source.STATE, contract.since, None)]
    return [(Source.STATE, contract.since, half), (Source.PROJECT, half, None)]


def _payees() -> dict[int, Person]:
    """Return the first carer of each household with a specialised family."""
    carers = HouseholdMember.objects.standing().filter(
        part=HouseholdMember.Part.CARER, household__family__statuses__role__in=SPECIALISED
    )
    return {each.household_id: each.person for each in carers.select_related("person").order_by("-pk")}


def _account(contract: Contract, random: Random, clerk: Account, colleague: Account) -> BankAccount:
    at = dt.datetime.combine(contract.signed_on, dt.time(12), tzinfo=RIGA)
    account = BankAccount(
        contract=contract,
        holder=str(contract.payee)[:70],
        recorded_by=clerk,
        recorded_at=at,
        confirmed_by=colleague,
        confirmed_at=at,
    )
    account.iban = iban(random)
    return account


def iban(random: Random) -> str:
    """Return an account number of an invented customer of a real bank."""
    body = f"{random.choice(BANKS)}{random.randrange(10**13):013d}"
    return f"LV{standard.calc_check_digits(f'LV00{body}')}{body}"
