"""Before a value that pay hangs on is superseded one sees which sums it would move, and what it would put right."""

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership
from ligzda.access.permit import Denied
from ligzda.children.models import Child
from ligzda.law import queries as law
from ligzda.law.actions import changes
from ligzda.law.facts import wanted
from ligzda.law.models import Entry
from ligzda.pay.models import Contract
from ligzda.pay.queries import changing
from ligzda.pay.queries.changing import SumsMoved, sums_moved, what_others_owe_moved
from ligzda.pay.rules import Month
from ligzda.placements.models import Placement
from tests.families.conftest import LONG_AGO
from tests.pay.conftest import AT, NOVEMBER, OCTOBER

pytestmark = pytest.mark.postgres
DECEMBER, JANUARY = Month(2026, 12), Month(2027, 1)


@pytest.fixture
def administrator(pay) -> Actor:
    account = Account.objects.create_user("administrator@example.org", name="Santa Upe")
    Membership.objects.create(account=account, organisation=None, role="administrator", since=LONG_AGO)
    return Actor.of(account, at=AT)


def proposed(by: Actor, entry: str, figure: str, since: dt.date) -> changes.Change:
    return changes.supersede(
        by=by,
        entry=Entry.objects.get(pk=entry),
        since=since,
        figure=Decimal(figure),
        where=changes.Where(act="MK 354/2018", source="https://likumi.lv/ta/id/300005"),
        confirmed=True,
    )


def moved(by: Actor, entry: str, figure: str, since: dt.date) -> SumsMoved:
    change = proposed(by, entry, figure, since)
    found = sums_moved(by=by, wanted=wanted(change), books=(law.rulebook(), law.with_change(change)))
    changes.drop(by=by, change=change)
    return found


def told(found: SumsMoved) -> list[tuple]:
    return [(each.month, each.stage, each.families, each.before.total, each.after.total) for each in found.months]


@pytest.fixture
def alone(pay):
    """Return a contract with one child since October, which is paid; the running month is November."""
    pay.rates()
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    pay.approved()
    return contract


def test_a_value_of_the_past_corrects_what_is_paid_and_moves_what_is_to_come(pay, alone, administrator):
    found = moved(administrator, "pay.crisis.placed.1", "2.1", dt.date(2026, 10, 1))
    was, now = Decimal("1560.00"), Decimal("1638.00")
    assert told(found) == [
        (OCTOBER, "paid", 1, was, now),
        (NOVEMBER, "coming", 1, was, now),
        (DECEMBER, "coming", 1, was, now),
        (JANUARY, "coming", 1, was, now),
    ]
    assert (found.families, found.to_pay, found.paid_too_much) == (1, Decimal("78.00"), 0)


def test_what_it_foretells_is_what_the_next_month_puts_right(pay, alone, administrator):
    found = moved(administrator, "pay.crisis.placed.1", "1.9", dt.date(2026, 10, 16))
    pay.rates(since=dt.date(2026, 10, 16), hours=1, pay__crisis__placed__1="1.9")
    (payment,) = pay.worked(NOVEMBER).run.payments.all()
    (correction,) = payment.corrections.all()
    assert found.paid_too_much == -correction.amount == Decimal("40.26")
    november = next(each for each in found.months if each.month == NOVEMBER)
    assert november.after.total == payment.worked


def test_a_value_of_the_future_leaves_paid_months_and_drafts_alone(pay, alone, administrator):
    pay.worked(NOVEMBER)
    found = moved(administrator, "wage.minimum", "820.00", dt.date(2027, 1, 1))
    assert [month for month, *_rest in told(found)] == [JANUARY, JANUARY.next(), JANUARY.next().next()]
    assert found.to_pay == 0


def test_a_draft_is_told_apart(pay, alone, administrator):
    pay.worked(NOVEMBER)
    found = moved(administrator, "wage.minimum", "820.00", dt.date(2026, 11, 1))
    assert [(month, stage) for month, stage, *_rest in told(found)][:2] == [(NOVEMBER, "draft"), (DECEMBER, "coming")]


def test_a_coefficient_that_no_day_needs_moves_nothing(pay, alone, administrator):
    assert told(moved(administrator, "pay.crisis.placed.3", "9.0", dt.date(2026, 10, 1))) == []


