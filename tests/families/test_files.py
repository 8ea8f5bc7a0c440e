"""Somebody turns to a centre, and a family's file is opened: numbers, people, who sees it."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import close_old_connections, connection

from ligzda.access.models import Assignment, Case, Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families.actions.enquiries import Carer, close_enquiry, open_family, record_enquiry
from ligzda.families.models import Enquiry, Family, FamilyCounter
from ligzda.families.queries import families, possible_duplicates
from ligzda.people.models import Person
from tests.families.conftest import CODES, TODAY, day


def enquiry(world, **given) -> Enquiry:
    first = {"by": world.worker, "centre": world.centre, "on": TODAY, "means": "phone", "name": "Anna Bērziņa"}
    return record_enquiry(**{**first, "phone": "+37120599524", **given})


def test_an_enquiry_needs_a_name_and_a_way_to_answer_and_has_happened(world):
    with pytest.raises(Refused) as refused:
        enquiry(world, name=" ", phone="", on=day(5, 21))
    assert refused.value.codes == ["name_missing", "contact_missing", "day_not_yet"]


def test_a_file_opened_for_an_enquiry_takes_it_along_and_is_the_openers_work(world):
    first = enquiry(world)
    family = open_family(
        by=world.worker,
        centre=world.centre,
        name="Bērziņu",
        carers=(Carer(given_name="Anna", surname="Bērziņa"),),
        court=world.court,
        municipality=world.municipality,
        enquiry=first,
    )
    first.refresh_from_db()
    assert first.family == family
    assert (family.number, family.shown_number, family.title) == ("2026-0001", "Ģ-2026-0001", "Bērziņu ģimene")
    assert Assignment.objects.get().account == world.worker.account
    assert family.case.court == world.court
    again = {"by": world.worker, "centre": world.centre, "name": "Bērziņu", "enquiry": first}
    with pytest.raises(Refused) as refused:
        open_family(**again, carers=(Carer(given_name="Anna", surname="Bērziņa"),))
    assert refused.value.codes == ["enquiry_has_family"]


def test_a_file_is_not_opened_without_name_or_carer_or_with_three(world):
    three = [Carer(given_name="A", surname="B")] * 3
    for carers, codes in (((), ["name_missing", "carer_needed"]), (three, ["name_missing", "too_many_carers"])):
        with pytest.raises(Refused) as refused:
            open_family(by=world.worker, centre=world.centre, name=" ", carers=carers)
        assert refused.value.codes == codes


@pytest.mark.postgres
def test_a_code_that_somebody_has_opens_no_file_and_takes_no_number(world):
    world.open()
    with pytest.raises(Refused) as refused:
        world.open("Kalniņu", Carer(given_name="Ilze", surname="Kalniņa", code=CODES[1]))
    assert refused.value.codes == ["code_taken"]
    assert Family.objects.count() == Case.objects.count() == Person.objects.count() == 1
    assert FamilyCounter.objects.get().last == 1


@pytest.mark.postgres
def test_numbers_are_counted_within_the_year(world):
    first = world.open("Pirmo", Carer(given_name="A", surname="Viens"))
    next_year = world.later(world.worker, days=365)
    second = world.open("Otro", Carer(given_name="A", surname="Divi"), by=next_year)
    assert (first.number, second.number) == ("2026-0001", "2027-0001")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_files_opened_at_once_never_have_one_number(world):
    together = Barrier(4)

    def open_one(name: str) -> str:
        together.wait()
        try:
            return world.open(name, Carer(given_name="A", surname=name)).number
        finally:
            close_old_connections()
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(open_one, ("Viens", "Divi", "Trīs", "Četri")))
    assert sorted(numbers) == [f"2026-000{number}" for number in range(1, 5)]


def test_a_closed_enquiry_says_why_and_opens_no_file(world):
    first = enquiry(world)
    with pytest.raises(Refused):
        close_enquiry(by=world.worker, enquiry=first, reason="")
    close_enquiry(by=world.worker, enquiry=first, reason="Pārcēlās")
    with pytest.raises(Refused) as refused:
        open_family(
            by=world.worker,
            centre=world.centre,
            name="B",
            carers=(Carer(given_name="A", surname="B"),),
            enquiry=first,
        )
    assert refused.value.codes == ["enquiry_closed"]


def test_who_may_be_the_same_family_is_told_by_telephone_or_a_like_name(world, berzini):
    for asked in ({"name": "Cita Persona", "phone": "+37120599524"}, {"name": "Anna Berzina"}):
        assert list(possible_duplicates(by=world.manager, **asked)) == [berzini]
    assert not list(possible_duplicates(by=world.manager, name="Ieva Liepa"))
    assert not list(possible_duplicates(by=world.actor("manager", world.other), name="Anna Bērziņa"))


def test_only_who_works_with_the_family_its_manager_and_its_court_see_it(world, berzini):
    colleague = world.actor("social_worker", world.centre)
    stranger = world.actor("manager", world.other)
    accountant = world.actor("accountant", world.centre)
    sees = {by.name: list(families(by=by)) for by in (world.worker, world.manager, world.clerk)}
    assert all(rows == [berzini] for rows in sees.values())
    assert not any(list(families(by=by)) for by in (colleague, stranger, accountant))


def test_nobody_records_an_enquiry_at_another_centre(world):
    with pytest.raises(Denied):
        enquiry(world, centre=world.other)


def test_each_deed_leaves_its_event_and_no_value(world, berzini):
    events = Event.objects.filter(case=berzini.case)
    assert {event.what for event in events} == {"case_opened", "family_opened"}
    assert not any("Bērziņ" in f"{event.fields}{event.ref}" for event in Event.objects.all())
    assert all(isinstance(event.on, dt.date) for event in events)
