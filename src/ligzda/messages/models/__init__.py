"""What this area keeps."""

from ligzda.messages.models.alerts import Alert, AlertStep
from ligzda.messages.models.links import Link
from ligzda.messages.models.messages import Message

__all__ = ["Alert", "AlertStep", "Link", "Message"]
