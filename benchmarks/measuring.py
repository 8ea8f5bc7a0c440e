"""Asks each page beside the bare page, by turns, so that whatever else the machine does weighs on both."""

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.reader import Asked, Reader

BARE = Asked("/bench/bare/")
WARM = 3


@dataclass(frozen=True)
class Scene:
    """What is measured: its name, who reads, and each next request."""

    name: str
    role: str
    ask: Callable[[Reader, int], Asked]


@dataclass(frozen=True)
class Times:
    """Milliseconds of a page and of the bare page beside it."""

    p50: float
    p95: float
    bare_p50: float
    bare_p95: float
    requests: int

    @property
    def ratio(self) -> float:
        """Return how many bare pages the page costs."""
        return self.p50 / self.bare_p50


def scenes(found: dict[str, Any]) -> list[Scene]:
    """Return everything that is measured in a database filled by `benchmarks.filling`."""
    worker, manager = "social_worker", "manager"
    log = f"/families/{found['saving']}/contacts/log/"

    def page(path: str) -> Callable[[Reader, int], Asked]:
        return lambda _reader, _turn: Asked(path)

    def search(reader: Reader, _turn: int) -> Asked:
        if not reader.typed:
            reader.typed = reader.form("/search/")
        return Asked("/search/", {"q": found["name"]})

    def save(reader: Reader, turn: int) -> Asked:
        if not reader.typed:
            reader.typed = reader.form(log)
        said = {"kind": "call", "text": f"Saruna {threading.get_ident()} {turn} {time.monotonic_ns()}."}
        return Asked(log, {**reader.typed, **said}, expects=302)

    return [
        Scene("list of families", worker, page("/families/")),
        Scene("search by name", worker, search),
        *(
            Scene(f"family, {count} log entries", worker, page(f"/families/{number}/"))
            for count, number in found["logs"].items()
        ),
        Scene("contact log, 400 entries", worker, page(f"/families/{found['logs']['400']}/contacts/")),
        Scene("save a log entry", worker, save),
        Scene("what is due, a centre", manager, page("/due/")),
    ]


def measure(scene: Scene, *, port: int, cookie: str, clients: int, most: int, seconds: float) -> Times:
    """Let so many clients ask at once, each at most so often and so long."""
    until = time.monotonic() + seconds
    pages: list[float] = []
    bares: list[float] = []
    faults: list[BaseException] = []

    def client() -> None:
        reader = Reader(port, cookie)
        try:
            for turn in range(-WARM, most):
                took, bare = reader.ask(scene.ask(reader, turn)), reader.ask(BARE)
                if turn >= 0:
                    pages.append(took)
                    bares.append(bare)
                if time.monotonic() > until and turn >= WARM:
                    return
        except BaseException as fault:  # said once, by the measurement itself
            faults.append(fault)

    threads = [threading.Thread(target=client) for _client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return Times(*spread(pages), *spread(bares), requests=len(pages))


def spread(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return statistics.median(times), sorted(times)[int(len(times) * 0.95)]
