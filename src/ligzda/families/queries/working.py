"""What the pages of one family show."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.access.prepared import Prepared
from ligzda.families import facts
from ligzda.families.models import Choice, Contact, Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember

CARERS = Prepared(
    HouseholdMember.objects.standing()
    .filter(part=HouseholdMember.Part.CARER, until=None)
    .order_by("pk")
    .values_list("household", "person__given_name", "person__surname"),
    among="household",
)
HELD = Prepared(Status.objects.standing().filter(until=None).values_list("family", "role"), among="family")
CHOSEN = Prepared(
    Choice.objects.standing().filter(until=None).order_by("pk").values_list("family", "role", "paused_since"),
    among="family",
)


def carers(*, by: Actor, family: Family) -> list[HouseholdMember]:
    """Return the carers of now, first recorded first."""
    require(by, "family.read", family.case)
    return facts.carers(family)


def history(*, by: Actor, family: Family) -> QuerySet[Contact]:
    """Return the contact log, newest first; withdrawn entries stay, marked as such."""
    require(by, "contact.read", family.case)
    return Contact.objects.filter(family=family).select_related("recorded_by", "withdrawn_by")


def names(*, by: Actor, family: Family) -> list[str]:
    """Return the names of the carers of now, first recorded first."""
    require(by, "family.read", family.case)
    return [f"{given} {surname}".strip() for _, given, surname in CARERS.rows([family.household_id])]


def roles(*, by: Actor, family: Family) -> tuple[set[FamilyRole], list[tuple[FamilyRole, bool]]]:
    """Return the roles in which the family has a status without an end, and those chosen (whether they pause)."""
    require(by, "family.read", family.case)
    held = {FamilyRole(role) for _, role in HELD.rows([family.pk])}
    return held, [(FamilyRole(role), bool(paused)) for _, role, paused in CHOSEN.rows([family.pk])]
