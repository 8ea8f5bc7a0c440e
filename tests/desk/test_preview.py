"""Before a change of the rulebook is applied one sees whose days it would move."""

import pytest
from django.urls import reverse
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.desk.queries.preview import preview
from ligzda.law.actions import changes
from ligzda.law.models import Entry
from tests.desk.conftest import ago, now
from tests.pathway.world import World


@pytest.fixture
def change(world: World):
    return changes.supersede(
        by=now(world.administrator),
        entry=Entry.objects.get(pk="enquiry.consultation.working_days"),
        since=ago(20),
        figure=2,
        where=changes.Where("", "", "", ""),
        confirmed=True,
        reason="Ātrāk",
    )


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
