"""The accounts that the demonstration offers at its sign-in page: one of each role, and every carer."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Min, Q

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership
from ligzda.access.rules.roles import Role


@dataclass(frozen=True)
class DemoAccount:
    """One button of the sign-in page."""

    id: int
    role: str
    name: str
    email: str
    place: str


def demo_accounts(*, by: Actor) -> list[DemoAccount]:
    """Return the first account of each role, in the roles' own order; none outside the demonstration.

    Of carers there is more than one kind to try: on the way to a status, and with children, ready for another.
    """
    if not settings.DEMO:
        return []
    standing = Membership.objects.standing_on(by.on).filter(account__closed_at=None)
    firsts = standing.order_by().values("role").annotate(first=Min("pk")).values("first")
    found = standing.filter(Q(pk__in=firsts) | Q(role=Role.CARER)).select_related("account", "organisation")
    order = list(Role)
    return [
        DemoAccount(
            id=one.account_id,
            role=one.get_role_display(),
            name=one.account.name,
            email=one.account.email,
            place=one.organisation.name if one.organisation else "",
        )
        for one in sorted(found, key=lambda one: (order.index(Role(one.role)), one.pk))
    ]


def demo_account(*, by: Actor, pk: str) -> Account | None:
    """Return the account behind a button of the sign-in page."""
    offered = {str(account.id) for account in demo_accounts(by=by)}
    return Account.objects.get(pk=pk) if pk in offered else None
