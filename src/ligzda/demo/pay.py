"""The pay of invented families: a contract for each specialised one, and the first centre's months up to the last."""

import datetime as dt
from decimal import Decimal
from random import Random

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, CaseCarer, Membership, Organisation
from ligzda.access.rules.roles import Role
from ligzda.demo.contracts import contracts, iban
from ligzda.demo.country import LONG_AGO, Country
from ligzda.law.actions import changes
from ligzda.law.models import Entry
from ligzda.law.queries import calendar
from ligzda.pay.actions import claims, files, months, payers, returns, working
from ligzda.pay.facts.months import unplanned
from ligzda.pay.models import Contract, Ordered, Payment, PayMonth
from ligzda.pay.rules import Month
from ligzda.placements.actions import placements
from ligzda.placements.models import Placement

#: Nobody has checked a coefficient against an act; these are examples, and every page that uses one says so.
EXAMPLE = changes.Where(
    act="parauga vērtība, nevis tiesību akts",
    act_title="Demonstrācijas parauga vērtība, nevis tiesību akts",
    source="Paraugs",
)
FIGURES = {
    "pay.crisis.standby": "1.0",
    "pay.crisis.placed.1": "2.0",
    "pay.crisis.placed.2": "2.5",
    "pay.crisis.placed.3": "3.0",
    "pay.disability.placed.1": "2.0",
    "pay.disability.placed.2": "2.5",
    "pay.disability.placed.3": "3.0",
    "pay.employer_contributions.percent": "23.59",
    "pay.furnishing.eur": "1000.00",
}
PAID_MONTHS = 2
A_YEAR = dt.timedelta(days=366)
A_MONTH = Decimal("40.00")
"""So much of what was paid too much is taken back a month."""


def pay(country: Country, *, at: dt.datetime, random: Random) -> None:
    """Give every specialised family a contract and an account, and work the first centre's months out."""
    centre = country.centres[0]
    today = at.astimezone(RIGA).date()
    _examples(at - A_YEAR)
    clerk, colleague = _accountants(country, centre)
    contracts(today, at, random, clerk, colleague)
    manager = country.managers[centre.pk]
    payer = payers.enter(by=Actor.of(clerk, at=at), centre=centre, name=centre.name, iban=iban(random))
    payers.confirm(by=Actor.of(colleague, at=at), payer=payer)
    for month in _last_months(Month.of(today)):
        _month(centre, month, clerk, manager, paid=True)
    last = _before(Month.of(today))
    overpaid = _told_late(centre, last, manager)
    _month(centre, last, clerk, manager, paid=False)
    if overpaid and (owed := unplanned(overpaid)) > 0:
        by = Actor.of(manager, at=dt.datetime.combine(last.next().first, dt.time(12), tzinfo=RIGA))
        part = min(owed, A_MONTH)
        claims.plan(by=by, contract=overpaid, amount=owed, instalment=part, reason="Ģimene piekrīt atmaksāt pa daļām.")
        _month(centre, last, clerk, manager, paid=False)
    _disturbed(centre, last, clerk)


@transaction.atomic
def _examples(at: dt.datetime) -> None:
    """Confirm example values, as an administrator and the house would."""
    administrator = Account.objects.filter(memberships__role=Role.ADMINISTRATOR).order_by("pk")[0]
    for id, figure in FIGURES.items():
        change = changes.supersede(
            by=Actor.of(administrator, at=at),
            entry=Entry.objects.get(pk=id),
            since=LONG_AGO,
            figure=Decimal(figure),
            where=EXAMPLE,
            confirmed=True,
            reason="Parauga vērtība demonstrācijai",
        )
        changes.apply(by=Actor.system(at=at), change=change)


def _accountants(country: Country, centre: Organisation) -> tuple[Account, Account]:
    """Return the first centre's accountant and one more, so that accounts can be confirmed by a second person."""
    (clerk,) = Account.objects.filter(memberships__role=Role.ACCOUNTANT, memberships__organisation=centre)[:1]
    colleague = Account.objects.create_user("iveta.zarina@example.org", name="Iveta Zariņa")
    colleague.password = clerk.password
    colleague.save(update_fields=("password",))
    Membership.objects.create(account=colleague, organisation=centre, role=Role.ACCOUNTANT, since=LONG_AGO)
    return clerk, colleague


