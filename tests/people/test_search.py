"""Names are found by any part of them, without diacritics, with a typo; the same on both databases."""

import pytest

from ligzda.people.models import Person
from ligzda.people.queries import search
from ligzda.people.queries.search import MOST, persons_named
from tests.people.conftest import person

pytestmark = pytest.mark.postgres


@pytest.fixture
def people(db) -> list[Person]:
    return [
        person(name)
        for name in (
            "Anna Bērziņa",
            "Jānis Bērziņš",
            "Šarlote Kļaviņa-Žagare",
            "Marta Liepa",
            "Pēteris Krūmiņš",
            "Ieva O'Konora",
            "Līga Āboliņa",
        )
    ]


@pytest.fixture(params=["all are weighed", "the index chooses"], autouse=True)
def way(request, monkeypatch):
    """Run every test both ways: where few may be found all are weighed, where many may the index chooses."""
    if request.param == "the index chooses":
        monkeypatch.setattr(search, "FEW", -1)


def found(typed: str) -> list[str]:
    named = {each.pk: str(each) for each in Person.objects.all()}
    return [named[pk] for pk in persons_named(typed, Person.objects.all())]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Anna Bērziņa", "Anna Bērziņa"),
        ("anna berzina", "Anna Bērziņa"),
        ("BERZINA ANNA", "Anna Bērziņa"),
        ("zagare", "Šarlote Kļaviņa-Žagare"),
        ("klavina zagare", "Šarlote Kļaviņa-Žagare"),
        ("laviņa", "Šarlote Kļaviņa-Žagare"),
        ("krumins", "Pēteris Krūmiņš"),
        ("Krūminš", "Pēteris Krūmiņš"),
        ("krumnis", "Pēteris Krūmiņš"),
        ("Leipa", "Marta Liepa"),
        ("Liepu", "Marta Liepa"),
        ("Leepa", "Marta Liepa"),
        ("berzina ana", "Anna Bērziņa"),
        ("k peteris", "Pēteris Krūmiņš"),
        ("konora", "Ieva O'Konora"),
        ("abolina", "Līga Āboliņa"),
        ("aboliņa liga", "Līga Āboliņa"),
    ],
)
def test_a_name_is_found_by_a_part_without_diacritics_or_with_a_typo(people, typed, first):
    assert found(typed)[:1] == [first]


def test_both_of_one_surname_are_found_the_nearer_first(people):
    assert found("berzins janis")[:1] == ["Jānis Bērziņš"]
    assert set(found("berzin")) == {"Anna Bērziņa", "Jānis Bērziņš"}


@pytest.mark.parametrize("typed", ["", "   ", "-", "'", '"', "%", "_", "*", "xyzzyx", "🙂", "a" * 5000, "OR AND NOT"])
def test_what_is_no_name_finds_nobody_and_harms_nothing(people, typed):
    assert found(typed) == []


def test_two_letters_find_names_that_begin_so(people):
    assert found("Ma") == ["Marta Liepa"]
    assert set(found("Li")) == {"Marta Liepa", "Līga Āboliņa"}


def test_only_those_who_may_be_found_are(people):
    assert persons_named("berzina", Person.objects.exclude(surname="Bērziņa")) == [
        Person.objects.get(surname="Bērziņš").pk
    ]


def test_a_new_name_is_found_at_once_and_the_old_one_no_more(people):
    assert found("liepa") == ["Marta Liepa"]
    marta = Person.objects.get(surname="Liepa")
    marta.surname = "Vītola"
    marta.save()
    assert found("vitola") == ["Marta Vītola"]
    assert found("liepa") == []
    Person.objects.filter(pk=marta.pk).delete()
    assert found("vitola") == []


def test_who_was_merged_into_another_is_not_found(people):
    anna = Person.objects.get(surname="Bērziņa")
    Person.objects.filter(surname="Bērziņš").update(merged_into=anna)
    assert found("berzins") == ["Anna Bērziņa"]


def test_no_more_than_two_hundred_are_weighed(db, monkeypatch):
    monkeypatch.setattr(search, "FEW", 200)
    Person.objects.bulk_create(
        Person(given_name="Anna", surname="Kalniņa", search_key="anna kalnina", sort_key="k") for _ in range(MOST + 50)
    )
    assert len(found("kalnina")) == MOST


def test_two_hundred_or_more_may_be_found_the_statements_are_as_many(people, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        persons_named("berzina", Person.objects.all())


def test_people_are_listed_by_the_latvian_alphabet(db):
    for name in ("Anna Zariņa", "Anna Čakste", "Anna Cīrule", "Anna Āboliņa", "Anna Apse", "Anna Žagare", "Anna Šmite"):
        person(name)
    assert [each.surname for each in Person.objects.all()] == [
        "Āboliņa",
        "Apse",
        "Cīrule",
        "Čakste",
        "Šmite",
        "Zariņa",
        "Žagare",
    ]
