"""`python -m benchmarks.night FAMILIES`: fills an empty database with families that take children in, and searches.

Prints one line of JSON: how long the board's question takes by itself, and what to ask the real server for.
"""

import argparse
import datetime as dt
import json
import sys
import time
from random import Random
from typing import Any

CHUNK, TURNS, SEARCHES = 2_000, 20, 50
LANGUAGES = (["lv"], ["lv"], ["lv", "ru"], ["ru"])


def main() -> int:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.night", description=__doc__)
    parser.add_argument("families", type=int)
    args = parser.parse_args()
    import django

    django.setup()
    from benchmarks.filling import settle

    at, random = dt.datetime.now(dt.UTC), Random(1)
    centre, account = _office(at)
    for start in range(0, args.families, CHUNK):
        _fill(centre, range(start, min(start + CHUNK, args.families)), at, random)
    settle()
    print(json.dumps({"families": args.families, **_measured(account, at, random)}))
    return 0


def _measured(account: Any, at: dt.datetime, random: Random) -> dict[str, Any]:
    from benchmarks.filling import cookie
    from ligzda.access.actor import Actor
    from ligzda.placements.queries.matching import board
    from ligzda.placements.queries.searches import children_of
    from ligzda.placements.queries.sheets import keep_up

    by = Actor.of(account, at=at)
    keep_up(by=by)
    searches = [_search(account, at, random) for _each in range(SEARCHES)]
    took, busy = [], []
    for search in searches[:TURNS]:
        began, busy_before = time.perf_counter(), time.process_time()
        board(by=by, search=search, children=children_of(search, by=by))
        took.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - busy_before) * 1000)
    return {
        "board": took,
        "board_busy": busy,
        "cookie": cookie(account),
        "pages": [f"/search-for-now/{search.number}/" for search in searches],
    }


def _office(at: dt.datetime) -> tuple[Any, Any]:
    from ligzda.access.models import Account, Membership, Organisation
    from ligzda.access.rules.roles import Role

    long_ago = at.date() - dt.timedelta(days=1000)
    centre = Organisation.objects.create(
        kind="centre", name="Mērījumu centrs", since=long_ago, phone_24h="+37163400000"
    )
    account = Account.objects.create(email="bench@example.org", name="Bench", password="!")
    Membership.objects.create(account=account, organisation=centre, role=Role.DUTY_OFFICER, since=long_ago)
    return centre, account


def _search(account: Any, at: dt.datetime, random: Random) -> Any:
    """Open a search for one, two or three children of some place."""
    from ligzda.placements.models import Search, SearchedChild

    number = f"2020-{Search.objects.count():04d}"
    search = Search.objects.create(number=number, opened_by=account, opened_at=at, place=random.choice(_towns()))
    age, sex = random.randrange(1, 10), random.choice("fm")
    SearchedChild.objects.bulk_create(
        SearchedChild(search=search, place=place, age=age + place, sex=sex, languages=["lv"], siblings=True)
        for place in range(random.randrange(1, 4))
    )
    return search


def _towns() -> list[Any]:
    from ligzda.access.models import Territory

    kinds = (Territory.Kind.MUNICIPALITY, Territory.Kind.STATE_CITY)
    return list(Territory.objects.filter(kind__in=kinds, code__startswith="LV").order_by("pk"))


def _fill(centre: Any, numbers: range, at: dt.datetime, random: Random) -> None:
    """Make families with a status, an approval, a carer, a word about tonight, and some of them with a child."""
    from ligzda.access.models import Case
    from ligzda.children.models import Child
    from ligzda.families.models import Family, Profile, Status
    from ligzda.people.models import Household, HouseholdMember, Person
    from ligzda.placements.models import Placement, Readiness

    towns, today = _towns(), at.date()
    long_ago, lately = today - dt.timedelta(days=900), today - dt.timedelta(days=20)
    cases = Case.objects.bulk_create(Case(centre=centre, municipality=random.choice(towns)) for _ in numbers)
    households = Household.objects.bulk_create(Household(territory=case.municipality) for case in cases)
    persons = Person.objects.bulk_create(
        Person(given_name="Anna", surname=f"A{n}", languages=random.choice(LANGUAGES)) for n in numbers
    )
    families = Family.objects.bulk_create(
        Family(case=case, household=household, number=f"2020-{n:06d}", name="A", opened_on=long_ago)
        for n, case, household in zip(numbers, cases, households, strict=True)
    )
    HouseholdMember.objects.bulk_create(
        HouseholdMember(household=household, person=person, part="carer", recorded_at=at)
        for household, person in zip(households, persons, strict=True)
    )
    told: dict[str, Any] = {"recorded_at": at, "since": long_ago}
    roles = random.choices(("foster", "crisis", "disability"), (80, 13, 7), k=len(numbers))
    Status.objects.bulk_create(
        Status(family=family, role=role, **told) for family, role in zip(families, roles, strict=True)
    )
    Profile.objects.bulk_create(
        Profile(family=each, places=random.randrange(1, 4), age_from=0, age_to=random.randrange(6, 18), **told)
        for each in families
    )
    homes = Case.objects.bulk_create(Case(centre=centre) for _ in families[::2])
    children = Child.objects.bulk_create(
        Child(case=case, number=f"2020-{2 * n + numbers.start:06d}", called="A", opened_on=lately)
        for n, case in enumerate(homes)
    )
    Placement.objects.bulk_create(
        Placement(child=child, where="family", family=family, kind=role, since=lately, recorded_at=at)
        for child, family, role in zip(children, families[::2], roles[::2], strict=True)
    )
    hours = dt.timedelta(hours=1)
    Readiness.objects.bulk_create(
        Readiness(
            family=family,
            since=at - random.randrange(1, 200) * hours,
            state=random.choices(("ready", "not_ready", "resting"), (8, 1, 1))[0],
            means="page",
            confirmed_at=at - random.randrange(1, 20) * hours,
            recorded_at=at,
        )
        for family in families
    )


if __name__ == "__main__":
    sys.exit(main())
