"""When a message is tried again, when it is given up, and what may stand in it."""

import datetime as dt
from collections.abc import Iterable, Mapping

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

#: How long to wait after the first, the second … failed try. After the last one the message has failed.
PAUSES = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 3 * 60, 8 * 60, 24 * 60))

#: How long a try may take; then another worker may try, because the first one must have died.
LEASE = dt.timedelta(minutes=10)

#: What a text may be filled with. Names, codes and whatever people wrote never leave in a message:
#: it says that there is something to see, and a link leads there after signing in.
PLAIN = frozenset({"link", "number", "on", "until", "count", "hours", "role", "organisation", "act", "heads"})


def next_try(attempts: int, at: dt.datetime) -> dt.datetime | None:
    """Return when to try again after that many failed tries; None when it is given up."""
    return at + PAUSES[attempts - 1] if attempts <= len(PAUSES) else None


def strangers(names: Iterable[str]) -> list[str]:
    """Return the names of what may not stand in a message."""
    return sorted(set(names) - PLAIN)


@house()
def reasons_against_sending_again(state: str) -> list[Reason]:
    """Return why a message cannot be sent again: only one that failed can."""
    return [] if state == "failed" else [Reason("message_not_failed")]


WORDS: Mapping[str, Mapping[str, str]] = {
    "message_not_failed": {
        "lv": "Atkārtoti var nosūtīt tikai ziņu, kuru nav izdevies nosūtīt.",
        "en": "Only a message that could not be sent can be sent again.",
    },
}
