"""What people look at here."""

from ligzda.messages.queries.alerts import climbing, own_alerts, waiting_alerts
from ligzda.messages.queries.messages import of_case, visible, waiting

__all__ = ["climbing", "of_case", "own_alerts", "visible", "waiting", "waiting_alerts"]
