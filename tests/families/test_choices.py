"""Choosing a role, pausing, going on, turning to another role; consultations, contacts and recruitment."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.actor import RIGA
from ligzda.access.edit import ChangedByOther
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families.actions import choices as deeds
from ligzda.families.actions.court import decide
from ligzda.families.actions.enquiries import Carer, open_family, record_enquiry
from ligzda.families.actions.measures import save_measure
from ligzda.families.actions.talks import hold_consultation, log_contact
from ligzda.families.actions.withdrawals import withdraw
from ligzda.families.models import Choice, Contact
from ligzda.families.queries import history, measures
from ligzda.families.rules.roles import FamilyRole
from tests.families.conftest import NOON, TODAY, day


@pytest.fixture
def foster(world, berzini) -> Choice:
    return deeds.choose(by=world.worker, family=berzini, role=FamilyRole.FOSTER, since=day(2, 9))


def test_several_paths_may_run_at_once_but_one_for_each_role(world, berzini, foster):
    deeds.choose(by=world.worker, family=berzini, role=FamilyRole.HOST, since=TODAY)
    with pytest.raises(Refused) as refused:
        deeds.choose(by=world.worker, family=berzini, role=FamilyRole.FOSTER, since=day(5, 21))
    assert refused.value.codes == ["path_open_already", "day_not_yet"]


@pytest.mark.postgres
def test_the_database_itself_keeps_one_open_path_for_a_role(world, berzini, foster):
    with pytest.raises(IntegrityError), transaction.atomic():
        Choice.objects.create(family=berzini, role="foster", since=TODAY, recorded_at=NOON)


def test_a_path_pauses_with_a_reason_and_goes_on(world, foster):
    with pytest.raises(Refused) as refused:
        deeds.pause(by=world.worker, choice=foster, on=day(1, 1), reason="")
    assert refused.value.codes == ["reason_missing"]
    deeds.pause(by=world.worker, choice=foster, on=day(4, 1), reason="Gaida bērnu")
    with pytest.raises(Refused):
        deeds.pause(by=world.worker, choice=foster, on=day(4, 2), reason="Vēlreiz")
    deeds.go_on(by=world.worker, choice=foster, on=day(5, 1))
    with pytest.raises(Refused) as refused:
        deeds.go_on(by=world.worker, choice=foster, on=day(5, 2))
    assert refused.value.codes == ["not_paused"]


def test_a_family_turns_to_another_role_on_one_day(world, berzini, foster):
    new = deeds.change_role(by=world.worker, choice=foster, role=FamilyRole.GUARDIAN, on=day(5, 4), reason="Mazbērns")
    foster.refresh_from_db()
    assert (foster.until, foster.end_reason, new.since, new.role) == (day(5, 4), "Mazbērns", day(5, 4), "guardian")
    with pytest.raises(Refused) as refused:
        deeds.end(by=world.worker, choice=foster, on=TODAY, reason="Vēlreiz")
    assert refused.value.codes == ["path_ended"]


def test_a_choice_taken_back_can_be_made_again(world, berzini, foster):
    withdraw(by=world.worker, fact=foster, reason="Cita ģimene")
    assert deeds.choose(by=world.worker, family=berzini, role=FamilyRole.FOSTER, since=TODAY)


def test_the_contact_log_is_newest_first_and_keeps_what_was_taken_back(world, berzini):
    for number in (1, 2, 3):
        at = dt.datetime(2026, 5, number, 9, tzinfo=RIGA)
        log_contact(by=world.worker, family=berzini, kind=Contact.Kind.CALL, at=at, who="Anna", text=f"{number}")
    withdraw(by=world.worker, fact=Contact.objects.get(text="2"), reason="Cita ģimene")
    assert [row.text for row in history(by=world.worker, family=berzini)] == ["3", "2", "1"]


def test_nothing_is_logged_or_held_before_it_took_place(world, berzini):
    tomorrow = NOON + dt.timedelta(days=1)
    with pytest.raises(Refused):
        log_contact(by=world.worker, family=berzini, kind=Contact.Kind.CALL, at=tomorrow, who="Anna", text="x")
    with pytest.raises(Refused):
        hold_consultation(by=world.worker, family=berzini, on=tomorrow.date(), means="centre")
    assert hold_consultation(by=world.worker, family=berzini, on=TODAY, means="centre").held_by == world.worker.name


def test_the_court_reads_no_contact_log(world, berzini):
    with pytest.raises(Denied):
        history(by=world.clerk, family=berzini)


def test_what_came_of_a_measure_is_counted_by_families_specialised_apart(world, django_assert_num_queries):
    fair = save_measure(
        by=world.worker, centre=world.centre, name="Ģimene katram bērnam", channel="event", since=day(1, 1)
    )
    for number, (consulted, role) in enumerate(((True, FamilyRole.CRISIS), (True, FamilyRole.HOST), (False, None))):
        enquiry = record_enquiry(
            by=world.worker,
            centre=world.centre,
            on=day(1, 12),
            means="phone",
            name="A B",
            phone="+37120599524",
            measure=fair,
        )
        family = open_family(
            by=world.worker,
            centre=world.centre,
            name=f"Ģ{number}",
            carers=(Carer(given_name="A", surname="B"),),
            court=world.court,
            enquiry=enquiry,
        )
        for _ in range(2 if consulted else 0):
            hold_consultation(by=world.worker, family=family, on=day(1, 16), means="centre")
        if role:
            decide(
                by=world.worker,
                family=family,
                role=role,
                kind="status",
                number=f"{number}",
                on=day(5, 1),
                outcome="positive",
            )
    with django_assert_num_queries(1):
        [row] = measures(by=world.worker)
    assert (row.enquired, row.consulted, row.won, row.won_specialised) == (3, 2, 2, 1)
    assert not list(measures(by=world.actor("manager", world.other)))


def test_a_measure_is_changed_by_one_person_at_a_time_and_ends_after_it_begins(world):
    first = {"by": world.worker, "centre": world.centre, "name": "Diena", "channel": "event", "since": day(1, 1)}
    with pytest.raises(Refused) as refused:
        save_measure(**{**first, "name": " ", "until": dt.date(2025, 1, 1)})
    assert refused.value.codes == ["name_missing", "ends_before_it_begins"]
    made = save_measure(**first, cost=Decimal("120.50"))
    save_measure(**{**first, "name": "Dienas"}, measure=made, version=made.version)
    with pytest.raises(ChangedByOther):
        save_measure(**first, measure=made, version=1)
