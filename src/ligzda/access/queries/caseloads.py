"""Whose work the cases are: a centre's unassigned cases, the colleagues and teams that can take them, absences."""

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.facts import TAKES_CASES
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation, Substitution, Team
from ligzda.access.models.spans import on_day
from ligzda.access.queries.cases import allowed, cases


def places(*, by: Actor, permission: str) -> list[Organisation]:
    """Return the own organisations in which the actor has the permission, in the order of the memberships."""
    own = {held.organisation.pk: held.organisation for held in by.memberships if held.organisation}
    return [place for place in own.values() if allowed(by=by, permission=permission, organisation=place)]


def unassigned(*, by: Actor, centre: Organisation) -> QuerySet[Case]:
    """Return the centre's cases that are nobody's work on the actor's day."""
    taken = Assignment.objects.standing_on(by.on).filter(case=OuterRef("pk"))
    mine = cases(by=by, permission="case.assign")
    return mine.filter(~Exists(taken), centre=centre).order_by("number", "pk")


def colleagues(*, by: Actor, organisation: Organisation) -> QuerySet[Account]:
    """Return the open accounts that can take cases of the organisation, each with its number of `cases` there."""
    here = _within(by, [organisation])
    theirs = on_day(by.on, "assignments__") & Q(assignments__case__centre=organisation)
    return _working(by, here).annotate(cases=Count("assignments", filter=theirs, distinct=True))


def holders(*, by: Actor, organisation: Organisation) -> QuerySet[Account]:
    """Return everybody who has cases of the organisation, also who no longer works there."""
    seen = cases(by=by, permission="caseload.hand_over").values("pk")
    held = Assignment.objects.ending_after(by.on).filter(case__in=seen, case__centre=organisation)
    return Account.objects.filter(pk__in=held.values("account"))


def possible_substitutes(*, by: Actor) -> QuerySet[Account]:
    """Return the colleagues who could stand in for the actor, or for somebody the actor arranges it for."""
    return _working(by, _within(by, places(by=by, permission="colleague.read")))


def possibly_absent(*, by: Actor) -> QuerySet[Account]:
    """Return whose absence the actor may arrange: the own, and of those whose centre they manage."""
    managed = _working(by, _within(by, places(by=by, permission="absence.edit")))
    return Account.objects.filter(Q(pk=by.account.pk if by.account else None) | Q(pk__in=managed.values("pk")))


def teams(*, by: Actor, organisation: Organisation) -> QuerySet[Team]:
    """Return the standing teams of the organisation and its units, each with its number of `cases`."""
    theirs = on_day(by.on, "assignments__")
    return (
        Team.objects.standing_on(by.on)
        .filter(_within(by, [organisation]))
        .annotate(cases=Count("assignments", filter=theirs, distinct=True))
    )


def absences(*, by: Actor) -> QuerySet[Substitution]:
    """Return who is or will be away, of those whose absence the actor may arrange, and who stands in."""
    coming = Substitution.objects.ending_after(by.on).filter(absent__in=possibly_absent(by=by))
    return coming.select_related("absent", "substitute").order_by("since", "pk")


def workers_of(*, by: Actor, case: Case) -> QuerySet[Assignment]:
    """Return who works on the case on the actor's day, for who may assign it."""
    seen = cases(by=by, permission="case.assign").filter(pk=case.pk)
    return Assignment.objects.standing_on(by.on).filter(case__in=seen).select_related("account", "team")


def _working(by: Actor, here: Q) -> QuerySet[Account]:
    """Return who works there, each with the memberships that say as what."""
    working = Membership.objects.standing_on(by.on).filter(here, role__in=TAKES_CASES)
    found = Account.objects.filter(Exists(working.filter(account=OuterRef("pk"))), closed_at=None)
    return found.prefetch_related(Prefetch("memberships", working, to_attr="works_as"))


def _within(by: Actor, organisations: list[Organisation]) -> Q:
    """Return the condition on rows of those organisations and their units in which the actor may see colleagues."""
    seen = [place.pk for place in organisations if allowed(by=by, permission="colleague.read", organisation=place)]
    return Q(organisation__in=seen) | Q(organisation__parent__in=seen)
