"""A form sent twice by an impatient hand does its deed once, and both times leads to the same place."""

from functools import partial
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ligzda.access.models import Draft, SentOff
from ligzda.families.models import Application, Contact, Enquiry, Family, Profile, Reevaluation
from tests.at_once import done_at_once
from tests.families.conftest import World

pytestmark = pytest.mark.postgres
ENQUIRY = {"name": "Anna Bērziņa", "phone": "20 599 524", "means": "phone", "on": "12.01.2026.", "role": ""}
COURT = {"role": "foster", "on": "12.01.2026."}
CREATING = {
    "application_record": (Application, COURT),
    "reevaluation_record": (Reevaluation, {**COURT, "outcome": "continues", "number": "1-6/12"}),
    "profile_approve": (
        Profile,
        {"since": "12.01.2026.", "places": "2", "age_from": "0", "age_to": "9", "sexes": ["f"]},
    ),
}


@pytest.fixture
def now(world) -> World:
    """Return the world of the real day, on which pages are asked."""
    world.worker = world.later(world.worker, days=(timezone.now().date() - world.worker.on).days)
    return world


def signed_in(now: World) -> Client:
    client = Client()
    client.force_login(now.worker.account)
    return client


def opened(client: Client, url: str) -> UUID:
    """Open a form's page and return the key that it was given."""
    page = client.get(url)
    key = page.context["form"].once
    assert f'name="once" value="{key}"' in page.content.decode()
    return key


@pytest.mark.parametrize("view", CREATING)
def test_sent_twice_is_recorded_once(now, berzini: Family, view):
    client, url = signed_in(now), reverse(view, args=[berzini.number])
    model, typed = CREATING[view]
    sent = {**typed, "once": opened(client, url)}
    first, second = client.post(url, sent), client.post(url, sent)
    assert first.status_code == second.status_code == 302, first.context["form"].errors
    assert first.url == second.url
    assert model.objects.count() == 1


def test_an_enquiry_sent_twice_leads_to_the_one_that_is_recorded(now):
    client, url = signed_in(now), reverse("enquiry_make")
    sent = {**ENQUIRY, "once": opened(client, url)}
    answers = [client.post(url, sent).url for _ in range(2)]
    assert answers == [reverse("enquiry", args=[Enquiry.objects.get().pk])] * 2


def test_a_visitors_question_sent_twice_is_one(now):
    client, url = Client(), reverse("public_enquiry")
    sent = {**ENQUIRY, "centre": now.centre.pk, "consent": "on", "once": opened(client, url)}
    assert client.post(url, sent).url == client.post(url, sent).url
    assert Enquiry.objects.count() == 1


def test_what_was_changed_before_it_was_sent_again_is_another(now):
    client, url = signed_in(now), reverse("enquiry_make")
    sent = {**ENQUIRY, "once": opened(client, url)}
    client.post(url, sent)
    client.post(url, {**sent, "name": "Zane Ozola", "phone": "29 123 456"})
    assert Enquiry.objects.count() == 2


def test_a_form_that_was_refused_keeps_its_key_and_is_done_once_it_is_right(now):
    client, url = signed_in(now), reverse("enquiry_make")
    key = opened(client, url)
    wrong = client.post(url, {**ENQUIRY, "phone": "12", "once": key})
    assert wrong.context["form"].once == key
    assert not SentOff.objects.exists()
    assert client.post(url, {**ENQUIRY, "once": key}).status_code == 302


def test_a_key_made_up_is_no_harm(now):
    client = signed_in(now)
    assert client.post(reverse("enquiry_make"), {**ENQUIRY, "once": "made\0up"}).status_code == 302


def test_a_draft_that_was_on_its_way_longer_than_the_deed_is_refused(now, berzini: Family):
    client, url = signed_in(now), reverse("contact_log", args=[berzini.number])
    page = client.get(url)
    typed = {"kind": "call", "day": "12.01.2026.", "who": "Anna", "text": "Runājām", "once": page.context["form"].once}
    assert client.post(page.context["draft_url"], typed).status_code == 204
    assert client.post(url, typed).status_code == 302
    assert Contact.objects.exists()
    assert client.post(page.context["draft_url"], typed).status_code == 409
    assert not Draft.objects.exists()
    assert client.post(page.context["draft_url"], {**typed, "once": uuid4()}).status_code == 204


@pytest.mark.django_db(transaction=True, databases=["default", "reads"])
def test_two_at_the_same_moment_are_one(now, berzini: Family):
    url, clients = reverse("enquiry_make"), [signed_in(now), signed_in(now)]
    sent = {**ENQUIRY, "sure": "1", "once": opened(clients[0], url)}
    answers = done_at_once(*(partial(client.post, url, sent) for client in clients))
    assert [each.url for each in answers] == [reverse("enquiry", args=[Enquiry.objects.get().pk])] * 2
