"""Teams of an organisation: made, joined, left, ended."""

from django.db import transaction

from ligzda.access import facts
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Organisation, Team, TeamMember
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.work import reasons_against_closing, reasons_against_joining


@transaction.atomic
def make_team(*, by: Actor, organisation: Organisation, name: str) -> Team:
    """Make a team from today."""
    require(by, "team.edit", organisation=organisation)
    team = Team.objects.create(organisation=organisation, name=name, since=by.on)
    record(by=by, what="team_made", on=by.on, ref=ref_of(team))
    return team


@transaction.atomic
def join(*, by: Actor, team: Team, account: Account) -> TeamMember:
    """Let a colleague into a team from today: they see all the team's cases."""
    require(by, "team.edit", organisation=team.organisation)
    refuse_if(reasons_against_joining(facts.joiner(account, team, on=by.on)))
    member = TeamMember.objects.create(team=team, account=account, since=by.on)
    record(by=by, what="team_joined", on=by.on, ref=ref_of(team, account))
    return member


@transaction.atomic
def leave(*, by: Actor, member: TeamMember) -> None:
    """Let somebody out of a team today; the last one only when the team has no cases."""
    team = member.team
    require(by, "team.edit", organisation=team.organisation)
    last = not team.members.standing_on(by.on).exclude(pk=member.pk).exists()
    cases = facts.caseload(team, on=by.on).count() if last else 0
    refuse_if(reasons_against_closing(cases=cases, closed=not member.stands_on(by.on)))
    member.end(by.on)
    record(by=by, what="team_left", on=by.on, ref=ref_of(team, member.account))


@transaction.atomic
def end_team(*, by: Actor, team: Team) -> None:
    """End a team today. First its cases go to somebody."""
    require(by, "team.edit", organisation=team.organisation)
    cases = facts.caseload(team, on=by.on).count()
    refuse_if(reasons_against_closing(cases=cases, closed=not team.stands_on(by.on)))
    team.members.ending_after(by.on).end(by.on)
    team.end(by.on)
    record(by=by, what="team_ended", on=by.on, ref=ref_of(team))
