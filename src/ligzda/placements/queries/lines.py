"""The families of a search as whoever searches may see them: how to reach them, what to know, what they have said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation, Territory
from ligzda.access.rules.phones import shown
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.people.models.languages import LANGUAGES
from ligzda.placements.facts.bits import TONGUES, codes
from ligzda.placements.facts.carers import telephones
from ligzda.placements.facts.holding import held
from ligzda.placements.facts.sheets import candidate
from ligzda.placements.models import Call, Hold, Search, Sheet
from ligzda.placements.queries.matching import Board
from ligzda.placements.queries.searches import sees_all
from ligzda.placements.rules.matching import Caution, cautions, is_second_choice
from ligzda.placements.rules.matching.ranking import BEYOND


@dataclass(frozen=True)
class Line:
    """A family on the board; a confidential one is to outsiders its centre, reached by the centre's telephone."""

    sheet: Any  # a Sheet with what the search worked out of it
    title: str
    telephones: Sequence[str]
    place: Territory | None
    km: int | None
    room: int
    languages: Sequence[Promise]
    second: bool
    warnings: Sequence[Caution]
    call: Call | None


def lines(board: Board, *, by: Actor, search: Search, calls: Iterable[Call]) -> list[Line]:
    """Return the families that can, in order, without those that have said no in this search.

    When the search is over, no telephone is shown any more.
    """
    inside = board.inside
    latest = {call.family_id: call for call in calls}
    sheets: list[Any] = [sheet for sheet in board.can if _answer(latest, sheet) != Call.Answer.NO]
    numbers = telephones([sheet.pk for sheet in sheets])
    kept = held(at=by.at, families=[sheet.pk for sheet in sheets], besides=search.pk)
    book, calendar = law.rulebook(), law.calendar()
    found = []
    for sheet in sheets:
        family, centre = sheet.family, sheet.family.case.centre
        hidden = family.confidential and not inside
        reached = _of_centre(centre) if hidden else numbers.get(sheet.pk, [])
        facts = candidate(sheet, held=kept.get(sheet.pk, 0))
        found.append(
            Line(
                sheet=sheet,
                title=str(centre or "") if hidden else family.title,
                telephones=[] if search.is_over(by.at) else [shown(number) for number in reached],
                place=None if hidden else sheet.place,
                km=None if hidden or sheet.km == BEYOND else sheet.km,
                room=sheet.room,
                languages=_languages(sheet.languages),
                second=is_second_choice(facts, board.asked),
                warnings=cautions(facts, board.asked, book=book, calendar=calendar) if inside else (),
                call=latest.get(sheet.pk),
            )
        )
    return found


@dataclass(frozen=True)
class Destination:
    """Where children of an ended search go, for those who bring them there."""

    family: Family
    address: str
    territory: Territory | None
    telephones: Sequence[str]

    @property
    def centre(self) -> Organisation | None:
        """Return the family's centre, which draws up the act of handing over."""
        return self.family.case.centre


def destinations(search: Search, *, by: Actor) -> list[Destination]:
    """Return how the families are reached that take the children: one, or several when they were divided.

    Whoever is no centre's sees it as long as the search would have run: they may still be on their way. Of a
    confidential family they are told its centre's telephone, and no address.
    """
    if search.outcome_family is None:
        return []
    placed = Hold.objects.filter(search=search, released_why=Hold.Why.PLACED)
    taken = Q(pk__in=placed.values("family")) | Q(pk=search.outcome_family.pk)
    families = Family.objects.filter(taken).select_related("household__territory", "case__centre").order_by("pk")
    numbers, inside = telephones([family.pk for family in families]), sees_all(by=by)
    over = not inside and search.closes_at is not None and search.closes_at <= by.at
    return [_destination(family, numbers.get(family.pk, []), inside=inside, over=over) for family in families]


def _destination(family: Family, numbers: Sequence[str], *, inside: bool, over: bool) -> Destination:
    if over:
        return Destination(family, "", None, ())
    if family.confidential and not inside:
        return Destination(family, "", None, [shown(number) for number in _of_centre(family.case.centre)])
    home = family.household
    return Destination(family, home.address, home.territory, [shown(number) for number in numbers])


def _languages(mask: int) -> list[Promise]:
    spoken = codes(mask, TONGUES)
    return [name for code, name in LANGUAGES.items() if code in spoken]


def _of_centre(centre: Organisation | None) -> list[str]:
    return [centre.phone_24h] if centre and centre.phone_24h else []


def _answer(latest: dict[int, Call], sheet: Sheet) -> str:
    call = latest.get(sheet.pk)
    return call.answer if call else ""
