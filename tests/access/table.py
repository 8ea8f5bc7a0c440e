"""The world in which every cell of the access table is run, and how one cell is run.

An area says in `tests/access/samples/<area>.py` how to reach its pages:

    SAMPLES = {
        "family": Sample(lambda place, person: {"slug": family(place).slug}),
        "contact_record": Sample(lambda place, person: {...}, data={"kind": "call", ...}),
        "group": Sample(lambda place, person: {"pk": group(place).pk}, owned=True),
    }

`place` says how whoever asks stands to the thing: its `case` (or its `organisation`, for a thing of an organisation:
`owned=True`) is own, of the same centre, of another centre, or was assigned once. Things are made once for each place
by `place.made("name", make)`, and stay; what a visit does is taken back. A page about no case and nobody's thing
needs a sample only when its address has parts.
"""

import datetime as dt
import importlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from unittest.mock import patch

from allauth.core.context import request_context
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends.db import SessionStore
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseBase
from django.test import RequestFactory
from django.urls import resolve, reverse
from django.utils import timezone
from django_htmx.middleware import HtmxDetails

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, Case, CaseCarer, Membership, Organisation, Stay, Territory
from ligzda.access.printed import STANDINGS, Row, may, rows
from ligzda.access.queries.cases import permissions
from ligzda.access.rules.permissions import roles_with
from ligzda.access.rules.roles import CENTRE_ROLES, Role

LONG_AGO = dt.date(2020, 1, 1)
#: What a page answers to somebody who may come in: also that what was typed is wrong or came too late.
LET_IN = {400, 409, 410, 422}


@dataclass(frozen=True)
class Sample:
    """How to reach a page: the parts of its address, and what to post."""

    kwargs: Callable[["Place", Account | None], Mapping[str, Any]] = lambda place, person: {}
    data: Mapping[str, Any] | Callable[["Place", Account | None], Mapping[str, Any]] = field(default_factory=dict)
    owned: bool = False  # it is a thing of `place.organisation`


@dataclass
class Place:
    """Where things lie for one standing: a case, a centre, a court, a municipality."""

    standing: str
    centre: Organisation
    court: Organisation
    municipality: Territory
    case: Case
    people: dict[Role, Account]
    things: dict[str, Any] = field(default_factory=dict)

    @property
    def organisation(self) -> Organisation:
        """Return whose the things without a case are."""
        return self.centre

    def made(self, name: str, make: Callable[[], Any]) -> Any:
        """Return the thing of that name, made the first time."""
        if name not in self.things:
            self.things[name] = make()
        return self.things[name]


class World:
    """Two centres, two courts, one person of each role in the first, and a case in each standing."""

    def __init__(self) -> None:
        self.at = timezone.now()
        self.system = Actor.system(at=self.at)
        self.day = self.system.on
        centres, courts = self._two("centre"), self._two("court")
        towns = [Territory.objects.get(code=code) for code in ("LV-LPX", "LV-RIX")]
        self.people = {role: self._person(role, centres[0], courts[0], towns[0]) for role in Role}
        self.actors = {role: Actor.of(account, at=self.at) for role, account in self.people.items()}
        self.places: dict[str, Place] = {}
        self.seen: dict[tuple[Role, str], bool] = {}
        self.addresses: dict[tuple[str, str, Role | None], str] = {}
        for standing in STANDINGS:
            far = int(standing == "other centre")
            seen = int(standing != "own")
            case = Case.objects.create(centre=centres[far], court=courts[seen], municipality=towns[seen])
            if standing in ("own", "ended assignment"):
                self._assign(case, ended=standing != "own")
            self.places[standing] = Place(standing, centres[far], courts[far], towns[far], case, self.people)

    def sees(self, role: Role, standing: str) -> bool:
        """Tell whether the role may do anything at all with the case of that standing."""
        if (role, standing) not in self.seen:
            held = permissions(by=self.actors[role], case=self.places[standing].case)
            self.seen[role, standing] = bool(held)
        return self.seen[role, standing]

    def _two(self, kind: str) -> list[Organisation]:
        return [Organisation.objects.create(kind=kind, name=f"{kind} {n}", since=LONG_AGO) for n in "AB"]

    def _person(self, role: Role, centre: Organisation, court: Organisation, town: Territory) -> Account:
        account = Account.objects.create_user(f"{role}@example.org", name=role)
        homes = {Role.COURT: court} | dict.fromkeys(CENTRE_ROLES, centre)
        others = {
            Role.POLICE: "state_police",
            Role.INSTITUTION: "institution",
            Role.MUNICIPAL_WORKER: "social_service",
            Role.ASSISTANT: "social_service",
            Role.SUPERVISOR: "supervisor",
        }
        home = homes.get(role)
        if role in others:
            home = Organisation.objects.create(kind=others[role], name=role, since=LONG_AGO, territory=town)
        Membership.objects.create(account=account, organisation=home, role=role, since=LONG_AGO)
        return account

    def _assign(self, case: Case, *, ended: bool) -> None:
        until = self.day if ended else None
        Assignment.objects.bulk_create(
            Assignment(case=case, account=account, since=LONG_AGO, until=until) for account in self.people.values()
        )
        CaseCarer.objects.create(case=case, account=self.people[Role.CARER], since=LONG_AGO, until=until)
        host = Case.objects.create()
        CaseCarer.objects.create(case=host, account=self.people[Role.CARER], since=LONG_AGO)
        Stay.objects.create(case=case, host=host, since=LONG_AGO, until=until)


