"""Turns rows into the small facts that the rules of this area take."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q, QuerySet

from ligzda.access.models import (
    Account,
    Assignment,
    Case,
    Fact,
    Membership,
    Organisation,
    Substitution,
    Team,
    TeamMember,
    Territory,
)
from ligzda.access.rules.members import NewMember
from ligzda.access.rules.organisations import Place, Remains, Serving
from ligzda.access.rules.roles import CASE_ROLES, Role
from ligzda.access.rules.territories import MUNICIPAL
from ligzda.access.rules.work import Absence, Assignee

TAKES_CASES = [str(role) for role in sorted(CASE_ROLES)]


def assignee(who: Account | Team, case: Case, *, on: dt.date) -> Assignee:
    """Return a colleague or team as the rules see it before the case becomes theirs."""
    theirs = Assignment.objects.standing_on(on).filter(case=case.pk)
    if isinstance(who, Team):
        here = case.centre_id in {who.organisation_id, who.organisation.parent_id}
        return Assignee(who.stands_on(on), here, theirs.filter(team=who).exists())
    return Assignee(who.is_active, _works_in(who, case.centre, on=on), theirs.filter(account=who).exists())


def whose(who: Account | Team) -> dict[str, Account | Team]:
    """Return the side of an assignment that it is: its account or its team."""
    return {"team" if isinstance(who, Team) else "account": who}


def joiner(who: Account, team: Team, *, on: dt.date) -> Assignee:
    """Return a colleague as the rules see them before they join a team."""
    already = team.members.standing_on(on).filter(account=who).exists()
    return Assignee(who.is_active, _works_in(who, team.organisation, on=on), already)


def new_member(
    account: Account, role: Role, organisation: Organisation | None, *, giver: Account | None, on: dt.date
) -> NewMember:
    """Return somebody as the rules see them before they are given a role."""
    holding = Membership.objects.ending_after(on).filter(account=account, role=role, organisation=organisation)
    return NewMember(
        role=role,
        kind=organisation.kind if organisation else None,
        organisation_stands=organisation is None or organisation.stands_on(on),
        account_open=account.is_active,
        holds_it=holding.exists(),
        oneself=account == giver,
    )


def left_by_role(membership: Membership, *, on: dt.date) -> int:
    """Return how many cases somebody would still have in an organisation in which they no longer take cases."""
    organisation, account = membership.organisation, membership.account
    if organisation is None or membership.role not in TAKES_CASES:
        return 0
    kept = account.memberships.standing_on(on).filter(organisation=organisation, role__in=TAKES_CASES)
    if kept.exclude(pk=membership.pk).exists():
        return 0
    centre = organisation.parent or organisation
    return caseload(account, on=on, centre=centre).values("case").distinct().count()


def absence(absent: Account, substitute: Account, *, since: dt.date, until: dt.date) -> Absence:
    """Return an absence as the rules see it before it is recorded."""
    places = absent.memberships.standing_on(since).values("organisation")
    covering = Substitution.objects.filter(absent=absent, since__lt=until, until__gt=since)
    return Absence(
        same_person=absent == substitute,
        colleagues=substitute.memberships.standing_on(since).filter(organisation__in=places).exists(),
        substitute_stands=substitute.is_active,
        since=since,
        until=until,
        covered=covering.exists(),
    )


def caseload(whose: Account | Team, *, on: dt.date, centre: Organisation | None = None) -> QuerySet[Assignment]:
    """Return what has to go to somebody before an account or team can go (in one centre only, when given).

    An account answers for its own assignments and for those of teams in which nobody else is.
    """
    if isinstance(whose, Team):
        theirs = Q(team=whose)
    else:
        others = TeamMember.objects.standing_on(on).filter(team=OuterRef("team")).exclude(account=whose)
        alone = TeamMember.objects.standing_on(on).filter(~Exists(others), account=whose)
        theirs = Q(account=whose) | Q(team__in=alone.values("team"))
    found = Assignment.objects.ending_after(on).filter(theirs)
    return found.filter(case__centre=centre) if centre else found


def _works_in(account: Account, organisation: Organisation | None, *, on: dt.date) -> bool:
    if organisation is None:
        return True
    here = Q(organisation=organisation) | Q(organisation__parent=organisation)
    return Membership.objects.standing_on(on).filter(here, account=account, role__in=TAKES_CASES).exists()


def recorded_by_court(fact: Fact) -> bool:
    """Tell whether somebody who works, or has worked, at an orphans' court recorded the fact."""
    by = fact.recorded_by_id
    return by is not None and Membership.objects.filter(account=by, role=Role.COURT).exists()


def place(organisation: Organisation | None) -> Place | None:
    """Return the organisation that another is to be a unit of."""
    return Place(organisation.kind, organisation.parent_id is not None) if organisation else None


def remains(organisation: Organisation, *, on: dt.date) -> Remains:
    """Return what an organisation still has."""
    return Remains(
        members=organisation.memberships.ending_after(on).count(),
        cases=organisation.cases.count() + organisation.court_cases.count(),
        units=organisation.units.ending_after(on).count(),
    )


def serving(court: Organisation, territory: Territory, *, on: dt.date) -> Serving:
    """Return a court and a municipality it is about to serve."""
    return Serving(
        is_court=court.kind == Organisation.Kind.COURT,
        is_municipality=territory.kind in MUNICIPAL,
        serves_already=court.territories.standing_on(on).filter(territory=territory).exists(),
    )
