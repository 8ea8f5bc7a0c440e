"""Organisations, territories and accounts as an administrator looks at them."""

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership, Organisation, Territory, TerritoryChange
from ligzda.access.models.spans import on_day
from ligzda.access.queries.cases import allowed


def organisations(*, by: Actor) -> QuerySet[Organisation]:
    """Return all organisations, ended ones too, each with its number of `people`."""
    if not allowed(by=by, permission="organisation.read"):
        return Organisation.objects.none()
    people = Count("memberships__account", filter=on_day(by.on, "memberships__"), distinct=True)
    return Organisation.objects.select_related("parent", "territory").annotate(people=people)


def territories(*, by: Actor) -> QuerySet[Territory]:
    """Return all territories, ended ones with what they became, municipalities with the `court` that serves them."""
    if not allowed(by=by, permission="territory.read"):
        return Territory.objects.none()
    became = Prefetch("became", TerritoryChange.objects.select_related("new"))
    court = Organisation.objects.filter(on_day(by.on, "territories__"), territories__territory=OuterRef("pk"))
    return (
        Territory.objects.select_related("parent")
        .prefetch_related(became)
        .annotate(court=Subquery(court.values("name")[:1]))
    )


def accounts(*, by: Actor) -> QuerySet[Account]:
    """Return all accounts, closed ones too, each with its standing memberships as `held`."""
    if not allowed(by=by, permission="account.read"):
        return Account.objects.none()
    held = Membership.objects.standing_on(by.on).select_related("organisation")
    return Account.objects.prefetch_related(Prefetch("memberships", held, to_attr="held"))
