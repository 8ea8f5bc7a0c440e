"""The access table is the truth: every address is in it, every cell is run, and every guard is needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest

from ligzda.access.printed import STANDINGS, doors, rows
from ligzda.access.rules.permissions import BEHIND_GLASS, GRANTS, opened
from ligzda.access.rules.roles import Relation, Role
from tests.access.table import World, answer, area_of, cells, expected, samples
from tests.architecture.source import AREAS, say
from tests.histories import PROVING

pytestmark = pytest.mark.django_db(databases=["default", "reads"])
EVERYTHING = dict.fromkeys(Role, frozenset(Relation))


def test_every_address_is_made_by_page_or_public():
    say([f"/{route}" for route, pattern in doors() if not hasattr(pattern.callback, "door")])


def test_every_address_has_a_name_of_its_own():
    names = [pattern.name for _, pattern in doors()]
    say(sorted({name for name in names if names.count(name) > 1}))


def test_every_page_asks_a_permission_that_somebody_has():
    asked = {row.door.asks(row.method) for row in rows()} - {None}
    say(sorted(permission for permission in asked if not GRANTS.get(permission)))


def test_what_stays_behind_glass_are_permissions():
    assert set(GRANTS) >= BEHIND_GLASS


def test_every_address_with_parts_has_a_sample():
    say(
        sorted(
            {
                f"{row.door.name}: say in tests/access/samples/{area_of(row)}.py how to reach {row.route}"
                for row in rows()
                if "<" in row.route and row.door.name not in samples(area_of(row))
            }
        )
    )


@pytest.mark.histories
@pytest.mark.parametrize("area", AREAS)
def test_every_cell_answers_as_the_table_says(area):
    world, known, wrong = World(), samples(area), []
    for cell in cells(area):
        # The code of the answer tells of the door. That a page can be drawn is seen where the walk over the pages
        # opens it as the first role that may, and test_garbage as the last; `make prove` draws it for each of them.
        drawn = PROVING and cell.standing == STANDINGS[0]
        said, should = answer(cell, world, known, drawn=drawn), expected(cell, world)
        if said not in should:
            wrong.append(f"{cell}: answers {said}, should {' or '.join(sorted(should))}")
    say(wrong)


@pytest.mark.parametrize("area", AREAS)
def test_no_guard_could_be_taken_away_unseen(area):
    world, known, unseen = World(), samples(area), []
    table: dict = {}
    for cell in cells(area):
        table.setdefault(cell.row, []).append((cell, expected(cell, world)))
    for row, its_cells in table.items():
        asked = row.door.asks(row.method)
        if asked is None:
            continue
        everybody = all(should == {"in"} for cell, should in its_cells if cell.role)
        guard = patch("ligzda.access.web._signed_in", return_value=True) if everybody else _given_to_everybody(asked)
        # Those that are kept out come first: they tell soonest.
        its_cells.sort(key=lambda pair: "in" in pair[1])
        with guard:
            if all(answer(cell, world, known) in should for cell, should in its_cells):
                unseen.append(f"{row.method} {row.route}: {asked} could be given to everybody and no cell would tell")
    say(unseen)


@contextmanager
def _given_to_everybody(permission: str) -> Iterator[None]:
    with patch.dict(GRANTS, {permission: EVERYTHING}):
        opened.cache_clear()
        try:
            yield
        finally:
            opened.cache_clear()
