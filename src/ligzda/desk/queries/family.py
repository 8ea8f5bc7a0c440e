"""What stands beside a family's path: who works on it, how to reach it, and what happened last."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from django.db.models import QuerySet

from ligzda.access import audit
from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment, Event, Membership
from ligzda.access.permit import require
from ligzda.access.queries.cases import cases
from ligzda.access.rules.roles import Role
from ligzda.families.models import Contact, Family
from ligzda.people.models import HouseholdMember

LATEST = 6
#: So many deeds are looked at to find the latest six different ones: one sending hands over a dozen of documents.
LOOKED_AT = 60
#: Shown as contacts with their words, not as bare deeds.
TOLD_OTHERWISE = ("contact_logged",)


@dataclass(frozen=True)
class Happened:
    """One thing that happened with a family: when, what (a deed's code, or a contact), who did it."""

    at: dt.datetime
    text: str
    who: str
    family: Family | None = None


def workers(*, by: Actor, family: Family) -> Mapping[Role, Account]:
    """Return who works on the family in which role, the first assigned of each; in two SQL queries."""
    require(by, "family.read", family.case)
    assigned = Assignment.objects.standing_on(by.on).filter(case=family.case_id, account__isnull=False)
    accounts = {row.account_id: row.account for row in assigned.select_related("account").order_by("-since", "-pk")}
    held = Membership.objects.standing_on(by.on).filter(account__in=accounts, organisation__isnull=False)
    return {Role(row.role): account for row in held if (account := accounts[row.account_id])}


def reachable(*, by: Actor, family: Family) -> QuerySet[HouseholdMember]:
    """Return the carers of now with their telephones and e-mails."""
    require(by, "family.read", family.case)
    members = family.household.members.standing().filter(part=HouseholdMember.Part.CARER, until=None)
    return members.select_related("person").prefetch_related("person__phones", "person__emails").order_by("pk")


def last_events(*, by: Actor, family: Family) -> list[Happened]:
    """Return the last contacts and deeds of the family, newest first."""
    require(by, "contact.read", family.case)
    contacts = Contact.objects.standing().filter(family=family).select_related("recorded_by")
    deeds = Event.objects.filter(case=family.case_id).exclude(what__in=TOLD_OTHERWISE).select_related("account")
    said = [
        Happened(row.at, f"{row.get_kind_display().capitalize()}: {_short(row.text)}", _name(row.recorded_by))
        for row in contacts.order_by("-at", "-pk")[:LATEST]
    ]
    return sorted([*said, *_said_once(deeds)], key=lambda each: each.at, reverse=True)[:LATEST]


def last_of_mine(*, by: Actor) -> list[Happened]:
    """Return what others did last with the families that are the actor's own work."""
    own = Assignment.objects.standing_on(by.on).filter(account=by.account).values("case")
    seen = cases(by=by, permission="contact.read").filter(pk__in=own)
    rows = Event.objects.filter(case__in=seen, case__family__isnull=False).exclude(account=by.account)
    return _said_once(rows.select_related("account", "case__family"), named=True)


def _said_once(deeds: QuerySet[Event], *, named: bool = False) -> list[Happened]:
    """Return the last deeds; what one person did several times on end in a file on a day is one line with a count."""
    rows = deeds.order_by("-at", "-pk")[:LOOKED_AT]
    alike = groupby(rows, key=lambda row: (row.what, row.account_id, row.case_id, row.at.astimezone(RIGA).date()))
    return [_happened(list(same), named) for _, same in islice(alike, LATEST)]


def _happened(same: list[Event], named: bool) -> Happened:
    last = same[0]
    text = audit.name_of(last.what).capitalize()
    said = f"{text} ({len(same)}×)" if len(same) > 1 else text
    return Happened(last.at, said, _name(last.account), last.case.family if named and last.case else None)


def _name(account: Account | None) -> str:
    return account.name if account else "Ligzda"


def _short(text: str, most: int = 90) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
