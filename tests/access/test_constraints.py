"""What the database itself forbids, on SQLite and on PostgreSQL alike."""

import datetime as dt
from itertools import pairwise

import pytest
from django.db import IntegrityError, connections, transaction
from django.db.migrations.loader import MigrationLoader
from hypothesis import given
from hypothesis import strategies as st

from ligzda.access.appendonly import DEEDS, AppendOnly, trigger
from ligzda.access.models import (
    Account,
    Assignment,
    BreakGlass,
    Case,
    Membership,
    Substitution,
    Team,
)
from ligzda.access.overlaps import NoOverlap
from ligzda.access.rules.roles import Role
from tests.access.conftest import LONG_AGO, NOON, TODAY
from tests.histories import with_database

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = dt.timedelta(days=1)


def refused(make) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


@pytest.fixture
def worker(house):
    return house.worker()


def test_two_assignments_of_one_case_to_one_person_cannot_overlap(house, worker):
    case = house.case()
    Assignment.objects.create(case=case, account=worker, since=TODAY, until=TODAY + 5 * DAY)
    assert refused(lambda: Assignment.objects.create(case=case, account=worker, since=TODAY + 4 * DAY))
    assert not refused(lambda: Assignment.objects.create(case=case, account=worker, since=TODAY + 5 * DAY))


def test_an_update_cannot_bring_an_overlap_about_either(house, worker):
    case = house.case()
    Assignment.objects.create(case=case, account=worker, since=TODAY, until=TODAY + 5 * DAY)
    later = Assignment.objects.create(case=case, account=worker, since=TODAY + 7 * DAY)
    assert refused(lambda: Assignment.objects.filter(pk=later.pk).update(since=TODAY + 4 * DAY))
    assert not refused(lambda: Assignment.objects.filter(pk=later.pk).update(since=TODAY + 6 * DAY))


def test_what_holds_on_no_day_overlaps_nothing(house, worker):
    case = house.case()
    Assignment.objects.create(case=case, account=worker, since=TODAY - DAY)
    assert not refused(lambda: Assignment.objects.create(case=case, account=worker, since=TODAY, until=TODAY))


@pytest.mark.histories
@with_database(40)
@given(st.lists(st.tuples(st.integers(0, 20), st.none() | st.integers(0, 20)), max_size=6))
def test_rows_that_the_database_took_never_overlap_and_it_refuses_none_that_do_not(house, spans):
    case, worker = Case.objects.create(), house.worker()
    taken: list[tuple[int, int]] = []
    for since, length in spans:
        until = None if length is None else since + length
        end = 10_000 if until is None else until
        meets = any(since < other_end and other < end for other, other_end in taken if since < end)
        refusal = refused(
            lambda since=since, until=until: Assignment.objects.create(
                case=case,
                account=worker,
                since=LONG_AGO + since * DAY,
                until=None if until is None else LONG_AGO + until * DAY,
            )
        )
        assert refusal == meets
        if not refusal and since < end:
            taken.append((since, end))
    assert all(first[1] <= second[0] for first, second in pairwise(sorted(taken)))


def test_nothing_ends_before_it_begins(house, worker):
    assert refused(lambda: Assignment.objects.create(case=house.case(), account=worker, since=TODAY, until=TODAY - DAY))


def test_an_assignment_is_to_a_person_or_to_a_team_and_never_to_both_or_neither(house, worker):
    team = Team.objects.create(organisation=house.liepaja, name="A", since=TODAY)
    case = house.case()
    assert refused(lambda: Assignment.objects.create(case=case, since=TODAY))
    assert refused(lambda: Assignment.objects.create(case=case, since=TODAY, account=worker, team=team))


def test_a_role_of_staff_is_held_somewhere(house, worker):
    assert refused(lambda: Membership.objects.create(account=worker, role=Role.PSYCHOLOGIST, since=TODAY))
    assert refused(
        lambda: Membership.objects.create(account=worker, role="king", organisation=house.liepaja, since=TODAY)
    )


def test_nobody_stands_in_for_themselves_or_for_ever(house, worker):
    other = house.worker()
    assert refused(
        lambda: Substitution.objects.create(absent=worker, substitute=worker, since=TODAY, until=TODAY + DAY)
    )
    assert refused(lambda: Substitution.objects.create(absent=worker, substitute=other, since=TODAY))


def test_a_glass_is_broken_for_a_reason(house, worker):
    assert refused(
        lambda: BreakGlass.objects.create(case=house.case(), account=worker, reason="", since=NOON, until=NOON + DAY)
    )


def test_one_address_is_one_account_whatever_its_capitals(house):
    Account.objects.create_user("Ilze@Example.org", name="Ilze")
    assert refused(lambda: Account.objects.create_user("ilze@example.ORG", name="Ilze"))


def test_every_guard_that_a_migration_laid_is_still_there():
    # On SQLite a later migration that remakes a table loses its triggers without a word.
    missing = []
    for alias in connections:
        connection = connections[alias]
        there = _names(connection)
        loader = MigrationLoader(connection)
        models = loader.project_state().apps
        for (app, _), migration in loader.disk_migrations.items():
            for operation in migration.operations:
                if not isinstance(operation, NoOverlap | AppendOnly):
                    continue
                model = models.get_model(app, operation.model)
                if not operation.allow_migrate_model(alias, model):
                    continue
                table = model._meta.db_table
                if isinstance(operation, AppendOnly):
                    wanted = {trigger(table, deed) for deed in DEEDS}
                else:
                    names = operation.names(table)
                    wanted = {names[0]} if connection.vendor == "postgresql" else set(names[1:])
                missing += sorted(wanted - there)
    assert missing == []


def _names(connection) -> set[str]:
    asked = (
        "SELECT conname FROM pg_constraint UNION SELECT tgname FROM pg_trigger"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return {name for (name,) in cursor.fetchall()}
