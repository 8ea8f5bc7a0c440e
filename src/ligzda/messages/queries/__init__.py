"""What people look at here."""

from ligzda.messages.queries.alerts import climbing, own_alerts
from ligzda.messages.queries.messages import visible, waiting

__all__ = ["climbing", "own_alerts", "visible", "waiting"]
