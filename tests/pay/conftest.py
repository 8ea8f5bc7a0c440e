"""A centre with its paymasters, crisis families with contracts, children placed with them, a rulebook that knows."""

import datetime as dt
from decimal import Decimal
from itertools import count, islice
from uuid import uuid5

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Case, Membership
from ligzda.children.models import Child
from ligzda.families.actions.enquiries import Carer
from ligzda.families.models import Family, Status
from ligzda.law.actions import changes
from ligzda.law.models import Edition, Entry, Value
from ligzda.pay.actions import accounts, contracts, files, months, payers, working
from ligzda.pay.models import BankAccount, Contract, Held, PayMonth
from ligzda.pay.rules import Month
from ligzda.placements.models import Placement, Readiness
from tests.families.conftest import LONG_AGO, World, world  # noqa: F401 - a fixture

AT = dt.datetime(2026, 11, 3, 9, tzinfo=RIGA)
OCTOBER = Month(2026, 10)
NOVEMBER = Month(2026, 11)
IBANS = ("LV80BANK0000435195001", "LV97HABA0012345678910", "LT121000011101001000")
ACT = "MK 354/2018"
RATES = {
    "pay.crisis.standby": "1.0",
    "pay.crisis.placed.1": "2.0",
    "pay.crisis.placed.2": "2.5",
    "pay.crisis.placed.3": "3.0",
    "pay.disability.placed.1": "2.0",
    "pay.disability.placed.2": "2.5",
    "pay.disability.placed.3": "3.0",
}
numbers = count(1)


