"""The clock: what is done once a minute, and the beat that shows it is done."""

import time
from collections.abc import Callable

import structlog
from django.conf import settings
from django.core.cache import cache
from django.db import close_old_connections
from django.utils import timezone
from django.utils.module_loading import import_string

BEAT = "tick"
TURN = "tick-turn"
MINUTE = 60.0

log = structlog.get_logger("ligzda.tick")


def once() -> None:
    """Do everything that settings.TICKS names; one that fails does not keep the others from their turn.

    Where several servers share a database only one of them has the minute's turn.
    """
    beat()
    if not cache.add(TURN, True, timeout=MINUTE - 5):
        return
    now = timezone.now()
    for name in settings.TICKS:
        deed: Callable[..., object] = import_string(name)
        try:
            deed(at=now)
        except Exception as error:
            log.error("tick failed", deed=name, exc_info=error)
        beat()


def beat() -> None:
    """Note that the clock goes: before the first deed, and after each, for one may take a while."""
    cache.set(BEAT, timezone.now().isoformat(), timeout=None)


def forever() -> None:
    """Tick now, and every minute from now on."""
    due = time.monotonic()
    while True:
        close_old_connections()
        once()
        due = max(due + MINUTE, time.monotonic())
        time.sleep(due - time.monotonic())
