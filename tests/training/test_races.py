"""Two people at one moment: a place is one person's, and no hour is written twice."""

from decimal import Decimal

import pytest

from ligzda.training.actions import attendance, certificates, sign_ups
from ligzda.training.actions.attendance import Cell
from ligzda.training.models import Attendance, Certificate, SignUp
from tests.at_once import at_once
from tests.training.conftest import DAY

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, databases=["default", "reads"])]


def test_the_last_place_is_given_to_one_of_those_who_ask_at_once(world):
    group = world.new_group(places=2, name="Maza")
    people = [world.anna, world.janis, *world.new_family("Egles", "Zane", "Ilze")[1:]]
    deeds = [
        lambda person=person: sign_ups.sign_up(by=world.worker, group=group, person=person, on=DAY) for person in people
    ]
    assert at_once(*deeds) == ["group_full", "group_full"]
    assert sorted(SignUp.objects.filter(group=group).values_list("slot", flat=True)) == [1, 2]


def test_two_trainers_who_save_one_cell_at_once_write_it_once(world):
    session = world.new_session()
    world.sign_up(world.anna)

    def write(hours: str):
        cells = [Cell(session.pk, world.anna.pk, Decimal(0), Decimal(hours))]
        attendance.record_attendance(by=world.worker, group=world.group, cells=cells)

    assert at_once(lambda: write("8"), lambda: write("4")) == ["cell_changed"]
    assert Attendance.objects.standing().count() == 1


def test_two_who_issue_a_certificate_at_once_issue_one(world, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)

    def issue():
        certificates.issue(
            by=world.worker, person=world.anna, programme=world.programme, issued_on=DAY, site="https://ligzda.example"
        )

    assert at_once(issue, issue) == ["certified_already"]
    assert Certificate.objects.count() == 1
