"""Who has no mouse gets everywhere: past the menu, through a form, and it is sent."""

import datetime as dt

from playwright.sync_api import Browser, expect

from ligzda.families.models import Enquiry
from tests.browser.people import Walker, house


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
