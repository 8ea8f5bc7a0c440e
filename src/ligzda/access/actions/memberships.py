"""What somebody is and where: roles given and ended."""

import datetime as dt

from django.db import transaction

from ligzda.access import facts
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.members import reasons_against_role
from ligzda.access.rules.roles import Role
from ligzda.access.rules.work import reasons_against_closing


@transaction.atomic
def give_role(
    *, by: Actor, account: Account, role: Role, organisation: Organisation | None, since: dt.date | None = None
) -> Membership:
    """Give somebody a role in an organisation, from today or another day."""
    require(by, "account.edit")
    day = since or by.on
    refuse_if(reasons_against_role(facts.new_member(account, role, organisation, giver=by.account, on=day)))
    membership = Membership.objects.create(account=account, organisation=organisation, role=role, since=day)
    record(by=by, what="role_given", on=day, ref=ref_of(membership))
    return membership


@transaction.atomic
def end_role(*, by: Actor, membership: Membership) -> None:
    """End somebody's role today. First their cases there go to somebody, unless another role keeps them."""
    require(by, "account.edit")
    left = facts.left_by_role(membership, on=by.on)
    ended = membership.until is not None and membership.until <= by.on
    refuse_if(reasons_against_closing(cases=left, closed=ended))
    membership.end(by.on)
    record(by=by, what="role_ended", on=by.on, ref=ref_of(membership))
