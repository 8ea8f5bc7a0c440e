"""What tests of paths start from."""

import pytest

from tests.pathway.world import World


@pytest.fixture
def world(db) -> World:
    """Return a centre with its people and no family yet."""
    return World()
