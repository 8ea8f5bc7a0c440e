"""Who sees which case: nobody, unless there is a reason."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ligzda.access.models import Assignment, BreakGlass, CaseCarer, Membership, Substitution, Team, TeamMember
from ligzda.access.permit import Denied, require
from ligzda.access.queries.cases import OF_CASES, allowed, cases, permissions
from ligzda.access.rules.permissions import GRANTS
from ligzda.access.rules.roles import Role
from tests.access.conftest import LONG_AGO, NOON, TODAY, by, municipality

pytestmark = pytest.mark.postgres
DAY = dt.timedelta(days=1)


def sees(account, case, permission="family.read", **when):
    return cases(by=by(account, **when), permission=permission).filter(pk=case.pk).exists()


def test_a_worker_sees_the_cases_assigned_to_them_and_no_other_of_the_centre(house):
    worker = house.worker()
    own, other = house.case(worker), house.case()
    assert sees(worker, own)
    assert not sees(worker, other)


def test_a_worker_sees_a_case_on_the_first_day_of_the_assignment_and_not_on_the_day_it_ended(house):
    worker, case = house.worker(), house.case()
    Assignment.objects.create(case=case, account=worker, since=TODAY, until=TODAY + 2 * DAY)
    assert not sees(worker, case, days=-1)
    assert sees(worker, case)
    assert sees(worker, case, days=1)
    assert not sees(worker, case, days=2)


def test_a_teams_members_see_its_cases_while_they_are_in_it(house):
    worker, case = house.worker(), house.case()
    team = Team.objects.create(organisation=house.liepaja, name="A", since=LONG_AGO)
    Assignment.objects.create(case=case, team=team, since=LONG_AGO)
    TeamMember.objects.create(team=team, account=worker, since=LONG_AGO, until=TODAY)
    assert sees(worker, case, days=-1)
    assert not sees(worker, case)


def test_an_ended_team_opens_nothing(house):
    worker, case = house.worker(), house.case()
    team = Team.objects.create(organisation=house.liepaja, name="A", since=LONG_AGO, until=TODAY)
    Assignment.objects.create(case=case, team=team, since=LONG_AGO)
    TeamMember.objects.create(team=team, account=worker, since=LONG_AGO)
    assert not sees(worker, case)


def test_a_substitute_sees_what_the_absent_one_sees_until_they_are_back(house):
    absent, substitute = house.worker(), house.worker()
    case, teams_case = house.case(absent), house.case()
    team = Team.objects.create(organisation=house.liepaja, name="A", since=LONG_AGO)
    TeamMember.objects.create(team=team, account=absent, since=LONG_AGO)
    Assignment.objects.create(case=teams_case, team=team, since=LONG_AGO)
    Substitution.objects.create(absent=absent, substitute=substitute, since=TODAY, until=TODAY + DAY)
    assert sees(substitute, case)
    assert sees(substitute, teams_case)
    assert not sees(substitute, case, days=1)


def test_a_substitutes_substitute_sees_nothing_of_the_first(house):
    first, second, third = house.worker(), house.worker(), house.worker()
    case = house.case(first)
    Substitution.objects.create(absent=first, substitute=second, since=TODAY, until=TODAY + DAY)
    Substitution.objects.create(absent=second, substitute=third, since=TODAY, until=TODAY + DAY)
    assert not sees(third, case)


def test_the_manager_sees_all_cases_of_the_own_centre_and_none_of_another(house):
    manager = house.person(Role.MANAGER, house.liepaja)
    assert sees(manager, house.case())
    assert not sees(manager, house.case(centre=house.riga))


def test_who_works_in_a_unit_works_in_the_centre_it_belongs_to(house):
    unit = house.organisation("centre", "Liepājas nodaļa Grobiņā", parent=house.liepaja)
    manager = house.person(Role.MANAGER, unit)
    assert sees(manager, house.case())


def test_an_assignment_that_another_centre_forgot_to_end_opens_nothing(house):
    worker = house.worker()
    case = house.case(worker)
    case.centre = house.riga
    case.save()
    assert not sees(worker, case)


def test_a_court_sees_the_cases_declared_with_it(house):
    judge = house.person(Role.COURT, house.court)
    elsewhere = house.organisation("court", "Rīgas bāriņtiesa")
    assert sees(judge, house.case(court=house.court))
    assert not sees(judge, house.case(court=elsewhere))
    assert not sees(judge, house.case())


def test_a_carer_sees_the_own_family_while_it_is_theirs(house):
    carer, case = house.person(Role.CARER), house.case()
    CaseCarer.objects.create(case=case, account=carer, since=LONG_AGO, until=TODAY + DAY)
    assert sees(carer, case, "own.family")
    assert not sees(carer, case, "own.family", days=1)
    assert not sees(carer, case)


@pytest.mark.parametrize("role", [Role.ACCOUNTANT, Role.POLICE, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.DPO])
def test_roles_without_case_data_see_no_case_even_when_one_is_assigned_to_them(house, role):
    place = {Role.ACCOUNTANT: house.liepaja, Role.POLICE: house.liepaja, Role.SUPERVISOR: house.liepaja}.get(role)
    account = house.person(role, place)
    case = house.case(account, court=house.court, municipality=municipality())
    held = permissions(by=by(account), case=case)
    # Who pays has the contracts of the own centre, and nothing of the family's or the child's file.
    assert role is Role.ACCOUNTANT or not held
    assert not held & {"family.read", "path.read", "contact.read", "document.read", "child.read", "study.notes"}


def test_a_broken_glass_opens_a_case_of_another_centre_until_its_hour(house):
    worker, case = house.worker(), house.case(centre=house.riga)
    BreakGlass.objects.create(case=case, account=worker, reason="r", since=NOON, until=NOON + dt.timedelta(hours=24))
    assert sees(worker, case)
    assert not sees(worker, case, at=NOON - dt.timedelta(seconds=1))
    assert not sees(worker, case, at=NOON + dt.timedelta(hours=24))


def test_an_ended_membership_opens_nothing(house):
    worker = house.worker(until=TODAY)
    case = house.case(worker)
    assert sees(worker, case, days=-1)
    assert not sees(worker, case)


def test_a_closed_account_opens_nothing(house):
    worker = house.worker()
    case = house.case(worker)
    worker.closed_at = NOON
    worker.save()
    assert not sees(worker, case)
    assert not allowed(by=by(worker), permission="own.account")


def test_a_person_with_two_roles_in_two_organisations_has_the_rights_of_both_each_in_its_place(house):
    account = house.person(Role.MANAGER, house.riga)
    Membership.objects.create(account=account, organisation=house.court, role=Role.COURT, since=LONG_AGO)
    assert sees(account, house.case(centre=house.riga), "agreement.sign")
    declared = house.case(court=house.court)
    assert sees(account, declared, "study.ask")
    assert not sees(account, declared, "agreement.sign")


def test_what_cannot_be_seen_is_not_there_and_what_can_be_seen_may_still_be_forbidden(house):
    worker = house.worker()
    with pytest.raises(Denied) as hidden:
        require(by(worker), "family.edit", house.case())
    with pytest.raises(Denied) as forbidden:
        require(by(worker), "opinion.sign", house.case(worker))
    assert not hidden.value.visible
    assert forbidden.value.visible


def test_things_without_a_case_are_judged_by_the_organisation(house):
    manager = by(house.person(Role.MANAGER, house.liepaja))
    assert allowed(by=manager, permission="team.edit", organisation=house.liepaja)
    assert not allowed(by=manager, permission="team.edit", organisation=house.riga)
    unit = house.organisation("centre", "Nodaļa", parent=house.liepaja)
    assert allowed(by=manager, permission="team.edit", organisation=unit)


def test_a_permission_nobody_knows_is_a_mistake_and_never_a_yes(house):
    with pytest.raises(KeyError):
        allowed(by=by(house.worker()), permission="family.raed")


def test_what_may_be_done_with_one_case_is_the_same_asked_of_its_few_rows_or_among_all_cases(house):
    people = [house.person(role, house.liepaja) for role in (Role.MANAGER, Role.PSYCHOLOGIST, Role.DUTY_OFFICER)]
    people += [house.person(Role.COURT, house.court), house.worker()]
    shown = [house.case(*people, court=house.court), house.case(centre=house.riga), house.case()]
    BreakGlass.objects.create(
        case=shown[1], account=people[4], reason="r", since=NOON, until=NOON + dt.timedelta(hours=1)
    )
    of_cases = [
        permission for permission, grants in GRANTS.items() if any(set(ways) & OF_CASES for ways in grants.values())
    ]
    for account in people:
        for case in shown:
            actor = by(account)
            among_all = {name for name in of_cases if case in cases(by=actor, permission=name)}
            assert among_all == permissions(by=actor, case=case)


def test_need_to_know_is_one_query_however_many_roles_teams_and_cases_there_are(house):
    worker = house.worker()
    Membership.objects.create(account=worker, organisation=house.liepaja, role=Role.TRAINER, since=LONG_AGO)
    for _ in range(20):
        house.case(worker)
    actor = by(worker)
    assert actor.teams == ()  # asked once for each actor
    with CaptureQueriesContext(connection) as asked:
        assert len(cases(by=actor, permission="family.read")) == 20
    assert len(asked) == 1
    case = house.case(worker)
    with CaptureQueriesContext(connection) as asked:
        permissions(by=actor, case=case)
    # Its places, who works on it, and who broke the glass.
    assert len(asked) == 3


def test_the_grounds_are_written_once_for_whoever_asks_and_look_anew_each_time(house):
    worker = by(house.worker())
    seen = cases(by=worker, permission="family.read")
    assert not seen.exists()
    case = house.case(worker.account)
    assert list(seen.all()) == list(cases(by=worker, permission="family.read")) == [case]
    assert len(worker.grounds) == 1
