"""When a message is tried again, when it is given up, and what may stand in it."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

#: How long to wait after the first, the second … failed try. After the last one the message has failed.
PAUSES = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 3 * 60, 8 * 60, 24 * 60))

#: How long a try may take; then another worker may try, because the first one must have died.
LEASES = {"email": dt.timedelta(minutes=5), "sms": dt.timedelta(minutes=2)}

#: How long a paper that went with an e-mail is kept after it has left.
ENCLOSED_FOR = dt.timedelta(days=1)

_FEW_WORDS = re.compile(r"[^\n@]{0,200}")
_DAY = re.compile(r"[\d.: –-]{0,40}")
_FIGURE = re.compile(r"\d{1,4}")
#: What a text may be filled with, and how each looks. Names, codes and whatever people wrote never leave in a
#: message: it says that there is something to see, and a link leads there.
PLAIN = {
    "link": re.compile(r"/[\w./?=&%:~+-]*"),
    "number": re.compile(r"[\w-]*\d[\w-]*"),
    "on": _DAY,
    "until": _DAY,
    "count": _FIGURE,
    "hours": _FIGURE,
    "days": _FIGURE,
    "ages": re.compile(r"[\d, –-]{1,40}"),
    "needs": _FEW_WORDS,  # of the list of needs
    "role": _FEW_WORDS,
    "organisation": _FEW_WORDS,
    "act": _FEW_WORDS,
    "heads": re.compile(r"[\w\s:=+/-]*"),
    "phone": re.compile(r"\+?[\d ]{3,20}"),  # an organisation's
}


def next_try(attempts: int, at: dt.datetime) -> dt.datetime | None:
    """Return when to try again after that many failed tries; None when it is given up."""
    return at + PAUSES[attempts - 1] if attempts <= len(PAUSES) else None


def strangers(context: Mapping[str, Any]) -> list[str]:
    """Return the names of what may not stand in a message, or does not look as it must."""
    return sorted(name for name, value in context.items() if name not in PLAIN or not PLAIN[name].fullmatch(str(value)))


@house()
def reasons_against_sending_again(state: str, *, link_over: bool = False) -> list[Reason]:
    """Return why a message cannot be sent again: only one that failed can, while its link still opens something."""
    found = [] if state == "failed" else [Reason("message_not_failed")]
    return [*found, Reason("message_link_over")] if link_over else found
