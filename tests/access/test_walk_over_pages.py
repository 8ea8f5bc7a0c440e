"""Who looks is written down, whoever's name a page, file or list says; no list is lost from the pages.

And every form in which somebody writes something new carries its key, so that sent twice it is done once. All this is
seen by one walk, because it is the drawing of the pages that takes long.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from unittest.mock import patch

import pytest
from django.http import QueryDict

from ligzda.access.audit import known_names
from ligzda.access.models import Account, Membership, Read
from ligzda.access.rules.roles import Role
from ligzda.families.models import Enquiry, Family
from ligzda.people.models import Person
from ligzda.ui.lists import List, Listing
from ligzda.ui.lists.asked import Asked
from tests.access.table import LONG_AGO, Cell, Sample, World, address, cells, expected, samples, visit
from tests.architecture.source import AREAS, say
from tests.architecture.test_lists import area_of_each

pytestmark = pytest.mark.django_db(databases=["default", "reads"])
SOMEBODY = "Zvirbulītis-Paraugs"
FORM = re.compile(r'<form method="post".*?</form>', re.DOTALL)
WRITTEN_IN = re.compile(r'<textarea|<select|<input(?![^>]*type="(?:hidden|submit|search|password|radio|checkbox)")')
#: What is asked there changes nothing, or is the same however often it is said.
ASKED_ONLY = {"attendance", "certificate_check", "certificate_check_number", "register", "search"}


@pytest.mark.parametrize("area", AREAS)
def test_every_list_is_on_a_page_every_look_at_a_person_is_recorded_and_every_form_carries_its_key(area):
    carer = Account.objects.create_user("carer-of-nobody@example.org", name=SOMEBODY)
    Membership.objects.create(account=carer, role=Role.CARER, since=LONG_AGO)
    walk = Walk(area)
    say(walk.unrecorded(), "Call record_read(by=request.by, what=…, about=case) in the views of these pages:")
    say(sorted(walk.lost()), "No page shows these lists; or their samples of tests/access/samples have no row of it:")
    say(walk.without_key, "Show the form through access.views.deeds.answer(), or with_key():")


class Walk:
    """A walk over the pages of an area, each with somebody who may see it.

    `shown` says on which pages each list is, `hidden` where its view makes it and the page does not draw it;
    `without_key` names the pages that have a form without its key.
    """

    def __init__(self, area: str) -> None:
        self.world, self.known = World(), samples(area)
        self.cells = [
            cell
            for cell in cells(area)
            if cell.row.method == "GET" and cell.role and "in" in expected(cell, self.world)
        ]
        self.without_key: list[str] = []
        self.declared = {name for name, where in area_of_each().items() if where == area}
        self.shown: defaultdict[str, set[str]] = defaultdict(set)
        self.hidden: defaultdict[str, set[str]] = defaultdict(set)

    def unrecorded(self) -> list[str]:
        """Look at each page once, and at the file of each list on it; return what left no trace."""
        first: dict[str, Cell] = {}
        for cell in self.cells:
            first.setdefault(cell.row.route, cell)
        # The things of all pages are made before the first is asked for: so that lists have rows.
        paths = [self._path(cell) for cell in first.values()]
        return [each for cell, path in zip(first.values(), paths, strict=True) for each in self._unrecorded(cell, path)]

    def lost(self) -> set[str]:
        """Return the lists that a view makes and its page does not draw, and those that no page has."""
        for cell in self.cells:
            if self.declared <= self.shown.keys():
                break
            # Not all who may see the page are shown all of it: those after the first are.
            self._look(cell, self._path(cell))
        undrawn = {f"{name} at {route}" for name in self.hidden for route in self.hidden[name] - self.shown[name]}
        return undrawn | {name for name in self.declared if not self.shown[name]}

    def _path(self, cell: Cell) -> str:
        return address(cell, self.world, self.known.get(cell.row.door.name, Sample()))

    def _unrecorded(self, cell: Cell, path: str) -> Iterator[str]:
        _give_everybody_a_name()
        told, listings = self._look(cell, path)
        if told and _lacks_key(cell, told.text):
            self.without_key.append(f"{cell}")
        if cell.row.door.permission is None:
            return  # who has not signed in has no name that could be written down
        if told and told.of_somebody and not told.reads:
            yield f"{cell}"
        taken = {each.kind.name: each.kind.prefix for each in listings if not each.kind.confidential}
        for name, prefix in taken.items():
            file = _told(path, cell, self.world, {Asked(QueryDict(), prefix).named("file"): "csv"})
            if not file or not file.is_file:
                yield f"{cell}: no file of {name}"
            elif file.of_somebody and not any("export" in what and what in known_names() for what in file.reads):
                yield f"{cell}, as a file of {name}"

    def _look(self, cell: Cell, path: str) -> "tuple[Told | None, list[Listing]]":
        """Look at a page; return what it tells, and the lists that its view made."""
        made: list[Listing] = []
        make = List.of

        def of(kind: List, *args, **options) -> Listing:
            made.append(make(kind, *args, **options))
            return made[-1]

        with patch.object(List, "of", of):
            told = _told(path, cell, self.world, {})
        for each in made if told else []:
            drawn = f'id="{each.anchor}"' in told.text or f'id="{each.anchor}-order"' in told.text
            (self.shown if drawn else self.hidden)[each.kind.name].add(cell.row.route)
        return told, made


class Told(NamedTuple):
    """What an answer tells: if of somebody, if it is a file; and which reads it left (of the case, on its pages)."""

    text: str
    of_somebody: bool
    is_file: bool
    reads: list[str]


def _told(path: str, cell: Cell, world: World, asked: dict[str, str]) -> Told | None:
    before, about_case = Read.objects.count(), cell.row.door.case
    answer = visit(path, cell, world, asked)
    if isinstance(answer, str) or answer.status_code != 200:
        return None
    if hasattr(answer, "render"):
        answer.render()
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    reads = Read.objects.filter(case_id=world.places[cell.standing].case.pk) if about_case else Read.objects
    new = reads.filter(pk__in=Read.objects.order_by("pk").values_list("pk", flat=True)[before:])
    text = content.decode(errors="ignore")
    of_somebody = about_case or SOMEBODY in text
    return Told(text, of_somebody, answer.has_header("Content-Disposition"), list(new.values_list("what", flat=True)))


def _lacks_key(cell: Cell, html: str) -> bool:
    if cell.row.door.name in ASKED_ONLY or cell.row.module.startswith("allauth"):
        return False
    forms = [form for form in FORM.findall(html) if WRITTEN_IN.search(form)]
    return any('name="once"' not in form for form in forms)


def _give_everybody_a_name() -> None:
    Person.objects.update(surname=SOMEBODY)
    Family.objects.update(name=SOMEBODY)
    Enquiry.objects.update(name=SOMEBODY)
