"""The search in the database equals the rules, on any families and for any children."""

import datetime as dt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.access.models import Territory
from ligzda.access.shipped import atlas
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.law import queries as law
from ligzda.placements.facts.asking import asked
from ligzda.placements.facts.bits import NEEDS, SEXES
from ligzda.placements.facts.candidates import Known
from ligzda.placements.facts.holding import of_the_hour
from ligzda.placements.facts.sheets import sheet
from ligzda.placements.models import Sheet
from ligzda.placements.queries import matching
from ligzda.placements.rules.matching import Candidate, match, unmasked
from tests.histories import with_database
from tests.placements.night import NIGHT, TODAY

pytestmark = pytest.mark.postgres
FAMILIES = 40
LANGUAGES = ("lv", "ru", "uk")


@pytest.fixture
def families(night):
    return [night.family(f"N{n}", assigned=False, carers=0) for n in range(FAMILIES)]


@pytest.fixture
def places(db):
    return list(Territory.objects.filter(code__in=["LV-LPX", "LV-112", "LV-RIX", "LV-022", "LV-RIX-CENTRS", "LT-57"]))


@pytest.mark.histories
@with_database(60)
@given(seed=st.integers(0, 2**32))
def test_the_database_and_the_rules_give_one_answer(night, families, places, monkeypatch, seed):
    dice = Random(seed)
    known = [random_family(dice, family, places) for family in families]
    held = {one.family: dice.randint(1, 2) for one in known if dice.random() < 0.2}
    children = [random_child(dice) for _ in range(dice.randint(1, 5))]
    barred = {one.family: {dice.choice("01234")} for one in known if dice.random() < 0.2}
    search = night.search(*children, kind=dice.choice(["now", "now", "planned"]), place=dice.choice(CODES))
    Sheet.objects.all().delete()
    Sheet.objects.bulk_create(sheet(one, 0, at=NIGHT) for one in known)
    monkeypatch.setattr(matching, "refresh", lambda **_: None)
    monkeypatch.setattr(matching, "held", lambda **_: held)
    monkeypatch.setattr(matching, "_barred", lambda _: barred)

    rows = list(search.children.all())
    found = matching.board(by=night.system, search=search, children=rows)

    wanted = match(
        [of_the_hour(one, held=held.get(one.family, 0), barred=frozenset(barred.get(one.family, ()))) for one in known],
        asked(search, rows, at=NIGHT),
        book=law.rulebook(),
        calendar=law.calendar(),
    )
    assert [sheet.number for sheet in found.can] == list(wanted.can)
    assert (found.able, found.unable) == (len(wanted.can), len(wanted.cannot))
    told = {sheet.number: tuple(unmasked(sheet.mask)) for sheet in matching.cannot(found, by=night.system)}
    assert told == wanted.cannot
    assert dict(found.reasons) == {
        reason: sum(reason in every for every in told.values()) for every in told.values() for reason in every
    }
    split = found.split and [(sheet.number, tuple(str(child.place) for child in part)) for sheet, part in found.split]
    assert split == (wanted.split and [(part.family, part.children) for part in wanted.split])


CODES = ["LV-LPX", "LV-112", "LV-RIX", None]


def random_family(dice: Random, family: Family, places: list[Territory]) -> Known:
    place = dice.choice([*places, None])
    youngest = dice.choice([None, 0, 3, 8])
    candidate = Candidate(
        id=family.number,
        kind=FamilyRole(dice.choice(["crisis", "foster", "foster", "disability"])),
        since=TODAY - dt.timedelta(days=dice.choice([-1, 0, 5, 400])),
        until=dice.choice([None, None, None, TODAY, TODAY + dt.timedelta(days=1)]),
        limit=dice.randint(0, 4),
        present=dice.randint(0, 2),
        own_children=dice.randint(0, 4),
        ages=(youngest, dice.choice([None, 8, 12, 17])),
        sexes=dice.choice([None, frozenset("f"), frozenset("m"), frozenset("fm")]),
        meets=frozenset(dice.sample(NEEDS, dice.randint(0, 4))),
        languages=frozenset(dice.sample(LANGUAGES, dice.randint(0, 3))),
        place=atlas().municipality(place.code) if place else None,
        ready=dice.choice([None, True, True, False]),
        confirmed_at=dice.choice([None, dt.datetime(2026, 11, 20, 21), dt.datetime(2026, 11, 20, 18, 30)]),
        last_asked=dice.choice([None, dt.datetime(2026, 10, 1), dt.datetime(2026, 11, 1, 12)]),
        evaluated_on=dice.choice([None, dt.date(2026, 2, 1)]),
    )
    return Known(family.pk, candidate, place and place.pk, dice.random() < 0.2, NIGHT + dt.timedelta(days=1))


def random_child(dice: Random) -> dict:
    return {
        "age": dice.choice([None, *range(18)]),
        "sex": dice.choice(["", *SEXES]),
        "needs": dice.sample(NEEDS, dice.choice([0, 0, 1, 2])),
        "languages": dice.sample(LANGUAGES, dice.choice([0, 1, 1])),
        "siblings": dice.random() < 0.5,
    }