@dataclass(frozen=True)
class Cell:
    """One cell of the table: an address, a method, a role (None: not signed in) and a standing."""

    row: Row
    role: Role | None
    standing: str

    def __str__(self) -> str:
        return f"{self.row.method} {self.row.route} as {self.role or 'nobody'}, {self.standing}"


def samples(area: str) -> dict[str, Sample]:
    """Return how an area's pages are reached."""
    try:
        return importlib.import_module(f"tests.access.samples.{area}").SAMPLES
    except ModuleNotFoundError:
        return {}


def area_of(row: Row) -> str:
    """Return the area that an address belongs to; the sign-in pages of allauth are of access."""
    package, area, *_ = row.module.split(".")
    return area if package == "ligzda" else "access"


def cells(area: str) -> Iterator[Cell]:
    """Yield every cell of an area's pages. Where the standing makes no difference it is run once."""
    known = samples(area)
    for row in (row for row in rows() if area_of(row) == area):
        if "<" in row.route and row.door.name not in known:
            continue  # a test of its own asks for the sample
        differs = row.door.case or known.get(row.door.name, Sample()).owned
        for standing in STANDINGS if differs else STANDINGS[:1]:
            for role in Role:
                yield Cell(row, role, standing)
        yield Cell(row, None, STANDINGS[0])


def expected(cell: Cell, world: World) -> set[str]:
    """Return what the table says that the cell answers."""
    door, role = cell.row.door, cell.role
    permission = door.asks(cell.row.method)
    if permission is None:
        return {"in", "401", "404", "503"}  # anybody may ask, also for what is not there or not ready
    if role is None:
        return {"sign in"}
    if role not in roles_with(permission):
        return {"403"}
    if may(permission, role, cell.standing, case=door.case):
        return {"in"}
    # What is visible otherwise may say so; what is not must not even be there.
    return {"403", "404"} if door.case and world.sees(role, cell.standing) else {"404"}


def answer(cell: Cell, world: World, known: Mapping[str, Sample], *, drawn: bool = False) -> str:
    """Run the cell, take back what it did, and return what it answered. Its page is drawn only where that is asked."""
    sample = known.get(cell.row.door.name, Sample())
    place, person = world.places[cell.standing], world.people[cell.role] if cell.role else None
    path = address(cell, world, sample)
    if _kept_out_at_the_door(cell):
        return _word(visit(path, cell, world, {}))  # no view is asked: there is nothing to take back
    data = sample.data(place, person) if callable(sample.data) else sample.data
    seen = nullcontext() if drawn else patch("django.shortcuts.loader", Undrawn)
    with seen, transaction.atomic(), transaction.atomic(using="reads"):
        try:
            return _word(visit(path, cell, world, data if cell.row.method == "POST" else {}))
        finally:
            transaction.set_rollback(True)
            transaction.set_rollback(True, using="reads")


def _kept_out_at_the_door(cell: Cell) -> bool:
    permission = cell.row.door.asks(cell.row.method)
    return permission is not None and cell.role not in roles_with(permission)


class Undrawn:
    """Stands in for Django's loader of templates where only the answer's code matters."""

    @staticmethod
    def render_to_string(*_given: Any, **_more: Any) -> str:
        """Return an empty page."""
        return ""


def address(cell: Cell, world: World, sample: Sample) -> str:
    """Return the cell's address, with the thing that stands there: made for the first method, and asked by each."""
    name, role = cell.row.door.name, None if _kept_out_at_the_door(cell) else cell.role
    person = world.people[role] if role else None
    asked = name, cell.standing, role
    if asked not in world.addresses:
        world.addresses[asked] = reverse(name, kwargs=dict(sample.kwargs(world.places[cell.standing], person)))
    return world.addresses[asked]


led_to = cache(resolve)
REQUESTS = RequestFactory()


def visit(path: str, cell: Cell, world: World, data: Mapping[str, Any]) -> HttpResponseBase | str:
    """Ask for an address as the cell says; return the answer, or the code of a refusal."""
    request = getattr(REQUESTS, cell.row.method.lower())(path, dict(data))
    request.user = world.people[cell.role] if cell.role else AnonymousUser()
    request.by = world.actors[cell.role] if cell.role else Actor.nobody(at=world.at)
    request.session, request.htmx = SessionStore(), HtmxDetails(request)
    request._messages = CookieStorage(request)
    found = request.resolver_match = led_to(path)
    try:
        with request_context(request):
            return found.func(request, *found.args, **found.kwargs)
    except Http404:
        return "404"
    except PermissionDenied:
        return "403"
    except ReauthenticationRequired:
        return "in"  # after the password once more


def _word(response: HttpResponseBase | str) -> str:
    if isinstance(response, str):
        return response
    if response.status_code == 302 and response["Location"].startswith(f"{reverse('account_login')}?next="):
        return "sign in"
    return "in" if response.status_code < 400 or response.status_code in LET_IN else str(response.status_code)
