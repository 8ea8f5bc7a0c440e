"""Which messages wait, and which somebody may see the fate of."""

import datetime as dt
from uuid import UUID

from django.db.models import Q, QuerySet

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Case, Organisation
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import cases
from ligzda.access.rules.permissions import relations
from ligzda.access.rules.roles import Relation, Role
from ligzda.law.queries import rulebook
from ligzda.messages.models import Message
from ligzda.messages.rules.quiet import quiet_hours

READ = "message.read"
OF_CASE = "case_message.read"


def visible(*, by: Actor) -> QuerySet[Message]:
    """Return the messages whose fate the actor may see: administrators all, others those of their cases.

    Who looks after a whole centre sees what is about no case of the centre too.
    """
    rows = Message.objects.select_related("about")
    if by.is_system or any(Relation.EVERYWHERE in relations(READ, role) for role in by.roles):
        return rows
    of_cases = Q(about__in=cases(by=by, permission=READ))
    return rows.filter(of_cases | Q(about=None, organisation__in=_centres(by)))


def of_case(*, by: Actor, case: UUID) -> tuple[Case, QuerySet[Message]]:
    """Return a case whose messages the actor may see, and the messages about it."""
    found = cases(by=by, permission=OF_CASE).filter(pk=case).first()
    if found is None:
        raise Denied(OF_CASE, visible=False)
    return found, Message.objects.filter(about=found).select_related("about")


def waiting(*, by: Actor) -> QuerySet[Message, UUID]:
    """Return the ids of the messages whose time has come and that no worker holds, the urgent ones first."""
    if not by.is_system:
        raise Denied(READ, visible=False)
    free = Q(leased_until=None) | Q(leased_until__lte=by.at)
    due = Message.objects.filter(free, state=Message.State.QUEUED, next_try__lte=by.at)
    if quiet_until(by=by):
        due = due.filter(urgent=True)
    return due.order_by("-urgent", "next_try").values_list("pk", flat=True)


def quiet_until(*, by: Actor) -> dt.datetime | None:
    """Return when the quiet hours end in which the actor acts; None when it is not quiet now."""
    return _quiet_until(by, by.at)


def earliest(*, by: Actor, urgent: bool, at: dt.datetime | None = None) -> dt.datetime:
    """Return when a message may leave that would leave at that moment (now, when none is given)."""
    at = at or by.at
    return at if urgent else _quiet_until(by, at) or at


def _quiet_until(by: Actor, at: dt.datetime) -> dt.datetime | None:
    return quiet_hours(rulebook(), by.on).ends(at.astimezone(RIGA))


def _centres(by: Actor) -> QuerySet[Organisation]:
    own = {role for role in by.roles if Relation.SAME_CENTRE in relations(READ, role)}
    homes = by.organisations(*(Role(role) for role in own)) if own else []
    return Organisation.objects.filter(Q(pk__in=homes) | Q(parent__in=homes) | Q(units__in=homes))
