"""A centre, its court and the people who work there, for tests that walk through the pages."""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from ligzda.access.models import Account, CourtTerritory, Membership, Organisation, Territory
from tests.browser.axe import issues

LONG_AGO = dt.date(2020, 1, 1)
PICTURES = Path(__file__).parents[2] / "var" / "walk"
TOUR = "LIGZDA_TOUR" in os.environ
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
WIDE = """parts => [document.documentElement.scrollWidth, parts ? [...document.querySelectorAll(parts)]
    .filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.innerText) : []]"""


@dataclass
class House:
    """Who works on the family of a walk."""

    centre: Organisation
    court: Organisation
    worker: Account
    psychologist: Account
    manager: Account
    trainer: Account
    clerk: Account


def house() -> House:
    """Return a centre in Liepāja with its court and one person of each role that the walk needs."""
    centre = Organisation.objects.create(
        kind="centre", name="Centrs “Liepāja”", since=LONG_AGO, email="liepaja@example.org"
    )
    court = Organisation.objects.create(kind="court", name="Liepājas bāriņtiesa", since=LONG_AGO)
    town = Territory.objects.get(name="Liepāja", kind="state_city", until=None)
    CourtTerritory.objects.create(court=court, territory=town, since=LONG_AGO)

    def person(role: str, name: str, organisation: Organisation) -> Account:
        account = Account.objects.create_user(f"{role}@example.org", name=name)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        return account

    return House(
        centre,
        court,
        worker=person("social_worker", "Ilze Ozola", centre),
        psychologist=person("psychologist", "Marta Liepa", centre),
        manager=person("manager", "Vija Kalna", centre),
        trainer=person("trainer", "Aija Lāce", centre),
        clerk=person("court", "Dace Rozīte", court),
    )


class Walker:
    """One person at a browser, with a hand for every kind of field."""

    def __init__(self, browser: Browser, url: str, account: Account, *, scripts: bool = True) -> None:
        self.account = account
        client = Client()
        client.force_login(account)
        context = browser.new_context(
            base_url=url, viewport=DESK, java_script_enabled=scripts, locale="en-GB", timezone_id="Europe/Riga"
        )
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])
        self.page: Page = context.new_page()
        self.page.set_default_timeout(30_000)

    def go(self, address: str) -> None:
        """Open a page, which must answer well."""
        answer = self.page.goto(address)
        assert answer
        assert answer.ok, (address, answer.status)

    def fill(self, **fields: str) -> None:
        """Type into fields by their names."""
        for name, value in fields.items():
            self.page.locator(f"[name='{name}']").fill(value)

    def choose(self, **fields: str) -> None:
        """Choose radio buttons by name and value."""
        for name, value in fields.items():
            self.page.locator(f"input[name='{name}'][value='{value}']").check()

    def pick(self, name: str, label: str) -> None:
        """Choose from a list by what is written there."""
        self.page.locator(f"select[name='{name}']").select_option(label=label)

    def settle(self) -> None:
        """Wait until the page that was asked for is here as a whole: a click returns at its first byte."""
        self.page.wait_for_load_state()

    def press(self, text: str) -> None:
        """Press a button or follow a link of exactly these words, in the page's own part."""
        self.settle()
        main = self.page.get_by_role("main")
        named = main.get_by_role("button", name=text, exact=True).or_(main.get_by_role("link", name=text, exact=True))
        assert named.count(), f"no “{text}” on {self.page.url}: {main.inner_text()}"
        named.first.click()
        self.settle()

    def save(self) -> None:
        """Send the page's form; nothing may be left to mend."""
        self.page.locator("main form[method=post] button[type=submit].govuk-button").first.click()
        self.settle()
        assert self.page.locator(".govuk-error-summary").count() == 0, self.page.locator(
            ".govuk-error-summary"
        ).inner_text()

    def states(self) -> dict[str, str]:
        """Return how each step of the path on the page stands, by its title."""
        self.settle()
        found = {}
        for step in self.page.locator(".path__step").all():
            kind = (step.get_attribute("class") or "").rpartition("--")[2]
            found[step.locator("h3").inner_text()] = kind
        return found

    def reach(self) -> None:
        """Look at the page with the eyes of axe: everybody must be able to use it. `test_every_page` sees colours."""
        self.settle()
        assert issues(self.page) == [], self.page.url

    def download(self, text: str) -> str:
        """Follow a link that gives a PDF, and return what can be read in it."""
        with self.page.expect_download() as given:
            self.press(text)
        return " ".join(" ".join(page.extract_text() for page in PdfReader(given.value.path()).pages).split())

    def picture(self, name: str, parts: str = "") -> None:
        """Look at the page on a phone and at a desk; `make tour` keeps what it looks like.

        Nothing may be wider than the window, and nothing may stick out of these parts of the page.
        """
        self.settle()
        for size, label in ((PHONE, "phone"), (DESK, "desk")):
            self.page.set_viewport_size(size)
            if TOUR:
                self.page.screenshot(path=PICTURES / f"{name}-{label}.png", full_page=True)
            wide, bursting = self.page.evaluate(WIDE, parts)
            assert wide <= size["width"], (name, label, wide)
            assert bursting == [], (name, label)
