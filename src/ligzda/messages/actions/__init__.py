"""What people do here: each deed one transaction, permission asked first, one audit event."""

from ligzda.messages.actions.delivery import deliver
from ligzda.messages.actions.messages import send, send_again

__all__ = ["deliver", "send", "send_again"]
