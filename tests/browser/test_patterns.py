"""Every pattern of the pages, drawn by a real browser: nothing hinders anybody, nothing is wider than a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import sweep
from tests.browser.people import DESK, PHONE
from tests.ui.specimens import ERRORS, PAGES

NAMES = [*PAGES, "form", "form-filled", "refused", "changed", "confirm", "done", "list", *ERRORS[:3]]
TARGETS = "main a.govuk-button, main button, .tabs a, .menu > summary, .side a, .mini"


@pytest.fixture(autouse=True)
def _specimens(settings, live_server):
    settings.ROOT_URLCONF = "tests.ui.specimens"


def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(page: Page):
    for name in NAMES:
        answer = page.goto(f"/{name}/")
        assert answer
        assert answer.status == 200
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert sweep(page) == [], (name, size)


def test_a_thumb_hits_everything_on_a_phone(page: Page):
    page.set_viewport_size(PHONE)
    for name in ("family", "phone", "form", "list"):
        page.goto(f"/{name}/")
        for target in page.locator(TARGETS).all():
            if target.is_visible():
                assert target.bounding_box()["height"] >= 43.5, (name, target.inner_text())


def test_the_phone_s_menu_opens_and_closes(page: Page):
    page.set_viewport_size(PHONE)
    page.goto("/family/")
    page.locator(".menu summary").click()
    expect(page.get_by_role("link", name="Piesaiste")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Piesaiste")).to_be_hidden()


def test_what_must_be_mended_is_reached_at_once(page: Page):
    page.goto("/form/")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Pašvaldība: izvēlieties vienu").click()
    expect(page.get_by_label("Pašvaldība")).to_be_focused()


def test_a_draft_is_sent_as_one_types_and_the_page_says_when(page: Page):
    sent = []
    page.route("**/drafts/1/", lambda route: (sent.append(route.request.post_data), route.fulfill(status=204)))
    page.goto("/form-filled/")
    page.get_by_label("Piezīmes").fill("Ģimene zvanīja vakarā")
    expect(page.locator(".draft")).to_contain_text("Melnraksts saglabāts")
    assert "Ģimene zvanīja vakarā" in sent[-1]
    assert page.evaluate("sessionStorage.length") == 0


def test_what_was_typed_after_the_session_ended_is_given_back_to_the_same_person_only(page: Page):
    page.route("**/drafts/1/", lambda route: route.fulfill(status=403))
    page.goto("/form-filled/")
    page.get_by_label("Piezīmes").fill("Ģimene zvanīja vakarā")
    page.get_by_label("aizbildnis").check()
    expect(page.locator(".draft")).to_contain_text("paliek šajā logā")
    page.goto("/form-filled/")
    expect(page.get_by_label("Piezīmes")).to_have_value("Ģimene zvanīja vakarā")
    expect(page.get_by_label("aizbildnis")).to_be_checked()
    assert page.evaluate("sessionStorage.length") == 0


def test_what_somebody_else_typed_is_dropped(page: Page):
    page.goto("/today/")
    page.evaluate("sessionStorage.setItem('ligzda:draft:8:/form-filled/:', '[[\"note\", \"cits\"]]')")
    page.goto("/form-filled/")
    expect(page.get_by_label("Piezīmes")).to_have_value("")
    assert page.evaluate("sessionStorage.length") == 0


def test_a_day_can_be_chosen_in_the_browser_s_calendar(page: Page):
    page.goto("/form-filled/")
    day = page.get_by_label("Kad vērsās")
    page.evaluate(
        """() => { const native = document.querySelector(".day__native");
                   native.value = "2026-05-04"; native.dispatchEvent(new Event("change")); }"""
    )
    expect(day).to_have_value("04.05.2026.")
    expect(page.get_by_role("button", name="Izvēlēties kalendārā").first).to_be_visible()
