"""Carers see the child that is with their family, on those days alone."""

import datetime as dt

import pytest

from ligzda.access.models import CaseCarer, Stay
from ligzda.access.queries.cases import allowed, cases
from ligzda.access.rules.roles import Role
from tests.access.conftest import LONG_AGO, TODAY, by

pytestmark = pytest.mark.django_db


@pytest.fixture
def carer(house):
    account = house.person(Role.CARER)
    home = house.case()
    CaseCarer.objects.create(case=home, account=account, since=LONG_AGO)
    return account, home


def test_a_carer_sees_the_child_placed_with_the_family(house, carer):
    account, home = carer
    child = house.case()
    Stay.objects.create(case=child, host=home, since=TODAY)
    assert list(cases(by=by(account), permission="child.tonight")) == [child]
    assert not allowed(by=by(account), permission="child.read", case=child)


def test_a_carer_no_longer_sees_a_child_that_left(house, carer):
    account, home = carer
    child = house.case()
    Stay.objects.create(case=child, host=home, since=TODAY - dt.timedelta(days=9), until=TODAY)
    assert allowed(by=by(account, days=-1), permission="child.tonight", case=child)
    assert not allowed(by=by(account), permission="child.tonight", case=child)


def test_a_carer_does_not_see_a_child_of_another_family(house, carer):
    account, _home = carer
    child = house.case()
    Stay.objects.create(case=child, host=house.case(), since=LONG_AGO)
    assert not allowed(by=by(account), permission="child.tonight", case=child)


def test_who_was_once_a_carer_of_the_family_sees_nothing(house, carer):
    account, home = carer
    child = house.case()
    Stay.objects.create(case=child, host=home, since=LONG_AGO)
    CaseCarer.objects.filter(account=account).update(until=TODAY)
    assert not allowed(by=by(account), permission="child.tonight", case=child)
