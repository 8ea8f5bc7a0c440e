"""Garbage at every address: an answer that says what is wrong, and never a stack trace.

Each page is opened by the last role that may come in, with nonsense in its address; each of its forms is sent empty,
then filled in as its page offers it with some of the answers spoilt. What is spoilt hangs on the address alone, so that
a failure comes back at the next run; `make prove` sends more of it.
"""

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from http.cookies import SimpleCookie
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse

from ligzda.access.printed import Row, may, rows
from ligzda.access.rules.roles import Role
from tests.access.table import Sample, World, area_of, samples
from tests.architecture.source import AREAS, say
from tests.architecture.test_lists import lists
from tests.histories import PROVING

pytestmark = pytest.mark.django_db(databases=["default", "reads"])

#: How many of the answers of a form are spoilt, time after time; all of them at first.
SPOILT = (None, 1, 2, 1, 2, 3) if PROVING else (None, 1)
NONSENSE = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "-1",
    "0",
    "9" * 40,
    "1e400",
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "31.02.2026",
    "99:99",
    "True",
    "\ud7ff\uffff\u202e",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "Ā" * 20_000,
    "٣",
    "../../etc/passwd",
    "{{ 1 }} %s %(x)s",
    "[]",
    "00000000-0000-0000-0000-000000000000",
)
LOOKS = (
    {"page": "-1", "sort": "password", "role": "x", "q": "\x00", "file": "exe", "kind": "x", "outcome": "x"},
    {"page": "9" * 30, "sort": "-", "q": "%", "on": "0001-01-01", "since": "31.02.2026", "until": "9999-99-99"},
    {"page": "x", "file": "csv", "sort": "\x00", "person": "x", "role": "\x00", "centre": "9" * 30, "account": "-"},
    {"page": "1", "file": "xlsx", "q": "=1+1", "on": "9999-12-31", "person": "9" * 30, "case": "x", "of": "x"},
)
FILES = (
    ("\x00.pdf", b""),
    ("../../etc/passwd", b"%PDF-1.4"),
    ("register.xlsx", b"PK\x03\x04 not really a workbook"),
    ("a" * 300 + ".pdf", b"%PDF-1.4\n%%EOF"),
    ("<img src=x>.png", b"\x89PNG\r\n\x1a\n"),
    ("virus.exe", b"MZ" + bytes(100)),
)
CONTROL = re.compile(
    r"<(input|select|textarea|button)\b([^>]*)>(.*?)(?=<(?:input|textarea|button|select)\b|</form|\Z)", re.S
)
ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
TEXT = re.compile(r'<textarea[^>]*?name="([^"]*)"[^>]*>(.*?)</textarea>', re.S)
OPTION = re.compile(r'<option value="([^"]*)"([^>]*)>')


@pytest.mark.histories
@pytest.mark.parametrize("area", AREAS)
def test_garbage_at_any_address_of_an_area_is_answered_in_words(area):
    attack, known, broken = Attack(area), samples(area), []
    for row in (row for row in rows() if area_of(row) == area):
        if "<" in row.route and row.door.name not in known:
            continue
        broken += [f"{row.method} {row.route}: {what}" for what in attack.on(row)]
    say(broken)


