"""What people do here: each deed one transaction, permission asked first, one audit event."""

from ligzda.messages.actions.delivery import deliver, forget_enclosures, hear_of, let_go
from ligzda.messages.actions.messages import send, send_again

__all__ = ["deliver", "forget_enclosures", "hear_of", "let_go", "send", "send_again"]
