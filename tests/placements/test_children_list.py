"""The list of children says where each of them is now, on the page and in its files."""

import csv
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.access.models import Organisation
from ligzda.children.models import Child
from ligzda.placements.models import Away, Placement
from tests.desk.conftest import ago
from tests.placements.night import Night
from tests.placements.planning import known
from tests.visitors import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(night: Night) -> Client:
    return signed_in(night.worker)


@pytest.fixture
def house(night: Night) -> Organisation:
    return night.organisation("institution", "Bērnu nams")


@pytest.fixture
def children(night: Night, house: Organisation) -> dict[str, Child]:
    """Return one child with a family, one that ran away from an institution, one gone home, one never placed."""
    found = {name: known(night, name) for name in ("Anna", "Elza", "Jana", "Zane")}
    placed(night, found["Elza"], where="family", family=night.host("Zariņu"), kind="crisis")
    placed(night, found["Jana"], where="institution", organisation=house)
    night.fact(Away, child=found["Jana"], kind="ran_away", since=ago(1))
    placed(night, found["Anna"], where="relative", until=ago(5), end_reason="returned", went_to="birth_family")
    return found


def placed(night: Night, child: Child, **told) -> Placement:
    return night.fact(Placement, child=child, **{"since": ago(20), **told})


def listed(client: Client, **asked) -> list[tuple[str, str]]:
    """Return who is in the list's file, and where it says that they are."""
    answer = client.get(reverse("children"), {"file": "csv", **asked})
    rows = csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig")), delimiter=";")
    return [(row["Bērns"].split()[0], row["Kur tagad"]) for row in rows]


def test_each_child_has_the_one_answer_of_its_line(client, children):
    assert listed(client) == [
        ("Anna", "mājās pie bioloģiskās ģimenes"),
        ("Elza", "Zariņu ģimene"),
        ("Jana", "Bērnu nams · aizbēga"),
        ("Zane", "vēl nav ievietots"),
    ]
    page = client.get(reverse("children")).content.decode()
    assert "Zariņu ģimene" in page
    assert client.get(reverse("children"), {"file": "xlsx"}).status_code == 200


def test_it_is_narrowed_and_sorted_by_where_they_are(client, children):
    found = {
        where: [name for name, _ in listed(client, where=where)] for where in ("placed", "family", "away", "nowhere")
    }
    assert found == {
        "placed": ["Elza", "Jana"],
        "family": ["Elza"],
        "away": ["Jana"],
        "nowhere": ["Anna", "Zane"],
    }
    names = [name for name, _ in listed(client, sort="where")]
    assert names.index("Elza") < names.index("Jana")


def test_nobody_learns_of_a_child_of_others(night, children):
    stranger = signed_in(night.account("social_worker", night.other_centre, "Cita Darbiniece"))
    assert listed(stranger) == listed(stranger, where="family") == []


def test_it_asks_the_database_as_little_for_many_children(night, client, children):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("children"))
        return len(queries)

    asked()
    few = asked()
    for n in range(12):
        placed(night, known(night, f"N{n}"), where="relative", place="vecmāmiņa")
    assert asked() == few
