"""Before a change of the rulebook is applied one sees whose days it would move."""

from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.desk.queries.preview import preview
from ligzda.families.models import Family
from ligzda.law.actions import changes
from ligzda.law.models import Change, Entry
from ligzda.pathway.queries import refresh
from tests.desk.conftest import ago, now
from tests.pathway.world import World


def supersede(world: World, entry: str, figure: int) -> Change:
    return changes.supersede(
        by=now(world.administrator),
        entry=Entry.objects.get(pk=entry),
        since=ago(200),
        figure=figure,
        where=changes.Where("MK 354/2018", "Par audžuģimeni", "1.", "https://likumi.lv/"),
        confirmed=True,
        reason="Ātrāk",
    )


def path_of(world: World, steps: int) -> Family:
    """Return a family on the way to foster care that has taken so many steps of those below."""
    family = world.family(enquiry=ago(150))
    world.chose(family, "foster", ago(140))
    taken = (
        lambda: world.applied(family, "foster", ago(130)),
        lambda: world.decided(family, "foster", "suitability", ago(120)),
        lambda: world.agreed(family, ago(110)),
        lambda: world.decided(family, "foster", "status", ago(20)),
    )
    for take in taken[:steps]:
        take()
    return family


@pytest.fixture
def change(world: World):
    return supersede(world, "enquiry.consultation.working_days", 2)


@pytest.mark.postgres
def test_the_preview_counts_the_families_whose_days_would_move(world: World, change):
    moved = world.family(enquiry=ago(4))
    world.family(enquiry=ago(300))
    done = world.family(enquiry=ago(5))
    world.consulted(done, ago(3))
    found = preview(by=now(world.administrator), change=change)
    assert (found.looked_at, found.families, found.moved) == (3, 1, 1)
    (row,) = found.listed
    assert (row.number, row.step) == (moved.number, "consultation")
    assert row.after < row.before


@pytest.mark.postgres
def test_those_who_have_nothing_to_do_are_not_worked_out_and_nobody_who_moves_is_missed(world: World, monkeypatch):
    people = [path_of(world, each) for each in range(5)]
    refresh(by=Actor.system(at=timezone.now()))
    changed = {"foster.opinion.months": 1, "foster.agreement.months": 2, "foster.plan_support.months": 2}
    for entry, figure in changed.items():
        wanted = supersede(world, entry, figure)
        by = now(world.administrator)
        quick = preview(by=by, change=wanted)
        monkeypatch.setattr("ligzda.desk.queries.preview._moves_known_days", lambda change: False)
        assert quick == replace(preview(by=by, change=wanted), listed=quick.listed)
        monkeypatch.undo()
        assert quick.moved, entry
        assert quick.looked_at == quick.concerned == len(people)


def test_when_it_takes_too_long_the_page_says_how_many_were_looked_at(world: World, change, monkeypatch, signed_in):
    monkeypatch.setattr("ligzda.desk.queries.preview.CHUNK", 2)
    monkeypatch.setattr("ligzda.desk.views.preview.PATIENCE", -1)
    for _ in range(5):
        world.family(enquiry=ago(4))
    page = signed_in(world.administrator).get(reverse("rulebook_preview", args=[change.pk])).content.decode()
    assert "2 no 5" in page
    assert "Šī lapa skatās tikai dažas sekundes" in page


def test_the_page_shows_numbers_and_never_names(world: World, change, signed_in):
    family = world.family("Bērziņu", enquiry=ago(4))
    page = signed_in(world.administrator).get(reverse("rulebook_preview", args=[change.pk])).content.decode()
    assert family.number in page
    assert "Bērziņu" not in page
    assert reverse("rulebook_preview", args=[change.pk]) in (
        signed_in(world.administrator).get(reverse("rulebook_change", args=[change.pk])).content.decode()
    )


def test_only_who_may_change_the_rulebook_sees_it(world: World, change, signed_in):
    url = reverse("rulebook_preview", args=[change.pk])
    assert signed_in(world.worker).get(url).status_code == 403


def test_a_settled_change_has_no_preview(world: World, change, signed_in):
    changes.drop(by=Actor.of(world.administrator, at=timezone.now()), change=change)
    assert signed_in(world.administrator).get(reverse("rulebook_preview", args=[change.pk])).status_code == 404
