"""A worker is away: a colleague stands in until a day, and then no longer."""

import datetime as dt

from django.db import transaction

from ligzda.access import facts
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Organisation, Substitution
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.work import reasons_against_substitute
from ligzda.access.tell import tell


@transaction.atomic
def set_substitute(*, by: Actor, absent: Account, substitute: Account, since: dt.date, until: dt.date) -> Substitution:
    """Let a colleague stand in from a day until (not counting) another; they see all that the absent one sees."""
    _require(by, absent)
    refuse_if(reasons_against_substitute(facts.absence(absent, substitute, since=since, until=until), on=by.on))
    substitution = Substitution.objects.create(absent=absent, substitute=substitute, since=since, until=until)
    record(by=by, what="substitute_set", on=since, ref=ref_of(substitution))
    tell(by=by, what="you_stand_in", whom=substitute, params={"since": str(since), "until": str(until)})
    return substitution


@transaction.atomic
def end_substitution(*, by: Actor, substitution: Substitution) -> None:
    """End it today: the absent one is back, or somebody else will stand in."""
    _require(by, substitution.absent)
    substitution.end(by.on)
    record(by=by, what="substitution_ended", on=by.on, ref=ref_of(substitution))


def _require(by: Actor, absent: Account) -> None:
    """Ask whether the actor may arrange this absence: one's own, or of somebody in a centre one manages."""
    if by.is_system or (by.account == absent and allowed(by=by, permission="own.absence")):
        return
    places = Organisation.objects.filter(memberships__in=absent.memberships.standing_on(by.on))
    if not any(allowed(by=by, permission="absence.edit", organisation=place) for place in places):
        raise Denied("absence.edit", visible=allowed(by=by, permission="absence.edit"))
