"""The pages of signing in, in Ligzda's look and words."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

pytestmark = pytest.mark.django_db


def test_the_sign_in_page_is_ours_and_latvian(specimens):
    page = specimens.get("/accounts/login/").content.decode()
    assert "<h1>Ieiet</h1>" in page
    assert 'class="card entrance"' in page
    assert "Aizmirsāt paroli?" in page
    assert "Ieiet ar piekļuves atslēgu" in page
    assert "reģistr" not in page


def test_a_wrong_password_is_said_on_top_and_the_address_stays(specimens):
    page = specimens.post("/accounts/login/", {"login": "a@example.org", "password": "x"}).content.decode()
    assert "E-pasta adrese vai parole nav pareiza." in page
    assert 'value="a@example.org"' in page
    assert 'value="x"' not in page


def test_the_demonstration_offers_one_click_per_role(settings):
    settings.ROOT_URLCONF = "tests.ui.specimens"
    accounts = [SimpleNamespace(id=3, role="sociālā darbiniece", name="Ilze Ozola", place="Liepāja")]
    page = render_to_string("account/login.html", {"demo_accounts": accounts}, RequestFactory().get("/"))
    assert 'action="/demo/"' in page
    assert 'name="account" value="3"' in page
    assert "Ilze Ozola, Liepāja" in page


def test_without_demo_accounts_nothing_is_offered(specimens):
    assert "demo" not in specimens.get("/accounts/login/").content.decode()


def test_a_forgotten_password_has_its_page(specimens):
    page = specimens.get("/accounts/password/reset/").content.decode()
    assert "nosūtīsim saiti" in page
