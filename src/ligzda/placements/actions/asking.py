"""A crisis family that is silent is asked whether it can take a child tonight."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Account
from ligzda.access.permit import Denied
from ligzda.families.models import Family
from ligzda.law.queries import rulebook
from ligzda.messages.actions import send
from ligzda.messages.links import make
from ligzda.placements.facts.carers import readers
from ligzda.placements.facts.readiness import PURPOSE, ref_of
from ligzda.placements.rules.readiness import LINK

DEFAULT_HOURS = 12


@transaction.atomic
def ask_again(*, by: Actor, family: Family) -> int:
    """Ask each carer by SMS or e-mail with a link of one button; return how many were asked.

    A family whose carers have no account is asked by the telephone of the first of them.
    """
    if not by.is_system:
        raise Denied("readiness.record", visible=False)
    lasts = dt.timedelta(hours=int(rulebook().number(LINK, by.on) or DEFAULT_HOURS))
    asked = readers(family, on=by.on)
    for reader in asked:
        link = make(
            by=by,
            purpose=PURPOSE,
            about=family.case,
            ref=ref_of(family),
            account=reader if isinstance(reader, Account) else None,
            until=by.at + lasts,
        )
        send(by=by, to=reader, template="placements/ready_tonight", about=family.case, means="sms", link=link)
    record(by=by, what="readiness_asked", about=family.case, ref=ref_of(family))
    return len(asked)
