"""At night no message rings, but for a child's sake."""

import datetime as dt

import pytest
from django.core import mail

from ligzda.access.actor import RIGA, Actor
from ligzda.messages import actions, queries
from ligzda.messages.models import Message
from ligzda.messages.rules.quiet import Quiet

NIGHT = Quiet(22, 7)


def at(clock: str, day: int = 20) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2026-05-{day:02d}T{clock}").replace(tzinfo=RIGA)


def write(moment: dt.datetime, **changes) -> Message:
    return actions.send(by=Actor.system(at=moment), to="a@example.org", template="messages/trial", **changes)


@pytest.mark.parametrize(
    ("moment", "ends"),
    [
        (at("21:59:59"), None),
        (at("22:00"), at("07:00", 21)),
        (at("23:59"), at("07:00", 21)),
        (at("00:00"), at("07:00")),
        (at("06:59:59"), at("07:00")),
        (at("07:00"), None),
    ],
)
def test_the_quiet_goes_over_midnight(moment, ends):
    assert NIGHT.ends(moment) == ends


def test_quiet_hours_within_one_day_and_none_at_all():
    assert Quiet(13, 15).ends(at("14:30")) == at("15:00")
    assert Quiet(13, 15).ends(at("15:00")) is None
    assert Quiet(0, 0).ends(at("03:00")) is None


def test_when_the_clocks_change_the_morning_is_still_at_seven():
    before = dt.datetime(2026, 10, 24, 23, 0, tzinfo=RIGA)  # the clocks go back an hour that night
    assert NIGHT.ends(before) == dt.datetime(2026, 10, 25, 7, 0, tzinfo=RIGA)
    assert NIGHT.ends(before).utcoffset() == dt.timedelta(hours=2)


def test_a_message_of_the_night_waits_for_the_morning_and_an_urgent_one_does_not(db):
    calm, urgent = write(at("23:30")), write(at("23:30"), urgent=True)
    assert calm.next_try == at("07:00", 21)
    assert list(queries.waiting(by=Actor.system(at=at("23:31")))) == [urgent.pk]
    assert not actions.deliver(by=Actor.system(at=at("23:31")), message=calm.pk)
    assert actions.deliver(by=Actor.system(at=at("23:31")), message=urgent.pk)
    assert actions.deliver(by=Actor.system(at=at("07:00", 21)), message=calm.pk)
    assert len(mail.outbox) == 2


def test_what_was_left_over_from_the_evening_waits_too(db):
    message = write(at("21:59"))
    assert not actions.deliver(by=Actor.system(at=at("22:01")), message=message.pk)
    message.refresh_from_db()
    assert (message.next_try, message.attempts) == (at("07:00", 21), 0)


def test_urgent_messages_go_first(db):
    write(at("10:00"))
    urgent = write(at("11:00"), urgent=True)
    assert queries.waiting(by=Actor.system(at=at("12:00"))).first() == urgent.pk
