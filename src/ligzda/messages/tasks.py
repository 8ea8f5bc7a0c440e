"""What the worker and the clock do here: send whatever waits, and pass on alerts that nobody answers."""

import datetime as dt

import structlog
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from ligzda.access.actor import Actor
from ligzda.messages.actions.alerts import climb
from ligzda.messages.actions.delivery import deliver, forget_enclosures, let_go
from ligzda.messages.drivers import Driver, driver_for
from ligzda.messages.models import Message
from ligzda.messages.queries import climbing, waiting

log = structlog.get_logger("ligzda.messages")


@task()
def send_waiting() -> int:
    """Try every message whose time has come, always the most urgent next; return how many left.

    A mail server or gateway that cannot be reached is left alone until the clock wakes the worker again, so that it
    holds up neither the messages of the other means nor the rest of the work in the background.
    """
    drivers: dict[str, Driver] = {means: driver_for(means) for means in Message.Means.values}
    left = 0
    let_go(by=_system())
    try:
        while found := waiting(by=_system()).filter(means__in=drivers).values_list("pk", "means").first():
            pk, means = found
            if deliver(by=_system(), message=pk, driver=drivers[means]):
                left += 1
            elif Message.objects.filter(pk=pk, failure="unreachable").exists():
                drivers.pop(means).close()
    finally:
        for driver in drivers.values():
            driver.close()
    return left


def wake() -> None:
    """Wake the worker; one that was woken and has not begun yet will see what waits now too."""
    if not DBTaskResult.objects.filter(task_path=send_waiting.module_path, status=TaskResultStatus.READY).exists():
        send_waiting.enqueue()


def minute(*, at: dt.datetime) -> None:
    """Pass alerts on, and wake the worker when something waits: a failed try, or what a killed worker left behind."""
    by = Actor.system(at=at)
    for alert in list(climbing(by=by)):
        try:
            climb(by=by, alert=alert)
        except Exception as error:
            log.error("alert not passed on", alert=str(alert), exc_info=error)
    let_go(by=by)
    forget_enclosures(by=by)
    if waiting(by=by).exists():
        wake()


def _system() -> Actor:
    return Actor.system(at=timezone.now())
