"""The programmes of the own centre."""

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from ligzda.access.actor import Actor
from ligzda.law.queries import rulebook
from ligzda.training.models import PracticeHousehold, Programme, Version
from ligzda.training.queries.progress import Line, progress
from ligzda.training.queries.reach import within
from ligzda.training.rules.audiences import Audience
from ligzda.training.rules.hours import Asked, Had, needed


def programmes(*, by: Actor) -> QuerySet[Programme]:
    """Return the programmes of the own centres, each with its `all_versions`, newest first.

    `last_since` and `last_agreed` are the newest version's, to sort by.
    """
    versions = Prefetch("versions", Version.objects.order_by("-number"), to_attr="all_versions")
    newest = Version.objects.filter(programme=OuterRef("pk")).order_by("-number")
    own = Programme.objects.filter(within(by=by, permission="programme.read")).annotate(
        last_since=Subquery(newest.values("since")[:1]), last_agreed=Subquery(newest.values("agreed_on")[:1])
    )
    return own.select_related("centre").prefetch_related(versions)


def versions(*, by: Actor) -> QuerySet[Version]:
    """Return the versions in force now of the programmes in which the actor can open groups."""
    own = within(by=by, permission="group.edit", centre="programme__centre")
    standing = Version.objects.filter(own, since__lte=by.on).exclude(until__lte=by.on)
    return standing.select_related("programme").order_by("programme__audience", "programme__title")


def households(*, by: Actor) -> QuerySet[PracticeHousehold]:
    """Return the households in which people of the own centres do their practice."""
    return PracticeHousehold.objects.filter(within(by=by, permission="group.read"))


def asked_by_law(*, by: Actor, programme: Programme) -> list[Line]:
    """Return what the law alone asks today of those whom the programme is for."""
    needs = needed(Audience(programme.audience), Asked(), book=rulebook(), on=by.on)
    return progress(Had(), needs, by.on.year)
