"""A planned search in pages: from the child's record to the family, step by step."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ligzda.access.actor import RIGA
from ligzda.access.audit import record
from ligzda.access.models import Read
from ligzda.children.models import Sibling, SiblingGroup
from ligzda.people.models import PersonPhone
from ligzda.placements.models import Meeting, Placement, Search
from tests.placements.planning import known
from tests.visitors import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def today() -> dt.date:
    return timezone.now().astimezone(RIGA).date()


@pytest.fixture
def worker(night) -> Client:
    return signed_in(night.worker)


@pytest.fixture
def elza(night):
    return known(night)


@pytest.fixture
def zarini(night):
    return night.host("Zariņu", kind="foster")


def post(client: Client, name: str, *args, **given) -> str:
    answer = client.post(reverse(name, args=args), given, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def search(worker, elza, today) -> Search:
    assert "Meklēt ģimeni plānotā meklējumā" in worker.get(reverse("child_places", args=[elza.number])).content.decode()
    post(worker, "planned_open", elza.number, number="1-6/12", on=f"{today:%d.%m.%Y}")
    return Search.objects.get()


def test_leads_from_the_request_to_the_family_and_the_court_decides_itself(night, worker, search, zarini, elza, today):
    clerk, number, on = signed_in(night.clerk), search.number, f"{today:%d.%m.%Y}"
    assert "Zariņu ģimene" in post(worker, "planned_tell", number, family=zarini.number)
    post(worker, "planned_answer", number, family=zarini.number, said="yes")
    post(worker, "planned_meet", number, family=zarini.pk, on=on, went="well", note="Spēlējās")
    shown = post(worker, "planned_propose", number, family=zarini.pk, on=on, reason="Dzīvo tuvu skolai")
    assert "Dzīvo tuvu skolai" in shown
    post(clerk, "planned_decide", number, agrees="yes", ground="danger", number="1-6/15", on=on)
    shown = post(worker, "planned_place", number, since=on)
    assert Placement.objects.get(child=elza).family == zarini
    assert "ģimene" in shown


def test_says_at_the_field_what_is_missing_and_keeps_what_was_typed(worker, search, elza, today):
    shown = post(worker, "planned_open", elza.number, number="1-6/13", on=f"{today:%d.%m.%Y}")
    assert "Ģimeni kādam no šiem bērniem jau meklē." in shown
    assert "1-6/13" in shown


def test_shows_every_reason_to_the_centre_and_none_to_the_court(night, worker, search, zarini):
    night.host("Šķēļu", kind="foster", age_from=9)
    address = reverse("planned_search", args=[search.number])
    assert "Šķēļu" in worker.get(address, {"why": "all"}).content.decode()
    seen = signed_in(night.clerk).get(address, {"why": "all"}).content.decode()
    assert "Zariņu" in seen
    assert "Šķēļu" not in seen


def test_a_no_without_why_is_refused_on_the_page(worker, search, zarini):
    post(worker, "planned_tell", search.number, family=zarini.number)
    shown = post(worker, "planned_answer", search.number, family=zarini.number, said="no")
    assert "Ja ģimene nevar, pierakstiet, kāpēc." in shown
    shown = post(worker, "planned_answer", search.number, family=zarini.number, said="maybe")
    assert "Norādiet, ko ģimene atbildēja." in shown


def test_a_step_is_taken_back_with_a_reason(worker, search, zarini, today):
    number = search.number
    post(worker, "planned_tell", number, family=zarini.number)
    post(worker, "planned_meet", number, family=zarini.pk, on=f"{today:%d.%m.%Y}", went="unsure")
    meeting = Meeting.objects.get()
    post(worker, "planned_withdraw", number, "meeting", meeting.pk, reason="Cita ģimene")
    meeting.refresh_from_db()
    assert not meeting.stands
    for kind in ("meeting", "nothing"):
        gone = reverse("planned_withdraw", args=[number, kind, meeting.pk])
        assert worker.get(gone).status_code == 404


def test_a_child_without_a_record_is_known_by_its_number(worker, search, elza):
    search.children.update(child=None)
    assert "Tāda bērna starp jūsu bērniem nav." in post(worker, "planned_child", search.number, 0, child="B-1999-0001")
    post(worker, "planned_child", search.number, 0, child=elza.shown_number)
    assert search.children.get().child == elza


def test_ends_without_a_family_and_stays_to_be_read(worker, search):
    shown = post(worker, "planned_end", search.number, outcome="relative", reason="Pieteicās vecmāmiņa")
    assert "Pieteicās vecmāmiņa" in shown
    listed = worker.get(reverse("planned_searches")).content.decode()
    assert search.shown_number in listed
    assert "Elza Kalniņa, 7" in listed


def test_every_look_is_written_down_with_the_case(worker, search):
    worker.get(reverse("planned_search", args=[search.number]))
    assert Read.objects.filter(what="planned_search", case_id=search.case_id).exists()


def test_asks_the_database_no_more_for_many_families(night, worker, search, zarini, django_assert_max_num_queries):
    for n in range(5):
        night.host(f"N{n}", kind="foster")
    address = reverse("planned_search", args=[search.number])
    worker.get(address)
    with django_assert_max_num_queries(45):
        worker.get(address)


def test_says_whom_to_call_and_what_they_speak_to_who_works_on_it_alone(night, worker, search, zarini):
    person = zarini.household.members.order_by("pk").first().person
    person.languages = ["uk"]
    person.save()
    PersonPhone.objects.create(person=person, number="+37126114200")
    record(by=night.system, what="member_joined", about=zarini.case)
    address = reverse("planned_search", args=[search.number])
    shown, seen = (client.get(address).content.decode() for client in (worker, signed_in(night.clerk)))
    assert "ukrainiski" in shown
    for inside in ("26 114 200", zarini.shown_number):
        assert inside in shown
        assert inside not in seen


def test_a_button_pressed_twice_does_its_deed_once(worker, search, zarini):
    given = {"family": zarini.number, "once": str(uuid4())}
    for _twice in range(2):
        post(worker, "planned_tell", search.number, **given)
    assert search.calls.count() == 1


def test_says_what_comes_next_and_gives_the_button_to_whose_turn_it_is(night, worker, search, zarini, today):
    number, on = search.number, f"{today:%d.%m.%Y}"
    page = reverse("planned_search", args=[number])
    shown = worker.get(page).content.decode()
    assert "Jāpastāsta par bērniem kādai ģimenei" in shown
    assert "Skaita no" in shown  # the working of the day by which it is to be done
    assert "Jāreģistrē ģimenes atbilde" in post(worker, "planned_tell", number, family=zarini.number)
    post(worker, "planned_answer", number, family=zarini.number, said="yes")
    post(worker, "planned_meet", number, family=zarini.pk, on=on, went="well")
    post(worker, "planned_propose", number, family=zarini.pk, on=on, reason="Der")
    for client in (worker, signed_in(night.clerk)):
        shown = client.get(page).content.decode()
        assert "Bāriņtiesas lēmums par ieteikto ģimeni" in shown
        assert reverse("planned_decide", args=[number]) in shown


def test_brothers_and_sisters_are_looked_for_apart_in_a_search_of_their_own(night, worker, elza, today):
    janis = known(night, "Jānis", sex="m")
    group = SiblingGroup.objects.create(opened_on=today)
    for child in (elza, janis):
        Sibling.objects.create(group=group, child=child, recorded_at=timezone.now())
    post(worker, "planned_open", elza.number, number="1-6/12", on=f"{today:%d.%m.%Y}", together=janis.pk)
    first = Search.objects.get()
    for name in ("Mazā", "Sīkā"):
        night.host(name, kind="foster", places=1)
    shown = worker.get(reverse("planned_search", args=[first.number])).content.decode()
    assert "Kopā neviens nevar; sadalot var šīs ģimenes" in shown
    assert "Jānis Kalniņa, 7" in worker.get(reverse("planned_part", args=[first.number])).content.decode()
    shown = post(worker, "planned_part", first.number, places=1, reason="Neviena ģimene neuzņem abus")
    second = Search.objects.exclude(pk=first.pk).get()
    assert second.shown_number in shown
    shown = worker.get(reverse("planned_search", args=[second.number])).content.decode()
    assert "Neviena ģimene neuzņem abus" in shown
    assert second.shown_number in worker.get(reverse("planned_join", args=[first.number])).content.decode()
    shown = post(worker, "planned_join", first.number, others=second.number, reason="Tomēr kopā")
    assert "Atsevišķi meklēts iepriekš:" in shown
    assert Search.objects.get(joined=second).shown_number in shown
