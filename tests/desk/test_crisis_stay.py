"""How long a child may stay in a crisis family: pages say that nobody knows yet, and it is due once somebody does."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from ligzda.access.models import Assignment
from ligzda.children.models import Child
from ligzda.law.models import Change
from ligzda.pathway.models import DueItem
from ligzda.pathway.queries import refresh
from ligzda.placements.models import Placement
from ligzda.placements.rules.due import STAY
from tests.desk.conftest import ago
from tests.pathway.world import LONG_AGO
from tests.placements.night import Night

DUE = "Beidzas ilgākais uzturēšanās laiks krīzes ģimenē"


@pytest.fixture
def night(db) -> Night:
    return Night()


@pytest.fixture
def child(night) -> Child:
    """Return a child that came to a crisis family twenty days ago."""
    child, zarini = night.child(), night.host("Zariņu")
    Assignment.objects.create(case=child.case, account=night.worker, since=LONG_AGO)
    night.fact(Placement, child=child, where="family", family=zarini, kind="crisis", since=ago(20))
    return child


def text(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def item(night: Night) -> DueItem | None:
    refresh(by=night.system)
    return DueItem.objects.filter(step="crisis_stay").first()


def test_while_nobody_knows_it_the_childs_page_says_so_and_nothing_is_due(night, child, signed_in):
    page = text(signed_in(night.worker), reverse("child_places", args=[child.number]))
    assert "Cik ilgi bērns drīkst palikt krīzes audžuģimenē, šeit vēl nav zināms" in page
    assert reverse("rulebook_entry", args=[STAY]) in page
    assert item(night) is None


def test_once_an_administrator_writes_it_down_it_is_due_and_marked_as_unconfirmed(night, child, signed_in):
    assert item(night) is None
    client = signed_in(night.administrator)
    form = client.get(reverse("rulebook_supersede", args=[STAY])).context["form"]
    assert form.initial["since"] == dt.date(2018, 7, 1)  # not from today: the child came before
    told = {"since": "01.07.2018.", "figure": "30", "act": "MK 354/2018", "source": "https://likumi.lv/ta/id/300005"}
    client.post(reverse("rulebook_supersede", args=[STAY]), told)
    client.post(reverse("rulebook_apply", args=[Change.objects.get().pk]))
    found = item(night)
    assert (found.due, found.child, found.entry, found.confirmed) == (ago(-10), child.shown_number, STAY, False)
    worker = signed_in(night.worker)
    for address in (reverse("child_places", args=[child.number]), "/"):
        page = text(worker, address)
        assert "neapstiprināts" in page.partition("krīzes")[2]
    assert DUE in page
    assert f"{ago(-10):%d.%m.%Y}." in text(worker, reverse("child_places", args=[child.number]))
