"""Which alerts wait for an answer, and which came to somebody."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.permit import Denied
from ligzda.messages.models import Alert, AlertStep


def climbing(*, by: Actor) -> QuerySet[Alert, UUID]:
    """Return the ids of the alerts whose time to be answered is over, the oldest first."""
    if not by.is_system:
        raise Denied("alert.answer", visible=False)
    return (
        Alert.objects.filter(answered_at=None, next_climb__lte=by.at)
        .order_by("next_climb")
        .values_list("pk", flat=True)
    )


def waiting_alerts(*, by: Actor) -> QuerySet[Alert]:
    """Return the alerts that came to the actor and that nobody has answered yet, the oldest first."""
    mine = AlertStep.objects.filter(account=by.account, times__gt=0)
    return Alert.objects.filter(pk__in=mine.values("alert"), answered_at=None).order_by("raised_at")


def own_alerts(*, by: Actor) -> QuerySet[Alert]:
    """Return the alerts that came to the actor, the newest first, each with its chain."""
    mine = AlertStep.objects.filter(account=by.account, times__gt=0)
    steps = Prefetch("steps", AlertStep.objects.select_related("account"))
    return (
        Alert.objects.filter(pk__in=mine.values("alert")).select_related("about", "answered_by").prefetch_related(steps)
    )
