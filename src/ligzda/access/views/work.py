"""A centre manager's pages: colleagues and their caseloads, teams, absences, handing over."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actions import absence, assignments
from ligzda.access.actions import teams as team_deeds
from ligzda.access.audit import record_read
from ligzda.access.forms.work import AbsenceForm, AssignForm, HandOverForm, JoinForm, TeamForm
from ligzda.access.models import Assignment, Organisation, Team, TeamMember
from ligzda.access.queries.caseloads import (
    absences,
    colleagues,
    holders,
    places,
    possible_substitutes,
    possibly_absent,
    teams,
    unassigned,
    workers_of,
)
from ligzda.access.queries.cases import cases
from ligzda.access.views.deeds import answer, came_from, confirm
from ligzda.access.views.listed import COLLEAGUES, WAITING
from ligzda.ui.lists import file_of
from ligzda.ui.parts import Deed


def own_team(request: HttpRequest) -> HttpResponse:
    """Go to the team page of the first centre that one manages."""
    managed = places(by=request.by, permission="team.edit")
    if not managed:
        raise Http404
    return redirect("team_of_centre", managed[0].pk)


def team_of_centre(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show who works in the centre with how many cases, what is unassigned, the teams and who is away."""
    centre = _centre(request, pk, "team.edit")
    waiting = unassigned(by=request.by, centre=centre).select_related("municipality", "court")
    context = {
        "title": centre.name,
        "centre": centre,
        "colleagues": COLLEAGUES.of(request, colleagues(by=request.by, organisation=centre)),
        "teams": teams(by=request.by, organisation=centre).order_by("name", "pk"),
        "absences": absences(by=request.by),
        "unassigned": WAITING.of(request, waiting, frozenset({"case.assign"})),
        "others": [place for place in places(by=request.by, permission="team.edit") if place != centre],
        "deeds": [
            Deed(_("Hand over a caseload"), reverse("hand_over", args=[pk])),
            Deed(_("New team"), reverse("team_make", args=[pk]), secondary=True),
            Deed(_("Somebody is away"), reverse("absence_set"), secondary=True),
        ],
    }
    taken = partial(record_read, by=request.by, what="team_exported", ref=f"access.organisation:{pk}")
    return file_of(context, taken) or render(request, "access/team_of_centre.html", context)


def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand a whole caseload over in one deed."""
    centre = _centre(request, pk, "caseload.hand_over")
    form = HandOverForm(
        request.POST or None,
        givers=holders(by=request.by, organisation=centre),
        colleagues=colleagues(by=request.by, organisation=centre),
        teams=teams(by=request.by, organisation=centre),
    )
    return answer(
        request,
        form,
        lambda giver, assignee, reason: assignments.hand_over(
            by=request.by, centre=centre, giver=giver, taker=assignee, reason=reason
        ),
        to=_page(centre),
        said=_("The caseload is handed over; nothing is left unassigned."),
        title=_("Hand over a caseload"),
        lead=_("All cases of the one become the other's work today."),
        deed=_("Hand over"),
        back_url=_page(centre),
    )


def absence_set(request: HttpRequest) -> HttpResponse:
    """Set a substitute for somebody who will be away: oneself, or a colleague of a centre one manages."""
    form = AbsenceForm(
        request.POST or None,
        absent=possibly_absent(by=request.by),
        substitutes=possible_substitutes(by=request.by),
        initial={"absent": request.by.account, "since": request.by.on},
    )
    return answer(
        request,
        form,
        lambda **typed: absence.set_substitute(by=request.by, **typed),
        to=reverse("own_account"),
        said=_("The substitute is set and will be told."),
        title=_("Somebody is away"),
        lead=_("The substitute sees and does everything that the absent colleague does, until the day they are back."),
        back_url=reverse("own_account"),
    )


def absence_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End an absence today."""
    found = get_object_or_404(absences(by=request.by), pk=pk)
    return confirm(
        request,
        lambda: absence.end_substitution(by=request.by, substitution=found),
        to=reverse("own_account"),
        title=_("End the absence"),
        facts=[(_("Absent"), found.absent.name), (_("Substitute"), found.substitute.name)],
        deed=_("End it today"),
    )


