"""Whose work the cases are: a centre's unassigned cases, the colleagues and teams that can take them."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.facts import TAKES_CASES
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation, Substitution, Team
from ligzda.access.models.spans import on_day
from ligzda.access.queries.cases import allowed, cases


def unassigned(*, by: Actor, centre: Organisation) -> QuerySet[Case]:
    """Return the centre's cases that are nobody's work on the actor's day."""
    taken = Assignment.objects.standing_on(by.on).filter(case=OuterRef("pk"))
    mine = cases(by=by, permission="case.assign")
    return mine.filter(~Exists(taken), centre=centre).order_by("number", "pk")


def colleagues(*, by: Actor, organisation: Organisation) -> QuerySet[Account]:
    """Return the open accounts that can take cases of the organisation, each with its number of `cases` there."""
    here = _within(by, organisation)
    working = Membership.objects.standing_on(by.on).filter(here, account=OuterRef("pk"), role__in=TAKES_CASES)
    theirs = on_day(by.on, "assignments__") & Q(assignments__case__centre=organisation)
    return Account.objects.filter(Exists(working), closed_at=None).annotate(
        cases=Count("assignments", filter=theirs, distinct=True)
    )


def teams(*, by: Actor, organisation: Organisation) -> QuerySet[Team]:
    """Return the standing teams of the organisation and its units, each with its number of `cases`."""
    here = _within(by, organisation)
    theirs = on_day(by.on, "assignments__")
    return (
        Team.objects.standing_on(by.on).filter(here).annotate(cases=Count("assignments", filter=theirs, distinct=True))
    )


def absences(*, by: Actor, organisation: Organisation) -> QuerySet[Substitution]:
    """Return who of the organisation is or will be away, and who stands in."""
    working = Membership.objects.standing_on(by.on).filter(_within(by, organisation)).values("account")
    return Substitution.objects.ending_after(by.on).filter(absent__in=working).select_related("absent", "substitute")


def team_of(*, by: Actor, case: Case) -> QuerySet[Assignment]:
    """Return who works on the case on the actor's day."""
    seen = cases(by=by, permission="family.read").filter(pk=case.pk)
    return Assignment.objects.standing_on(by.on).filter(case__in=seen).select_related("account", "team")


def _within(by: Actor, organisation: Organisation) -> Q:
    """Return the condition on rows of that organisation and its units; none for who may not see colleagues there."""
    if not allowed(by=by, permission="colleague.read", organisation=organisation):
        return Q(pk__in=())
    return Q(organisation=organisation) | Q(organisation__parent=organisation)
