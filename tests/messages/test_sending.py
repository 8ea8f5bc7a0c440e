"""A message is sent once, is never lost, and holds nothing personal."""

import datetime as dt
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from ligzda.access.actor import Actor
from ligzda.access.models import Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.messages import actions, tasks
from ligzda.messages.models import Enclosure, Message
from ligzda.messages.rules.sending import LEASES, PAUSES, next_try
from tests.messages.conftest import NOW

MINUTE = dt.timedelta(minutes=1)
LEASE = LEASES["email"]
raised: list[Exception] = []


class Faulty(BaseEmailBackend):
    """A mail server that answers as the test says."""

    def send_messages(self, messages):
        raise raised[-1]


class Curious(BaseEmailBackend):
    """A mail server during whose talk another worker takes up the same message."""

    def send_messages(self, messages):
        message = Message.objects.get()
        mail.outbox.extend(messages)
        assert actions.deliver(by=Actor.system(at=NOW + MINUTE), message=message.pk) is False


def write(world, **changes) -> Message:
    given = {"to": world.worker.account, "template": "messages/trial", "context": {"link": "/messages/"}} | changes
    return actions.send(by=world.administrator, **given)


def at(moment: dt.datetime) -> Actor:
    return Actor.system(at=moment)


@pytest.fixture
def broken(settings):
    """Make the mail server answer with an error."""
    settings.EMAIL_BACKEND = "tests.messages.test_sending.Faulty"

    def answers(error: Exception) -> None:
        raised.append(error)

    return answers


def test_a_message_waits_in_its_own_row_until_the_worker_sends_it(world, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        message = write(world)
    assert (message.state, mail.outbox) == ("queued", [])
    assert DBTaskResult.objects.count() == 1
    assert actions.deliver(by=world.system, message=message.pk)
    message.refresh_from_db()
    assert (message.state, message.sent_at, message.attempts) == ("sent", NOW, 1)
    letter = mail.outbox[0]
    assert letter.to == [world.worker.account.email]
    assert letter.extra_headers["Message-ID"] == message.provider_id


def test_a_message_of_a_deed_that_fails_never_leaves(world):
    @transaction.atomic
    def deed():
        write(world)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        deed()
    assert not Message.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_message_is_in_the_readers_language(world):
    assert write(world).subject == "Ligzdas izmēģinājuma ziņa"
    assert write(world, to=world.carer.account).subject == "A trial message of Ligzda"
    assert write(world, to="kads@example.org", language="en").subject == "A trial message of Ligzda"


def test_a_link_in_a_message_is_whole(world, settings):
    settings.ADDRESS = settings.ADDRESS._replace(scheme="https", netloc="ligzda.example")
    assert "https://ligzda.example/messages/" in write(world).body


@pytest.mark.parametrize("name", ["name", "child", "person", "code", "text", "note"])
def test_a_message_cannot_hold_a_name_or_anything_that_people_wrote(world, name):
    with pytest.raises(ValueError, match=name):
        write(world, context={"link": "/", name: "Anna Bērziņa"})
    assert not Message.objects.exists()


@pytest.mark.postgres
def test_a_message_is_sent_once_however_often_it_is_tried(world, settings):
    settings.EMAIL_BACKEND = "tests.messages.test_sending.Curious"
    message = write(world)
    actions.deliver(by=world.system, message=message.pk)
    actions.deliver(by=world.system, message=message.pk)
    actions.deliver(by=at(NOW + 10 * LEASE), message=message.pk)
    assert len(mail.outbox) == 1


@pytest.mark.postgres
def test_a_message_whose_worker_was_killed_is_taken_up_again_under_the_same_id(world, monkeypatch):
    class Killed(BaseException):
        pass

    def die(message, **_more):
        raise Killed

    message = write(world)
    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", die)
        with pytest.raises(Killed):
            actions.deliver(by=world.system, message=message.pk)
    assert not actions.deliver(by=at(NOW + LEASE - MINUTE), message=message.pk)
    assert actions.deliver(by=at(NOW + LEASE), message=message.pk)
    assert str(message.pk) in mail.outbox[0].extra_headers["Message-ID"]


def test_the_pauses_between_tries_grow_until_the_message_is_given_up():
    waits = [next_try(tries, NOW) - NOW for tries in range(1, len(PAUSES) + 1)]
    assert waits == sorted(set(waits))
    assert next_try(len(PAUSES) + 1, NOW) is None


def test_a_message_that_nobody_takes_is_tried_again_and_at_last_failed(world, broken):
    broken(ConnectionRefusedError())
    message, now = write(world, urgent=True), NOW
    for tried in range(1, len(PAUSES) + 1):
        actions.deliver(by=at(now), message=message.pk)
        message.refresh_from_db()
        assert (message.state, message.attempts, message.failure) == ("queued", tried, "unreachable")
        assert not actions.deliver(by=at(message.next_try - MINUTE / 2), message=message.pk)
        now = message.next_try
    actions.deliver(by=at(now), message=message.pk)
    message.refresh_from_db()
    assert (message.state, message.next_try) == ("failed", None)
    assert Event.objects.filter(what="message_failed").count() == 1


def test_an_address_that_does_not_exist_is_not_tried_again_and_the_servers_words_are_not_kept(world, broken):
    broken(smtplib.SMTPRecipientsRefused({"anna@example.org": (550, b"no such user anna@example.org")}))
    message = write(world)
    actions.deliver(by=world.system, message=message.pk)
    message.refresh_from_db()
    assert (message.state, message.failure) == ("failed", "smtp_550")


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPRecipientsRefused({"anna@example.org": (450, b"try later")}),
        smtplib.SMTPAuthenticationError(535, b"bad password"),
        smtplib.SMTPServerDisconnected(),
        TimeoutError(),
    ],
)
def test_what_may_mend_itself_is_tried_again(world, broken, error):
    broken(error)
    message = write(world)
    actions.deliver(by=world.system, message=message.pk)
    message.refresh_from_db()
    assert message.state == "queued"


