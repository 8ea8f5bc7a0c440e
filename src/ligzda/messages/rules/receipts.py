"""What gateways call the fate of a message."""

from collections.abc import Mapping
from typing import Any

FIELDS = frozenset({"status", "messagestatus", "smsstatus", "state", "dlr"})
FATES = {
    "delivered": "delivered",
    "delivrd": "delivered",
    "read": "read",
    "seen": "read",
    "undelivered": "failed",
    "undeliv": "failed",
    "undeliverable": "failed",
    "failed": "failed",
    "rejected": "failed",
    "rejectd": "failed",
    "expired": "failed",
}


def fate_in(said: Mapping[str, Any]) -> str | None:
    """Return the fate that a gateway's answer names; None for what is only on the way, or not understood."""
    words = [str(value).casefold() for name, value in said.items() if name.casefold().replace("_", "") in FIELDS]
    return next((FATES[word] for word in words if word in FATES), None)
