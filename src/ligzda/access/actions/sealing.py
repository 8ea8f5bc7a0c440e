"""Seals the audit trail: what is not sealed yet goes into a signed batch, chained to the one before."""

import datetime as dt

from django.db import connections, transaction
from django.db.models import Max

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.rules import sealing
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.access.trail import TRAILS, Trail, signing_key

#: Rows of one batch: so many are sealed well under a second, for which others may have to wait.
BATCH = 5_000
#: The name of the lock that keeps two sealers on PostgreSQL one behind the other.
LOCK = 7_421_968


def seal_all(*, by: Actor, whole: bool = True) -> int:
    """Seal everything in both trails; returns how many rows were sealed."""
    return sum(seal(by=by, trail=trail, whole=whole) for trail in TRAILS)


def seal(*, by: Actor, trail: Trail, whole: bool = True) -> int:
    """Seal one trail, batch by batch; returns how many rows were sealed.

    With `whole` off it looks only above what was sealed before yesterday: no transaction lives so long that an
    earlier id could still come.
    """
    sealed, above = 0, 0 if whole else _settled(by, trail)
    # The long look for what is unsealed holds no lock; each batch looks again at its own few rows.
    while found := list(trail.unsealed().filter(pk__gt=above).values_list("pk", flat=True)[:BATCH]):
        sealed, above = sealed + _seal_batch(by, trail, found), found[-1]
    return sealed


@transaction.atomic
def tell_heads(*, by: Actor) -> None:
    """Have the heads mailed to the data protection officer, who can later prove what stood then."""
    params: dict[str, object] = {"on": str(by.on), "key": signing_key().public}
    for trail in TRAILS:
        last = trail.seals._default_manager.last()
        params[trail.name] = {"number": last.pk, "head": last.head} if last else None
    tell(by=by, what="audit_heads", whom=Role.DPO, params=params)
    record(by=by, what="audit_heads_told", on=by.on)


def _settled(by: Actor, trail: Trail) -> int:
    old = trail.seals._default_manager.filter(at__lt=by.at - dt.timedelta(days=1)).last()
    found = trail.leaves._default_manager.filter(seal=old).aggregate(last=Max("event_id")) if old else {}
    return int(found.get("last") or 0)


def _seal_batch(by: Actor, trail: Trail, found: list[int]) -> int:
    with transaction.atomic(using=trail.alias):
        _wait_for_turn(trail)
        rows = list(trail.unsealed().filter(pk__in=found).values(*trail.covered))
        if not rows:
            return 0
        last = trail.seals._default_manager.last()
        digests = [sealing.leaf(row) for row in rows]
        batch = sealing.Batch(
            number=last.pk + 1 if last else 1,
            at=by.at,
            count=len(rows),
            root=sealing.root(digests),
            previous=last.head if last else sealing.NOTHING,
        )
        key, head = signing_key(), sealing.head(batch)
        made = trail.seals._default_manager.create(**vars(batch), head=head, key=key.id, signature=key.sign(head))
        trail.leaves._default_manager.bulk_create(
            trail.leaves(event_id=row["id"], seal=made, position=position, digest=digest)
            for position, (row, digest) in enumerate(zip(rows, digests, strict=True))
        )
    return len(rows)


def _wait_for_turn(trail: Trail) -> None:
    # On SQLite the transaction itself is the turn: only one can write at a time.
    connection = connections[trail.alias]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
