"""The path's steps `contract` and `furnishing` are what pay has recorded."""

import datetime as dt
from decimal import Decimal

from ligzda.families.models import Status
from ligzda.law import shipped
from ligzda.pathway.facts.due import worked_out
from ligzda.pathway.facts.paths import of_families
from ligzda.pay.actions import furnishing
from tests.pay.conftest import AT
from tests.pay.test_furnishing import RECEIPT

ON = AT.date()


def step(family, name):
    (found,) = of_families([family], on=ON)
    (path,) = [one for one in found.paths if one.role == "crisis"]
    steps = worked_out(path, book=shipped.rulebook(), calendar=shipped.calendar(), on=ON)
    return next(each for each in steps if each.step == name)


def test_a_contract_signed_is_the_step_done_on_that_day(pay):
    family = pay.family()
    assert step(family, "contract").on is None
    pay.contract(family)
    assert (step(family, "contract").state, step(family, "contract").on) == ("done", dt.date(2025, 12, 20))


def test_furnishing_is_asked_for_by_its_claim_and_done_once_paid(pay):
    pay.rates(pay__furnishing__eur="1000.00")
    family = pay.family()
    status = Status.objects.get(family=family)
    assert step(family, "furnishing").state == "not_needed"
    claim = furnishing.claim(by=pay.second, status=status, amount=Decimal(900), on=ON, receipts=RECEIPT)
    assert step(family, "furnishing").state in ("due", "waiting")
    furnishing.approve(by=pay.manager, furnishing=claim)
    furnishing.pay(by=pay.accountant, furnishing=claim, on=ON)
    assert (step(family, "furnishing").state, step(family, "furnishing").on) == ("done", ON)


def test_a_claim_taken_back_is_no_step_any_more(pay):
    pay.rates(pay__furnishing__eur="1000.00")
    family = pay.family()
    status = Status.objects.get(family=family)
    claim = furnishing.claim(by=pay.second, status=status, amount=Decimal(900), on=ON, receipts=RECEIPT)
    furnishing.withdraw(by=pay.second, furnishing=claim, reason="Nepareizs čeks")
    assert step(family, "furnishing").state == "not_needed"
