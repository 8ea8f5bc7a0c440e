"""The menu offers only what one may open, and every door in it opens."""

import pytest
from django.urls import resolve

from ligzda.access.rules.roles import CENTRE_ROLES, Role
from tests.pathway.world import World

KINDS = {
    Role.COURT: "court",
    Role.POLICE: "state_police",
    Role.INSTITUTION: "institution",
    Role.MUNICIPAL_WORKER: "social_service",
    Role.ASSISTANT: "social_service",
    Role.SUPERVISOR: "supervisor",
}


@pytest.mark.parametrize("role", list(Role))
def test_every_door_of_the_menu_opens(world: World, signed_in, role):
    place = world.centre if role in CENTRE_ROLES else None
    if role in KINDS:
        place = world.organisation(KINDS[role], "Vieta")
    client = signed_in(world.account(role, place, "Kāds Cilvēks"))
    context = client.get("/", follow=True).context
    assert context["nav"][0].current
    doors = [*context["nav"], *context["account_links"], *context["footer_links"], *context.get("desks", ())]
    answers = {door.url: client.get(door.url).status_code for door in doors}
    assert {url: answer for url, answer in answers.items() if answer not in (200, 302)} == {}
    assert len(context["tabs"]) <= 4


def test_a_visitor_sees_only_what_is_for_everybody(client, db):
    context = client.get("/become-a-family/").context
    assert "nav" not in context
    assert [resolve(link.url).url_name for link in context["footer_links"]] == ["roles", "privacy"]
