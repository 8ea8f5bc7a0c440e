"""Planned searches as far as the tests of this folder need them: begun, a family told, proposed, agreed to."""

import datetime as dt

from ligzda.access.models import Assignment, Case
from ligzda.children.models import Child
from ligzda.people.models import Person
from ligzda.placements.actions import deciding as ends
from ligzda.placements.actions import planned as deeds
from ligzda.placements.actions import proposing as steps
from ligzda.placements.models import Proposal, Ruling, Search
from ligzda.placements.queries.matching import board
from ligzda.placements.queries.searches import children_of
from tests.placements.night import LONG_AGO, TODAY


def known(night, name: str = "Elza", **told) -> Child:
    """Return a child with its record, the work of the centre's social worker."""
    case = Case.objects.create(centre=night.centre, court=told.pop("court", night.court), municipality=night.town)
    Assignment.objects.create(case=case, account=night.worker, since=LONG_AGO)
    told = {"sex": "f", "birth_date": dt.date(2019, 4, 2), "languages": ["lv"], **told}
    person = Person.objects.create(given_name=name, surname="Kalniņa", **told)
    number = f"2026-{Child.objects.count() + 1:04d}"
    return Child.objects.create(case=case, number=number, person=person, opened_on=LONG_AGO, place=night.town)


def start(night, *children: Child) -> Search:
    """Begin the planned search that the court asked for, for these children together."""
    child, *together = children
    told = {"number": "1-6/12", "on": TODAY}
    return deeds.open_planned(by=night.by(night.worker), child=child, together=together, **told)


def proposed(worker, search, family) -> Proposal:
    """Go with the family as far as the court."""
    steps.tell_family(by=worker, search=search, family=family)
    steps.hear_family(by=worker, search=search, family=family, said="yes")
    steps.record_meeting(by=worker, search=search, family=family, on=TODAY, went="well")
    return steps.propose(by=worker, search=search, family=family, on=TODAY, reason="Dzīvo tajā pašā pilsētā")


def agreed(worker, search, family) -> Ruling:
    """Go with the family as far as the court's yes."""
    proposed(worker, search, family)
    return ends.decide(by=worker, search=search, agrees=True, on=TODAY, number="1-6/15", ground="danger")


def seen(by, search):
    """Return what the search's board shows."""
    return board(by=by, search=search, children=children_of(search, by=by))
