"""What people do here: each deed one transaction, permission asked first, one audit event."""

from ligzda.documents.actions.documents import attach, hand_over, replace, withdraw
from ligzda.documents.actions.signatures import sign, withdraw_signature

__all__ = ["attach", "hand_over", "replace", "sign", "withdraw", "withdraw_signature"]
