"""One box finds families however one remembers them, and only those that one may see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.desk.queries.search import search
from ligzda.people.models import Person, PersonPhone
from tests.desk.conftest import now
from tests.pathway.world import World

CODE = "16117519997"


@pytest.fixture
def family(world: World):
    family = world.family("Bērziņu")
    anna = Person.objects.get(given_name="Anna")
    anna.surname = "Bērziņa"
    anna.code = CODE
    anna.save()
    PersonPhone.objects.create(person=anna, number="+37120599524")
    return family


@pytest.mark.postgres
@pytest.mark.parametrize(
    "typed",
    [
        "Bērziņu",
        "berzin",
        "anna berzina",
        "Berziņa Anna",
        "bērzņa",
        "20599524",
        "+371 20 599 524",
        "00371 20599524",
        "161175-19997",
        "16117519997",
    ],
)
def test_a_family_is_found_by(world: World, family, typed):
    assert [each.family for each in search(by=now(world.worker), typed=typed).found] == [family]


def test_a_family_is_found_by_its_number_however_it_is_written(world: World, family):
    short = f"{family.number[:5]}{int(family.number[5:])}"
    for typed in (family.number, f"Ģ-{family.number}", f"ģ {family.number}", f"G-{family.number}", short):
        results = search(by=now(world.worker), typed=typed)
        assert results.exact
        assert [each.family for each in results.found] == [family]


@pytest.mark.postgres
@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "%", "'", '"', "Ģ-1999-1", "12345", "ā" * 200, "**", "NEAR("])
def test_what_fits_nobody_finds_nobody(world: World, family, typed):
    assert search(by=now(world.worker), typed=typed).found == []


@pytest.mark.parametrize("typed", ["Bērziņa", "20599524", CODE])
def test_another_centres_family_is_not_found(world: World, family, typed):
    stranger = world.account("manager", world.other_centre, "Svešs")
    assert search(by=now(stranger), typed=typed).found == []


def test_what_is_typed_never_stands_in_an_address(world: World, family, signed_in):
    client = signed_in(world.worker)
    page = client.post(reverse("search"), {"q": "Berzina"})
    assert "Bērziņu ģimene" in page.content.decode()
    assert client.get(reverse("search"), {"q": "Berzina"}).content.decode().count("Bērziņu") == 0


def test_an_exact_find_opens_the_family_at_once(world: World, family, signed_in):
    answer = signed_in(world.worker).post(reverse("search"), {"q": CODE})
    assert answer.url == reverse("family", args=[family.number])


def test_a_search_asks_as_often_for_thirty_families_as_for_one(world: World, family):
    def cost() -> int:
        by = now(world.worker)
        with CaptureQueriesContext(connection) as ran:
            search(by=by, typed="Berzin")
        return len(ran)

    one = cost()
    for _each in range(30):
        world.family("Bērziņu")
    assert cost() == one
