"""Which messages wait, and which somebody may see the fate of."""

from uuid import UUID

from django.db.models import Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import cases
from ligzda.access.rules.permissions import relations
from ligzda.access.rules.roles import Relation
from ligzda.messages.models import Message

READ = "message.read"


def visible(*, by: Actor) -> QuerySet[Message]:
    """Return the messages whose fate the actor may see: administrators all, managers those of their cases."""
    rows = Message.objects.select_related("about")
    if by.is_system or any(Relation.EVERYWHERE in relations(READ, role) for role in by.roles):
        return rows
    return rows.filter(about__in=cases(by=by, permission=READ))


def waiting(*, by: Actor) -> QuerySet[Message, UUID]:
    """Return the ids of the messages whose time has come and that no worker holds, the longest waiting first."""
    if not by.is_system:
        raise Denied(READ, visible=False)
    free = Q(leased_until=None) | Q(leased_until__lte=by.at)
    due = Message.objects.filter(free, state=Message.State.QUEUED, next_try__lte=by.at)
    return due.order_by("next_try").values_list("pk", flat=True)
