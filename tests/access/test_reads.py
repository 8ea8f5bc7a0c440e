"""Who looks is written down: every page about a case, and every page, file or list that says somebody's name."""

from typing import NamedTuple
from unittest.mock import patch

import pytest
from django.http import QueryDict

from ligzda.access.audit import known_names
from ligzda.access.models import Account, Membership, Read
from ligzda.access.rules.roles import Role
from ligzda.families.models import Enquiry, Family
from ligzda.people.models import Person
from ligzda.ui.lists import List
from ligzda.ui.lists.asked import Asked
from tests.access.table import LONG_AGO, Cell, Sample, World, address, cells, expected, samples, visit
from tests.architecture.source import AREAS, say

pytestmark = pytest.mark.django_db(databases=["default", "reads"])
SOMEBODY = "Zvirbulītis-Paraugs"


@pytest.mark.parametrize("area", AREAS)
def test_every_look_at_a_person_is_recorded(area):
    world, known, unseen = World(), samples(area), []
    carer = Account.objects.create_user("carer-of-nobody@example.org", name=SOMEBODY)
    Membership.objects.create(account=carer, role=Role.CARER, since=LONG_AGO)
    looked: set[str] = set()
    for cell in cells(area):
        if cell.row.method == "GET" and cell.row.route not in looked and expected(cell, world) == {"in"}:
            looked.add(cell.row.route)
            unseen += _unrecorded(cell, world, known)
    say(unseen, "Call record_read(by=request.by, what=…, about=case) in the views of these pages:")


def _unrecorded(cell: Cell, world: World, known: dict[str, Sample]) -> list[str]:
    """Look at the page and at the file of each list on it; return what left no trace."""
    path = address(cell, world, known.get(cell.row.door.name, Sample()))
    _give_everybody_a_name()
    with patch.object(List, "of", autospec=True, side_effect=List.of) as listed:
        told = _told(path, cell, world, {})
    untold = [f"{cell}"] if told and told.of_somebody and not told.reads else []
    lists = [call.args[0] for call in listed.call_args_list if not call.args[0].confidential]
    for name, prefix in {(each.name, each.prefix) for each in lists}:
        file = _told(path, cell, world, {Asked(QueryDict(), prefix).named("file"): "csv"})
        if not file or not file.is_file:
            untold.append(f"{cell}: no file of {name}")
        elif file.of_somebody and not any("export" in what and what in known_names() for what in file.reads):
            untold.append(f"{cell}, as a file of {name}")
    return untold


class Told(NamedTuple):
    """What an answer tells: if of somebody, if it is a file; and which reads it left (of the case, on its pages)."""

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
    of_somebody = about_case or SOMEBODY in content.decode(errors="ignore")
    return Told(of_somebody, answer.has_header("Content-Disposition"), list(new.values_list("what", flat=True)))


def _give_everybody_a_name() -> None:
    Person.objects.update(surname=SOMEBODY)
    Family.objects.update(name=SOMEBODY)
    Enquiry.objects.update(name=SOMEBODY)
