"""How the pages of placements are reached."""

from datetime import timedelta
from functools import partial

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.placements.models import Away, HandingOver, Notice, Placement, Readiness
from tests.access.samples.children import child, number
from tests.access.samples.families import family
from tests.access.samples.families import number as family_number
from tests.access.table import LONG_AGO, Place, Sample


def placement(place: Place) -> Placement:
    """Return a placement of the child of the place's case."""
    make = partial(
        Placement.objects.create,
        child=child(place),
        where="relative",
        place="vecmāmiņa",
        since=LONG_AGO,
        recorded_at=timezone.now(),
    )
    return place.made("placement", make)


def _placement(place: Place, person: Account | None) -> dict:
    return {"number": child(place).number, "pk": placement(place).pk}


def _away(place: Place, person: Account | None) -> dict:
    make = partial(Away.objects.create, child=child(place), kind="visit", since=LONG_AGO, recorded_at=timezone.now())
    return {"number": placement(place).child.number, "pk": place.made("away", make).pk}


def _act(place: Place, person: Account | None) -> dict:
    make = partial(
        HandingOver.objects.create,
        placement=placement(place),
        at=timezone.now(),
        handed_by="Anna Parauga",
        received_by="Ilze Parauga",
        number="1",
        recorded_at=timezone.now(),
    )
    return {"number": child(place).number, "pk": place.made("act", make).pk}


def _readiness(place: Place, person: Account | None) -> dict:
    make = partial(
        Readiness.objects.create,
        family=family(place),
        state="ready",
        means="staff",
        since=timezone.now(),
        confirmed_at=timezone.now(),
        recorded_at=timezone.now(),
    )
    return {"number": family(place).number, "pk": place.made("readiness", make).pk}


def _notice(place: Place, person: Account | None) -> dict:
    make = partial(
        Notice.objects.create,
        family=family(place),
        kind="obstacle",
        text="Remonts.",
        arose_at=timezone.now() - timedelta(days=1),
        told_at=timezone.now() - timedelta(days=1),
        means="staff",
        recorded_at=timezone.now(),
    )
    return {"number": family(place).number, "pk": place.made("notice", make).pk}


SAMPLES = {
    **{
        name: Sample(number)
        for name in (
            "child_places",
            "child_tonight",
            "child_tonight_paper",
            "child_merge",
            "child_place",
            "child_move",
            "away_leave",
        )
    },
    **{
        name: Sample(_placement)
        for name in ("child_place_end", "child_place_correct", "child_place_withdraw", "hand_over_make")
    },
    "away_back": Sample(_away),
    "away_withdraw": Sample(_away),
    "act_withdraw": Sample(_act),
    **{
        name: Sample(family_number)
        for name in (
            "family_children",
            "family_readiness",
            "readiness_tell",
            "absence_plan",
            "family_notices",
            "notice_tell",
        )
    },
    "readiness_take_back": Sample(_readiness),
    **{name: Sample(_notice) for name in ("notice_acknowledge", "notice_settle", "notice_withdraw")},
}
