"""Need-to-know: which cases an actor may see or touch, as one queryset."""

from collections.abc import Set
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from ligzda.access.actor import Actor
from ligzda.access.models import (
    Assignment,
    BreakGlass,
    Case,
    CaseCarer,
    Membership,
    Organisation,
    Stay,
)
from ligzda.access.rules.permissions import GRANTS, opened, relations
from ligzda.access.rules.roles import CENTRE_ROLES, Relation, Role

from .standing import Standing, home

#: What somebody is, and how that relates them to cases.
Ways = tuple[tuple[Membership, Relation], ...]
#: Relations that mean one of the cases; the others mean things without a case.
OF_CASES = frozenset(
    {
        Relation.ASSIGNED,
        Relation.GLASS,
        Relation.SAME_CENTRE,
        Relation.ANY_CENTRE,
        Relation.TERRITORY,
        Relation.MUNICIPALITY,
        Relation.OWN_FAMILY,
        Relation.PLACED_HERE,
    }
)


def cases(*, by: Actor, permission: str) -> QuerySet[Case]:
    """Return the cases for which the actor has the permission, by need-to-know on the actor's day."""
    if by.is_system:
        return Case.objects.all()
    ways = tuple(
        (membership, relation)
        for membership in by.memberships
        for relation in sorted(_widest(relations(permission, Role(membership.role)) & OF_CASES, membership))
    )
    if len(ways) < 2:
        return Case.objects.filter(*(_condition(by, *way) for way in ways)) if ways else Case.objects.none()
    if ways not in by.grounds:
        by.grounds[ways] = _grounds(by, ways)
    return Case.objects.filter(pk__in=by.grounds[ways])


def allowed(*, by: Actor, permission: str, case: Case | None = None, organisation: Organisation | None = None) -> bool:
    """Tell whether the actor has the permission: for that case, in that organisation, or anywhere at all."""
    if by.is_system:
        return True
    if case is not None:
        return permission in permissions(by=by, case=case)
    return any(
        organisation is None or _reaches(membership, relation, organisation)
        for membership in by.memberships
        for relation in relations(permission, Role(membership.role))
    )


def permissions(*, by: Actor, case: Case) -> frozenset[str]:
    """Return everything the actor may do with that case, in few SQL queries; who only looks is asked for once."""
    if by.is_system:
        return frozenset(GRANTS)
    if not by.looks:
        return _permissions(by, case)
    if case.pk not in by.holds:
        by.holds[case.pk] = _permissions(by, case)
    return by.holds[case.pk]


def _permissions(by: Actor, case: Case) -> frozenset[str]:
    standing = Standing(by, case.pk)
    ways = {
        (role, relation)
        for membership in by.memberships
        for role in [Role(membership.role)]
        for relation in opened(role).keys() & OF_CASES
        if standing.holds(membership, relation)
    }
    return frozenset().union(*(opened(role)[relation] for role, relation in ways))


def _grounds(by: Actor, ways: Ways) -> RawSQL:
    """Return the ids of the cases to which any of the ways leads, as SQL that is written once for the actor.

    Each ground stands by itself, so that the database uses the index of each and knows how few they are.
    """
    first, *others = (Case.objects.filter(_condition(by, *way)).order_by().values("pk") for way in ways)
    return RawSQL(*first.union(*others, all=True).query.sql_with_params())  # noqa: S611 - written by Django


def _widest(found: Set[Relation], membership: Membership) -> Set[Relation]:
    """Leave out what a wider relation holds already, so that the database is not asked for it."""
    if membership.role in CENTRE_ROLES and found & {Relation.SAME_CENTRE, Relation.ANY_CENTRE}:
        return found - {Relation.ASSIGNED}
    return found


def _condition(by: Actor, membership: Membership, relation: Relation) -> Q:
    """Return the condition on a case that this membership stands to it in that relation."""
    homes = home(membership)
    match relation:
        case Relation.ASSIGNED:
            mine = _assigned(by)
            # What another centre forgot to end opens nothing.
            return mine & Q(centre__in=homes) if membership.role in CENTRE_ROLES else mine
        case Relation.GLASS:
            return Q(pk__in=_broken_open(by))
        case Relation.SAME_CENTRE:
            return Q(centre__in=homes)
        case Relation.ANY_CENTRE:
            return Q(centre__isnull=False)
        case Relation.TERRITORY:
            return Q(court__in=homes)
        case Relation.MUNICIPALITY:
            place = membership.organisation and membership.organisation.territory_id
            return Q(municipality=place) if place else Q(pk__in=())
        case Relation.OWN_FAMILY:
            return Q(pk__in=_own(by))
        case Relation.PLACED_HERE:
            return Q(pk__in=Stay.objects.standing_on(by.on).filter(host__in=_own(by)).values("case"))
    raise ValueError(relation)


def _reaches(membership: Membership, relation: Relation, organisation: Organisation) -> bool:
    if relation in {Relation.EVERYWHERE, Relation.ANY_CENTRE}:
        return True
    # Who works in an organisation reaches its units, and from a unit the others.
    place = {organisation.pk, organisation.parent_id}
    return relation in {Relation.ORGANISATION, Relation.SAME_CENTRE} and not place.isdisjoint(home(membership))


def _own(by: Actor) -> QuerySet[CaseCarer, Any]:
    return CaseCarer.objects.standing_on(by.on).filter(account=by.account).values("case")


def _assigned(by: Actor) -> Q:
    """Return the condition that a case is assigned to the actor, to whom they stand in for, or to a team of either."""
    # Each way by itself, so that the database uses the index of each.
    standing = Assignment.objects.standing_on(by.on)
    mine = Q(pk__in=standing.filter(account__in=by.stands_for).values("case"))
    return mine | Q(pk__in=standing.filter(team__in=by.teams).values("case")) if by.teams else mine


def _broken_open(by: Actor) -> QuerySet[BreakGlass, Any]:
    return BreakGlass.objects.filter(account=by.account, since__lte=by.at, until__gt=by.at).values("case")
