"""Every address of the access table in a real browser: whole, legible, reachable, Latvian, at a desk and on a phone."""

import re
import time
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Error, Page

from ligzda.access.models import Account
from ligzda.access.printed import Row, rows
from ligzda.access.rules.roles import Role
from tests.access.table import Sample, World, area_of, samples
from tests.architecture.source import say
from tests.browser.axe import sweep
from tests.browser.people import DESK, PHONE

#: Words that no Latvian sentence has, on no page; those that the samples type are left out of the text first.
ENGLISH = re.compile(
    r"\b(the|and|of|for|with|from|is|are|was|be|not|by|on|at|this|that|your|you|please|save|record|recorded|add|edit"
    r"|search|cancel|send|sent|sign|signed|close|delete|remove|withdraw|yes|required|optional|date|name|page|back|next)\b",
    re.IGNORECASE,
)
TYPED = ("Somebody had to look at once.",)
#: Addresses that rightly answer otherwise than 200 when nothing has led to them.
OTHERWISE = {
    "readyz": 503,  # nobody works through the messages in a test
    "openid_connect_login": 404,
    "openid_connect_callback": 404,
    "socialaccount_login_error": 401,
}


@pytest.fixture
def world(transactional_db, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path / "files"
    return World()


@pytest.fixture(scope="module")
def window(browser: Browser, browser_context_args) -> Iterator[Page]:
    """Return the one page that all areas are looked at in: it need not look again at what one of them had."""
    with browser.new_context(**browser_context_args) as context:
        yield context.new_page()


def _first_who_may(row: Row) -> Role | None:
    return None if row.door.permission is None else row.roles("own")[0]


def _visits(world: World, area: str) -> Iterator[tuple[Row, Role | None, str]]:
    """Yield every address of an area that can be opened, with somebody who may, one person after the other."""
    place, known = world.places["own"], samples(area)
    opened = (row for row in rows() if row.method == "GET" and area_of(row) == area)
    for row in sorted(opened, key=lambda row: _first_who_may(row) or ""):
        role = _first_who_may(row)
        if "<" in row.route and row.door.name not in known:
            continue  # the access table's own test asks for the sample
        sample = known.get(row.door.name, Sample())
        yield row, role, reverse(row.door.name, kwargs=dict(sample.kwargs(place, world.people[role] if role else None)))


def _sign_in(context: BrowserContext, account: Account, url: str) -> None:
    client = Client()
    client.force_login(account)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "email": account.email}]
    session.save()
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": url}])


def _faults(page: Page, row: Row, address: str) -> Iterator[str]:
    try:
        answer = page.goto(address)
    except Error as error:
        if "Download is starting" not in error.message:
            raise
        answer = None
    status = answer.status if answer else page.request.get(address).status
    if status != OTHERWISE.get(row.door.name, 200):
        yield f"answers {status}"
    if answer is None or "html" not in answer.headers.get("content-type", ""):
        return
    for size in sorted((DESK, PHONE), key=lambda size: size != page.viewport_size):
        page.set_viewport_size(size)
        for rule, where in sweep(page):
            yield f"{rule} at {size['width']} px: {where}"
    text = page.evaluate("document.querySelector('main').innerText")
    for typed in TYPED:
        text = text.replace(typed, "")
    for line in text.splitlines():
        if ENGLISH.search(line):
            yield f"says in English: {line}"


@pytest.mark.parametrize("area", sorted({area_of(row) for row in rows()}))
def test_every_page_can_be_used_by_everybody_at_a_desk_and_on_a_phone(world, area, window: Page, base_url):
    signed_in, wrong = None, []
    window.context.clear_cookies()
    for row, role, address in _visits(world, area):
        if role != signed_in:
            _sign_in(window.context, world.people[role], base_url)
            signed_in = role
        wrong += [f"{row.route} as {role or 'nobody'} {fault}" for fault in _faults(window, row, address)]
    say(wrong)