def _told_late(centre: Organisation, last: Month, manager: Account) -> Contract | None:
    """Let it be known only in the last month that a child had left before it: the month before was paid too long."""
    left = last.first - dt.timedelta(days=3)
    rows = Placement.objects.standing().filter(
        family__contracts__centre=centre,
        since__lt=_before(last).first,
        until__gt=last.first,
        until__lt=last.next().first,
    )
    placement = rows.select_related("child__case", "family").order_by("pk").first()
    if placement is None or placement.family is None:
        return None
    by = Actor.of(manager, at=dt.datetime.combine(last.first.replace(day=12), dt.time(9), tzinfo=RIGA))
    placements.correct(
        by=by, placement=placement, reason="Ģimene paziņoja vēlāk: bērns aizgāja agrāk.", changes={"until": left}
    )
    return Contract.objects.standing().filter(family=placement.family, centre=centre).first()


def _disturbed(centre: Organisation, last: Month, clerk: Account) -> None:
    """Have the bank send a payment of the month before back, and hold a family back from the last: carers first."""

    def by(day: int) -> Actor:
        return Actor.of(clerk, at=dt.datetime.combine(last.next().first.replace(day=day), dt.time(11), tzinfo=RIGA))

    seen = CaseCarer.objects.values("case")
    ordered = Ordered.objects.filter(file__pay_month__centre=centre).order_by("-file__pay_month__month", "pk")
    sent_back = ordered.filter(payment__contract__family__case__in=seen).first() or ordered.first()
    if sent_back:
        on = min(sent_back.file.execution_on + dt.timedelta(days=2), by(1).on)
        returns.record_return(by=by(1), ordered=sent_back, on=on, reason="AC04: konts slēgts")
    pay_month = PayMonth.objects.get(centre=centre, month=last.first)
    paying = Payment.objects.filter(run=pay_month.run_id, amount__gt=0).order_by("pk")
    if payment := paying.filter(contract__family__case__in=seen).first() or paying.first():
        months.hold_back(
            by=by(2),
            pay_month=pay_month,
            contract=payment.contract,
            reason="Banka pa tālruni nevarēja apstiprināt konta īpašnieku.",
            told="Lūdzu, atnesiet bankas izziņu par savu kontu.",
        )


def _last_months(now: Month) -> list[Month]:
    """Return the months that are paid already, the earliest first; the last one that is over is still being checked."""
    found, month = [], _before(now)
    for _each in range(PAID_MONTHS):
        month = _before(month)
        found.insert(0, month)
    return found


def _before(month: Month) -> Month:
    return Month(month.year - (month.number == 1), month.number - 1 or 12)


def _month(centre: Organisation, month: Month, clerk: Account, manager: Account, *, paid: bool) -> None:
    """Work a month out and check it on the first days after it; a paid one is taken to its end."""
    first = month.next().first

    def by(account: Account, day: int) -> Actor:
        return Actor.of(account, at=dt.datetime.combine(first.replace(day=day), dt.time(10), tzinfo=RIGA))

    pay_month = working.open_month(by=by(clerk, 1), centre=centre, month=month)
    working.work_out(by=by(clerk, 1), pay_month=pay_month)
    pay_month = PayMonth.objects.get(pk=pay_month.pk)
    months.check(by=by(clerk, 1), pay_month=pay_month, version=pay_month.version)
    if not paid:
        return
    pay_month = PayMonth.objects.get(pk=pay_month.pk)
    months.approve(by=by(manager, 2), pay_month=pay_month, version=pay_month.version)
    if not pay_month.run or not pay_month.run.payments.filter(amount__gt=0).exists():
        return
    file = files.make_file(by=by(clerk, 2), pay_month=pay_month, on=calendar().next_working_day(first.replace(day=4)))
    files.send(by=by(clerk, 2), file=file)
    files.pay(by=by(clerk, 20), file=file, on=file.execution_on)
