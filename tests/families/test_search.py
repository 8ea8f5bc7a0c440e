"""One box finds families and people, in whatever way somebody writes them; only what the actor may see."""

import datetime as dt

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation
from ligzda.families.models import Family
from ligzda.families.queries import search
from ligzda.people.models import Household, HouseholdMember, PersonEmail
from ligzda.people.rules.names import search_key, sort_key
from tests.people.conftest import CODES, person

pytestmark = pytest.mark.postgres

NOON = dt.datetime(2026, 5, 20, 12, tzinfo=RIGA)
LONG_AGO = dt.date(2020, 1, 1)


def family(number: str, name: str, centre: Organisation, *carers) -> Family:
    household = Household.objects.create()
    for carer in carers:
        HouseholdMember.objects.create(household=household, person=carer, part="carer", recorded_at=NOON)
    return Family.objects.create(
        case=Case.objects.create(number=number, centre=centre),
        household=household,
        number=number,
        name=name,
        search_key=search_key(name),
        sort_key=sort_key(name),
        opened_on=NOON.date(),
    )


@pytest.fixture
def centres(db) -> list[Organisation]:
    return [Organisation.objects.create(kind="centre", name=name, since=LONG_AGO) for name in ("Centrs 1", "Centrs 2")]


@pytest.fixture
def berzini(centres) -> Family:
    anna = person("Anna Bērziņa", CODES[1], phone="+37120599524")
    PersonEmail.objects.create(person=anna, address="anna.berzina@example.org")
    return family("2026-0147", "Bērziņu", centres[0], anna, person("Jānis Bērziņš"))


@pytest.fixture
def liepas(centres) -> Family:
    return family("2026-0148", "Liepu", centres[1], person("Anna Liepa", CODES[3], phone="+37120599525"))


def actor(role: str, centre: Organisation) -> Actor:
    account = Account.objects.create_user(f"{role}{centre.pk}@example.org", name=role)
    Membership.objects.create(account=account, organisation=centre, role=role, since=LONG_AGO)
    return Actor.of(account, at=NOON)


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("Ģ-2026-0147", "number"),
        ("2026-0147", "number"),
        ("g-2026-147", "number"),
        ("240385-18742", "code"),
        ("24038518742", "code"),
        ("20599524", "phone"),
        ("+371 20 599 524", "phone"),
        ("00371 205-99-524", "phone"),
        ("Anna.Berzina@Example.org", "email"),
        ("Bērziņu", "name"),
        ("berzinu", "name"),
        ("anna berzina", "name"),
        ("Bezina", "name"),
    ],
)
def test_a_family_is_found_however_it_is_written(berzini, liepas, centres, typed, how):
    first = search(by=actor("manager", centres[0]), typed=typed)[0]
    assert (first.family, first.how) == (berzini, how)


@pytest.mark.parametrize("typed", ["Liepa", "Liepu", "2026-0148", CODES[3], "20599525"])
def test_another_centres_family_is_not_there_at_all(berzini, liepas, centres, typed):
    assert search(by=actor("manager", centres[0]), typed=typed) == []


def test_a_worker_finds_only_the_families_they_work_with(berzini, centres):
    worker = actor("social_worker", centres[0])
    assert search(by=worker, typed="berzina") == []
    Assignment.objects.create(case=berzini.case, account=worker.account, since=LONG_AGO)
    assert [hit.family for hit in search(by=worker, typed="berzina")][:1] == [berzini]


@pytest.mark.parametrize("typed", ["", " ", "%", "'", "0", "99999999999", "2026-", "@", "24038518743"])
def test_what_is_nobodys_finds_nobody(berzini, centres, typed):
    assert search(by=actor("manager", centres[0]), typed=typed) == []


def test_who_has_left_the_household_is_still_found(berzini, centres):
    HouseholdMember.objects.filter(person__given_name="Jānis").update(until=dt.date(2026, 1, 1))
    assert [str(hit.person) for hit in search(by=actor("manager", centres[0]), typed="janis")] == ["Jānis Bērziņš"]


def test_many_hits_take_as_many_statements_as_one(centres, django_assert_max_num_queries):
    for number in range(30):
        family(f"2026-{number:04d}", "Kalniņu", centres[0], person("Inese Kalniņa"), person("Juris Kalniņš"))
    by = actor("manager", centres[0])
    with django_assert_max_num_queries(8):
        assert len(search(by=by, typed="kalnin")) == 30
