"""What people do here: each deed one transaction, permission asked first, one audit event."""

from ligzda.messages.actions.delivery import deliver, hear_of
from ligzda.messages.actions.messages import send, send_again

__all__ = ["deliver", "hear_of", "send", "send_again"]
