"""Whose work the cases are: nothing is left unassigned, and who is away is stood in for."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ligzda.access.actions.absence import end_substitution, set_substitute
from ligzda.access.actions.accounts import close_account
from ligzda.access.actions.assignments import assign, end_assignment, hand_over
from ligzda.access.actions.cases import declare, move_to_centre, open_case
from ligzda.access.actions.memberships import end_role
from ligzda.access.actions.teams import end_team, join, leave, make_team
from ligzda.access.models import Assignment, Case, Event, Membership, Team, TeamMember, ToTell
from ligzda.access.permit import Denied
from ligzda.access.queries.caseloads import colleagues, holders, possibly_absent, unassigned
from ligzda.access.queries.cases import cases
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from tests.access.conftest import LONG_AGO, NOON, TODAY, by, municipality

DAY = dt.timedelta(days=1)


@pytest.fixture
def manager(house):
    return house.person(Role.MANAGER, house.liepaja)


@pytest.fixture
def administrator(house):
    return house.person(Role.ADMINISTRATOR)


def team_of(house, *members, name="A") -> Team:
    team = Team.objects.create(organisation=house.liepaja, name=name, since=LONG_AGO)
    for account in members:
        TeamMember.objects.create(team=team, account=account, since=LONG_AGO)
    return team


def whose(case) -> set:
    return {row.account or row.team for row in Assignment.objects.standing_on(TODAY).filter(case=case)}


def test_who_opens_a_case_can_take_it_at_once(house):
    worker = house.worker()
    case = open_case(by=by(worker), number="Ģ-2026-0001", centre=house.liepaja, assign_to=worker)
    assert whose(case) == {worker}
    assert Event.objects.get(case=case).what == "case_opened"


def test_nobody_opens_a_case_in_another_centre(house):
    with pytest.raises(Denied) as denied:
        open_case(by=by(house.worker()), centre=house.riga)
    assert not denied.value.visible


def test_a_manager_assigns_a_case_to_a_colleague_and_a_team(house, manager):
    worker, case = house.worker(), house.case()
    team = team_of(house)
    assign(by=by(manager), case=case, to=worker)
    assign(by=by(manager), case=case, to=team, reason="holidays")
    assert whose(case) == {worker, team}


def test_a_case_goes_only_to_who_works_with_cases_in_its_centre(house, manager):
    case = house.case()
    accountant = house.person(Role.ACCOUNTANT, house.liepaja)
    stranger = house.person(Role.SOCIAL_WORKER, house.riga)
    for account in (accountant, stranger):
        with pytest.raises(Refused) as refused:
            assign(by=by(manager), case=case, to=account)
        assert refused.value.codes == ["assignee_elsewhere"]


def test_a_case_is_not_assigned_twice_to_the_same_person(house, manager):
    worker = house.worker()
    with pytest.raises(Refused) as refused:
        assign(by=by(manager), case=house.case(worker), to=worker)
    assert refused.value.codes == ["already_assigned"]


def test_a_refusal_carries_every_reason_at_once(house, manager):
    worker = house.person(Role.SOCIAL_WORKER, house.riga)
    worker.closed_at = NOON
    worker.save()
    with pytest.raises(Refused) as refused:
        assign(by=by(manager), case=house.case(), to=worker)
    assert refused.value.codes == ["assignee_closed", "assignee_elsewhere"]


def test_the_last_assignment_of_a_case_cannot_end(house, manager):
    worker, other = house.worker(), house.worker()
    case = house.case(worker)
    with pytest.raises(Refused) as refused:
        end_assignment(by=by(manager), assignment=case.assignments.get())
    assert refused.value.codes == ["would_be_unassigned"]
    assign(by=by(manager), case=case, to=other)
    end_assignment(by=by(manager), assignment=case.assignments.get(account=worker))
    assert whose(case) == {other}


def test_a_whole_caseload_is_handed_over_in_one_deed_and_nothing_is_left(house, manager):
    giver, taker = house.worker(), house.worker()
    both = house.case(giver, taker)
    only = [house.case(giver) for _ in range(3)]
    assert hand_over(by=by(manager), centre=house.liepaja, giver=giver, taker=taker, reason="leaves") == 4
    assert all(whose(case) == {taker} for case in [both, *only])
    assert Event.objects.filter(what="caseload_handed_over").count() == 4


def test_a_caseload_includes_the_cases_of_a_team_in_which_nobody_else_is(house, manager):
    giver, taker = house.worker(), house.worker()
    alone, together = team_of(house, giver, name="A"), team_of(house, giver, taker, name="B")
    of_alone, of_both = house.case(), house.case()
    Assignment.objects.create(case=of_alone, team=alone, since=LONG_AGO)
    Assignment.objects.create(case=of_both, team=together, since=LONG_AGO)
    assert hand_over(by=by(manager), centre=house.liepaja, giver=giver, taker=taker, reason="leaves") == 1
    assert whose(of_alone) == {taker}
    assert whose(of_both) == {together}


def test_handing_over_costs_the_same_number_of_queries_for_one_case_and_for_many(house, manager):
    counts = []
    for cases_ in (1, 30):
        giver, taker = house.worker(), house.worker()
        for _ in range(cases_):
            house.case(giver)
        actor = by(manager)
        with CaptureQueriesContext(connection) as asked:
            hand_over(by=actor, centre=house.liepaja, giver=giver, taker=taker, reason="leaves")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_nobody_hands_a_caseload_over_to_themselves_nor_an_empty_one(house, manager):
    worker = house.worker()
    with pytest.raises(Refused) as refused:
        hand_over(by=by(manager), centre=house.liepaja, giver=worker, taker=worker, reason="r")
    assert refused.value.codes == ["giver_is_the_taker", "caseload_empty"]


def test_a_manager_of_another_centre_hands_nothing_over(house):
    giver, taker = house.worker(), house.worker()
    house.case(giver)
    other = house.person(Role.MANAGER, house.riga)
    with pytest.raises(Denied):
        hand_over(by=by(other), centre=house.liepaja, giver=giver, taker=taker, reason="r")


def test_an_account_with_cases_cannot_be_closed_until_they_are_handed_over(house, manager, administrator):
    worker, taker = house.worker(), house.worker()
    house.case(worker)
    with pytest.raises(Refused) as refused:
        close_account(by=by(administrator), account=worker)
    assert refused.value.codes == ["caseload_not_empty"]
    hand_over(by=by(manager), centre=house.liepaja, giver=worker, taker=taker, reason="leaves")
    close_account(by=by(administrator), account=worker)
    assert not by(worker).memberships
    assert worker.closed_at is not None


def test_a_role_with_cases_ends_only_when_another_role_keeps_them(house, administrator):
    worker = house.worker()
    house.case(worker)
    with pytest.raises(Refused):
        end_role(by=by(administrator), membership=worker.memberships.get())
    Membership.objects.create(account=worker, organisation=house.liepaja, role=Role.TRAINER, since=LONG_AGO)
    end_role(by=by(administrator), membership=worker.memberships.get(role=Role.SOCIAL_WORKER))
    assert by(worker).roles == {Role.TRAINER}


def test_a_case_that_moves_to_another_centre_is_gone_from_the_first_and_waits_in_the_second(house, manager):
    worker, new = house.worker(), house.person(Role.MANAGER, house.riga)
    case = house.case(worker)
    move_to_centre(by=by(worker), case=case, centre=house.riga)
    assert not cases(by=by(worker), permission="family.read").exists()
    assert not cases(by=by(manager), permission="family.read").exists()
    assert list(unassigned(by=by(new), centre=house.riga)) == [case]


def test_where_a_family_is_declared_decides_which_court_sees_it(house):
    worker, judge = house.worker(), house.person(Role.COURT, house.court)
    case = house.case(worker)
    assert not cases(by=by(judge), permission="family.read").exists()
    declare(by=by(worker), case=case, municipality=municipality(), court=house.court)
    assert cases(by=by(judge), permission="family.read").exists()
    assert Event.objects.get(case=case).fields == ["court", "municipality"]


def test_a_worker_sets_the_own_substitute_who_is_told(house):
    worker, substitute = house.worker(), house.worker()
    case = house.case(worker)
    set_substitute(by=by(worker), absent=worker, substitute=substitute, since=TODAY, until=TODAY + 7 * DAY)
    assert cases(by=by(substitute), permission="family.edit").filter(pk=case.pk).exists()
    assert ToTell.objects.get().account == substitute


def test_a_substitute_is_an_open_colleague_and_for_days_to_come(house):
    worker, stranger = house.worker(), house.person(Role.SOCIAL_WORKER, house.riga)
    with pytest.raises(Refused) as refused:
        set_substitute(by=by(worker), absent=worker, substitute=stranger, since=TODAY - 9 * DAY, until=TODAY)
    assert refused.value.codes == ["substitute_elsewhere", "absence_is_over"]


def test_one_absence_has_one_substitute_at_a_time(house):
    worker, first, second = house.worker(), house.worker(), house.worker()
    set_substitute(by=by(worker), absent=worker, substitute=first, since=TODAY, until=TODAY + 7 * DAY)
    with pytest.raises(Refused) as refused:
        set_substitute(by=by(worker), absent=worker, substitute=second, since=TODAY + 6 * DAY, until=TODAY + 9 * DAY)
    assert refused.value.codes == ["absence_covered"]


def test_a_colleague_who_is_no_manager_arranges_nobody_elses_absence(house, manager):
    worker, other = house.worker(), house.worker()
    span = {"since": TODAY, "until": TODAY + DAY}
    with pytest.raises(Denied):
        set_substitute(by=by(worker), absent=other, substitute=worker, **span)
    set_substitute(by=by(manager), absent=other, substitute=worker, **span)
    assert set(possibly_absent(by=by(worker))) == {worker}
    assert {worker, other} <= set(possibly_absent(by=by(manager)))


def test_who_is_back_early_ends_the_substitution(house):
    worker, substitute = house.worker(), house.worker()
    case = house.case(worker)
    away = set_substitute(by=by(worker), absent=worker, substitute=substitute, since=TODAY, until=TODAY + 7 * DAY)
    end_substitution(by=by(worker, days=1), substitution=away)
    assert not cases(by=by(substitute, days=1), permission="family.read").filter(pk=case.pk).exists()


def test_the_last_of_a_team_with_cases_cannot_leave_and_the_team_cannot_end(house, manager):
    worker = house.worker()
    team = make_team(by=by(manager), organisation=house.liepaja, name="Bauska")
    member = join(by=by(manager), team=team, account=worker)
    Assignment.objects.create(case=house.case(), team=team, since=TODAY)
    for deed in (lambda: leave(by=by(manager), member=member), lambda: end_team(by=by(manager), team=team)):
        with pytest.raises(Refused) as refused:
            deed()
        assert refused.value.codes == ["caseload_not_empty"]
    hand_over(by=by(manager), centre=house.liepaja, giver=team, taker=worker, reason="the team ends")
    end_team(by=by(manager), team=team)
    assert not Team.objects.standing_on(TODAY + DAY).exists()


def test_only_colleagues_of_the_centre_join_its_teams(house, manager):
    team = make_team(by=by(manager), organisation=house.liepaja, name="Bauska")
    with pytest.raises(Refused) as refused:
        join(by=by(manager), team=team, account=house.person(Role.SOCIAL_WORKER, house.riga))
    assert refused.value.codes == ["assignee_elsewhere"]


def test_colleagues_are_listed_with_their_cases_only_to_those_of_the_centre(house, manager):
    worker = house.worker()
    house.case(worker)
    house.case(worker)
    listed = colleagues(by=by(manager), organisation=house.liepaja)
    assert {one.pk: one.cases for one in listed} == {worker.pk: 2, manager.pk: 0}
    assert set(holders(by=by(manager), organisation=house.liepaja)) == {worker}
    assert not colleagues(by=by(house.person(Role.MANAGER, house.riga)), organisation=house.liepaja)


def test_a_case_of_no_centre_is_nobodys_to_see_but_by_breaking_the_glass(house, manager):
    Case.objects.create()
    assert not cases(by=by(manager), permission="family.read").exists()
