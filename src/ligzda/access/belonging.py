"""What somebody belongs to on a day: memberships, whom they stand in for, teams. Asked with every page and deed."""

import datetime as dt
from collections.abc import Collection

from ligzda.access.models import Account, Membership, Substitution, TeamMember
from ligzda.access.prepared import Prepared, PreparedRows

MEMBERSHIPS = PreparedRows(Membership.objects.all(), among="account", beside=("organisation",))
ABSENT = Prepared(Substitution.objects.values_list("absent", "since", "until"), among="substitute")
TEAMS = Prepared(
    TeamMember.objects.values_list("team", "since", "until", "team__since", "team__until"), among="account"
)


def memberships(account: Account, on: dt.date) -> tuple[Membership, ...]:
    """Return what the account's owner is on that day, and where."""
    found = MEMBERSHIPS.objects([account.pk])
    for membership in found:
        membership.account = account
    return tuple(membership for membership in found if membership.stands_on(on))


def absent(substitute: int, on: dt.date) -> tuple[int, ...]:
    """Return the ids of the accounts that somebody stands in for on that day."""
    return tuple(account for account, since, until in ABSENT.rows([substitute]) if _stands(on, since, until))


def teams(accounts: Collection[int], on: dt.date) -> tuple[int, ...]:
    """Return the ids of the teams that stand on that day and have any of the accounts in them."""
    rows = TEAMS.rows(accounts)
    return tuple(team for team, *member, since, until in rows if _stands(on, *member) and _stands(on, since, until))


def _stands(on: dt.date, since: dt.date, until: dt.date | None) -> bool:
    return since <= on and (until is None or on < until)
