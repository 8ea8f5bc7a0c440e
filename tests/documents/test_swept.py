"""No file stays on the disk without a row, whatever moment its deed failed or its process was killed at."""

import datetime as dt
import os
import signal
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connections
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.access.models import Event
from ligzda.config.housekeeping import nightly
from ligzda.documents.actions import attach, attach_all, withdraw
from ligzda.documents.models import Document, Kind
from ligzda.documents.queries.stored import left_behind
from tests.documents.conftest import PDF

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
TODAY = timezone.now().replace(hour=12)


@pytest.fixture
def kept(world) -> Document:
    return attach(by=world.worker, case=world.case, kind=Kind.OTHER, content=PDF, name="a.pdf")


def stored() -> set[str]:
    return {str(path.relative_to(settings.MEDIA_ROOT)) for path in Path(settings.MEDIA_ROOT).rglob("*/*")}


def in_days(days: int) -> Actor:
    return Actor.system(at=TODAY + dt.timedelta(days=days))


def attach_and_be_killed(world) -> None:
    """Attach two files in a process of its own, which is killed when both are written and nothing is committed."""

    def files():
        yield ContentFile(PDF, "a.pdf")
        yield ContentFile(PDF, "b.pdf")
        os.kill(os.getpid(), signal.SIGKILL)

    connections.close_all()
    child = os.fork()
    if child == 0:
        attach_all(by=world.worker, case=world.case, kind=Kind.OTHER, files=files())
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)


def test_what_a_killed_process_had_written_goes_once_it_is_a_day_old(world, kept):
    second = attach(by=world.worker, case=world.case, kind=Kind.OTHER, content=PDF, name="b.pdf")
    rows = {kept.file.name, second.file.name}
    attach_and_be_killed(world)
    assert Document.objects.count() == 2
    assert len(stored()) == 4
    nightly(at=TODAY)
    assert len(stored()) == 4
    nightly(at=TODAY + dt.timedelta(days=2))
    assert stored() == rows
    assert Event.objects.filter(what="files_swept", account=None).count() == 1


def test_a_withdrawn_document_keeps_its_file(world, kept):
    withdraw(by=world.worker, document=kept, reason="Kļūda")
    assert left_behind(by=in_days(2)) == []


def test_where_most_files_have_no_row_the_database_is_anothers_and_none_is_touched(world, kept):
    attach_and_be_killed(world)
    assert len(stored()) == 3
    assert left_behind(by=in_days(2)) == []
