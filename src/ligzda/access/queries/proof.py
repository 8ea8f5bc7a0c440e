"""Checks the audit trail against its seals: the first fault of each trail, and what is not sealed yet."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import allowed
from ligzda.access.rules import sealing
from ligzda.access.trail import TRAILS, Trail, signing_key


@dataclass(frozen=True)
class Fault:
    """The first place where the trail does not hold."""

    code: str
    seal: int
    row: int | None = None


@dataclass(frozen=True)
class Proof:
    """What the check of one trail found."""

    trail: str
    seals: int
    sealed: int
    head: str
    unsealed: int
    fault: Fault | None


def prove(*, by: Actor, trusted: Collection[str] = (), heads: Collection[str] = ()) -> list[Proof]:
    """Check both trails with the own public key and those trusted beside it.

    `heads` are heads that were mailed earlier: one that is no longer in any chain is a fault too, for it shows
    that the end of a chain was cut off and sealed anew.
    """
    if not allowed(by=by, permission="audit.read"):
        return []
    keys = {sealing.key_id(public): public for public in (*trusted, signing_key().public)}
    proofs = [_prove(trail, keys) for trail in TRAILS]
    lost = {
        head for head in heads if not any(trail.seals._default_manager.filter(head=head).exists() for trail in TRAILS)
    }
    if lost:
        proofs.append(Proof("heads", 0, 0, min(lost), 0, Fault("head_missing", 0)))
    return proofs


def _prove(trail: Trail, keys: dict[str, str]) -> Proof:
    count, sealed, previous = 0, 0, sealing.NOTHING
    fault = None
    for seal in trail.seals._default_manager.order_by("number").iterator():
        fault = next(_faults(trail, seal, count + 1, previous, keys), None)
        if fault:
            break
        count, sealed, previous = count + 1, sealed + seal.count, seal.head
    return Proof(trail.name, count, sealed, previous, trail.unsealed().count(), fault)


def _faults(trail: Trail, seal: Any, number: int, previous: str, keys: dict[str, str]) -> Iterator[Fault]:
    if seal.number != number:
        yield Fault("seal_missing", number)
    if seal.previous != previous:
        yield Fault("chain_broken", seal.number)
    batch = sealing.Batch(seal.number, seal.at, seal.count, seal.root, seal.previous)
    if sealing.head(batch) != seal.head:
        yield Fault("head_wrong", seal.number)
    if seal.key not in keys:
        yield Fault("key_unknown", seal.number)
    elif not sealing.signature_holds(seal.head, seal.signature, keys[seal.key]):
        yield Fault("signature_wrong", seal.number)
    leaves = list(trail.leaves._default_manager.filter(seal=seal.number).order_by("position").values())
    ids = [leaf["event_id"] for leaf in leaves]
    rows = {row["id"]: row for row in trail.rows._default_manager.filter(leaf__seal=seal.number).values(*trail.covered)}
    for position, (leaf, pk) in enumerate(zip(leaves, ids, strict=True)):
        if leaf["position"] != position:
            yield Fault("leaf_missing", seal.number)
        if pk not in rows:
            yield Fault("row_missing", seal.number, pk)
        elif sealing.leaf(rows[pk]) != leaf["digest"]:
            yield Fault("row_changed", seal.number, pk)
    if len(leaves) != seal.count:
        yield Fault("leaf_missing", seal.number)
    if sealing.root([leaf["digest"] for leaf in leaves]) != seal.root:
        yield Fault("root_wrong", seal.number)