class Attack:
    """Somebody of each role with a browser; what its pages offered is remembered for their forms."""

    def __init__(self, area: str) -> None:
        self._world, self._known = World(), samples(area)
        self._signed_in: dict[Role, SimpleCookie] = {}
        self._pages: dict[str, str] = {}

    def on(self, row: Row) -> Iterator[str]:
        """Yield what went wrong at one address."""
        chance = random.Random(f"{row.method} {row.route}")
        permission = row.door.asks(row.method)
        may_come = [role for role in Role if permission and may(permission, role, "own", case=row.door.case)]
        role = may_come[-1] if may_come else None  # test_walk_over_pages comes as the first
        place, person = self._world.places["own"], self._world.people[role] if role else None
        sample = self._known.get(row.door.name, Sample())
        path = reverse(row.door.name, kwargs=dict(sample.kwargs(place, person)))
        browser, tries = self._browser(role), _looks(chance)
        if row.method == "POST":
            given = sample.data(place, person) if callable(sample.data) else sample.data
            filled = [{**_offered(self._pages.get(row.route, ""), chance), **given} for _ in SPOILT]
            tries = [{}, *(_spoilt(sent, chance, number) for sent, number in zip(filled, SPOILT, strict=True))]
        for sent in tries:
            with transaction.atomic(), transaction.atomic(using="reads"):
                response = getattr(browser, row.method.lower())(path, dict(sent))
                wrong = _wrong(response, row.method, sent)
                transaction.set_rollback(True)
                transaction.set_rollback(True, using="reads")
            if wrong:
                yield f"{wrong} for {_short(sent)}"
            if row.method == "GET" and response.status_code == 200 and not response.streaming:
                self._pages.setdefault(row.route, response.content.decode(errors="replace"))
            if row.method == "GET" and "GET" not in vars(response.wsgi_request):
                return  # nobody looked at what stands after the question mark: any other nonsense is answered alike

    def _browser(self, role: Role | None) -> Client:
        """Return a browser in which somebody of that role has signed in, if any."""
        browser = Client(raise_request_exception=False)
        if role and role not in self._signed_in:
            browser.force_login(self._world.people[role])
            self._signed_in[role] = browser.cookies
        if role:
            browser.cookies = SimpleCookie({name: each.value for name, each in self._signed_in[role].items()})
        return browser


def _looks(chance: random.Random) -> list[dict[str, str]]:
    """Return some of the nonsense, and all of it when proving."""
    return list(_all_looks()) if PROVING else chance.sample(_all_looks(), 2)


@cache
def _all_looks() -> list[dict[str, str]]:
    """Return the nonsense for the lists of all prefixes too; a file is asked of the one without."""
    prefixes = {found.prefix for found in lists().values() if found.prefix}
    asked = [[(name, value) for name, value in look.items() if name != "file"] for look in LOOKS]
    return [
        {**look, **{f"{prefix}-{name}": value for prefix in prefixes for name, value in names}}
        for look, names in zip(LOOKS, asked, strict=True)
    ]


def _wrong(response: Any, method: str, sent: Mapping[str, Any]) -> str | None:
    """Return what is wrong with the answer, if anything."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if response.status_code >= 500 and response.status_code != 503:  # not ready is an answer
        kind, error, _trace = getattr(response, "exc_info", None) or (None, "", None)
        return f"{response.status_code} {kind.__name__ if kind else ''} {str(error)[:150]}"
    if method == "POST" and response.status_code in (200, 422):
        for name, text in TEXT.findall(content.decode(errors="replace")):
            typed = sent.get(name)
            if isinstance(typed, str) and typed.strip() and unescape(text).strip() != typed.strip():
                return f"what was typed into {name} is lost"
    return None


def _spoilt(sent: dict[str, Any], chance: random.Random, number: int | None) -> dict[str, Any]:
    """Return the answers with so many of them spoilt, or all."""
    names = sorted(name for name in sent if name != "csrfmiddlewaretoken")
    for name in names if number is None else chance.sample(names, min(len(names), number)):
        sent[name] = chance.choice(NONSENSE)
    for name in names:
        if sent[name] is FILES:
            file, content = chance.choice(FILES)
            sent[name] = SimpleUploadedFile("x", content)
            sent[name].name = file
    return sent


def _offered(page: str, chance: random.Random) -> dict[str, Any]:
    """Return what a browser would send if somebody pressed the button, with words in the empty fields."""
    page = page[page.find("<main") :]
    found: dict[str, Any] = {}
    for kind, inside, after in CONTROL.findall(page):
        has = {name: unescape(value) for name, value in ATTRIBUTE.findall(inside)}
        name = has.get("name")
        if not name or kind == "button":
            continue
        if kind == "select":
            options = [unescape(value) for value, _ in OPTION.findall(after)]
            found[name] = chance.choice(options) if options else "1"
        elif has.get("type") == "file":
            found[name] = FILES
        elif has.get("type") in {"radio", "checkbox"}:
            if name not in found or chance.random() < 0.5:
                found[name] = has.get("value") or "on"
        elif kind == "textarea":
            found[name] = after.partition("</textarea")[0].strip() or "Vārdi"
        else:
            found[name] = has.get("value") or chance.choice(("1", "Anna", "12", "2026-05-01", "29123456"))
    return found


def _short(sent: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={str(value)[:40]!r}" for name, value in sent.items() if name != "csrfmiddlewaretoken")
