"""The world of families, and a child in it."""

import datetime as dt

import pytest

from ligzda.children.actions.children import open_child
from ligzda.children.models import Child
from tests.families.conftest import World, berzini, world

__all__ = ["berzini", "world"]
BORN = dt.date(2019, 4, 2)


def opened(world: World, by=None, **given) -> Child:
    """Return a child whose record a worker of the centre opened."""
    given = {"given_name": "Elza", "surname": "Kalniņa", "birth_date": BORN, "sex": "f"} | given
    return open_child(by=by or world.worker, place_of_work=world.centre, court=world.court, **given)


@pytest.fixture
def elza(world) -> Child:
    """Return a girl of seven."""
    return opened(world)
