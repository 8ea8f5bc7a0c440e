"""The audit trail as people look at it: deeds and looks for the protection officer, looks for a carer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Case, Event, Membership, Read
from ligzda.access.queries.cases import allowed, cases


def events(*, by: Actor) -> QuerySet[Event]:
    """Return every deed, for the data protection officer."""
    if not allowed(by=by, permission="audit.read"):
        return Event.objects.none()
    return Event.objects.select_related("account", "case")


def reads(*, by: Actor) -> QuerySet[Read]:
    """Return every look, for the data protection officer."""
    return Read.objects.all() if allowed(by=by, permission="audit.read") else Read.objects.none()


def named(*, by: Actor, rows: list[Read]) -> dict[str, dict]:
    """Return the names of the accounts and the numbers of the cases that a page of looks speaks of."""
    if not allowed(by=by, permission="audit.read"):
        return {"accounts": {}, "cases": {}}
    return {
        "accounts": dict(Account.objects.filter(pk__in={row.account_id for row in rows}).values_list("pk", "name")),
        "cases": Case.objects.in_bulk({row.case_id for row in rows if row.case_id}),
    }


@dataclass(frozen=True)
class Looker:
    """Who looked at the own family's file, as what, and when."""

    at: dt.datetime
    what: str
    name: str
    as_what: tuple[str, ...]


def own_looks(*, by: Actor) -> QuerySet[Read]:
    """Return the looks at the carer's own family by others."""
    own = set(cases(by=by, permission="own.family").values_list("pk", flat=True))
    looks = Read.objects.filter(case_id__in=own, account_id__isnull=False)
    return looks.exclude(account_id=by.account.pk if by.account else None)


def lookers(*, by: Actor, looks: Sequence[Read]) -> list[Looker]:
    """Return of each look at the carer's own family who looked, and what the looker was on that day."""
    own = {case.pk for case in cases(by=by, permission="own.family")}
    found = [look for look in looks if look.case_id in own]
    names = dict(Account.objects.filter(pk__in={row.account_id for row in found}).values_list("pk", "name"))
    held = Membership.objects.filter(account__in=names).select_related("organisation")
    places: dict[int, list[Membership]] = {}
    for membership in held:
        places.setdefault(membership.account_id, []).append(membership)
    return [
        Looker(
            at=row.at,
            what=row.what,
            name=names.get(row.account_id or 0, ""),
            as_what=tuple(
                str(held) for held in places.get(row.account_id or 0, ()) if held.stands_on(Actor.system(at=row.at).on)
            ),
        )
        for row in found
    ]
