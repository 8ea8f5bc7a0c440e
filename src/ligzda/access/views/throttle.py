"""How often one address on the network may ask where nobody has signed in."""

import datetime as dt
from functools import partial

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

from ligzda.access.actor import RIGA
from ligzda.access.refusal import Reason

APP = "ligzda"


def too_often(request: HttpRequest, *, action: str, rate: str) -> list[Reason]:
    """Count this try and return the reason against it: so many came lately, and from when the next is welcome."""
    config = {action: rate}
    if ratelimit.consume(request, app=APP, action=action, config=config, limit_get=True):
        return []
    welcome = max(map(partial(_welcome, request, action), ratelimit.get_rates(app=APP, action=action, config=config)))
    return [Reason("asked_too_often", {"clock": f"{welcome.astimezone(RIGA) + dt.timedelta(minutes=1):%H:%M}"})]


def _welcome(request: HttpRequest, action: str, limit: ratelimit.Rate) -> dt.datetime:
    """Return from when one limit allows the next try: when the oldest of those that fill it has had its time."""
    tries = cache.get(ratelimit.get_cache_key(request, app=APP, action=action, rate=limit)) or []
    if len(tries) < limit.amount:
        return request.by.at
    return dt.datetime.fromtimestamp(tries[limit.amount - 1] + limit.duration, RIGA)
