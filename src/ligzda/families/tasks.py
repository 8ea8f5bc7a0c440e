"""What the worker does here: registers are taken in beside the pages."""

from django.utils import timezone
from django_tasks import task

from ligzda.access.actor import Actor
from ligzda.families.actions.uploads import take_next
from ligzda.families.models import RegisterUpload
from ligzda.families.register.uploaded import understood


@task()
def take_register(upload: int) -> None:
    """Take an uploaded register in, in the name of whoever uploaded it; goes on where it stopped."""
    kept = RegisterUpload.objects.select_related("centre", "account").get(pk=upload)
    if kept.state != RegisterUpload.State.TAKING:
        return
    register = understood(kept)
    while take_next(by=Actor.of(kept.account, at=timezone.now()), upload=kept, register=register):
        pass
