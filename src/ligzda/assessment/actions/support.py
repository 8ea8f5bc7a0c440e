"""Support by a psychologist or a social worker while a family prepares: asked for, then given."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.assessment.models import PreparationSupport
from ligzda.assessment.rules import reasons
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole


@transaction.atomic
def ask(
    *,
    by: Actor,
    family: Family,
    role: FamilyRole,
    kind: PreparationSupport.Kind,
    asked_on: dt.date,
    note: str = "",
) -> PreparationSupport:
    """Record that the family asked for support while it prepares for the role."""
    require(by, "preparation.record", family.case)
    refuse_if(reasons.reasons_against_a_later_day(asked_on, today=by.on, at="asked_on"))
    support = PreparationSupport.objects.create(
        family=family,
        role=role,
        kind=kind,
        asked_on=asked_on,
        note=note,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="preparation_support_asked", about=family.case, on=asked_on, ref=ref_of(support))
    return support


@transaction.atomic
def give(*, by: Actor, support: PreparationSupport, given_on: dt.date) -> PreparationSupport:
    """Record that the support was given; once, and not before it was asked for."""
    require(by, "preparation.record", support.family.case)
    support = PreparationSupport.objects.select_for_update().select_related("family__case").get(pk=support.pk)
    if support.given_on is not None:
        raise Refused([Reason("support_given_already", {"on": support.given_on}, at="given_on")])
    refuse_if(reasons.reasons_against_giving(support.asked_on, given_on, today=by.on))
    support.given_on = given_on
    support.save(update_fields=("given_on",))
    record(by=by, what="preparation_support_given", about=support.family.case, on=given_on, ref=ref_of(support))
    return support


@transaction.atomic
def withdraw(*, by: Actor, support: PreparationSupport, reason: str) -> None:
    """Take back a request for support that was recorded by mistake."""
    require(by, "preparation.record", support.family.case)
    support.withdraw(by=by, reason=reason)
    record(by=by, what="preparation_support_withdrawn", about=support.family.case, ref=ref_of(support))
