"""What is typed into a long form is not lost, is nobody else's, and goes when the deed is done."""

import datetime as dt
from html import unescape

import pytest
from django import forms
from django.test import Client
from django.urls import reverse

from ligzda.access.actions.drafts import MOST, drop_draft, keep_draft
from ligzda.access.actor import Actor
from ligzda.access.models import Draft
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from ligzda.access.views.drafts import place_of, put_back
from ligzda.config.housekeeping import nightly
from ligzda.families.forms.fields import CodeField
from ligzda.ui.forms import Checkboxes, Form, LongTextField
from tests.access.conftest import NOON, by

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
WORDS = "The grandmother called from the hospital, and"
GLASS = "/break-glass/"


@pytest.fixture
def worker(house):
    return house.worker()


@pytest.fixture
def signed_in(client, worker):
    client.force_login(worker)
    return client


def address(client: Client) -> str:
    """Return where the page of the form keeps its draft."""
    return client.get(GLASS).context["draft_url"]


def typed_in(client: Client) -> str | None:
    return client.get(GLASS).context["form"]["reason"].value()


def test_nothing_typed_is_lost_when_the_session_ends(signed_in, worker):
    where = address(signed_in)
    assert signed_in.post(where, {"reason": WORDS, "csrfmiddlewaretoken": "x"}).status_code == 204
    signed_in.logout()
    assert signed_in.post(where, {"reason": "later"}).status_code == 302  # to the sign-in page
    signed_in.force_login(worker)
    page = signed_in.get(GLASS)
    assert page.context["form"]["reason"].value() == WORDS
    assert not page.context["form"].errors
    assert f"Melnraksts saglabāts {page.context['draft_saved']}" in unescape(page.content.decode())
    assert set(Draft.objects.get().typed) == set(page.context["form"].fields)


def test_another_account_never_sees_it(signed_in, house):
    where = address(signed_in)
    signed_in.post(where, {"reason": WORDS})
    other = Client()
    other.force_login(house.worker())
    assert not typed_in(other)
    other.post(where, {"reason": "mine", "draft": "drop"})
    other.post(where, {"reason": "mine"})
    assert typed_in(signed_in) == WORDS
    assert typed_in(other) == "mine"


def test_it_goes_when_the_deed_is_done_and_stays_when_it_is_refused(signed_in, house):
    case = house.case(number="Ģ-2026-0001")
    signed_in.post(address(signed_in), {"reason": WORDS})
    signed_in.post(GLASS, {"number": "nothing like it", "reason": WORDS})
    assert typed_in(signed_in) == WORDS
    done = signed_in.post(GLASS, {"number": case.number, "reason": WORDS})
    assert done.status_code == 302
    assert not Draft.objects.exists()
    assert not typed_in(signed_in)


def test_without_a_script_buttons_save_and_discard_it(signed_in):
    page = signed_in.get(GLASS)
    where = page.context["draft_url"]
    assert f'formaction="{where}"' in page.content.decode()
    assert signed_in.post(where, {"reason": WORDS, "draft": "save"})["Location"] == GLASS
    assert typed_in(signed_in) == WORDS
    assert signed_in.post(where, {"draft": "drop"})["Location"] == GLASS
    assert not typed_in(signed_in)


def test_the_last_words_stand(signed_in):
    for words in ("The", "The grandmother", "The grandmother called\0"):
        signed_in.post(address(signed_in), {"reason": words})
    assert Draft.objects.count() == 1
    assert typed_in(signed_in) == "The grandmother called"


def test_an_address_made_up_keeps_nothing(signed_in):
    assert signed_in.post(reverse("draft", args=["made-up"]), {"reason": WORDS}).status_code == 404
    assert signed_in.post(address(signed_in)[:-4] + "xxx/", {"reason": WORDS}).status_code == 404
    assert not Draft.objects.exists()


def test_too_long_a_draft_is_refused_and_the_one_before_stays(signed_in, worker):
    signed_in.post(address(signed_in), {"reason": WORDS})
    assert signed_in.post(address(signed_in), {"reason": "ā" * (MOST // 2)}).status_code == 413
    assert typed_in(signed_in) == WORDS
    with pytest.raises(Refused) as refused:
        keep_draft(by=by(worker), place="/", typed={"text": ["x" * MOST]})
    assert refused.value.codes == ["draft_too_long"]


def test_who_may_no_longer_open_the_form_is_shown_no_draft(signed_in, worker):
    signed_in.post(address(signed_in), {"reason": WORDS})
    worker.memberships.update(role=Role.ACCOUNTANT)
    assert signed_in.get(GLASS).status_code == 403


class Long(Form):
    """A form with something of each kind."""

    text = LongTextField()
    code = CodeField()
    kinds = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], widget=Checkboxes)
    sure = forms.BooleanField()
    password = forms.CharField(widget=forms.PasswordInput)
    file = forms.FileField()
    version = forms.IntegerField(widget=forms.HiddenInput, initial=4)


@pytest.fixture
def page(rf, worker):
    request = rf.get("/long/?kind=a")
    request.by = by(worker)
    return request


def test_every_field_comes_back_as_typed_but_a_code_a_password_and_a_file_are_never_kept(page, signed_in):
    where = put_back(page, Long(prefix="own"), place_of(page, Long()))["draft_url"]
    typed = {"text": WORDS, "code": "240385-18742", "kinds": ["a", "b"], "password": "x", "file": "x", "version": "3"}
    signed_in.post(where, {f"own-{name}": value for name, value in typed.items()})
    form = Long(prefix="own", initial={"sure": True, "text": "of the record"})
    assert put_back(page, form, place_of(page, form))["draft_saved"]
    assert form["text"].value() == WORDS
    assert form["kinds"].value() == ["a", "b"]
    assert form["sure"].value() is False
    assert form["version"].value() == "3"  # so that an older row is met by "someone else changed this"
    assert not form["code"].value()
    assert set(Draft.objects.get().typed) == {"own-text", "own-kinds", "own-sure", "own-version"}


def test_a_form_sent_off_wrongly_shows_what_was_sent_and_not_the_draft(page, worker):
    keep_draft(by=by(worker), place=place_of(page, Long()), typed={"text": ["old"]})
    form = Long({"text": "new"})
    assert "draft_saved" not in put_back(page, form, place_of(page, form))
    assert form["text"].value() == "new"


def test_short_forms_and_visitors_keep_no_drafts(page):
    assert place_of(page, Long())
    assert not place_of(page, None)
    assert not place_of(page, Form())
    page.by = Actor.nobody(at=NOON)
    assert not place_of(page, Long())


def test_what_nobody_came_back_to_is_forgotten_after_thirty_days(worker):
    for place, days in (("/old/", -31), ("/new/", -29)):
        keep_draft(by=by(worker, days=days), place=place, typed={"text": [WORDS]})
    nightly(at=NOON + dt.timedelta(hours=1))
    assert Draft.objects.get().place == "/new/"
    drop_draft(by=by(worker), place="/new/")
    assert not Draft.objects.exists()
