"""Several people at one moment."""

import threading
from collections.abc import Callable

from django.db import connections

from ligzda.access.refusal import Refused


def at_once(*deeds: Callable[[], object]) -> list[str]:
    """Do the deeds in threads that start together; return the codes of those refused."""
    start, refused = threading.Barrier(len(deeds)), []

    def run(deed: Callable[[], object]) -> None:
        start.wait()
        try:
            deed()
        except Refused as error:
            refused.extend(error.codes)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused
