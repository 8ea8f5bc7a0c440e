"""How the audit trail is sealed: leaves, the Merkle tree over a batch, the chain of heads, and signatures. House."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

#: The head before the first.
NOTHING = "0" * 64


@dataclass(frozen=True)
class Batch:
    """What a head stands for."""

    number: int
    at: dt.datetime
    count: int
    root: str
    previous: str


def leaf(event: Mapping[str, Any]) -> str:
    """Return the digest of one event, the same on every database."""
    return _hash(b"\x00", _canonical(event))


def root(leaves: Sequence[str]) -> str:
    """Return the root of the Merkle tree over the leaves; an odd one moves up alone."""
    level = list(leaves)
    while len(level) > 1:
        pairs = [level[place : place + 2] for place in range(0, len(level), 2)]
        level = [_hash(b"\x01", *map(bytes.fromhex, pair)) if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0] if level else NOTHING


def head(batch: Batch) -> str:
    """Return the digest of a batch that goes into the chain."""
    return _hash(b"\x02", _canonical(vars(batch)))


class Key:
    """The key that signs heads; without its secret half anybody can check with the public one."""

    def __init__(self, secret: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(secret)
        self.public = self._private.public_key().public_bytes_raw().hex()
        self.id = key_id(self.public)

    def sign(self, digest: str) -> str:
        """Return the signature of a head."""
        return self._private.sign(bytes.fromhex(digest)).hex()


def key_id(public: str) -> str:
    """Return the short name of a public key."""
    return _hash(b"\x03", bytes.fromhex(public))[:16]


def signature_holds(digest: str, signature: str, public: str) -> bool:
    """Tell whether a head was signed by the owner of that public key."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(
            bytes.fromhex(signature), bytes.fromhex(digest)
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def _canonical(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain).encode()


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds")
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _hash(mark: bytes, *parts: bytes) -> str:
    # The mark keeps a leaf from ever being taken for a node of the tree, or either for a head.
    return hashlib.sha256(mark + b"".join(parts)).hexdigest()
