"""A question written once answers as the same question written anew."""

from datetime import date

import pytest

from ligzda.access.models import Case, Organisation, Territory
from ligzda.access.prepared import FEW, Prepared, PreparedRows

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

FIELDS = ("pk", "name", "since", "until")


@pytest.fixture
def places():
    return [
        Organisation.objects.create(kind="centre", name=f"Centrs {n}", since=date(2020, 1, n)).pk for n in range(1, 7)
    ]


def test_one_and_many_are_answered_alike(places):
    asked = Prepared(Organisation.objects.filter(kind="centre").order_by("pk").values_list(*FIELDS), among="pk")
    many = {row[0]: tuple(row) for row in asked.rows(places)}
    for pk in (*places, *places):
        assert [tuple(row) for row in asked.rows([pk])] == [many[pk]]
    for few in (places[:2], places[1:5], places[3:1:-1], [places[0], places[0]]):
        assert [tuple(row) for row in asked.rows(few)] == [many[pk] for pk in sorted(set(few))]
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


def test_one_is_told_apart_by_text_as_well_as_by_a_number(places):
    asked = Prepared(Organisation.objects.values_list("pk"), among="name")
    assert [pk for (pk,) in asked.rows(["Centrs 2"])] == [places[1]]
    assert [pk for (pk,) in asked.rows(["Centrs 4", "Centrs 4", "nekas"])] == [places[3]]


def test_no_more_rows_come_than_the_most_of_one(places):
    asked = Prepared(Organisation.objects.order_by("-since").values_list("pk"), among="kind", most=2)
    assert [pk for (pk,) in asked.rows(["centre"])] == places[:-3:-1]
    with pytest.raises(AssertionError):
        asked.rows(["centre", "court"])


def test_whole_objects_come_with_those_beside_them_in_one_query(places, django_assert_num_queries):
    town = Territory.objects.filter(until=None).first()
    cases = [
        Case.objects.create(centre_id=places[0], municipality=town),
        *(Case.objects.create() for _more in range(FEW)),
    ]
    beside = ("centre", "municipality", "municipality__parent")
    asked = PreparedRows(Case.objects.order_by("pk"), among="pk", beside=beside)
    for among in (cases[:1], cases[:2], cases):
        wanted = list(Case.objects.select_related(*beside).filter(pk__in=[case.pk for case in among]).order_by("pk"))
        with django_assert_num_queries(1):
            found = asked.objects([case.pk for case in among])
            seen = [
                (case, case.centre, case.municipality, case.municipality and case.municipality.parent) for case in found
            ]
        assert seen == [
            (case, case.centre, case.municipality, case.municipality and case.municipality.parent) for case in wanted
        ]


def test_an_object_that_was_read_can_be_changed_and_saved(places):
    (found,) = PreparedRows(Organisation.objects.all(), among="pk").objects(places[:1])
    found.name = "Cits nosaukums"
    found.save()
    assert Organisation.objects.get(pk=places[0]).name == "Cits nosaukums"


def test_only_what_leads_to_one_can_stand_beside():
    with pytest.raises(AssertionError, match="leads to many"):
        PreparedRows(Organisation.objects.all(), among="pk", beside=("memberships",))
