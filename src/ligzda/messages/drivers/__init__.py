"""How messages leave: one small interface, a driver for mail and one for SMS."""

from ligzda.messages.drivers.envelope import Driver, Envelope, Failure
from ligzda.messages.drivers.mail import Mail
from ligzda.messages.drivers.sms import sms_driver


def driver_for(means: str) -> Driver:
    """Return what carries messages of that means."""
    return sms_driver() if means == "sms" else Mail()


__all__ = ["Driver", "Envelope", "Failure", "driver_for"]
