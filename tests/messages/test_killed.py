"""A worker that is killed loses nothing, and nobody's mailbox shows a letter twice."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.messages import actions, tasks
from ligzda.messages.models import Message
from tests.messages.mailbox import Mailbox

LETTERS = 1000
KILLS = 3


def _database() -> str:
    """Return the address of this test's own database."""
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    return f"postgres://{known['USER']}@{quote(known['HOST'], safe='')}/{known['NAME']}?pool=4"


def _queued(letters: int) -> list[Message]:
    """Queue a letter, and beside it as many like it as make so many."""
    with transaction.atomic():
        by = Actor.system(at=timezone.now())
        first = actions.send(by=by, to="0@example.org", template="messages/trial", urgent=True)
        same = {field.attname: getattr(first, field.attname) for field in Message._meta.concrete_fields}
        others = (Message(**same | {"id": uuid4(), "to_address": f"{n}@example.org"}) for n in range(1, letters))
        return [first, *Message.objects.bulk_create(others)]


def _worker(mailbox: Mailbox) -> subprocess.Popen:
    begin_at_once = ("--interval", "0.1", "--no-startup-delay", "--skip-checks")
    return subprocess.Popen(
        [sys.executable, "-m", "ligzda.config.cli", "manage", "db_worker", "--verbosity", "0", *begin_at_once],
        env={
            **os.environ,
            "DATABASE_URL": _database(),
            "LIGZDA_EMAIL_URL": mailbox.address,
            "DJANGO_SETTINGS_MODULE": "ligzda.config.settings",
        },
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_thousand_letters_survive_kill_9_none_lost_and_none_shown_twice():
    mailbox = Mailbox()
    wanted = {str(letter.pk) for letter in _queued(LETTERS)}
    chance, killed = random.Random(3), 0
    worker = _worker(mailbox)
    try:
        for kill in range(KILLS):
            assert mailbox.wait_for(kill * LETTERS // KILLS + chance.randrange(20, LETTERS // KILLS))
            worker.send_signal(signal.SIGKILL)
            worker.wait(10)
            killed += 1
            assert Message.objects.filter(state="queued").exists()
            tasks.minute(at=timezone.now())
            worker = _worker(mailbox)
        assert mailbox.wait_for(LETTERS)
        _settle()
    finally:
        worker.kill()
        worker.wait(10)
        mailbox.shutdown()
    taken = Counter(known_by.strip("<>").partition("@")[0] for known_by in mailbox.taken)
    assert set(taken) == wanted
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}
    # What a killed worker had just handed over comes again under the same Message-ID, and is one letter in a mailbox.
    again = [pk for pk, times in taken.items() if times > 1]
    assert len(again) <= killed
    assert Message.objects.filter(pk__in=again, attempts__gt=1).count() == len(again)
    assert max(taken.values()) == 2 or not again


def _settle() -> None:
    """Wait until the last worker has written down what came of its last letter."""
    for _try in range(600):
        if not Message.objects.filter(state="queued").exists():
            return
        tasks.minute(at=timezone.now())
        time.sleep(0.1)
