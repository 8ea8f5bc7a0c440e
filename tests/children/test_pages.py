"""Pages of children as people use them."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ligzda.access.models import Read
from ligzda.children.actions.children import open_child
from ligzda.children.actions.court import record_decision
from ligzda.children.models import CareNote, Child, CourtDecision, Need, Relative, Restriction, Schooling, Sibling
from tests.children.conftest import opened
from tests.families.conftest import World
from tests.visitors import page, post, signed_in

pytestmark = pytest.mark.django_db
ELZA = {"given_name": "Elza", "surname": "Kalniņa", "birth_date": "02.04.2019.", "sex": "f"}


@pytest.fixture
def now(world) -> World:
    """Return the world of the real day, on which pages are asked."""
    world.worker = world.later(world.worker, days=(timezone.now().date() - world.worker.on).days)
    return world


@pytest.fixture
def client(now) -> Client:
    return signed_in(now.worker.account)


@pytest.fixture
def child(now) -> Child:
    return opened(now)


def test_a_new_child_has_a_record(client, now):
    answer = post(client, "child_make", **ELZA, place=now.municipality.pk)
    child = Child.objects.get()
    assert answer.url == reverse("child_about", args=[child.number])
    assert child.case.court == now.court
    assert "Elza Kalniņa" in page(client, "children")


@pytest.mark.parametrize("view", ["child_about", "child_people", "child_court", "child_places", "child_tonight"])
def test_the_childs_name_stands_on_its_pages_and_never_in_the_browsers_history(client, child, view):
    head, _end, body = page(client, view, child.number).partition("</title>")
    assert child.shown_number in head
    assert "Elza" not in head
    assert "Elza Kalniņa" in body


def test_a_likely_same_child_is_shown_before_a_new_record_is_made(client, child):
    said = post(client, "child_make", **ELZA).content.decode()
    assert child.shown_number in said
    assert 'value="Kalniņa"' in said  # nothing typed is lost
    assert Child.objects.count() == 1
    assert Read.objects.filter(what="children_alike", case_id=child.case_id).exists()


def test_who_has_looked_opens_the_record_of_another_child(client, child):
    post(client, "child_make", **ELZA, looked_at=str(child.pk), none_of_these="on")
    assert Child.objects.count() == 2


def test_a_tick_without_having_been_shown_anybody_opens_nothing(client, child):
    post(client, "child_make", **ELZA, looked_at="", none_of_these="on")
    assert Child.objects.count() == 1


def test_a_child_of_another_centre_is_not_shown_by_name(client, now):
    stranger = now.actor("social_worker", now.other)
    known = open_child(by=stranger, place_of_work=now.other, given_name="Elza", surname="Kalniņa")
    said = post(client, "child_make", **ELZA).content.decode()
    assert known.shown_number in said
    assert now.other.name in said
    assert reverse("child_about", args=[known.number]) not in said


def test_nothing_known_is_said_at_the_field(client, now):
    said = post(client, "child_make", sex="").content.decode()
    assert Child.objects.count() == 0
    assert "Norādiet vismaz kaut ko" in said


def test_what_is_known_is_changed(client, child):
    changed = {**ELZA, "surname": "Ozola", "version": child.version, "languages": ["lv", "uk"]}
    assert post(client, "child_edit", child.number, **changed).status_code == 302
    child = Child.objects.get(pk=child.pk)
    assert (child.person.surname, child.languages) == ("Ozola", ["lv", "uk"])


def test_whatever_language_a_child_speaks_is_kept(client, child):
    given = {**ELZA, "version": child.version, "languages": ["pl", "be"]}
    assert post(client, "child_edit", child.number, **given).status_code == 302
    child = Child.objects.get()
    assert set(child.languages) == {"pl", "be"}
    assert client.get(reverse("child_edit", args=[child.number])).context["form"]["languages"].value() == ["pl", "be"]


def test_somebody_elses_change_is_shown_and_nothing_typed_is_lost(client, child):
    stale = {**ELZA, "surname": "Ozola", "version": 0}
    said = post(client, "child_edit", child.number, **stale).content.decode()
    assert "Ozola" in said
    assert Child.objects.get(pk=child.pk).person.surname == "Kalniņa"


def test_everything_about_the_child_is_recorded_and_shown(client, child):
    number = child.number
    post(client, "need_record", number, code="medical", note="insulīns", since="01.05.2020.")
    post(client, "care_note_record", number, kind="allergy", text="rieksti", since="01.05.2020.")
    post(client, "school_record", number, name="“Pūcīte”", form="2. grupa", since="01.09.2021.")
    about = page(client, "child_about", number)
    for said in ("insulīns", "rieksti", "“Pūcīte”"):
        assert said in about
    for row, kind in ((Need, "need"), (CareNote, "note"), (Schooling, "school")):
        post(client, "child_fact_end", number, kind, row.objects.get().pk, on="01.05.2022.")
        assert row.objects.get().until


def test_a_need_that_is_held_is_not_recorded_twice(client, child):
    for _ in range(2):
        said = post(client, "need_record", child.number, code="medical", since="01.05.2020.")
    assert said.status_code == 200
    assert Need.objects.count() == 1


def test_relatives_and_bans_with_the_number_of_the_decision(client, child):
    post(client, "relative_record", child.number, name="Juris Kalniņš", relation="father", custody="suspended")
    father = Relative.objects.get()
    post(
        client,
        "restriction_record",
        child.number,
        relative=father.pk,
        kind="banned",
        number="1-6/12",
        since="01.05.2020.",
    )
    said = page(client, "child_people", child.number)
    assert "Juris Kalniņš" in said
    assert "1-6/12" in said
    assert Restriction.objects.get().forbids


def test_a_ban_must_be_about_somebody(client, child):
    post(client, "restriction_record", child.number, kind="banned", since="01.05.2020.")
    assert not Restriction.objects.exists()


def test_a_decision_that_places_a_child_says_on_which_ground(client, child, now):
    decision = {"court": now.court.pk, "kind": "separated", "number": "1-6/5", "on": "01.05.2020."}
    post(client, "child_decision_record", child.number, **decision)
    assert not CourtDecision.objects.exists()
    post(client, "child_decision_record", child.number, **decision, ground="danger")
    assert "1-6/5" in page(client, "child_court", child.number)


def test_brothers_and_sisters_are_one_group(client, child, now):
    brother = opened(now, given_name="Kārlis", sex="m", birth_date=None, age_about=4)
    sister = opened(now, given_name="Zane", birth_date=None, age_about=2)
    post(client, "sibling_join", child.number, sibling=brother.pk, half="on")
    post(client, "sibling_join", brother.number, sibling=sister.pk)
    assert {row.child_id for row in Sibling.objects.all()} == {child.pk, brother.pk, sister.pk}
    assert Sibling.objects.values("group").distinct().count() == 1
    assert "Kārlis" in page(client, "child_about", child.number)


def test_a_record_is_corrected_and_the_wrong_one_stays_taken_back(client, child):
    post(client, "need_record", child.number, code="medical", since="01.05.2020.")
    wrong = Need.objects.get()
    right = {"code": "mental", "since": "01.05.2020.", "reason": "cita vajadzība"}
    post(client, "child_fact_correct", child.number, "need", wrong.pk, **right)
    assert [need.code for need in Need.objects.standing()] == ["mental"]
    assert "cita vajadzība" in page(client, "child_record", child.number)


def test_what_the_court_recorded_the_centre_does_not_take_back(client, child, now):
    record_decision(by=now.clerk, child=child, court=now.court, kind="other", number="1", on=now.clerk.on)
    post(client, "child_fact_withdraw", child.number, "decision", CourtDecision.objects.get().pk, reason="kļūda")
    assert CourtDecision.objects.standing().exists()


def test_the_personal_code_is_masked_until_asked_for(client, child):
    child.person.set_code("02041920006")
    child.person.save()
    assert "02041920006" not in page(client, "child_about", child.number)
    assert "20006" in post(client, "child_code_reveal", child.number).content.decode()
    assert Read.objects.filter(what="child_code_revealed", case_id=child.case_id).exists()


def test_the_list_asks_as_many_questions_for_thirty_children_as_for_one(client, now):
    opened(now)
    page(client, "children")
    with CaptureQueriesContext(connection) as few:
        page(client, "children")
    for number in range(30):
        opened(now, given_name=f"Bērns{number}", surname=f"Ozols{number}", none_of=range(9999))
    with CaptureQueriesContext(connection) as many:
        page(client, "children")
    assert len(many) == len(few)


@pytest.mark.parametrize("view", ["child_about", "child_people", "child_court", "child_record"])
def test_a_look_is_recorded(client, child, view):
    page(client, view, child.number)
    assert Read.objects.filter(case_id=child.case_id, what=view).exists()


def test_the_documents_stand_in_the_childs_own_frame(client, child):
    said = page(client, "documents_of_case", child.case_id)
    assert reverse("child_about", args=[child.number]) in said
    assert "Elza Kalniņa" in said
