"""How the pages of placements are reached."""

from datetime import timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.utils import timezone

from ligzda.access.models import Account
from ligzda.access.rules.roles import Role
from ligzda.placements.models import (
    Away,
    Barred,
    Call,
    Duty,
    EveningList,
    HandingOver,
    Meeting,
    Notice,
    Placement,
    Readiness,
    Search,
    SearchedChild,
)
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


def _withdrawn(place: Place, person: Account | None) -> dict:
    """Return the child's address, with a place that was recorded by mistake."""
    make = partial(
        Placement.objects.create,
        child=child(place),
        where="other",
        since=LONG_AGO,
        recorded_at=timezone.now(),
        withdrawn_at=timezone.now(),
        withdrawn_reason="Kļūda",
    )
    place.made("withdrawn", make)
    return number(place, person)


def _away(place: Place, person: Account | None) -> dict:
    make = partial(Away.objects.create, child=child(place), kind="visit", since=LONG_AGO, recorded_at=timezone.now())
    return {"number": placement(place).child.number, "pk": place.made("away", make).pk}


def _barred(place: Place, person: Account | None) -> dict:
    make = partial(
        Barred.objects.create,
        child=child(place),
        family=family(place),
        reason="Radi.",
        decided_by="Bāriņtiesa",
        recorded_at=timezone.now(),
    )
    return {"number": child(place).number, "pk": place.made("barred", make).pk}


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


def _search(place: Place, person: Account | None) -> dict:
    """Return a search of the person's own: police and courts see no other."""
    number = f"2026-{Search.objects.count() + 1:04d}"
    opener = person or next(iter(place.people.values()))
    search = Search.objects.create(number=number, opened_by=opener, opened_at=timezone.now())
    SearchedChild.objects.create(search=search, place=0, age=4)
    return {"number": number}


def _searched_child(place: Place, person: Account | None) -> dict:
    return {**_search(place, person), "place": 0}


def _asked(place: Place, person: Account | None) -> dict:
    """Return such a search in which the place's family was asked: outsiders answer for no other."""
    known = _search(place, person)
    search = Search.objects.get(number=known["number"])
    Call.objects.create(search=search, family=family(place), asked_by=search.opened_by, asked_at=timezone.now())
    return known


def _planned(place: Place, person: Account | None) -> dict:
    """Return a planned search: a case of its own, here the place's."""

    def make() -> Search:
        number = f"2026-{Search.objects.count() + 1:04d}"
        opener = next(iter(place.people.values()))
        search = Search.objects.create(
            number=number, kind="planned", case=place.case, opened_by=opener, opened_at=timezone.now()
        )
        SearchedChild.objects.create(search=search, place=0, age=4)
        return search

    return {"number": place.made("planned search", make).number}


def _planned_child(place: Place, person: Account | None) -> dict:
    return {**_planned(place, person), "place": 0}


def _planned_step(place: Place, person: Account | None) -> dict:
    number = _planned(place, person)["number"]
    make = partial(
        Meeting.objects.create,
        search=Search.objects.get(number=number),
        family=family(place),
        on=LONG_AGO,
        went="well",
        recorded_at=timezone.now(),
    )
    return {"number": number, "kind": "meeting", "pk": place.made("meeting", make).pk}


def _called(place: Place, person: Account | None) -> dict:
    return {"family": family(place).number, "said": "no_answer", "deed": "release"}


def _centre(place: Place, person: Account | None) -> dict:
    return {"pk": place.centre.pk}


def _duty(place: Place, person: Account | None) -> dict:
    make = partial(
        Duty.objects.create,
        kind="officer",
        centre=place.centre,
        account=place.people[Role.DUTY_OFFICER],
        since=timezone.now() + timedelta(days=len(place.standing)),
        until=timezone.now() + timedelta(days=len(place.standing), minutes=1),
        recorded_at=timezone.now(),
    )
    return {"pk": place.made("duty", make).pk}


def _evening_list(place: Place, person: Account | None) -> dict:
    def make() -> EveningList:
        made = EveningList(
            centre=place.centre, on=LONG_AGO + timedelta(days=len(place.standing)), made_at=timezone.now()
        )
        made.file.save("", ContentFile(b"%PDF-1.7"), save=False)
        made.save()
        return made

    return {"pk": place.made("evening list", make).pk}


SAMPLES = {
    "crisis_board": Sample(
        data={
            "children-TOTAL_FORMS": "1",
            "children-INITIAL_FORMS": "0",
            "children-0-age": "4",
        }
    ),
    "crisis_search": Sample(_search),
    "crisis_end": Sample(_search, {"outcome": "relative"}),
    "crisis_answer": Sample(_asked, _called),
    "crisis_wave": Sample(_search),
    "crisis_child": Sample(_searched_child),
    "planned_search": Sample(_planned),
    "planned_open": Sample(number, {"number": "1-6/1", "on": "01.02.2020"}),
    "planned_tell": Sample(_planned, _called),
    "planned_answer": Sample(_planned, _called),
    **{
        name: Sample(_planned)
        for name in (
            "planned_part",
            "planned_join",
            "planned_request",
            "planned_meet",
            "planned_propose",
            "planned_decide",
            "planned_place",
            "planned_end",
        )
    },
    "planned_child": Sample(_planned_child),
    "planned_withdraw": Sample(_planned_step),
    "crisis_hold": Sample(_search, _called),
    "child_places": Sample(_withdrawn),
    **{
        name: Sample(number)
        for name in (
            "child_tonight",
            "child_tonight_paper",
            "child_merge",
            "child_place",
            "child_move",
            "child_bar",
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
    "child_bar_withdraw": Sample(_barred),
    **{
        name: Sample(family_number)
        for name in (
            "family_children",
            "family_readiness",
            "readiness_tell",
            "absence_plan",
            "family_notices",
            "notice_tell",
            "notice_link",
        )
    },
    "readiness_take_back": Sample(_readiness),
    "duty_make": Sample(_centre, owned=True),
    "duty_remove": Sample(_duty, owned=True),
    "evening_list": Sample(_evening_list, owned=True),
    **{name: Sample(_notice) for name in ("notice_acknowledge", "notice_settle", "notice_withdraw")},
}
