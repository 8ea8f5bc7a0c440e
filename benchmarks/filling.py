"""Fills one database with an invented country and prints, as JSON, what the readers are to ask for.

Run by itself, as `python -m benchmarks.filling FAMILIES`, so that each size starts from an empty database.
"""

import argparse
import datetime as dt
import json
import os
import sys
from collections.abc import Iterable
from typing import Any

LOGS = (0, 40, 400)
#: The same caseload at any size of the country: one centre with so many families, so many of them the reader's.
CENTRE, CASELOAD = 200, 60
SURNAME = "Mērītājs"


def fill(families: int) -> dict[str, Any]:
    """Make the country, a centre of a fixed size in it, and its readers; return their cookies and addresses."""
    import django

    django.setup()
    from ligzda.access.actor import Actor
    from ligzda.demo import families as demo
    from ligzda.demo.tables import quickly
    from ligzda.pathway.queries import refresh

    demo.LEAN_FROM = 0  # the same kind of histories at every size
    at = dt.datetime.now(dt.UTC)
    with quickly():
        demo.make(at=at, families=families, seed=1, password="never asked")
    system = Actor.system(at=at)
    found = _centre(system)
    refresh(by=system)
    settle()
    return found


def _centre(system: Any) -> dict[str, Any]:
    from ligzda.access.models import Account, Assignment, Case, Membership, Organisation
    from ligzda.access.rules.roles import Role
    from ligzda.families.models import Family

    long_ago = system.on - dt.timedelta(days=1000)
    centre = Organisation.objects.create(kind="centre", name="Mērījumu centrs", since=long_ago)
    accounts = {}
    for role in (Role.SOCIAL_WORKER, Role.MANAGER):
        accounts[role] = Account.objects.create(email=f"bench.{role}@example.org", name=f"Bench {role}", password="!")
        Membership.objects.create(account=accounts[role], organisation=centre, role=role, since=long_ago)
    chosen = [family.case_id for family in _alike(CENTRE)]
    Case.objects.filter(pk__in=chosen).update(centre=centre)
    reader = accounts[Role.SOCIAL_WORKER]
    Assignment.objects.bulk_create(
        Assignment(case_id=case, account=reader, since=long_ago)
        for case in chosen[:: max(len(chosen) // CASELOAD, 1)][:CASELOAD]
    )
    name = Family.objects.filter(case__assignments__account=reader).order_by("sort_key", "pk")[0].name
    return {
        "cookies": {role.value: cookie(account) for role, account in accounts.items()},
        "logs": {str(count): _logged(count, centre, reader, system.at) for count in LOGS},
        "saving": _logged(0, centre, reader, system.at),
        "name": name[:6],
        "families": Family.objects.count(),
    }


def _alike(wanted: int) -> list[Any]:
    """Return so many families, of each sort as many as in the whole country."""
    from django.db.models import Count

    from ligzda.families.models import Family

    with_status = Family.objects.annotate(held=Count("statuses")).order_by("number")
    some, none = (list(with_status.filter(held__gt=0)[:wanted]), list(with_status.filter(held=0)[:wanted]))
    share = wanted // 8
    return sorted([*some[: wanted - share], *none[:share]], key=lambda family: family.number)


def _logged(count: int, centre: Any, reader: Any, at: dt.datetime) -> str:
    """Open a file with so many entries in its contact log, all else equal; return the family's number."""
    from ligzda.access.actor import Actor
    from ligzda.families.actions.choices import choose
    from ligzda.families.actions.enquiries import Carer, open_family, record_enquiry
    from ligzda.families.actions.talks import hold_consultation, log_contact
    from ligzda.families.rules.roles import FamilyRole

    by = Actor.of(reader, at=at)
    days = [by.on - dt.timedelta(days=ago) for ago in (60, 57, 50)]
    family = open_family(by=by, centre=centre, name="Mērītāju", carers=[Carer(given_name="Anna", surname=SURNAME)])
    record_enquiry(
        by=by, centre=centre, on=days[0], means="phone", name=f"Anna {SURNAME}", phone="+37120000000", family=family
    )
    hold_consultation(by=by, family=family, on=days[1], means="centre")
    choose(by=by, family=family, role=FamilyRole.FOSTER, since=days[2])
    for entry in range(count):
        when = at - dt.timedelta(hours=3 * entry + 1)
        log_contact(by=by, family=family, kind="call", at=when, who=f"Anna {SURNAME}", text=f"Saruna {entry}.")
    return str(family.number)


def cookie(account: Any) -> str:
    """Sign somebody in and return the key of the session."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def settle() -> None:
    """Let the database learn how its tables look, as a running one does by itself."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def main(words: Iterable[str] | None = None) -> None:
    """Fill the database that the environment names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("families", type=int)
    args = parser.parse_args(None if words is None else list(words))
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    json.dump(fill(args.families), sys.stdout)


if __name__ == "__main__":
    main()
