"""What this area does once a minute: seals the audit trail, and once a day all of it, with its heads mailed."""

import datetime as dt

from ligzda.access.actions.sealing import seal_all, tell_heads
from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import ToTell


def minute(*, at: dt.datetime) -> None:
    """Seal what is new; the first time in a day look through everything, and tell the heads."""
    by = Actor.system(at=at)
    midnight = at.astimezone(RIGA).replace(hour=0, minute=0, second=0, microsecond=0)
    first = not ToTell.objects.filter(what="audit_heads", made_at__gte=midnight).exists()
    seal_all(by=by, whole=first)
    if first:
        tell_heads(by=by)
