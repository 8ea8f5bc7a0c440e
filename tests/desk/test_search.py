"""One box finds families and children however one remembers them, and only those that one may see."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.access.models import Assignment, Case
from ligzda.children.models import Child
from ligzda.desk.queries.search import search
from ligzda.people.models import Person, PersonEmail, PersonPhone
from tests.desk.conftest import ago, now
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
    PersonEmail.objects.create(person=anna, address="anna.berzina@example.org")
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
        "Anna.Berzina@Example.org",
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
@pytest.mark.parametrize(
    "typed", ["", "   ", "xyzzy", "%", "'", '"', "Ģ-1999-1", "12345", "@", "99999999999", "ā" * 200, "**", "NEAR("]
)
def test_what_fits_nobody_finds_nobody(world: World, family, typed):
    assert search(by=now(world.worker), typed=typed).found == []


def test_who_has_left_the_household_is_still_found(world: World, family):
    family.household.members.filter(person__given_name="Anna").update(until=ago(10))
    assert [each.family for each in search(by=now(world.worker), typed="anna").found] == [family]


@pytest.mark.parametrize("typed", ["Bērziņa", "20599524", "anna.berzina@example.org", CODE])
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


class TestChildren:
    @pytest.fixture
    def elza(self, world: World) -> Child:
        person = Person.objects.create(given_name="Elza", surname="Kļaviņa", birth_date=dt.date(2019, 4, 2))
        person.set_code("02041922220")
        person.save()
        return self.child(world, "2026-0007", person=person)

    def child(self, world: World, number: str, **told) -> Child:
        case = Case.objects.create(centre=world.centre)
        Assignment.objects.create(case=case, account=world.worker, since=ago(30))
        return Child.objects.create(case=case, number=number, opened_on=ago(30), **told)

    @pytest.mark.postgres
    @pytest.mark.parametrize(
        "typed", ["Elza", "klavina", "Kļaviņa Elza", "klavnia", "020419-22220", "B-2026-7", "b 2026-0007"]
    )
    def test_a_child_is_found_by(self, world: World, elza, typed):
        assert search(by=now(world.worker), typed=typed).children == [elza]

    def test_a_child_without_a_name_is_found_by_what_it_is_called(self, world: World):
        half = self.child(world, "2026-0008", called="Puika ar brūnu jaku")
        assert search(by=now(world.worker), typed="brunu jaku").children == [half]

    @pytest.mark.parametrize("typed", ["Elza", "02041922220", "B-2026-0007"])
    def test_another_centres_child_is_not_found(self, world: World, elza, typed):
        for stranger in (world.account("manager", world.other_centre, "Svešs"), world.colleague):
            assert search(by=now(stranger), typed=typed).children == []

    def test_a_number_may_be_a_familys_and_a_childs(self, world: World, elza):
        family = world.family("Bērziņu")
        twin = self.child(world, family.number)
        results = search(by=now(world.worker), typed=family.number)
        assert ([each.family for each in results.found], results.children) == ([family], [twin])
        assert search(by=now(world.worker), typed=f"Ģ-{family.number}").children == []
        assert search(by=now(world.worker), typed=f"B-{family.number}").found == []

    def test_an_exact_find_opens_the_child_at_once(self, world: World, elza, signed_in):
        answer = signed_in(world.worker).post(reverse("search"), {"q": "B-2026-0007"})
        assert answer.url == reverse("child_about", args=[elza.number])

    def test_children_stand_below_the_families(self, world: World, elza, signed_in):
        world.family("Kļaviņu")
        said = signed_in(world.worker).post(reverse("search"), {"q": "Klavin"}).content.decode()
        assert said.index("Kļaviņu ģimene") < said.index("Elza Kļaviņa")

    def test_a_search_asks_as_often_for_thirty_children_as_for_one(self, world: World, elza):
        def cost() -> int:
            by = now(world.worker)
            with CaptureQueriesContext(connection) as ran:
                search(by=by, typed="Klavin")
            return len(ran)

        one = cost()
        for n in range(30):
            person = Person.objects.create(given_name="Elza", surname="Kļaviņa")
            self.child(world, f"2026-1{n:03d}", person=person)
        assert cost() == one
