"""Families are written to: a silent one is asked whether it can take a child, any is given a link to tell by."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Account
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import refuse_if
from ligzda.families.models import Family
from ligzda.law.queries import rulebook
from ligzda.messages.actions import send
from ligzda.messages.links import make
from ligzda.placements.facts.carers import readers
from ligzda.placements.facts.readiness import PURPOSE, question_to
from ligzda.placements.rules import notices
from ligzda.placements.rules.readiness import LINK

DEFAULT_HOURS = 12
#: What the link is for by which a family tells its centre something.
TELLING = "family_notice"


@transaction.atomic
def ask_again(*, by: Actor, family: Family) -> int:
    """Ask each carer by SMS or e-mail with a link of one button; return how many were asked.

    A family whose carers have no account is asked by the telephone of the first of them.
    """
    if not by.is_system:
        raise Denied("readiness.record", visible=False)
    asked = _send_links(by, family, purpose=PURPOSE, template="placements/ready_tonight", entry=LINK)
    record(by=by, what="readiness_asked", about=family.case, ref=question_to(family))
    return asked


@transaction.atomic
def offer_to_tell(*, by: Actor, family: Family) -> int:
    """Send each carer a link by which the family tells its centre something itself; return how many were sent.

    Raises Refused when there is nobody to send it to.
    """
    require(by, "notice.record", family.case)
    sent = _send_links(by.as_system(), family, purpose=TELLING, template="placements/notice_link", entry=notices.LINK)
    refuse_if(notices.reasons_against_offering(readers=sent))
    record(by=by, what="notice_link_sent", about=family.case, ref=question_to(family))
    return sent


def _send_links(by: Actor, family: Family, *, purpose: str, template: str, entry: str) -> int:
    """Send each carer a link of their own, which works for the rulebook's hours."""
    lasts = dt.timedelta(hours=int(rulebook().number(entry, by.on) or DEFAULT_HOURS))
    asked = readers(family, on=by.on)
    for reader in asked:
        link = make(
            by=by,
            purpose=purpose,
            about=family.case,
            ref=question_to(family),
            account=reader if isinstance(reader, Account) else None,
            until=by.at + lasts,
        )
        send(by=by, to=reader, template=template, about=family.case, means="sms", link=link)
    return len(asked)
