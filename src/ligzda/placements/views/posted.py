"""What a page's buttons post beside any form: which family is meant, and a few words."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from ligzda.families.models import Family

LONGEST = 300


def posted(request: HttpRequest, name: str) -> str:
    """Return the words posted under that name, cut where no field would hold more; PostgreSQL keeps no NUL."""
    return request.POST.get(name, "").replace("\0", "")[:LONGEST]


def family_posted(request: HttpRequest) -> Family:
    """Return the family whose number was posted; 404 when there is none."""
    return get_object_or_404(Family, number=posted(request, "family"))
