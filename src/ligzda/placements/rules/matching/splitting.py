"""How to divide children whom no one family can take together: into the fewest parts, by the best families.

Children are bits, a group of them is a number, and a set of groups is a number again, with a bit for each group: so all
divisions are followed at once, and hundreds of families take a few thousandths of a second.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ligzda.law.rules.citation import house

from .facts import Asked, Candidate
from .reasons import reasons_of_its_own, reasons_with

MOST_CHILDREN = 12
"""More than any group that comes in one night; the work doubles with each child."""


@dataclass(frozen=True, slots=True)
class Part:
    """The children who would go to one family, in the order asked."""

    children: tuple[str, ...]
    family: str


@dataclass(frozen=True, slots=True)
class Taker:
    """A family by its rank, with the children whom it can take (by their numbers) and how many of them at once."""

    rank: int
    can: tuple[int, ...]
    room: int


@house()
def split(ranked: Sequence[Candidate], asked: Asked) -> list[Part] | None:
    """Return the division into the fewest parts, each to another family that can take that part alone.

    `ranked` are all families in the order for the whole group. Among divisions of the fewest parts the smallest list of
    ranks wins, then the one that sends each child, in the order asked, to the better of those families. None when there
    is none. It is asked only when no family can take them all.
    """
    takers = [_taker(rank, family, asked) for rank, family in enumerate(ranked)]
    homes = divide(takers, len(asked.children))
    if homes is None:
        return None
    going = [(home, child.id) for home, child in zip(homes, asked.children, strict=True)]
    return [Part(tuple(id for home, id in going if home == rank), ranked[rank].id) for rank in sorted(set(homes))]


@house()
def divide(takers: Iterable[Taker], children: int) -> list[int] | None:
    """Return for each child, by its number, the rank of the family it goes to, as `split` says; None when it cannot be.

    `takers` come in the order of their ranks.
    """
    chosen = _best(_useful(takers, children), children)
    return _homes(chosen, children) if chosen else None


def _taker(rank: int, family: Candidate, asked: Asked) -> Taker:
    if family.free < 1 or reasons_of_its_own(family, asked):
        return Taker(rank, (), 0)
    can = tuple(n for n, child in enumerate(asked.children) if not reasons_with(family, child))
    return Taker(rank, can, min(family.free, len(can)))


def _useful(takers: Iterable[Taker], children: int) -> list[Taker]:
    """Leave out those who can take nobody, and of those who can the same all but as many as there are children."""
    alike: Counter[tuple[tuple[int, ...], int]] = Counter()
    kept = []
    for taker in takers:
        alike[taker.can, taker.room] += 1
        if taker.can and alike[taker.can, taker.room] <= children:
            kept.append(taker)
    return kept


def _best(takers: Sequence[Taker], children: int) -> list[Taker]:
    """Return the takers of the smallest list of ranks among the shortest lists; nobody when there is none."""
    everybody = 1 << (1 << children) - 1
    # ways[k][i]: the groups that at most k of the takers from the i-th on can take among them.
    ways = [[1] * (len(takers) + 1)]
    while not ways[-1][0] & everybody:
        if len(ways) > children:
            return []
        fewer, groups = ways[-1], [1]
        for i in range(len(takers) - 1, -1, -1):
            groups.append(groups[-1] | _with(takers[i], fewer[i + 1], children))
        ways.append(groups[::-1])
    chosen: list[Taker] = []
    left = everybody
    for i, taker in enumerate(takers):
        rest = _without(taker, left, children)
        parts = len(ways) - 1 - len(chosen)
        if parts and rest & ways[parts - 1][i + 1]:
            chosen.append(taker)
            left = rest
    return chosen


def _with(taker: Taker, groups: int, children: int) -> int:
    """Return the groups that become possible, and those that were, when the taker adds whom it can."""
    added = [groups] + [0] * taker.room
    for child in taker.can:
        for n in range(taker.room, 0, -1):
            added[n] |= (added[n - 1] & _lacking(child, children)) << (1 << child)
    return _any(added)


def _without(taker: Taker, groups: int, children: int) -> int:
    """Return what may be left of the groups when the taker takes whom it can, or fewer."""
    taken = [groups] + [0] * taker.room
    for child in taker.can:
        for n in range(taker.room, 0, -1):
            taken[n] |= taken[n - 1] >> (1 << child) & _lacking(child, children)
    return _any(taken)


def _any(sets: Iterable[int]) -> int:
    found = 0
    for each in sets:
        found |= each
    return found


@cache
def _lacking(child: int, children: int) -> int:
    """Return the set of all groups in which the child is not."""
    run, all_groups = 1 << child, 1 << children
    return ((1 << run) - 1) * (((1 << all_groups) - 1) // ((1 << 2 * run) - 1))


def _homes(chosen: Sequence[Taker], children: int) -> list[int]:
    """Send each child, in the order asked, to the best of the families with which the others still find room."""

    @cache
    def homes(child: int, rooms: tuple[int, ...]) -> tuple[int, ...] | None:
        if child == children:
            return ()
        for n, taker in enumerate(chosen):
            if rooms[n] and child in taker.can:
                rest = homes(child + 1, (*rooms[:n], rooms[n] - 1, *rooms[n + 1 :]))
                if rest is not None:
                    return (n, *rest)
        return None

    return [chosen[n].rank for n in homes(0, tuple(taker.room for taker in chosen)) or ()]
