"""What has had its time goes every night."""

import datetime as dt

import pytest
from django.contrib.sessions.models import Session

from ligzda.config.housekeeping import nightly

pytestmark = pytest.mark.django_db
MORNING = dt.datetime(2026, 5, 20, 4, 0, tzinfo=dt.UTC)


def _ended_session(number: int) -> None:
    Session.objects.create(
        session_key=f"{number:032}", session_data="", expire_date=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    )


def test_ended_sign_ins_go_once_a_day():
    _ended_session(1)
    nightly(at=MORNING)
    assert not Session.objects.exists()
    _ended_session(2)
    nightly(at=MORNING + dt.timedelta(minutes=1))
    assert Session.objects.count() == 1
    nightly(at=MORNING + dt.timedelta(days=1))
    assert not Session.objects.exists()


def test_nothing_is_tidied_before_three_in_the_night():
    _ended_session(1)
    nightly(at=dt.datetime(2026, 5, 19, 23, 30, tzinfo=dt.UTC))
    assert Session.objects.count() == 1
