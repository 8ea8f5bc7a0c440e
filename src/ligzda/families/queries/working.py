"""What the pages of one family show."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.families import facts
from ligzda.families.models import Contact, Family
from ligzda.people.models import HouseholdMember


def carers(*, by: Actor, family: Family) -> list[HouseholdMember]:
    """Return the carers of now, first recorded first."""
    require(by, "family.read", family.case)
    return facts.carers(family)


def history(*, by: Actor, family: Family) -> QuerySet[Contact]:
    """Return the contact log, newest first; withdrawn entries stay, marked as such."""
    require(by, "contact.read", family.case)
    return Contact.objects.filter(family=family).select_related("recorded_by", "withdrawn_by")
