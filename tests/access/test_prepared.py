"""A question written once answers as the same question written anew."""

from datetime import date

import pytest

from ligzda.access.models import Organisation, Territory
from ligzda.access.prepared import Prepared

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

FIELDS = ("pk", "name", "since", "until")


@pytest.fixture
def places():
    return [
        Organisation.objects.create(kind="centre", name=f"Centrs {n}", since=date(2020, 1, n)).pk for n in range(1, 4)
    ]


def test_one_and_many_are_answered_alike(places):
    asked = Prepared(Organisation.objects.filter(kind="centre").order_by("pk").values_list(*FIELDS), among="pk")
    many = {row[0]: tuple(row) for row in asked.rows(places)}
    for pk in (*places, *places):
        assert [tuple(row) for row in asked.rows([pk])] == [many[pk]]
    assert many[places[1]][1:] == ("Centrs 2", date(2020, 1, 2), None)


def test_of_nobody_nothing_is_asked(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not Prepared(Territory.objects.values_list("pk"), among="pk").rows([])


def test_each_question_is_one_query(places, django_assert_num_queries):
    asked = Prepared(Organisation.objects.values_list(*FIELDS), among="pk")
    for among in (places[:1], places, places[1:2]):
        with django_assert_num_queries(1):
            list(asked.rows(among))


def test_other_conditions_hold_for_one_too(places):
    asked = Prepared(Organisation.objects.filter(kind="court").values_list(*FIELDS), among="pk")
    assert not list(asked.rows(places[:1]))
