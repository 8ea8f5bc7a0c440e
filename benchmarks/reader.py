"""A reader: signed in by a cookie, over one connection kept open, asking for pages and timing the answers."""

import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import urlencode

PATIENCE = 600.0
"""So many seconds: fifty who ask at once wait long on a busy machine, and that is a figure, not a fault."""


@dataclass(frozen=True)
class Asked:
    """One request: the address, and what is sent with it when it is a form."""

    path: str
    form: dict[str, str] | None = None
    expects: int = 200


@dataclass
class Reader:
    """Somebody signed in."""

    port: int
    cookie: str
    typed: dict[str, str] = field(default_factory=dict)
    _connection: HTTPConnection | None = None
    _csrf: str = ""

    def ask(self, asked: Asked) -> float:
        """Ask, read the whole answer and return the milliseconds it took; anything but the expected is an error."""
        body, headers = None, {"Cookie": f"sessionid={self.cookie}; csrftoken={self._csrf}"}
        if asked.form is not None:
            body = urlencode({**asked.form, "csrfmiddlewaretoken": self._csrf})
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = self._open()
        began = time.perf_counter()
        connection.request("POST" if body else "GET", asked.path, body, headers)
        answer = connection.getresponse()
        answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status != asked.expects:
            raise SystemExit(f"{asked.path} answered {answer.status}, not {asked.expects}.")
        return took

    def form(self, path: str) -> dict[str, str]:
        """Return what the form at the address holds, and be ready to send it back."""
        connection = self._open()
        connection.request("GET", path, headers={"Cookie": f"sessionid={self.cookie}"})
        answer = connection.getresponse()
        page = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith("csrftoken="):
                self._csrf = value.partition("=")[2].partition(";")[0]
        fields = _Fields()
        fields.feed(page)
        return fields.found

    def _open(self) -> HTTPConnection:
        if self._connection is None:
            self._connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        return self._connection


@dataclass
class _Fields(HTMLParser):
    found: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        chosen = given.get("type") not in ("radio", "checkbox") or "checked" in given
        if tag in ("input", "textarea") and given.get("name") and chosen:
            self.found[str(given["name"])] = given.get("value") or ""
