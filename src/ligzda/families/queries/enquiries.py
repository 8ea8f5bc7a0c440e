"""Enquiries at the own centres, and families that an enquirer may be already."""

from django.db.models import Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import cases
from ligzda.access.rules.permissions import roles_with
from ligzda.families.models import Enquiry, Family
from ligzda.families.queries.families import families, persons
from ligzda.people import sealed
from ligzda.people.models import PersonEmail, PersonPhone
from ligzda.people.queries.search import persons_named

MOST = 5


def enquiries(*, by: Actor) -> QuerySet[Enquiry]:
    """Return the enquiries at the centres where the actor works; one that has its family's file is part of the file."""
    rows = Enquiry.objects.standing().select_related("family", "measure", "territory", "recorded_by")
    centres = by.organisations(*roles_with("enquiry.record"))
    seen = Q(family=None) | Q(family__case__in=cases(by=by, permission="family.read"))
    return rows if by.is_system else rows.filter(seen, centre__in=centres)


def possible_duplicates(*, by: Actor, name: str, phone: str = "", email: str = "", code: str = "") -> QuerySet[Family]:
    """Return at most five families the actor may see whose people have that code, telephone, e-mail or a like name."""
    seen = persons(by=by)
    ids = persons_named(name, seen, alike=86)[:MOST] if name else []
    alike = Q(household__members__person__in=ids)
    if phone:
        alike |= Q(household__members__person__in=PersonPhone.objects.filter(number=phone).values("person"))
    if code:
        alike |= Q(household__members__person__code_mark=sealed.fingerprint(code))
    if email:
        alike |= Q(household__members__person__in=PersonEmail.objects.filter(address=email).values("person"))
    return families(by=by).filter(alike, household__members__withdrawn_at=None).distinct()[:MOST]