class Pay:
    """A centre's pay in few words."""

    def __init__(self, made: World) -> None:
        self.world, self.centre = made, made.centre
        self.manager = self.actor("manager")
        self.second = self.actor("manager")
        self.accountant = self.actor("accountant")
        self.colleague = self.actor("accountant")

    def actor(self, role: str) -> Actor:
        return self.world.actor(role, self.centre, at=AT)

    def later(self, by: Actor, **ahead: int) -> Actor:
        assert by.account
        return Actor.of(Account.objects.get(pk=by.account.pk), at=by.at + dt.timedelta(**ahead))

    def rates(
        self, since: dt.date = dt.date(2018, 7, 1), *, confirmed: bool = True, hours: int = 0, **figures: str | None
    ) -> None:
        """Change figures of the rulebook, as two administrators would; without any, the example coefficients stand."""
        if not figures:
            _stand(RATES, since, confirmed=confirmed)
            return
        one, two = (Account.objects.create_user(f"a{n}@example.org", name=f"A{n}") for n in islice(numbers, 2))
        for account in (one, two):
            Membership.objects.create(account=account, organisation=None, role="administrator", since=LONG_AGO)
        for id, figure in figures.items():
            change = changes.supersede(
                by=Actor.of(one, at=AT),
                entry=Entry.objects.get(pk=id.replace("__", ".")),
                since=since,
                figure=Decimal(figure) if figure else None,
                where=changes.Where(act=ACT, source="https://likumi.lv/ta/id/300005"),
                confirmed=confirmed and figure is not None,
            )
            changes.apply(by=Actor.of(two, at=AT + dt.timedelta(hours=hours)), change=change)

    def family(self, name: str = "Zariņu", role: str = "crisis") -> Family:
        carer = Carer(given_name="Zane", surname="Zariņa", birth_date=dt.date(1980, 1, next(numbers) % 28 + 1))
        family = self.world.open(f"{name} {next(numbers)}", carer)
        Status.objects.create(family=family, role=role, since=dt.date(2024, 1, 1), recorded_at=AT)
        return family

    def contract(self, family: Family | None = None, **changes) -> Contract:
        family = family or self.family(role=changes.get("kind", "crisis"))
        given = {
            "kind": "crisis",
            "payee": family.household.members.get(part="carer").person,
            "signed_on": dt.date(2025, 12, 20),
            "since": dt.date(2026, 1, 1),
        }
        return contracts.make(by=self.accountant, family=family, **given | changes)

    def account(self, contract: Contract, iban: str = IBANS[0], holder: str = "Zane Zariņa-Ķēniņa") -> BankAccount:
        account = accounts.enter(by=self.accountant, contract=contract, holder=holder, iban=iban)
        return accounts.confirm(by=self.colleague, account=account)

    def child(self) -> Child:
        case = Case.objects.create(centre=self.centre)
        return Child.objects.create(case=case, number=f"2026-{next(numbers):04d}", called="A", opened_on=LONG_AGO)

    def placed(self, contract: Contract, since: str, until: str | None = None, kind: str = "crisis") -> Placement:
        ended = {"until": dt.date.fromisoformat(until), "end_reason": "returned", "went_to": "unknown"} if until else {}
        return Placement.objects.create(
            child=self.child(),
            where="family",
            family=contract.family,
            kind=kind,
            since=dt.date.fromisoformat(since),
            recorded_at=AT,
            **ended,
        )

    def worked(self, month: Month = OCTOBER) -> PayMonth:
        pay_month = working.open_month(by=self.accountant, centre=self.centre, month=month)
        working.work_out(by=self.accountant, pay_month=pay_month)
        return PayMonth.objects.get(pk=pay_month.pk)

    def over(self, by: Actor, month: Month) -> Actor:
        """Return the person once the month is over."""
        days = max((month.next().first - by.on).days, 0)
        return self.later(by, days=days)

    def checked(self, month: Month = OCTOBER) -> PayMonth:
        pay_month = self.worked(month)
        by = self.over(self.accountant, month)
        return months.check(by=by, pay_month=pay_month, version=pay_month.version)

    def approved(self, month: Month = OCTOBER) -> PayMonth:
        return self.approve(self.checked(month))

    def approve(self, pay_month: PayMonth) -> PayMonth:
        """Approve the month as it is by now."""
        pay_month.refresh_from_db()
        by = self.over(self.manager, pay_month.of)
        return months.approve(by=by, pay_month=pay_month, version=pay_month.version)

    def hold(self, pay_month: PayMonth, contract: Contract, reason: str = "Jāpārbauda") -> Held:
        return months.hold_back(by=self.accountant, pay_month=pay_month, contract=contract, reason=reason)

    def payer(self) -> None:
        payer = payers.enter(by=self.accountant, centre=self.centre, name="Centrs “Liepāja”", iban=IBANS[1])
        payers.confirm(by=self.colleague, payer=payer)

    def filed(self, month: Month = OCTOBER, on: dt.date = dt.date(2026, 11, 5)):
        return files.make_file(by=self.accountant, pay_month=self.approved(month), on=on)


def _stand(figures: dict[str, str], since: dt.date, *, confirmed: bool) -> None:
    """Put figures into the rulebook in three statements, where the deed itself is not what is tested."""
    Value.objects.filter(entry__in=figures).standing_on(since).end(since)
    Value.objects.bulk_create(
        Value(entry_id=id, since=since, figure=figure, act_id=ACT, confirmed=confirmed)
        for id, figure in figures.items()
    )
    # The same figures after the same make the same rulebook, which is then read once for all tests.
    edition = Edition.objects.get()
    edition.mark = uuid5(edition.mark, repr((figures, since, confirmed)))
    edition.save()


def ready(contract: Contract, since: dt.datetime, until: dt.datetime | None = None) -> Readiness:
    return Readiness.objects.create(
        family=contract.family, since=since, until=until, state="ready", means="page", confirmed_at=AT, recorded_at=AT
    )


@pytest.fixture
def pay(world) -> Pay:  # noqa: F811
    return Pay(world)


@pytest.fixture
def october(pay) -> Contract:
    """Return the contract of the family of the worked example, but for its readiness."""
    pay.rates()
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-03", "2026-10-20")
    pay.placed(contract, "2026-10-10")
    return contract
