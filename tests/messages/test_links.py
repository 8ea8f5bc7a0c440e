"""A link in a message opens a page of one button; only the button does anything, and only once."""

import datetime as dt
import threading
from contextlib import suppress
from functools import partial

import pytest
import time_machine
from django import forms
from django.core.cache import cache
from django.urls import reverse

from ligzda.access.models import Account, Event
from ligzda.access.refusal import Reason, Refused
from ligzda.messages import actions, links, purposes, tokens
from ligzda.messages.models import Link
from ligzda.ui.forms import Form
from tests.at_once import done_at_once
from tests.messages.conftest import NOW

HOUR = dt.timedelta(hours=1)
done: list[tuple] = []


class HowForm(Form):
    """One question more."""

    how = forms.CharField(label="Kā", max_length=20)


def _does(*, by, link, how=""):
    if how == "nekā":
        raise Refused([Reason("link_over", {"at": "vakar"})])
    done.append((by.name, link.ref, how))
    return "Paldies!"


@pytest.fixture(autouse=True)
def _purposes(monkeypatch):
    monkeypatch.setattr(purposes, "_PURPOSES", dict(purposes._PURPOSES))
    words = {"title": "Vai esat gatavi šonakt?", "text": "Nospiediet pogu.", "deed": "Jā, gatavi"}
    links.register(links.Purpose("trial", shows=lambda link: words, does=_does))
    links.register(links.Purpose("trial_how", shows=lambda link: words, does=_does, form=HowForm))
    done.clear()
    cache.clear()


@pytest.fixture
def now():
    """Let the pages' clock stand at the tests' moment."""
    with time_machine.travel(NOW, tick=False) as travel:
        yield travel


def make(world, **changes) -> Link:
    return links.make(by=world.system, **{"purpose": "trial", "ref": "a:1", "until": NOW + HOUR} | changes)


def test_looking_spends_nothing_however_often_and_the_button_spends_it_once(world, client, now):
    link = make(world)
    for _look in range(3):
        page = client.get(link.path)
        assert page.status_code == 200
        assert "Jā, gatavi" in page.content.decode()
        assert "None" not in page.content.decode()
        assert client.head(link.path).status_code == 200
    assert done == []
    assert "Paldies!" in client.post(link.path).content.decode()
    assert done == [("Ligzda", "a:1", "")]
    again = client.post(link.path)
    assert again.status_code == 410
    assert "jau ir izmantota 20.05.2026. 10:00" in again.content.decode()
    assert client.get(link.path).status_code == 410
    assert len(done) == 1


def test_a_link_ends_by_itself(world, client, now):
    link = make(world)
    now.shift(HOUR - dt.timedelta(seconds=1))
    assert client.get(link.path).status_code == 200
    now.shift(dt.timedelta(seconds=1))
    for answer in (client.get(link.path), client.post(link.path)):
        assert answer.status_code == 410
        assert "beidzās 20.05.2026. 11:00" in answer.content.decode()
    assert done == []


def test_no_letter_of_a_link_can_be_changed(world, client, now):
    token = make(world).path.split("/")[2]
    other = make(world)
    changed = [
        token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :] for place in range(len(token))
    ]
    number, _dash, signature = token.partition("-")
    changed += [
        f"{tokens.sign('link', other.pk).partition('-')[0]}-{signature}",
        tokens.sign("other", Link.objects.earliest("pk").pk),
        number,
        f"{number}-",
        f"-{signature}",
        token + "A",
        "é-é",
        "z" * 500,
        f"{'z' * 11}-{signature}",
    ]
    for made_up in changed:
        assert client.get(reverse("link", args=[made_up])).status_code in (404, 429), made_up
        assert client.post(reverse("link", args=[made_up])).status_code in (404, 429), made_up
        cache.clear()
    assert done == []


def test_another_secret_opens_nothing(world, client, now, settings):
    link = make(world)
    settings.SECRET_KEY = "x" * 60
    path = link.path
    settings.SECRET_KEY = "y" * 60
    assert client.post(path).status_code == 404


def test_a_link_stays_while_the_deed_is_refused(world, client, now):
    link = make(world, purpose="trial_how")
    assert client.post(link.path, {"how": ""}).status_code == 422
    refused = client.post(link.path, {"how": "nekā"})
    assert refused.status_code == 422
    assert "nekā" in refused.content.decode()
    link.refresh_from_db()
    assert link.spent_at is None
    assert client.post(link.path, {"how": "labi"}).status_code == 200
    assert done == [("Ligzda", "a:1", "labi")]


def test_who_presses_acts_as_the_reader_and_a_closed_account_as_nobody(world, client, now):
    client.post(make(world, account=world.worker.account).path)
    assert done[0][0] == world.worker.name
    assert Event.objects.get(what="link_spent").account == world.worker.account
    link = make(world, account=world.manager.account)
    Account.objects.filter(pk=world.manager.account.pk).update(closed_at=NOW)
    assert client.post(link.path).status_code == 404
    assert len(done) == 1


def test_the_button_marks_the_message_as_read(world, client, now):
    link = make(world)
    message = actions.send(
        by=world.system, to="a@example.org", template="messages/trial", link=link, means="email", urgent=True
    )
    assert link.path in message.body
    actions.deliver(by=world.system, message=message.pk)
    client.get(link.path)
    message.refresh_from_db()
    assert message.state == "sent"
    client.post(link.path)
    message.refresh_from_db()
    assert (message.state, message.read_at) == ("read", NOW)


def test_the_page_speaks_the_readers_language_unless_another_was_chosen(world, client, now):
    link = make(world, account=world.carer.account)
    client.post(link.path)
    assert "This link was already used" in client.get(link.path).content.decode()
    client.cookies["django_language"] = "lv"
    assert "jau ir izmantota" in client.get(link.path).content.decode()


def test_what_is_settled_is_asked_no_more(world, client, now):
    ended, other = make(world), make(world, ref="a:2")
    assert links.end(by=world.system, ref="a:1") == 1
    assert client.post(ended.path).status_code == 410
    assert client.post(other.path).status_code == 200


def test_who_tries_too_often_waits(world, client, now):
    path = reverse("link", args=["1-x"])
    answers = [client.get(path).status_code for _try in range(61)]
    assert answers == [404] * 60 + [429]


def test_a_purpose_that_nobody_knows_is_a_mistake(world):
    with pytest.raises(KeyError):
        make(world, purpose="nothing")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_twenty_who_press_at_once_one_does_it(world):
    press = partial(links.spend, by=world.system, token=tokens.sign("link", make(world).pk))
    assert sorted(map(str, done_at_once(*[press] * 20))) == ["Paldies!"] + ["link_spent"] * 19
    assert len(done) == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_readers_of_one_question_who_press_at_once_do_not_wait_for_each_other_for_ever(world):
    both = threading.Barrier(2)

    def does(*, by, link):
        with suppress(threading.BrokenBarrierError):  # on SQLite one comes after the other
            both.wait(timeout=1)
        links.end(by=by, ref=link.ref)
        return "Paldies!"

    links.register(links.Purpose("asked", shows=lambda link: {}, does=does))
    tokens_of_both = [tokens.sign("link", make(world, purpose="asked").pk) for _reader in range(2)]
    said = done_at_once(*(partial(links.spend, by=world.system, token=token) for token in tokens_of_both))
    assert sorted(map(str, said)) in (["Paldies!", "Paldies!"], ["Paldies!", "link_over"])
