"""What this area keeps."""

from ligzda.messages.models.alerts import Alert, AlertStep
from ligzda.messages.models.links import Link
from ligzda.messages.models.messages import Enclosure, Message

__all__ = ["Alert", "AlertStep", "Enclosure", "Link", "Message"]
