"""Who can take the children of a search, in which order, and how many others cannot by which reason."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import Least, RowNumber

from ligzda.access.actor import Actor
from ligzda.placements.facts.asking import asked as facts_of
from ligzda.placements.facts.holding import barred as barred_from
from ligzda.placements.facts.holding import held
from ligzda.placements.models import Search, SearchedChild, Sheet
from ligzda.placements.rules.matching import Asked, Reason
from ligzda.placements.rules.matching.splitting import Taker, divide

from .judging import OWN, WEIGHTS, able, in_order, judged, reasons
from .sheets import refresh

#: So many families are shown before “more”: nobody calls the fiftieth.
SHOWN = 50


@dataclass(frozen=True)
class Board:
    """The answer of a search: the first families that can, and how many there are of each sort."""

    asked: Asked
    sheets: QuerySet[Sheet]
    can: list[Sheet]
    able: int
    unable: int
    reasons: Mapping[Reason, int]
    split: list[tuple[Sheet, list[SearchedChild]]] | None


def board(*, by: Actor, search: Search, children: list[SearchedChild], shown: int = SHOWN) -> Board:
    """Answer the search as it stands this minute; the places it holds itself count as free."""
    refresh(by=by)
    asked = facts_of(search, children, at=by.at)
    barred = _barred(children)
    sheets = judged(asked, held=held(at=by.at, besides=search.pk), barred=barred)
    counts = dict(sheets.order_by().values_list("mask").annotate(Count("pk")))
    by_reason: Counter[Reason] = Counter()
    for mask, count in counts.items():
        by_reason.update(dict.fromkeys(reasons(mask), count))
    can = list(in_order(sheets.filter(mask=0), asked).select_related(*FAMILY)[:shown])
    split = None if can or len(children) < 2 else _split(sheets, asked, children, barred)
    unable = sum(count for mask, count in counts.items() if mask)
    return Board(asked, sheets, can, counts.get(0, 0), unable, by_reason, split)


def cannot(board: Board, *, by: Actor, reason: Reason | None = None) -> QuerySet[Sheet]:
    """Return the families that cannot, by name; each carries its `mask` (`reasons_of`)."""
    rows = board.sheets.exclude(mask=0)
    if reason:
        rows = rows.annotate(this=F("mask").bitand(WEIGHTS[reason])).exclude(this=0)
    return rows.select_related(*FAMILY).order_by("family__sort_key", "number")


FAMILY = ("family__case__centre", "place")


def _barred(children: list[SearchedChild]) -> dict[int, Collection[str]]:
    """Return by family the children of the search who may not be placed there, called by their place in it."""
    marks = {child.child_id: str(child.place) for child in children if child.child_id}
    return {family: {marks[pk] for pk in whom} for family, whom in barred_from(list(marks)).items()}


def _split(
    sheets: QuerySet[Sheet], asked: Asked, children: list[SearchedChild], barred: Mapping[int, Collection[str]]
) -> list[tuple[Sheet, list[SearchedChild]]] | None:
    """Divide the children among families; of those alike the database returns no more than could be needed."""
    free = sheets.annotate(own=F("mask").bitand(OWN)).filter(own=0, free__gt=0)
    free = free.annotate(able=able(asked, barred=barred), room=Least("free", len(children)))
    ordered = in_order(free, asked)
    place = Window(RowNumber(), partition_by=("able", "room"), order_by=ordered.query.order_by)
    rows = list(ordered.exclude(able=0).annotate(nth=place).filter(nth__lte=len(children)).select_related(*FAMILY))
    homes = divide((_taker(rank, row, children) for rank, row in enumerate(rows)), len(children))
    if homes is None:
        return None
    return [
        (rows[rank], [child for child, home in zip(children, homes, strict=True) if home == rank])
        for rank in sorted(set(homes))
    ]


def _taker(rank: int, row: Sheet, children: list[SearchedChild]) -> Taker:
    can = tuple(n for n in range(len(children)) if row.able >> n & 1)
    return Taker(rank, can, min(row.room, len(can)))
