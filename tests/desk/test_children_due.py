"""What the children placed with a family ask for stands on the day of whoever works with it, each with its law."""

import datetime as dt

import pytest
from django.urls import reverse

from ligzda.families.models import Family
from ligzda.pathway.queries import refresh
from ligzda.people.models import HouseholdMember, Person
from ligzda.placements.models import Placement
from tests.desk.conftest import ago
from tests.placements.night import Night

SAID = {
    "Ievietošanas plānotās beigas": "placement.ending_soon.days",
    "Ģimenes statuss beidzas, kamēr bērns tur ir": "placement.ending_soon.days",
    "Vienlaikus ievietots vairāk bērnu, nekā atļauj noteikumi": "foster.placed_children.count",
    "Mājsaimniecībā vairāk bērnu, nekā atļauj noteikumi": "foster.household_children.count",
}


@pytest.fixture
def zarini(db) -> Family:
    """Return a family with four children and three of its own, approved for three, whose status ends next week."""
    night = Night()
    family = night.host("Zariņu", kind="foster", places=3, until=ago(-7))
    for n in range(4):
        told = {"since": ago(30), "planned_until": ago(3) if n == 0 else None}
        night.fact(Placement, child=night.child(), where="family", family=family, kind="foster", **told)
    for _own in range(3):
        person = Person.objects.create(given_name="Bērns", surname="Zariņš", birth_date=dt.date(2020, 1, 1))
        night.fact(HouseholdMember, household=family.household, person=person, part="child", since=ago(900))
    refresh(by=night.system)
    family.worker = night.worker
    return family


def test_each_says_its_law_and_mark(zarini, signed_in):
    rows = signed_in(zarini.worker).get("/").content.decode().split('<p class="due__mark">')
    for said, entry in SAID.items():
        row = next((each for each in rows if said in each), "")
        assert reverse("rulebook_entry", args=[entry]) in row, said
    approved = next(each for each in rows if "Vairāk bērnu, nekā ģimenei apstiprināts" in each)
    assert reverse("family_about", args=[zarini.number]) in approved
