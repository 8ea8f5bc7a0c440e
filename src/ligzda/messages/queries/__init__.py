"""What people look at here."""

from ligzda.messages.queries.messages import visible, waiting

__all__ = ["visible", "waiting"]
