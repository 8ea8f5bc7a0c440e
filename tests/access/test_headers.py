"""What a browser is told about every answer, errors and redirects among them."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.pathway.world import World

pytestmark = pytest.mark.django_db(databases=["default", "reads"])


@pytest.fixture
def answers(db):
    """Return an answer of each sort: a page, a redirect, what is refused, not there, wrong, broken or not allowed."""
    world = World()
    family, stranger = world.family(), world.family(centre=world.other_centre, assigned=False)
    browser, nobody = Client(), Client(enforce_csrf_checks=True)
    browser.force_login(world.worker)
    return {
        "a page": browser.get(reverse("family", args=[family.number])),
        "a form": browser.post(reverse("contact_log", args=[family.number]), {"text": "x"}),
        "sent to sign in": nobody.get(reverse("family", args=[family.number])),
        "refused": browser.get(reverse("accounts")),
        "not there": browser.get(reverse("family", args=[stranger.number])),
        "no address": browser.get("/nav/"),
        "wrong method": browser.delete(reverse("families")),
        "too much": browser.post(reverse("search"), {"q": "a" * 3_000_000}),
        "without its token": nobody.post(reverse("public_enquiry"), {"name": "Anna"}),
        "the public's": nobody.get(reverse("public_enquiry")),
    }


def test_no_answer_is_kept_by_the_browser_or_on_the_way(answers):
    kept = [name for name, answer in answers.items() if "no-store" not in answer.get("Cache-Control", "")]
    assert not kept


def test_no_answer_may_be_framed_or_guessed_at_or_run_a_script_of_its_own(answers):
    for name, answer in answers.items():
        policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))
        assert policy["frame-ancestors"] == policy["base-uri"] == policy["object-src"] == "'none'", name
        assert policy["default-src"] == "'self'", name
        assert "unsafe" not in answer["Content-Security-Policy"], name
        assert (answer["X-Frame-Options"], answer["X-Content-Type-Options"]) == ("DENY", "nosniff"), name
        assert answer["Referrer-Policy"] == "same-origin", name


def test_the_errors_say_nothing_of_whom_they_keep_from_view(answers):
    assert answers["not there"].status_code == answers["no address"].status_code == 404
    assert "Bērziņu" not in answers["not there"].content.decode()
    assert answers["too much"].status_code == 400
