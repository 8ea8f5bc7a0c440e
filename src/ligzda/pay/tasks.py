"""What the worker does here: months are worked out beside the pages."""

from django.utils import timezone
from django_tasks import task

from ligzda.access.actor import Actor
from ligzda.pay.actions.working import go_on
from ligzda.pay.models import Run


@task()
def work_out(run: int) -> None:
    """Work a month out that somebody has begun, in their name; one that was dropped meanwhile is left."""
    begun = Run.objects.select_related("pay_month__centre", "started_by").filter(pk=run, finished_at=None).first()
    if begun and begun.started_by:
        go_on(by=Actor.of(begun.started_by, at=timezone.now()), run=begun, clock=timezone.now)
