"""What people do here: each deed one transaction, permission asked first, one audit event."""

from ligzda.documents.actions.documents import attach, attach_all, hand_over, replace, take_back, withdraw
from ligzda.documents.actions.signatures import sign, withdraw_signature

__all__ = ["attach", "attach_all", "hand_over", "replace", "sign", "take_back", "withdraw", "withdraw_signature"]