def test_a_sum_that_nobody_knows_yet_is_said_to_be_unknown(pay, administrator):
    contract = pay.contract()
    pay.placed(contract, "2026-10-01")
    found = moved(administrator, "pay.crisis.placed.1", "2.0", dt.date(2026, 10, 1))
    assert (found.months[0].before.unknown, found.months[0].after.unknown) == (1, 0)
    assert (found.months[0].after.total, found.to_pay) == (Decimal("1560.00"), 0)


def test_contributions_move_the_cost_of_the_insured_and_nothing_that_is_paid(pay, administrator):
    pay.rates()
    contract = pay.contract(insured=True)
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    pay.contract()
    pay.rates(pay__employer_contributions__percent="20.00")
    pay.approved()
    found = moved(administrator, "pay.employer_contributions.percent", "25.00", dt.date(2026, 10, 1))
    assert told(found)[0] == (NOVEMBER, "coming", 1, Decimal("312.00"), Decimal("390.00"))


def test_looking_costs_the_same_for_many_contracts(pay, alone, administrator, django_assert_num_queries, monkeypatch):
    change = proposed(administrator, "wage.minimum", "820.00", dt.date(2026, 10, 1))
    books = law.rulebook(), law.with_change(change)
    for many in (1, 4):
        while Contract.objects.count() < many:
            pay.placed(pay.contract(), "2026-10-01")
        with django_assert_num_queries(4):
            found = sums_moved(by=administrator, wanted=wanted(change), books=books)
        assert found.families == many
    monkeypatch.setattr(changing, "LOOKED_AT", 3)
    found = sums_moved(by=administrator, wanted=wanted(change), books=books)
    assert (found.looked_at, found.contracts) == (3, 4)


def test_only_who_may_supersede_may_look(pay, alone, administrator):
    change = proposed(administrator, "wage.minimum", "820.00", dt.date(2026, 10, 1))
    with pytest.raises(Denied):
        sums_moved(by=pay.manager, wanted=wanted(change), books=(law.rulebook(), law.with_change(change)))


def test_the_page_of_the_change_shows_months_and_sums(pay, alone, administrator, client):
    change = proposed(administrator, "pay.crisis.placed.1", "2.1", dt.date(2026, 10, 1))
    client.force_login(administrator.account)
    page = client.get(reverse("rulebook_preview", args=[change.pk])).content.decode().replace("\xa0", " ")
    for text in ("2026. gada oktobris", "izmaksāts: labo nākamajā mēnesī", "1 560,00 €", "1 638,00 €", "78,00 €"):
        assert text in page


def placed(pay, role: str, *ages: int | None) -> None:
    """Place children of these ages with a new family of that role."""
    family = pay.family(role=role)
    for age in ages:
        child = pay.child()
        Child.objects.filter(pk=child.pk).update(age_about=age, age_on=None if age is None else AT.date())
        Placement.objects.create(
            child=child, where="family", family=family, kind=role, since=dt.date(2026, 10, 1), recorded_at=AT
        )


def owed(by: Actor, entry: str, figure: str) -> list[tuple]:
    change = proposed(by, entry, figure, dt.date(2027, 1, 1))
    found = what_others_owe_moved(by=by, wanted=wanted(change), books=(law.rulebook(), law.with_change(change)))
    return [(each.role, each.who, each.families, each.times, each.unknown, *each.sums) for each in found.kinds]


def test_what_others_owe_is_told_by_kind_of_family(pay, administrator):
    placed(pay, "foster", 3, 9)
    placed(pay, "foster", 5)
    placed(pay, "crisis", 2, None)
    placed(pay, "guardian", 1)
    assert owed(administrator, "foster.child_allowance.under_7", "250.00") == [
        ("crisis", "municipality", 1, 1, 1, Decimal("215.00"), Decimal("250.00")),
        ("foster", "municipality", 2, 2, 0, Decimal("430.00"), Decimal("500.00")),
    ]
    assert owed(administrator, "foster.remuneration.2", "300.00") == [
        ("foster", "state_agency", 1, 1, 0, None, Decimal("300.00"))
    ]


def test_the_page_of_such_a_change_shows_who_would_owe_what(pay, administrator, client):
    placed(pay, "adopter", 4)
    change = proposed(administrator, "adopter.allowance.under_7", "200.00", dt.date(2027, 1, 1))
    client.force_login(administrator.account)
    page = client.get(reverse("rulebook_preview", args=[change.pk])).content.decode().replace("\xa0", " ")
    for text in ("Ko citi maksātu mēnesī", "Adoptētājs", "valsts aģentūra", "200,00 €"):
        assert text in page
