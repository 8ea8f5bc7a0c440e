"""Two people at one moment: no number is given twice, and a family has one contract."""

import pytest

from ligzda.pay.models import Contract
from tests.at_once import at_once

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, databases=["default", "reads"])]


def test_contracts_written_at_once_have_each_its_number(pay):
    families = [pay.family() for _each in range(4)]
    assert at_once(*(lambda family=family: pay.contract(family) for family in families)) == []
    numbers = Contract.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [f"L-2025-{number:03d}" for number in range(1, 5)]


def test_of_two_contracts_of_one_family_written_at_once_the_second_is_told_of_the_first(pay):
    family = pay.family()
    assert at_once(lambda: pay.contract(family), lambda: pay.contract(family)) == ["contract_other"]
    assert Contract.objects.get().number == "L-2025-001"
