"""The territories and places as the package ships them: two files, read once, no database needed."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from .rules.places import Atlas, Place
from .rules.territories import Change, Gazetteer, Territory


@cache
def gazetteer() -> Gazetteer:
    """Return the territories of Latvia and Lithuania with what became of the ended ones."""
    data = _data("territories.toml")
    return Gazetteer(
        (Territory(**territory) for territory in data["territories"]), (Change(**change) for change in data["changes"])
    )


@cache
def places() -> tuple[Place, ...]:
    """Return the towns and larger villages of Latvia with their coordinates."""
    return tuple(Place(**place) for place in _data("places.toml")["places"])


@cache
def atlas() -> Atlas:
    """Return the places by every name under which they may be written."""
    return Atlas(places(), _data("places.toml")["seats"], gazetteer())


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files("ligzda.access").joinpath("data", name).read_text(encoding="utf-8"))
