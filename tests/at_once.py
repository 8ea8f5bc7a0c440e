"""Several people at one moment."""

import threading
from collections.abc import Callable
from typing import Any

from django.db import connections

from ligzda.access.refusal import Refused


def done_at_once(*deeds: Callable[[], object]) -> list[Any]:
    """Do the deeds in threads that start together; return what came of each: its answer, or the error that ended it."""
    start, came = threading.Barrier(len(deeds)), []

    def run(deed: Callable[[], object]) -> None:
        start.wait()
        try:
            came.append(deed())
        except Exception as error:
            came.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


def at_once(*deeds: Callable[[], object]) -> list[str]:
    """Do the deeds at one moment; return the codes of those refused, sorted. Any other error is one of them."""
    errors = [each for each in done_at_once(*deeds) if isinstance(each, Exception)]
    return sorted(code for each in errors for code in (each.codes if isinstance(each, Refused) else [repr(each)]))
