"""What stands beside a family's path: who works on it, how to reach it, and what happened last."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from ligzda.access import audit
from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Assignment, Event
from ligzda.access.permit import require
from ligzda.access.prepared import Prepared, PreparedRows
from ligzda.access.queries.cases import cases
from ligzda.access.rules.roles import Role
from ligzda.families.models import Contact, Family
from ligzda.people.models import HouseholdMember, Person, PersonEmail, PersonPhone

LATEST = 6
#: So many deeds are looked at to find the latest six different ones: one sending hands over a dozen of documents.
LOOKED_AT = 60
#: Said in other words on the same list: a contact by its text, a file by its family, a message by having left.
TOLD_OTHERWISE = ("contact_logged", "case_opened", "message_queued", "message_queued_again", "link_made")


#: The first assigned comes last, so that it stands for its role.
ASSIGNED = Prepared(
    Assignment.objects.filter(account__isnull=False, account__memberships__organisation__isnull=False)
    .order_by("-since", "-pk", "account__memberships__pk")
    .values_list(
        "case", "account", "account__name", "account__memberships__role", "since", "until",
        "account__memberships__since", "account__memberships__until",
    ),
    among="case",
)  # fmt: skip
CARERS = PreparedRows(
    HouseholdMember.objects.standing().filter(part=HouseholdMember.Part.CARER, until=None).order_by("pk"),
    among="household",
    beside=("person",),
)
PHONES = PreparedRows(PersonPhone.objects.order_by("pk"), among="person")
EMAILS = PreparedRows(PersonEmail.objects.order_by("pk"), among="person")
SAID = Prepared(
    Contact.objects.standing().order_by("-at", "-pk").values_list("at", "kind", "text", "recorded_by__name"),
    among="family",
    most=LATEST,
)


@dataclass(frozen=True)
class Worker:
    """Who works on a family."""

    account: int
    name: str


class _Assigned(NamedTuple):
    """An assignment to a person, with one of the person's memberships."""

    case: UUID
    account: int
    name: str
    role: str
    since: dt.date
    until: dt.date | None
    member_since: dt.date
    member_until: dt.date | None

    def stands(self, on: dt.date) -> bool:
        """Tell whether both the assignment and the membership stand on the day."""
        return (
            max(self.since, self.member_since) <= on
            and (self.until is None or on < self.until)
            and (self.member_until is None or on < self.member_until)
        )


@dataclass(frozen=True)
class Reach:
    """A carer, and how to reach them."""

    person: Person
    phones: list[PersonPhone]
    emails: list[PersonEmail]


@dataclass(frozen=True)
class Happened:
    """One thing that happened with a family: when, what (a deed or a contact, in words), who did it."""

    at: dt.datetime
    text: str
    who: str
    case: UUID | None = None
    family: Family | None = None


class _Deed(NamedTuple):
    """A recorded deed and who did it."""

    at: dt.datetime
    what: str
    account: int | None
    who: str | None
    case: UUID | None


def workers(*, by: Actor, family: Family) -> Mapping[Role, Worker]:
    """Return who works on the family in which role, the first assigned of each; in one SQL query."""
    require(by, "family.read", family.case)
    rows = [_Assigned(*row) for row in ASSIGNED.rows([family.case_id])]
    return {Role(row.role): Worker(row.account, row.name) for row in rows if row.stands(by.on)}


def reachable(*, by: Actor, family: Family) -> list[Reach]:
    """Return the carers of now with their telephones and e-mails; in three SQL queries."""
    require(by, "family.read", family.case)
    carers = [member.person for member in CARERS.objects([family.household_id])]
    among = [person.pk for person in carers]
    phones, emails = PHONES.objects(among), EMAILS.objects(among)
    return [
        Reach(
            person,
            [phone for phone in phones if phone.person_id == person.pk],
            [email for email in emails if email.person_id == person.pk],
        )
        for person in carers
    ]


def last_events(*, by: Actor, family: Family) -> list[Happened]:
    """Return the last contacts and deeds of the family, newest first."""
    require(by, "contact.read", family.case)
    said = [
        Happened(at, f"{Contact.Kind(kind).label.capitalize()}: {_short(text)}", who or "Ligzda")
        for at, kind, text, who in SAID.rows([family.pk])
    ]
    return sorted([*said, *_said_once(DEEDS.rows([family.case_id]))], key=lambda each: each.at, reverse=True)[:LATEST]


def last_of_mine(*, by: Actor) -> list[Happened]:
    """Return what others did last with the families that are the actor's own work."""
    own = Assignment.objects.standing_on(by.on).filter(account=by.account).values("case")
    seen = cases(by=by, permission="contact.read").filter(pk__in=own)
    deeds = Event.objects.filter(case__in=seen, case__family__isnull=False).exclude(account=by.account)
    last = _said_once(_told(deeds.exclude(what__in=TOLD_OTHERWISE[1:]))[:LOOKED_AT])
    families = Family.objects.select_related("case").filter(case__in=[each.case for each in last])
    of_case = {family.case_id: family for family in families}
    return [replace(each, family=of_case[each.case]) for each in last if each.case]


def _told(deeds: QuerySet[Event]) -> QuerySet[Event, tuple[Any, ...]]:
    return deeds.order_by("-at", "-pk").values_list("at", "what", "account", "account__name", "case")


DEEDS = Prepared(_told(Event.objects.exclude(what__in=TOLD_OTHERWISE)), among="case", most=LOOKED_AT)


def _said_once(rows: Iterable[Sequence[Any]]) -> list[Happened]:
    """Return the last deeds; what one person did several times on end in a file on a day is one line with a count."""
    alike = groupby((_Deed(*row) for row in rows), key=lambda deed: (deed[1:], deed.at.astimezone(RIGA).date()))
    return [_happened(list(same)) for _, same in islice(alike, LATEST)]


def _happened(same: list[_Deed]) -> Happened:
    last = same[0]
    text = audit.name_of(last.what).capitalize()
    said = f"{text} ({len(same)}×)" if len(same) > 1 else text
    return Happened(last.at, said, last.who or "Ligzda", last.case)


def _short(text: str, most: int = 90) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
