"""The audit events of a deed that concerns trainees: one for the case of each, and one when somebody has none."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each
from ligzda.training import facts


@transaction.atomic
def note(*, by: Actor, what: str, persons: Collection[int], on: dt.date | None = None, ref: str = "") -> None:
    """Note what was done, so that the path of every family concerned is worked out anew."""
    cases = facts.cases_of(persons)
    record_each(by=by, what=what, about={c.pk: c for found in cases.values() for c in found}.values(), on=on, ref=ref)
    if not set(persons) or set(persons) - cases.keys():
        record(by=by, what=what, on=on, ref=ref)
