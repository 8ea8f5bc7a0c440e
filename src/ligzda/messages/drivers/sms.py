"""SMS: by a gateway, or on the console in the demo; the driver that the settings name is loaded when it is needed."""

import sys

from django.conf import settings
from django.utils.module_loading import import_string

from ligzda.messages.drivers.envelope import Driver, Envelope, Failure


def sms_driver() -> Driver:
    """Return the driver that the settings name."""
    driver: Driver = import_string(settings.SMS_DRIVER)() if settings.SMS_DRIVER else Nobody()
    return driver


class Console:
    """Prints the message: for the demo, where nobody has a telephone."""

    def send(self, envelope: Envelope) -> str:
        """Print it."""
        print(f"SMS {envelope.to}: {envelope.body}", file=sys.stdout, flush=True)
        return ""

    def close(self) -> None:
        """Leave the console open."""


class Nobody:
    """No gateway is set: the message has failed, and its page says why."""

    def send(self, envelope: Envelope) -> str:
        """Refuse."""
        raise Failure("no_gateway", for_good=True)

    def close(self) -> None:
        """Nothing is open."""
