"""An alert goes from one person to the next until somebody says that they have it."""

import datetime as dt
from functools import partial

import pytest
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.messages import alerts, purposes, tasks
from ligzda.messages.actions.alerts import climb
from ligzda.messages.models import Alert, Link, Message
from ligzda.messages.rules.climbing import LONGEST, StepFacts, next_climb, next_place
from tests.at_once import done_at_once
from tests.messages.conftest import NOW

MINUTE = dt.timedelta(minutes=1)
WHAT = "messages/trial"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    monkeypatch.setattr(purposes, "_ANSWERED", {})


def raised(world, *chain, **changes) -> Alert:
    people = [person.account for person in chain or (world.worker, world.manager)]
    return alerts.raise_alert(by=world.worker, what=WHAT, chain=people, **{"about": world.case} | changes)


def told() -> list[str]:
    """Return whom it was told to, in order, each time once."""
    return list(Message.objects.filter(means="email").order_by("made_at").values_list("account__name", flat=True))


def tick(minutes: int) -> None:
    tasks.minute(at=NOW + minutes * MINUTE)


def test_the_first_of_the_chain_is_told_at_once_by_every_means_and_at_any_hour(world, settings):
    settings.SMS_DRIVER = "ligzda.messages.drivers.sms.Console"
    Account.objects.filter(pk=world.worker.account.pk).update(phone="+37129123456")
    world.worker.account.refresh_from_db()
    raised(world)
    found = Message.objects.order_by("means")
    assert [(message.means, message.account, message.urgent) for message in found] == [
        ("email", world.worker.account, True),
        ("sms", world.worker.account, True),
    ]
    assert all("/l/" in message.body for message in found)


def test_it_goes_on_after_the_minutes_of_the_rulebook_and_not_before(world):
    assert raised(world).minutes == 10
    tick(9)
    assert told() == ["social_worker"]
    tick(10)
    assert told() == ["social_worker", "manager"]
    tick(11)
    assert told() == ["social_worker", "manager"]


def test_the_last_of_the_chain_is_asked_again_and_again_with_growing_pauses(world):
    raised(world, world.manager, minutes=10)
    asked = []
    for minute in range(1, 200):
        before = len(told())
        tick(minute)
        asked += [minute] if len(told()) > before else []
    assert asked == [10, 30, 70, 130, 190]
    assert set(told()) == {"manager"}


def test_a_person_is_always_the_last_step(world):
    alert = raised(world)
    Account.objects.exclude(pk=world.administrator.account.pk).update(closed_at=NOW)
    tick(10)
    assert told() == ["social_worker", "administrator"]
    assert alert.steps.get(account=world.administrator.account).times == 1
    Account.objects.update(closed_at=NOW)
    tick(60)
    alert.refresh_from_db()
    assert alert.next_climb > NOW + 60 * MINUTE


def test_an_alert_without_a_chain_goes_to_the_administrators(world):
    alerts.raise_alert(by=world.worker, what=WHAT, chain=[])
    assert told() == ["administrator"]


def test_nobody_is_in_a_chain_twice(world):
    assert raised(world, world.worker, world.manager, world.worker).steps.count() == 2


def test_the_link_of_the_message_takes_it_on_and_it_goes_no_further(world, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    alert = raised(world)
    path = Link.objects.get().path
    page = client.get(path).content.decode()
    assert "Uzņemos" in page
    client.post(path)
    alert.refresh_from_db()
    assert (alert.answered_by, alert.answered_at, alert.next_climb) == (world.worker.account, NOW, None)
    assert Event.objects.get(what="alert_answered").account == world.worker.account
    tick(10)
    assert told() == ["social_worker"]


def test_who_comes_second_learns_that_somebody_has_it(world, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    alert = raised(world)
    tick(10)
    first, second = Link.objects.order_by("made_at")
    client.post(first.path)
    for answer in (client.get(second.path), client.post(second.path)):
        assert answer.status_code == 410
        assert "jau kāds ir atbildējis" in answer.content.decode()
    alert.refresh_from_db()
    assert alert.answered_by == world.worker.account


def test_it_is_taken_on_at_its_page_too_by_those_it_came_to(world, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    alert = raised(world, page="/messages/")
    here = reverse("alert", args=[alert.pk])
    client.force_login(world.manager.account)
    assert client.get(here).status_code == 404
    assert client.post(here).status_code == 404
    tick(10)
    page = client.get(here).content.decode()
    assert "social_worker" in page
    assert client.get(reverse("alerts")).status_code == 200
    assert client.post(here).url == "/messages/"
    assert client.post(here).status_code == 200
    alert.refresh_from_db()
    assert alert.answered_by == world.manager.account


def test_who_was_not_told_cannot_answer(world):
    alert = raised(world)
    with pytest.raises(Refused) as refused:
        alerts.answer(by=world.manager, alert=alert.pk)
    assert refused.value.codes == ["alert_not_yours"]
    with pytest.raises(Denied):
        alerts.answer(by=world.carer, alert=alert.pk)
    with pytest.raises(Denied):
        climb(by=world.manager, alert=alert.pk)


def test_the_area_that_raised_it_hears_of_the_answer(world):
    heard = []
    alerts.when_answered(WHAT, lambda by, alert: heard.append((by.name, alert.ref)))
    alert = raised(world, ref="notice:7")
    alerts.answer(by=world.worker, alert=alert.pk)
    assert heard == [("social_worker", "notice:7")]


def test_what_was_dealt_with_otherwise_wakes_nobody_more(world):
    raised(world, ref="notice:7")
    other = raised(world, ref="notice:8")
    assert alerts.settle(by=world.manager, ref="notice:7") == 1
    assert alerts.settle(by=world.manager, ref="notice:7") == 0
    tick(10)
    assert Event.objects.filter(what="alert_climbed").count() == 1
    other.refresh_from_db()
    assert other.answered_at is None


def test_one_alert_that_cannot_be_passed_on_keeps_no_other(world):
    broken, fine = raised(world), raised(world)
    Alert.objects.filter(pk=broken.pk).update(what="messages/gone", next_climb=NOW)
    tick(10)
    assert fine.steps.filter(times=1).count() == 2


def test_an_alert_holds_no_name(world):
    with pytest.raises(ValueError, match="child"):
        raised(world, context={"child": "Anna"})
    assert not Alert.objects.exists()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_clocks_at_once_pass_an_alert_on_once(world):
    pass_on = partial(climb, by=Actor.system(at=NOW + 10 * MINUTE), alert=raised(world).pk)
    assert sorted(done_at_once(*[pass_on] * 8)) == [False] * 7 + [True]
    assert told() == ["social_worker", "manager"]


def test_whose_turn_it_is():
    def steps(*times: tuple[int, bool]) -> list[StepFacts]:
        return [StepFacts(place, told, there) for place, (told, there) in enumerate(times, 1)]

    assert next_place(steps((0, True), (0, True))) == 1
    assert next_place(steps((1, True), (0, True))) == 2
    assert next_place(steps((1, True), (0, False), (0, True))) == 3
    assert next_place(steps((1, True), (2, True))) == 2
    assert next_place(steps((1, True), (2, False))) == 1
    assert next_place(steps((1, False))) is None
    assert next_place([]) is None


def test_the_pauses_double_up_to_an_hour_but_are_never_shorter_than_asked():
    pauses = [next_climb(NOW, 10, times) - NOW for times in (1, 2, 3, 4, 100)]
    assert pauses == [10 * MINUTE, 20 * MINUTE, 40 * MINUTE, LONGEST, LONGEST]
    assert next_climb(NOW, 120, 3) - NOW == 120 * MINUTE
