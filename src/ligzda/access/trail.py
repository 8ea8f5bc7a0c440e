"""The two trails, events and reads: their rows, leaves and seals, and where each is kept."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import router

from ligzda.access.models import Event, Leaf, Read, ReadLeaf, ReadSeal, Seal
from ligzda.access.rules.sealing import Key


@dataclass(frozen=True)
class Trail:
    """One chain of seals: what it seals and the fields that each leaf covers."""

    name: str
    rows: Any
    leaves: Any
    seals: Any
    covered: tuple[str, ...]

    @property
    def alias(self) -> str:
        """Return the database that holds it."""
        return router.db_for_write(self.rows)

    def unsealed(self) -> Any:
        """Return the rows without a leaf: found by their absence, because a late commit can bring an earlier id."""
        return self.rows._default_manager.filter(leaf=None).order_by("pk")


EVENTS = Trail("events", Event, Leaf, Seal, ("id", "at", "account_id", "case_id", "what", "on", "fields", "ref"))
READS = Trail("reads", Read, ReadLeaf, ReadSeal, ("id", "at", "account_id", "case_id", "what", "ref"))
TRAILS = (EVENTS, READS)


def signing_key() -> Key:
    """Return the key that signs the heads, from the settings."""
    return Key(settings.LIGZDA_SEAL_KEY)
