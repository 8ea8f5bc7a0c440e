"""Alerts, for the other areas: `raise_alert` to a chain of people; `settle` it when the thing is dealt with otherwise.

`when_answered("area/name", do)` has `do(by=, alert=)` called as soon as somebody takes such an alert on.
"""

from ligzda.messages.actions.alerts import answer, raise_alert, settle
from ligzda.messages.purposes import when_answered

__all__ = ["answer", "raise_alert", "settle", "when_answered"]
