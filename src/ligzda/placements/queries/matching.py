"""Who can take the children of a search, in which order, and how many others cannot by which reason."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import Least, RowNumber

from ligzda.access.actor import Actor
from ligzda.access.permit import Denied
from ligzda.placements.facts.asking import asked as facts_of
from ligzda.placements.facts.holding import barred as barred_from
from ligzda.placements.facts.holding import held
from ligzda.placements.facts.judging import Barred, able, against, in_order, own, reason_mask, with_room
from ligzda.placements.models import Search, SearchedChild, Sheet
from ligzda.placements.rules.matching import Asked, Reason, unmasked
from ligzda.placements.rules.matching.reasons import WEIGHTS
from ligzda.placements.rules.matching.splitting import Taker, divide

from .searches import look
from .sheets import refresh

#: So many families are shown before “more”: nobody calls the fiftieth.
SHOWN = 50
FAMILY = ("family__case__centre", "place")


@dataclass(frozen=True)
class Board:
    """The answer of a search: the first families that can, and how many there are of each sort."""

    asked: Asked
    barred: Barred
    sheets: QuerySet[Sheet]
    inside: bool  # whoever asks may see why families cannot, and who the confidential ones are
    can: list[Sheet]
    able: int
    unable: int
    reasons: Mapping[Reason, int]
    split: list[tuple[Sheet, list[SearchedChild]]] | None


def board(*, by: Actor, search: Search, children: list[SearchedChild], shown: int = SHOWN) -> Board:
    """Answer the search as it stands this minute; the places it holds itself count as free."""
    inside = look(by=by, search=search)
    refresh(by=by)
    asked = facts_of(search, children, at=by.at)
    barred = _barred(children)
    sheets = with_room(held(at=by.at, besides=search.pk)).annotate(alone=own(asked))
    counts = dict(sheets.annotate(mask=reason_mask(asked, barred)).order_by().values_list("mask").annotate(Count("pk")))
    by_reason: Counter[Reason] = Counter()
    for mask, count in counts.items():
        by_reason.update(dict.fromkeys(unmasked(mask), count))
    ordered = in_order(sheets, asked)
    can = _whole(_able(ordered, asked, barred).values_list("pk", flat=True)[:shown], ordered) if counts.get(0) else []
    split = None if can or len(children) < 2 else _split(ordered, asked, children, barred)
    unable = sum(count for mask, count in counts.items() if mask)
    return Board(asked, barred, sheets, inside, can, counts.get(0, 0), unable, by_reason, split)


def cannot(board: Board, *, by: Actor, reason: Reason | None = None, start: int = 0, shown: int = SHOWN) -> list[Sheet]:
    """Return some of the families that cannot, all or by one reason, by name; each carries its `mask`."""
    if not board.inside:
        raise Denied("crisis.why", visible=True)
    rows = board.sheets.annotate(mask=reason_mask(board.asked, board.barred)).exclude(mask=0)
    if reason:
        rows = rows.annotate(this=F("mask").bitand(WEIGHTS[reason])).exclude(this=0)
    by_name = ("family__sort_key", "family__number")
    pks = list(rows.order_by(*by_name).values_list("pk", flat=True)[start : start + shown])
    return list(rows.filter(pk__in=pks).select_related(*FAMILY).order_by(*by_name))


def _able(ordered: QuerySet[Sheet], asked: Asked, barred: Barred) -> QuerySet[Sheet]:
    return ordered.filter(~reduce(or_, against(asked, barred).values(), Q()), Q(alone=0))


def _barred(children: list[SearchedChild]) -> Barred:
    """Return by family the children of the search who may not be placed there, called by their place in it."""
    marks = {child.child_id: str(child.place) for child in children if child.child_id}
    return {family: {marks[pk] for pk in whom} for family, whom in barred_from(list(marks)).items()}


def _split(
    ordered: QuerySet[Sheet], asked: Asked, children: list[SearchedChild], barred: Barred
) -> list[tuple[Sheet, list[SearchedChild]]] | None:
    """Divide the children among families; of those alike the database returns no more than could be needed."""
    free = ordered.filter(Q(alone=0), Q(room__gt=0)).annotate(
        able=able(asked, barred), most=Least("room", len(children))
    )
    by_rank: Any = ordered.query.order_by
    place = Window(RowNumber(), partition_by=("able", "most"), order_by=by_rank)
    rows = list(
        free.exclude(able=0).annotate(nth=place).filter(nth__lte=len(children)).values_list("pk", "able", "most")
    )
    takers = (_taker(rank, able, most, len(children)) for rank, (_, able, most) in enumerate(rows))
    homes = divide(takers, len(children))
    if homes is None:
        return None
    families = {sheet.pk: sheet for sheet in _whole([rows[rank][0] for rank in homes], ordered)}
    return [
        (families[rows[rank][0]], [child for child, home in zip(children, homes, strict=True) if home == rank])
        for rank in sorted(set(homes))
    ]


def _taker(rank: int, able: int, most: int, children: int) -> Taker:
    can = tuple(n for n in range(children) if able >> n & 1)
    return Taker(rank, can, min(most, len(can)))


def _whole(pks: Iterable[int], ordered: QuerySet[Sheet]) -> list[Sheet]:
    """Return few sheets in order with all that is shown of them; sorting all of them with it would take longer."""
    return list(ordered.filter(pk__in=list(pks)).select_related(*FAMILY))
