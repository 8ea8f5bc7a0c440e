"""The search for now: the board's question by itself, its page through the real server, and fifty who ask at once."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks.databases import Environment
from benchmarks.goals import Searched
from benchmarks.measuring import spread
from benchmarks.reader import Asked, Reader
from benchmarks.server import serving

TURNS, ROUNDS = 20, 2


def searched(database: str, found: dict[str, Any], environment: Environment) -> Searched:
    """Ask the server over what `benchmarks.night` has made: one after another, then all at once."""
    pages = found["pages"]
    with serving(environment) as port:
        one = Reader(port, found["cookie"])
        alone = [one.ask(Asked(page)) for page in pages[:TURNS]]
        began = time.monotonic()
        with ThreadPoolExecutor(len(pages)) as clients:
            asking = clients.map(lambda page: _again_and_again(Reader(port, found["cookie"]), page), pages)
            together = [took for each in asking for took in each]
        lasted = time.monotonic() - began
    return Searched(
        database,
        found["families"],
        *spread(found["board"]),
        statistics.median(found["board_busy"]),
        *spread(alone),
        len(pages),
        *spread(together),
        len(together) / lasted,
    )


def _again_and_again(reader: Reader, page: str) -> list[float]:
    """Ask without a pause: the server closes a connection on which nobody has asked for half a minute."""
    return [reader.ask(Asked(page)) for _round in range(ROUNDS)]
