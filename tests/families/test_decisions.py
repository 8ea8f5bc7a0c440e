"""The court's decisions: who takes one back, what follows, and days that cannot be."""

import datetime as dt

import pytest
from django.urls import reverse

from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families.actions.court import decide
from ligzda.families.actions.withdrawals import withdraw
from ligzda.families.models import Contact, Decision, Status
from tests.pathway.world import NOON, World, day

pytestmark = pytest.mark.django_db(databases=["default", "reads"])


@pytest.fixture
def world(db) -> World:
    return World()


def decided(world: World, family, account, on: dt.date, outcome: str = "positive", **more) -> Decision:
    return decide(
        by=world.by(account),
        family=family,
        role="foster",
        kind=Decision.Kind.STATUS,
        number=f"1-6/{on}",
        on=on,
        outcome=outcome,
        **more,
    )


def test_a_worker_cannot_take_back_what_the_court_itself_recorded(world):
    family = world.family()
    made = decided(world, family, world.clerk, day("01.03."))
    with pytest.raises(Refused) as refused:
        withdraw(by=world.by(world.worker), fact=made, reason="Nepatīk")
    assert refused.value.codes == ["recorded_by_court"]
    withdraw(by=world.by(world.clerk), fact=made, reason="Cits numurs")
    assert not Status.objects.standing().exists()


def test_the_court_takes_back_nothing_that_the_centre_recorded(world):
    family = world.family()
    for fact in (
        decided(world, family, world.worker, day("01.03.")),
        world.fact(Contact, family=family, kind="call", at=NOON, who="Anna", text="-"),
    ):
        with pytest.raises(Refused) as refused:
            withdraw(by=world.by(world.clerk), fact=fact, reason="Nepatīk")
        assert refused.value.codes == ["recorded_by_centre"]


def test_another_court_takes_back_nothing_at_all(world):
    made = decided(world, world.family(), world.clerk, day("01.03."))
    stranger = world.account("court", world.organisation("court", "Rīgas bāriņtiesa"), "Ausma Tāle")
    with pytest.raises(Denied):
        withdraw(by=world.by(stranger), fact=made, reason="Nepatīk")


def test_taking_back_the_end_of_a_status_puts_it_in_force_again(world):
    family = world.family()
    decided(world, family, world.worker, day("01.03."))
    ended = decided(world, family, world.worker, day("01.04."), "ended")
    withdraw(by=world.by(world.worker), fact=ended, reason="Cita ģimene")
    assert Status.objects.standing().get().until is None


def test_a_later_status_stands_in_the_way_of_taking_back_an_end(world):
    family = world.family()
    decided(world, family, world.worker, day("01.03."))
    ended = decided(world, family, world.worker, day("01.04."), "ended")
    later = decided(world, family, world.worker, day("01.05."))
    with pytest.raises(Refused) as refused:
        withdraw(by=world.by(world.worker), fact=ended, reason="Cita ģimene")
    assert refused.value.codes == ["later_status_in_the_way"]
    withdraw(by=world.by(world.worker), fact=later, reason="Cita ģimene")
    withdraw(by=world.by(world.worker), fact=ended, reason="Cita ģimene")
    assert Status.objects.standing().get().until is None


def test_taking_back_a_new_status_leaves_the_one_that_ended_that_day_ended(world):
    family = world.family()
    decided(world, family, world.worker, day("01.03."))
    decided(world, family, world.worker, day("01.04."), "ended")
    anew = world.decided(family, "foster", "status", day("01.04."))
    withdraw(by=world.by(world.worker), fact=anew, reason="Cita ģimene")
    assert Status.objects.standing().get().until == day("01.04.")


def test_a_decision_in_force_until_a_day_before_it_is_refused_at_that_day(world):
    with pytest.raises(Refused) as refused:
        decided(world, world.family(), world.worker, day("01.03."), until=day("01.02."))
    assert [(reason.code, reason.at) for reason in refused.value.reasons] == [("ends_before_it_begins", "until")]


def test_a_status_with_an_end_to_come_is_ended_by_the_court_before_it(world):
    family = world.family()
    decided(world, family, world.worker, day("01.03."), until=dt.date(2027, 3, 1))
    decided(world, family, world.worker, day("01.05."), "ended")
    assert Status.objects.standing().get().until == day("01.05.")


def test_a_court_sees_neither_papers_nor_agreements_that_were_not_sent_to_it(world, client):
    family = world.family()
    client.force_login(world.clerk)
    for name in ("family_papers", "family_agreements"):
        assert client.get(reverse(name, args=[family.number])).status_code == 403
    page = client.get(reverse("family", args=[family.number])).content.decode()
    assert reverse("family_papers", args=[family.number]) not in page
    assert reverse("family_agreements", args=[family.number]) not in page


def test_a_court_opens_for_correction_what_it_records_and_nothing_else(world, client):
    family = world.family()
    made = decided(world, family, world.clerk, day("01.03."))
    contact = world.fact(Contact, family=family, kind="call", at=NOON, who="Anna", text="Slepeni")
    client.force_login(world.clerk)
    for name in ("fact_correct", "fact_withdraw"):
        assert client.get(reverse(name, args=[family.number, "decision", made.pk])).status_code == 200
        assert client.get(reverse(name, args=[family.number, "contact", contact.pk])).status_code == 403
