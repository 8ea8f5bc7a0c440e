"""A centre with foster families, and a child to place."""

import datetime as dt

import pytest

from ligzda.access.actor import Actor
from ligzda.children.models import Child
from ligzda.families.actions.enquiries import Carer
from ligzda.families.models import Family, Profile, Status
from ligzda.placements.models import Placement
from tests.children.conftest import elza, opened
from tests.families.conftest import LONG_AGO, World, berzini, world
from tests.placements.night import Night

__all__ = ["berzini", "elza", "opened", "world"]


def approved(family: Family, *, places: int | None = 3, role: str = "foster", since: dt.date = LONG_AGO) -> Family:
    """Give the family a status and a profile."""
    said = {"family": family, "since": since, "recorded_at": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}
    Status.objects.create(role=role, **said)
    Profile.objects.create(places=places, age_from=0, age_to=17, sexes=["f", "m"], **said)
    return family


@pytest.fixture
def foster(world: World, berzini: Family) -> Family:
    return approved(berzini)


@pytest.fixture
def other(world: World) -> Family:
    return approved(world.open("Ozolu", Carer(given_name="Ieva", surname="Ozola", birth_date=dt.date(1980, 2, 2))))


@pytest.fixture
def worker(world: World) -> Actor:
    return world.worker


@pytest.fixture
def night(db: None) -> Night:
    return Night()


def line(child: Child) -> list[Placement]:
    return list(Placement.objects.standing().filter(child=child).order_by("since", "until", "pk"))