def team_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a team."""
    centre = _centre(request, pk, "team.edit")
    return answer(
        request,
        TeamForm(request.POST or None),
        lambda name: team_deeds.make_team(by=request.by, organisation=centre, name=name),
        to=lambda team: reverse("team", args=[team.pk]),
        title=_("New team"),
        back_url=_page(centre),
    )


def team(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a team and let a colleague join it."""
    found = _team(request, pk)
    centre = found.organisation.parent or found.organisation
    members = found.members.standing_on(request.by.on).select_related("account")
    return answer(
        request,
        JoinForm(request.POST or None, colleagues=colleagues(by=request.by, organisation=centre)),
        lambda account: team_deeds.join(by=request.by, team=found, account=account),
        to=reverse("team", args=[pk]),
        template="access/team.html",
        title=found.name,
        team=found,
        members=members,
        deed=_("Let in"),
        back_url=_page(centre),
    )


def team_leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody out of a team."""
    member = get_object_or_404(TeamMember.objects.select_related("team__organisation", "account"), pk=pk)
    _team(request, member.team_id)
    return confirm(
        request,
        lambda: team_deeds.leave(by=request.by, member=member),
        to=reverse("team", args=[member.team_id]),
        title=_("Take out of the team"),
        facts=[(_("Team"), member.team.name), (_("Colleague"), member.account.name)],
        deed=_("Take out"),
    )


def team_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a team."""
    found = _team(request, pk)
    return confirm(
        request,
        lambda: team_deeds.end_team(by=request.by, team=found),
        to=_page(found.organisation),
        title=_("End the team"),
        facts=[(_("Team"), found.name)],
        deed=_("End it today"),
        danger=True,
        back=reverse("team", args=[pk]),
    )


def workers(request: HttpRequest, case: str) -> HttpResponse:
    """Show whose work a case is, and make it somebody's."""
    seen = cases(by=request.by, permission="case.assign").exclude(centre=None)
    found = get_object_or_404(seen.select_related("centre"), pk=case)
    record_read(by=request.by, what="case_workers", about=found)
    form = AssignForm(
        request.POST or None,
        colleagues=colleagues(by=request.by, organisation=found.centre),
        teams=teams(by=request.by, organisation=found.centre),
    )
    return answer(
        request,
        form,
        lambda assignee, reason: assignments.assign(by=request.by, case=found, to=assignee, reason=reason),
        to=request.get_full_path(),
        template="access/workers.html",
        title=_("Who works on the case"),
        lead=str(found),
        back_url=came_from(request),
        case=found,
        workers=workers_of(by=request.by, case=found),
        deed=_("Assign"),
    )


def assignment_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End somebody's work on a case."""
    seen = cases(by=request.by, permission="case.assign")
    found = get_object_or_404(Assignment.objects.filter(case__in=seen).select_related("case"), pk=pk)
    record_read(by=request.by, what="case_workers", about=found.case)
    return confirm(
        request,
        lambda: assignments.end_assignment(by=request.by, assignment=found),
        to=reverse("case_workers", args=[found.case_id]),
        title=_("End the assignment"),
        facts=[(_("Case"), str(found.case)), (_("Who"), str(found.account or found.team))],
        deed=_("End it today"),
    )


def _centre(request: HttpRequest, pk: int, permission: str) -> Organisation:
    centre = get_object_or_404(Organisation, pk=pk)
    if centre not in places(by=request.by, permission=permission):
        raise Http404
    return centre


def _team(request: HttpRequest, pk: int) -> Team:
    found = get_object_or_404(Team.objects.select_related("organisation__parent"), pk=pk)
    if not any(
        place.pk in {found.organisation_id, found.organisation.parent_id}
        for place in places(by=request.by, permission="team.edit")
    ):
        raise Http404
    return found


def _page(centre: Organisation) -> str:
    return reverse("team_of_centre", args=[centre.pk])
