"""Where a written place is, and how far it is from another.

House: issue 3, the search for now. Towns and villages by GeoNames; a novads is where its council sits.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from ligzda.access.rules.letters import fold
from ligzda.access.rules.territories import Gazetteer

EARTH_KM = 6371.0088
"""The mean radius of the Earth."""


@dataclass(frozen=True)
class Place:
    """A town or larger village: where it is, and the code of the municipality it lies in today."""

    name: str
    municipality: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Spot:
    """A place to be compared with others: two are the same place when their keys are; the point may be unknown."""

    key: str
    lat: float | None = None
    lon: float | None = None


class Atlas:
    """Towns and villages by name, and the seats of the municipalities."""

    def __init__(self, places: Iterable[Place], seats: Mapping[str, str], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._named: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            self._named[fold(place.name)].append(place)
        self._seats = {
            code: self._seat(seats.get(code, territory.short), code)
            for code, territory in gazetteer.territories.items()
        }

    def find(self, written: str, *, on: date) -> Spot:
        """Return the place that was written.

        First a town or village by its name; then a municipality as the register's import reads it, a former one
        through its successor. An unknown place is only the same as itself, and nobody knows how far it is.
        """
        named = self._named.get(fold(written), [])
        if len(named) == 1:
            return self._spot(named[0])
        if found := self._gazetteer.find(written, on=on):
            return self.municipality(found.code)
        return Spot(f"?{fold(written)}")

    def municipality(self, code: str) -> Spot:
        """Return where a municipality is: its seat, which is the same place only when it lies inside.

        A district of a city is the city.
        """
        territory = self._gazetteer.territories.get(code)
        if territory and territory.kind == "city_district" and territory.parent:
            code = territory.parent
        seat = self._seats.get(code)
        if seat is None:
            return Spot(code)
        return self._spot(seat) if seat.municipality == code else Spot(code, seat.lat, seat.lon)

    def _spot(self, place: Place) -> Spot:
        # A part of a state city is the city: who lives in Mežaparks lives in Rīga.
        city = self._gazetteer.territories[place.municipality].kind == "state_city"
        home = self._seats[place.municipality] if city else None
        home = home or place
        return Spot(f"{home.municipality} {home.name}", home.lat, home.lon)

    def _seat(self, name: str, code: str) -> Place | None:
        """Return the namesake town inside the municipality, else the one that is written down as its seat."""
        named = self._named.get(fold(name), [])
        inside = [place for place in named if place.municipality == code]
        return next(iter(inside or named), None)


def km_between(one: Spot | None, other: Spot | None) -> int | None:
    """Return the straight line between two places in whole km; None when one of them is unknown."""
    if one is None or other is None or one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    south, north = radians(one.lat), radians(other.lat)
    rise, run = (north - south) / 2, radians(other.lon - one.lon) / 2
    return round(2 * EARTH_KM * asin(sqrt(sin(rise) ** 2 + cos(south) * cos(north) * sin(run) ** 2)))
