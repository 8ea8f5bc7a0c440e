"""SMS leave by the gateway that is set, under one id however often they are tried, and their fate comes back."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from ligzda.access.models import Account, Event
from ligzda.config import environment
from ligzda.messages import actions
from ligzda.messages.models import Message
from tests.messages.conftest import NOW
from tests.messages.gateway import Gateway

TO = "+37129123456"


@pytest.fixture
def gateway(settings):
    """Return a gateway that the settings name."""
    gateway = Gateway()
    settings.SMS_DRIVER = "ligzda.messages.drivers.gateway.Gateway"
    settings.SMS_GATEWAY = {
        "url": gateway.url,
        "user": "ligzda",
        "password": "p:ā",
        "token": "",
        "from": "Centrs",
        "body": environment.SMS_BODY,
    }
    yield gateway
    gateway.shutdown()
    gateway.server_close()


def write(world, **changes) -> Message:
    return actions.send(by=world.system, **{"to": TO, "template": "messages/trial", "means": "sms"} | changes)


def sent(world) -> Message:
    message = write(world)
    actions.deliver(by=world.system, message=message.pk)
    message.refresh_from_db()
    return message


def test_an_sms_is_posted_with_its_id_and_the_address_for_its_fate(world, gateway):
    message = sent(world)
    assert (message.state, message.sent_at, message.provider_id) == ("sent", NOW, "17")
    ((headers, body),) = gateway.posted
    assert headers["Idempotency-Key"] == str(message.pk)
    assert headers["Authorization"].startswith("Basic ")
    posted = json.loads(body)
    receipt = urlsplit(posted.pop("receipt")).path
    assert posted == {"to": TO, "from": "Centrs", "text": message.body}
    assert str(message.pk) in receipt


def test_a_gateway_can_want_a_form_and_a_token(world, gateway, settings):
    settings.SMS_GATEWAY |= {"body": "To={to}&Body={text}&Sender={from}&Kind=sms", "token": "secret"}
    message = sent(world)
    ((headers, body),) = gateway.posted
    assert headers["Authorization"] == "Bearer secret"
    assert parse_qs(body) == {"To": [TO], "Body": [message.body], "Sender": ["Centrs"], "Kind": ["sms"]}


def test_no_text_can_change_what_is_posted(world, gateway):
    message = write(world)
    text = 'x", "to": "+37100000000" {to} &To=1'
    Message.objects.update(body=text)
    actions.deliver(by=world.system, message=message.pk)
    posted = json.loads(gateway.posted[0][1])
    assert (posted["to"], posted["text"]) == (TO, text)


@pytest.mark.parametrize("code", [500, 503, 429, 401, 403, 302])
def test_what_may_mend_itself_is_tried_again_under_the_same_id(world, gateway, code):
    gateway.answers = [code]
    message = sent(world)
    assert (message.state, message.failure) == ("queued", f"http_{code}")
    world.system = type(world.system).system(at=message.next_try)
    actions.deliver(by=world.system, message=message.pk)
    assert {headers["Idempotency-Key"] for headers, _body in gateway.posted} == {str(message.pk)}
    assert len(gateway.posted) == 2


@pytest.mark.parametrize("code", [400, 404, 422])
def test_what_the_gateway_will_never_take_has_failed(world, gateway, code):
    gateway.answers = [code]
    message = sent(world)
    assert (message.state, message.failure, message.failed_at) == ("failed", f"http_{code}", NOW)


def test_a_gateway_that_is_away_is_tried_again(world, gateway, settings):
    settings.SMS_GATEWAY |= {"url": "http://127.0.0.1:9/"}
    assert (sent(world).state, sent(world).failure) == ("queued", "unreachable")


def test_without_a_gateway_an_account_gets_mail_and_a_bare_number_fails_plainly(world, settings):
    settings.SMS_DRIVER = ""
    Account.objects.update(phone=TO)
    world.worker.account.refresh_from_db()
    message = write(world, to=world.worker.account)
    assert (message.means, message.to_address) == ("email", world.worker.account.email)
    actions.deliver(by=world.system, message=message.pk)
    assert len(mail.outbox) == 1
    assert (sent(world).state, sent(world).failure) == ("failed", "no_gateway")


def test_an_account_is_rung_at_its_telephone_and_written_to_when_it_has_none(world, gateway):
    assert write(world, to=world.worker.account).means == "email"
    world.worker.account.phone = TO
    message = write(world, to=world.worker.account)
    assert (message.means, message.to_address) == ("sms", TO)


def test_the_demo_prints_its_sms(world, settings, capsys):
    settings.SMS_DRIVER = "ligzda.messages.drivers.sms.Console"
    message = sent(world)
    assert message.state == "sent"
    assert f"SMS {TO}: {message.body}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("said", "fate"),
    [
        ({"status": "delivered"}, "delivered"),
        ({"MessageStatus": "undelivered", "To": TO}, "failed"),
        ({"dlr": "DELIVRD"}, "delivered"),
        ({"status": "read"}, "read"),
        ({"status": "queued"}, "sent"),
        ({"nothing": "delivered"}, "sent"),
    ],
)
@pytest.mark.parametrize("as_json", [True, False])
def test_the_gateway_says_what_became_of_a_message(world, gateway, time_machine, said, fate, as_json):
    time_machine.move_to(NOW, tick=False)
    message = sent(world)
    there = urlsplit(json.loads(gateway.posted[0][1])["receipt"]).path
    stranger = Client(enforce_csrf_checks=True)
    given = {"data": json.dumps(said), "content_type": "application/json"} if as_json else {"data": said}
    assert stranger.post(there, **given).status_code == 200
    assert stranger.post(there, **given).status_code == 200
    message.refresh_from_db()
    assert message.state == fate
    if fate != "sent":
        assert getattr(message, f"{fate}_at") == NOW
        assert Event.objects.filter(what=f"message_{fate}").count() == 1


def test_a_late_word_never_takes_a_fate_back(world, gateway):
    message = sent(world)
    assert actions.hear_of(by=world.system, message=message.pk, fate="read")
    for late in ("delivered", "failed"):
        assert not actions.hear_of(by=world.system, message=message.pk, fate=late)
    message.refresh_from_db()
    assert message.state == "read"


def test_what_somebody_sends_again_is_new_to_the_gateway(world, gateway):
    message = sent(world)
    actions.hear_of(by=world.system, message=message.pk, fate="failed")
    actions.send_again(by=world.administrator, message=message)
    assert actions.deliver(by=world.system, message=message.pk)
    keys = [headers["Idempotency-Key"] for headers, _body in gateway.posted]
    assert keys == [str(message.pk), f"{message.pk}-1"]


def test_only_the_gateway_knows_where_to_say_it(world, gateway):
    message = sent(world)
    there = reverse("sms_receipt", args=[message.pk, "AAAAAAAAAAAAAAAAAAAAAA"])
    assert Client().post(there, {"status": "failed"}).status_code == 404
    right = urlsplit(json.loads(gateway.posted[0][1])["receipt"]).path
    assert Client().get(right, {"status": "failed"}).status_code == 405
    for nonsense in (b"[1]", b"{", b"\xff", b'{"status": {"a": 1}}'):
        assert Client().post(right, nonsense, content_type="application/json").status_code == 200
    message.refresh_from_db()
    assert message.state == "sent"


def test_the_environment_says_which_gateway(monkeypatch):
    monkeypatch.setenv("LIGZDA_SMS_URL", "https://ligzda:p%40ss@gateway.example:8443/v1/sms?x=1")
    assert environment.sms_driver().endswith(".Gateway")
    known = environment.sms_gateway()
    assert (known["url"], known["user"], known["password"]) == (
        "https://gateway.example:8443/v1/sms?x=1",
        "ligzda",
        "p@ss",
    )
    monkeypatch.setenv("LIGZDA_DEMO", "1")
    assert environment.sms_driver().endswith(".Console")
    monkeypatch.delenv("LIGZDA_DEMO")
    monkeypatch.delenv("LIGZDA_SMS_URL")
    assert environment.sms_driver() == ""
