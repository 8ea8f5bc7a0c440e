"""What machines that look after Ligzda are told."""

import datetime as dt
import json

import pytest
from django.core.cache import cache
from django.http import HttpRequest

from ligzda.config import health, tick

pytestmark = pytest.mark.django_db


def _ready() -> tuple[int, dict[str, bool]]:
    health.stays_migrated.cache_clear()
    response = health.readyz(HttpRequest())
    return response.status_code, json.loads(response.content)


def test_it_lives():
    assert health.healthz(HttpRequest()).content == b"ok"


@pytest.mark.django_db(databases=["default", "reads"])
def test_it_is_ready_when_database_migrations_and_clock_are_well():
    tick.once()
    assert _ready() == (200, {"database": True, "migrations": True, "tick": True})


@pytest.mark.django_db(databases=["default", "reads"])
def test_it_is_not_ready_while_the_clock_stands(time_machine):
    tick.once()
    time_machine.move_to(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=4))
    assert _ready() == (503, {"database": True, "migrations": True, "tick": False})


@pytest.mark.django_db(databases=["default", "reads"])
def test_it_is_not_ready_while_a_migration_is_missing(monkeypatch):
    monkeypatch.setattr(health, "is_migrated", lambda: False)
    status, found = _ready()
    assert status == 503
    assert not found["migrations"]


def test_it_is_not_ready_without_its_database(monkeypatch):
    monkeypatch.setattr(health, "connection", None)
    assert _ready()[0] == 503


def test_one_deed_of_the_tick_that_fails_keeps_no_other_from_its_turn(settings):
    settings.TICKS = [f"{__name__}.fails", f"{__name__}.works"]
    done.clear()
    tick.once()
    assert len(done) == 1
    assert cache.get(tick.BEAT)


def test_of_several_clocks_only_one_has_the_turn_of_a_minute(settings):
    settings.TICKS = [f"{__name__}.works"]
    done.clear()
    tick.once()
    tick.once()
    assert len(done) == 1


done: list[dt.datetime] = []


def works(*, at: dt.datetime) -> None:
    done.append(at)


def fails(*, at: dt.datetime) -> None:
    raise RuntimeError(at)
