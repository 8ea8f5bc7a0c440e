"""Certificates that somebody may see, and the question that anybody may ask."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.training.models import Certificate
from ligzda.training.queries.reach import trainees
from ligzda.training.rules.certificates import read_number


def visible_certificates(*, by: Actor) -> QuerySet[Certificate]:
    """Return the certificates of the persons whose training the actor may see, annulled ones among them."""
    rows = Certificate.objects.filter(person__in=trainees(by=by))
    return rows.select_related("person", "programme", "recorded_by", "withdrawn_by")


def is_valid(*, by: Actor, typed: str) -> bool:
    """Tell whether a number, however typed, is that of a valid certificate; anybody may ask."""
    number = read_number(typed)
    return number is not None and Certificate.objects.standing().filter(number=number).exists()
