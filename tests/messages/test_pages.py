"""Who sees what was sent, and what can be done with it."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.access import invitations
from ligzda.access.models import Account
from ligzda.messages import actions, alerts, links
from ligzda.messages.models import Link, Message
from tests.messages.conftest import NOW

pytestmark = pytest.mark.django_db(databases=["default", "reads"])


@pytest.fixture
def signed_in(world, client):
    """Return a way to be somebody at the browser, on the day of these tests."""

    def become(by):
        client.force_login(by.account)
        return client

    with time_machine.travel(NOW, tick=False):
        yield become


@pytest.fixture
def about_case(world) -> Message:
    return actions.send(by=world.system, to=world.worker.account, template="messages/trial", about=world.case)


def test_the_list_shows_the_fate_of_each_message(world, signed_in, about_case):
    client = signed_in(world.administrator)
    page = client.get(reverse("messages")).content.decode()
    assert about_case.to_address in page
    assert "pill--due" in page
    actions.deliver(by=world.system, message=about_case.pk)
    assert "pill--done" in client.get(reverse("messages")).content.decode()
    assert about_case.subject not in client.get(reverse("messages"), {"state": "failed"}).content.decode()


def test_a_manager_sees_messages_about_the_own_centres_cases_only(world, signed_in, about_case):
    assert about_case.to_address in signed_in(world.manager).get(reverse("messages")).content.decode()
    client = signed_in(world.foreign_manager)
    assert about_case.to_address not in client.get(reverse("messages")).content.decode()
    assert client.get(reverse("message", args=[about_case.pk])).status_code == 404
    assert client.post(reverse("message", args=[about_case.pk])).status_code == 404


@pytest.mark.parametrize("who", ["carer"])
def test_nobody_else_sees_messages(world, signed_in, about_case, who):
    client = signed_in(getattr(world, who))
    assert client.get(reverse("messages")).status_code == 403
    assert client.get(reverse("message", args=[about_case.pk])).status_code == 403


def test_a_failed_message_is_sent_again_from_its_page(world, signed_in, about_case):
    client = signed_in(world.manager)
    Message.objects.update(state="failed", next_try=None, failed_at=NOW, failure="smtp_550")
    assert "smtp_550" in client.get(reverse("message", args=[about_case.pk])).content.decode()
    client.post(reverse("message", args=[about_case.pk]))
    about_case.refresh_from_db()
    assert about_case.state == "queued"
    assert client.post(reverse("message", args=[about_case.pk]), follow=True).status_code == 200


def test_an_administrator_tries_the_mail_server_out(world, signed_in):
    signed_in(world.administrator).post(reverse("message_trial"))
    assert Message.objects.get().to_address == world.administrator.account.email


def test_the_list_asks_as_much_for_sixty_messages_as_for_one(world, signed_in, about_case):
    client = signed_in(world.administrator)
    with CaptureQueriesContext(connection) as one:
        client.get(reverse("messages"))
    Message.objects.bulk_create(
        Message(to_address=f"{n}@example.org", subject="x", body="", made_at=NOW, next_try=NOW, about=world.case)
        for n in range(60)
    )
    with CaptureQueriesContext(connection) as many:
        client.get(reverse("messages"))
    assert len(many) <= len(one) + 1  # the count, once there is more than a page


def test_the_key_of_a_link_is_for_its_reader_alone(world, signed_in):
    alerts.raise_alert(by=world.worker, what="messages/trial", chain=[world.worker.account], about=world.case)
    message = actions.send(by=world.system, to="+37129123456", means="sms", template="messages/trial", about=world.case)
    key = Link.objects.get().path
    Message.objects.filter(pk=message.pk).update(body=f"Atbildiet: https://ligzda.example{key}")
    client = signed_in(world.manager)
    for page in (reverse("messages"), reverse("message", args=[message.pk]), reverse("messages") + "?file=csv"):
        answer = client.get(page)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert b"Atbildiet" in content
        assert key.encode() not in content


def test_a_worker_sees_the_messages_of_the_own_cases_and_sends_a_failed_one_again(world, signed_in, about_case):
    client = signed_in(world.worker)
    here = reverse("case_message", args=[world.case.pk, about_case.pk])
    assert here in client.get(reverse("case_messages", args=[world.case.pk])).content.decode()
    Message.objects.update(state="failed", next_try=None, failed_at=NOW)
    assert "Sūtīt vēlreiz" in client.get(here).content.decode()
    assert client.post(here).url == here
    about_case.refresh_from_db()
    assert about_case.state == "queued"
    foreign = signed_in(world.foreign_manager)
    assert foreign.get(here).status_code == foreign.post(here).status_code == 404


def test_a_message_whose_link_is_over_is_not_sent_again(world, signed_in):
    link = links.make(by=world.system, purpose="alert", until=NOW, about=world.case)
    message = actions.send(by=world.system, to="a@example.org", template="messages/trial", about=world.case, link=link)
    Message.objects.update(state="failed", next_try=None, failed_at=NOW)
    answer = signed_in(world.manager).post(reverse("message", args=[message.pk]))
    assert "laiks ir beidzies" in answer.content.decode()


def test_a_manager_sees_what_is_about_no_case_of_the_own_centre_only(world, signed_in):
    centre = world.case.centre
    actions.send(by=world.system, to="b@example.org", template="messages/trial", organisation=centre)
    assert "b@example.org" in signed_in(world.manager).get(reverse("messages")).content.decode()
    assert "b@example.org" not in signed_in(world.foreign_manager).get(reverse("messages")).content.decode()


def test_the_key_of_an_invitation_is_for_its_reader_alone(world, signed_in, about_case):
    key = invitations.link(Account.objects.create_user("jauna@example.org", name="Jauna"))
    Message.objects.update(body=f"Sveicināti!\n\nhttps://ligzda.example{key}\n\nLigzda")
    for reader in (world.administrator, world.manager):
        page = signed_in(reader).get(reverse("message", args=[about_case.pk])).content.decode()
        assert key not in page
        assert "/invitation/…/" in page
