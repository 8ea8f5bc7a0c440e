"""What planned searches wait for, among all that is due."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from ligzda.access.audit import record
from ligzda.access.models import Assignment, Case
from ligzda.children.models import Child
from ligzda.pathway.models import DueItem
from ligzda.pathway.queries import refresh
from ligzda.people.models import Person
from ligzda.placements.actions.deciding import end_planned
from ligzda.placements.actions.planned import open_planned
from ligzda.placements.models import Proposal, Search
from tests.desk.conftest import ago, now
from tests.pathway.world import LONG_AGO
from tests.placements.night import Night

TELLING = "Jāpastāsta par bērniem kādai ģimenei"


@pytest.fixture
def night(db) -> Night:
    return Night()


@pytest.fixture
def search(night) -> Search:
    """Return a search that the court asked for two months ago, the worker's work."""
    case = Case.objects.create(centre=night.centre, court=night.court, municipality=night.town)
    Assignment.objects.create(case=case, account=night.worker, since=LONG_AGO)
    person = Person.objects.create(given_name="Elza", surname="Kalniņa", sex="f", birth_date=dt.date(2019, 4, 2))
    child = Child.objects.create(case=case, number="2026-0001", person=person, opened_on=LONG_AGO)
    return open_planned(by=now(night.worker), child=child, number="1-6/12", on=ago(60))


def text(response) -> str:
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def steps(night: Night) -> list[str]:
    refresh(by=night.system)
    return list(DueItem.objects.values_list("step", flat=True))


def test_stand_on_the_day_of_whoever_works_on_it_without_the_childs_name(night, search, signed_in):
    page = text(signed_in(night.worker).get("/"))
    assert TELLING in page
    assert f"Plānotais meklējums {search.shown_number}" in page
    assert reverse("planned_search", args=[search.number]) in page
    assert "kavē" in page
    assert "Kalniņa" not in page


def test_stand_in_the_list_of_all_that_is_due_and_in_its_file(night, search, signed_in):
    client = signed_in(night.worker)
    assert TELLING in text(client.get(reverse("due"), {"step": "planned_telling"}))
    assert TELLING not in text(client.get(reverse("due"), {"turn": "court"})).partition("<tbody")[2]
    file = client.get(reverse("due"), {"file": "csv"})
    assert search.shown_number in b"".join(file.streaming_content).decode()


def test_a_proposal_waits_for_the_court_which_sees_it_on_its_day(night, search, signed_in):
    family = night.family("Zariņu")
    at = timezone.now()
    Proposal.objects.create(search=search, family=family, on=ago(40), reason="Der", recorded_at=at)
    record(by=night.system, what="family_proposed", about=search.case)
    page = text(signed_in(night.clerk).get("/"))
    assert "Bāriņtiesas lēmums par ieteikto ģimeni" in page
    assert TELLING not in page


def test_follow_whatever_is_recorded_and_end_with_the_search(night, search):
    assert steps(night) == ["planned_telling"]
    assert refresh(by=night.system) == 0
    end_planned(by=now(night.worker), search=search, outcome="relative", reason="Pieteicās vecmāmiņa")
    assert steps(night) == []


def test_nobody_elses_are_seen(night, search, signed_in):
    stranger = night.account("social_worker", night.centre, "Cita Darbiniece")
    assert TELLING not in text(signed_in(stranger).get("/"))
