"""Reminding a colleague of a family's step."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, ToTell
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.access.tell import tell
from ligzda.families.models import Family

STEP_REMINDER = "step_reminder"


@transaction.atomic
def remind(*, by: Actor, family: Family, colleague: Account, step: str) -> None:
    """Have a colleague who works on the family told of its step; once a day for each step."""
    require(by, "colleague.remind", family.case)
    theirs = family.case.assignments.standing_on(by.on).filter(account=colleague)
    if not theirs.exists():
        raise Refused([Reason("not_their_family")])
    midnight = dt.datetime.combine(by.on, dt.time(), tzinfo=RIGA)
    told = ToTell.objects.filter(what=STEP_REMINDER, account=colleague, case=family.case, made_at__gte=midnight)
    refuse_if([Reason("reminded_already")] if any(note.params.get("step") == step for note in told) else [])
    tell(by=by, what=STEP_REMINDER, whom=colleague, about=family.case, params={"step": step})
    record(by=by, what="colleague_reminded", about=family.case, on=by.on, ref=ref_of(colleague))
