"""Who has no mouse gets everywhere: past the menu, through a form, and it is sent."""

import datetime as dt

from django.utils import timezone
from playwright.sync_api import Browser, expect

from ligzda.access.actor import Actor
from ligzda.families.models import Enquiry
from ligzda.placements.actions.searches import open_search
from ligzda.placements.models import Call, Hold
from tests.browser.people import Walker, house
from tests.placements.night import Night


def test_the_first_key_leads_past_the_menu(transactional_db, live_server, browser: Browser):
    ilze = Walker(browser, live_server.url, house().worker)
    ilze.go("/")
    ilze.page.keyboard.press("Tab")
    skip = ilze.page.get_by_role("link", name="Pāriet uz saturu")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    ilze.page.keyboard.press("Enter")
    expect(ilze.page.locator("#main")).to_be_focused()
    ilze.page.keyboard.press("Tab")
    assert ilze.page.evaluate("document.activeElement.closest('main') !== null")


def test_an_enquiry_is_filled_in_and_sent_without_a_mouse(transactional_db, live_server, browser: Browser):
    ilze = Walker(browser, live_server.url, house().worker)
    ilze.go("/enquiries/new/")
    keys = ilze.page.keyboard

    def reach(name: str) -> None:
        """Press Tab until the field of that name (or the button of that type) has the focus."""
        for _step in range(40):
            keys.press("Tab")
            if name in ilze.page.evaluate("[document.activeElement.name, document.activeElement.type]"):
                return
        raise AssertionError(f"Tab does not lead to {name}")

    for name, text in (("name", "Anna Bērziņa"), ("phone", "20599524")):
        reach(name)
        keys.type(text)
    reach("means")
    keys.press("Space")
    reach("on")
    keys.press("Control+a")
    keys.type(f"{dt.date.today():%d.%m.%Y.}")
    reach("role")
    keys.press("ArrowDown")
    keys.press("Space")
    reach("question")
    keys.type("Vai varam uzņemt divus bērnus?")
    reach("submit")
    keys.press("Enter")
    expect(ilze.page.get_by_role("heading", level=1)).to_contain_text("Anna Bērziņa")
    assert Enquiry.objects.get().question == "Vai varam uzņemt divus bērnus?"


def test_what_families_say_at_night_is_written_down_without_a_mouse(transactional_db, live_server, browser: Browser):
    night = Night()
    zarini, vitoli = night.host("Zariņu"), night.host("Vītolu")
    officer = night.account("duty_officer", night.centre, "Raimonds Sala")
    search = open_search(by=Actor.of(officer, at=timezone.now()), children=({"age": 4},), place=night.town)
    raimonds = Walker(browser, live_server.url, officer)
    raimonds.go(f"/search-for-now/{search.number}/")
    page, keys = raimonds.page, raimonds.page.keyboard

    def reach(name: str) -> None:
        """Press Tab until what is called so has the focus."""
        for _step in range(60):
            keys.press("Tab")
            if page.evaluate("document.activeElement.innerText").startswith(name):
                return
        raise AssertionError(f"Tab does not lead to {name}")

    reach("Nē")
    keys.press("Enter")
    keys.press("Tab")
    keys.type("Slimo")
    keys.press("Enter")
    expect(page.get_by_text("Slimo", exact=True)).to_be_visible()
    reach("Jā")
    keys.press("Enter")
    expect(page.get_by_text("aizturēta 1 vieta")).to_be_visible()
    assert list(Call.objects.order_by("pk").values_list("family", "answer")) == [(zarini.pk, "no"), (vitoli.pk, "yes")]
    assert Hold.objects.get().family == vitoli