def test_a_failed_message_can_be_sent_again_and_a_sent_one_cannot(world, broken, settings):
    broken(smtplib.SMTPRecipientsRefused({"a@example.org": (550, b"")}))
    message = write(world)
    actions.deliver(by=world.system, message=message.pk)
    message.refresh_from_db()
    actions.send_again(by=world.administrator, message=message)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert actions.deliver(by=world.system, message=message.pk)
    message.refresh_from_db()
    with pytest.raises(Refused) as refused:
        actions.send_again(by=world.administrator, message=message)
    assert refused.value.codes == ["message_not_failed"]


def test_the_worker_sends_all_that_waits(world, time_machine):
    time_machine.move_to(NOW)
    write(world)
    write(world)
    assert tasks.send_waiting.call() == 2
    assert tasks.send_waiting.call() == 0


def test_the_clock_wakes_the_worker_only_when_something_waits(world):
    tasks.minute(at=NOW)
    assert not DBTaskResult.objects.exists()
    write(world)
    DBTaskResult.objects.all().delete()
    tasks.minute(at=NOW)
    assert DBTaskResult.objects.count() == 1


def test_only_the_system_delivers(world):
    message = write(world)
    with pytest.raises(Denied):
        actions.deliver(by=world.administrator, message=message.pk)


def test_somebody_who_may_not_write_about_a_case_cannot(world):
    with pytest.raises(Denied):
        actions.send(by=world.foreign_manager, to="a@example.org", template="messages/trial", about=world.case)


def test_a_mistake_of_ours_holds_up_no_other_message(world, broken, time_machine):
    broken(UnicodeEncodeError("ascii", "ā", 0, 1, "ordinal not in range"))
    time_machine.move_to(NOW)
    write(world)
    write(world)
    assert tasks.send_waiting.call() == 0
    assert set(Message.objects.values_list("state", "failure", "attempts")) == {("queued", "unexpected", 1)}


def test_a_paper_goes_with_an_email_and_is_forgotten_a_day_after(world):
    message = write(world, enclosed=("saraksts.pdf", b"%PDF-1.7"))
    actions.deliver(by=world.system, message=message.pk)
    assert mail.outbox[0].attachments == [("saraksts.pdf", b"%PDF-1.7", "application/pdf")]
    day = dt.timedelta(days=1)
    assert actions.forget_enclosures(by=at(NOW + day)) == 0
    assert actions.forget_enclosures(by=at(NOW + day + MINUTE)) == 1
    assert not Enclosure.objects.exists()


def test_a_paper_waits_as_long_as_its_message_does(world):
    write(world, enclosed=("saraksts.pdf", b"%PDF-1.7"))
    assert actions.forget_enclosures(by=at(NOW + dt.timedelta(days=30))) == 0


def test_an_sms_encloses_nothing(world):
    with pytest.raises(ValueError, match="encloses nothing"):
        write(world, to="+37129123456", means="sms", enclosed=("saraksts.pdf", b""))


def test_a_server_that_is_away_is_left_alone_until_the_clock_comes_round(world, broken, time_machine):
    broken(ConnectionRefusedError())
    time_machine.move_to(NOW, tick=False)
    write(world)
    write(world)
    assert tasks.send_waiting.call() == 0
    assert sorted(Message.objects.values_list("attempts", flat=True)) == [0, 1]
