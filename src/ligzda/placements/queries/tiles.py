"""Where the free places of this minute are: a tile for each municipality."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from ligzda.access.actor import Actor
from ligzda.access.models import Territory
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed
from ligzda.access.queries.declared import municipalities
from ligzda.access.shipped import gazetteer
from ligzda.placements.facts.holding import held
from ligzda.placements.facts.judging import with_room
from ligzda.placements.queries.sheets import refresh
from ligzda.placements.rules.tiles import Spot, spots, strength

READ = ("crisis.search", "roster.read")


@dataclass(frozen=True)
class Tile:
    """A municipality: how many families could take a child this minute, and how many places they have."""

    name: str
    spot: Spot
    families: int
    places: int

    @property
    def strength(self) -> str:
        """Return how the tile is drawn."""
        return strength(self.places)


@dataclass(frozen=True)
class Tiles:
    """All tiles by name, with the sums of the country; a family whose place nobody knows is only in the sums."""

    tiles: Sequence[Tile]
    families: int
    places: int


def tiles(*, by: Actor) -> Tiles:
    """Return how many families can take a child in a search for now, and their free places, by municipality.

    Only numbers: they say nothing of any family.
    """
    if not any(allowed(by=by, permission=each) for each in READ):
        raise Denied(READ[0], visible=False)
    refresh(by=by)
    ready = with_room(held(at=by.at)).filter(Q(room__gt=0), own=0).order_by()
    counts = list(ready.values_list("place").annotate(Count("pk"), Sum("room")))
    towns = {town.code: town for town in municipalities(by=by)}
    home = _homes([place for place, *_ in counts if place], towns, by)
    there: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for place, families, places in counts:
        if code := home.get(place):
            there[code][0] += families
            there[code][1] += places
    standing = spots()
    return Tiles(
        [Tile(town.name, standing[code], *there[code]) for code, town in towns.items() if code in standing],
        sum(families for _, families, _ in counts),
        sum(places for *_, places in counts),
    )


def _homes(places: list[int], towns: dict[str, Territory], by: Actor) -> dict[int, str]:
    """Return of each territory the code of the municipality of today that it lies in or became."""
    book, found = gazetteer(), {}
    for pk, code in Territory.objects.order_by().filter(pk__in=places).values_list("pk", "code"):
        place = book.territories.get(code)
        while place and place.code not in towns:
            heir = book.heir(place, on=by.on)
            place = heir if heir != place else book.territories.get(place.parent or "")
        if place:
            found[pk] = place.code
    return found
