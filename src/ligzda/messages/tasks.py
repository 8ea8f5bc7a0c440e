"""What the worker and the clock do here: send whatever waits."""

import datetime as dt

from django.utils import timezone
from django_tasks import task

from ligzda.access.actor import Actor
from ligzda.messages.actions.delivery import deliver
from ligzda.messages.queries import waiting


@task()
def send_waiting() -> int:
    """Try every message whose time has come; return how many left."""
    by = Actor.system(at=timezone.now())
    return sum(deliver(by=Actor.system(at=timezone.now()), message=pk) for pk in list(waiting(by=by)))


def minute(*, at: dt.datetime) -> None:
    """Wake the worker when something waits: a failed try, or what a killed worker left behind."""
    if waiting(by=Actor.system(at=at)).exists():
        send_waiting.enqueue()
