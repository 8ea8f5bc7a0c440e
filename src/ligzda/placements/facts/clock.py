"""Moments as they are kept, and as the clock in Riga shows them to rules."""

import datetime as dt
from typing import overload

from ligzda.access.actor import RIGA


@overload
def shown(moment: dt.datetime) -> dt.datetime: ...
@overload
def shown(moment: None) -> None: ...
def shown(moment: dt.datetime | None) -> dt.datetime | None:
    """Return a moment as the clock in Riga shows it."""
    return moment.astimezone(RIGA).replace(tzinfo=None) if moment else None


def moment(shown: dt.datetime | None) -> dt.datetime | None:
    """Return the moment at which the clock in Riga shows that."""
    return shown.replace(tzinfo=RIGA) if shown else None
