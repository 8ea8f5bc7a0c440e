"""Everything that was recorded of a family, also what was taken back."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.families.models import (
    Agreement,
    Application,
    Choice,
    Consultation,
    Contact,
    Decision,
    Enquiry,
    Family,
    Paper,
    Profile,
    Reevaluation,
    Status,
)
from ligzda.people.models import HouseholdMember

#: By the word that stands in addresses: the table, its day, and what is fetched with it.
KINDS: dict[str, tuple[Any, str, tuple[str, ...]]] = {
    "agreement": (Agreement, "drafted_on", ("partner",)),
    "application": (Application, "on", ("court",)),
    "choice": (Choice, "since", ()),
    "consultation": (Consultation, "on", ()),
    "contact": (Contact, "at", ()),
    "decision": (Decision, "on", ("court",)),
    "enquiry": (Enquiry, "on", ()),
    "member": (HouseholdMember, "since", ("person",)),
    "paper": (Paper, "received_on", ("person",)),
    "profile": (Profile, "since", ()),
    "reevaluation": (Reevaluation, "on", ()),
    "status": (Status, "since", ()),
}
#: What a court records too, and sees and takes back itself.
OF_COURT = ("application", "decision", "reevaluation")


@dataclass(frozen=True)
class Recorded:
    """One record: its kind, its day and the row."""

    kind: str
    on: dt.date | None
    fact: Any


def records(*, by: Actor, family: Family) -> list[Recorded]:
    """Return all that was recorded of the family but the contact log, newest first; one SQL query for each kind."""
    require(by, "fact.withdraw", family.case)
    found = []
    for kind, (model, day, fetched) in KINDS.items():
        if model is Contact:
            continue
        rows = _of(family, model).select_related("recorded_by", "withdrawn_by", *fetched)
        found += [Recorded(kind, getattr(row, day), row) for row in rows]
    return sorted(found, key=lambda each: (each.on or dt.date.min, each.fact.recorded_at), reverse=True)


def standing(*, by: Actor, family: Family, kind: str) -> Any:
    """Return the family's records of a kind that were not taken back."""
    require(by, "family_fact.withdraw" if kind in OF_COURT else "fact.withdraw", family.case)
    return _of(family, KINDS[kind][0]).filter(withdrawn_at=None)


def _of(family: Family, model: Any) -> Any:
    if model is HouseholdMember:
        return HouseholdMember.objects.filter(household=family.household)
    return model.objects.filter(family=family).select_related("family__case")
