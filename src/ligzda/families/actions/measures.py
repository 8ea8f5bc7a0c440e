"""Recruitment measures."""

import datetime as dt
from decimal import Decimal

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.families.models import Measure
from ligzda.families.rules.days import reasons_against_reversed_days


@transaction.atomic
def save_measure(
    *,
    by: Actor,
    centre: Organisation,
    name: str,
    channel: Measure.Channel,
    since: dt.date,
    until: dt.date | None = None,
    role: str = "",
    cost: Decimal = Decimal(0),
    note: str = "",
    measure: Measure | None = None,
    version: int = 0,
) -> Measure:
    """Record a recruitment measure, or change `measure`. Raises ChangedByOther when somebody saved since."""
    require(by, "measure.edit", organisation=centre)
    refuse_if(
        [
            *([] if name.strip() else [Reason("name_missing", at="name")]),
            *reasons_against_reversed_days(since, until),
        ]
    )
    if measure:
        take_turn(measure, version)
    else:
        measure = Measure(centre=centre, recorded_by=by.account, recorded_at=by.at)
    measure.name, measure.channel, measure.role = name.strip(), channel, role
    measure.since, measure.until, measure.cost, measure.note = since, until, cost, note
    measure.save()
    record(by=by, what="measure_saved", on=since, ref=ref_of(measure))
    return measure
