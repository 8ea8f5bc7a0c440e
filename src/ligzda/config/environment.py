"""What the environment says, read once: where the data lives, the secret, and the keys derived from it."""

import base64
import os
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

#: What an SMS gateway is posted when nothing else is asked.
SMS_BODY = '{"to": "{to}", "from": "{from}", "text": "{text}", "receipt": "{receipt}"}'


def text(name: str, default: str = "") -> str:
    """Return a variable of the environment without spaces around it."""
    return os.environ.get(name, default).strip()


def data_folder() -> Path:
    """Return the folder of the databases and files: LIGZDA_DATA, else `var` where the command is run."""
    return Path(text("LIGZDA_DATA") or "var").absolute()


def public_address() -> SplitResult:
    """Return LIGZDA_URL taken apart; all parts are empty when it is not set."""
    return urlsplit(text("LIGZDA_URL"))


def derived_key(name: str) -> Any:
    """Return the 32-byte key of that name: as set (base64), else derived from the secret; None without either."""
    if given := text(name):
        return base64.b64decode(given, validate=True)
    secret = text("LIGZDA_SECRET_KEY")
    if not secret:
        return None
    # Imported here: commands that need no key must start quickly.
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    kdf = HKDF(algorithm=hashes.SHA256(), length=32, salt=b"ligzda", info=name.encode())
    return kdf.derive(secret.encode())


def old_keys(name: str) -> list[bytes]:
    """Return the keys used before (base64, spaces between); what they sealed can still be read."""
    return [base64.b64decode(given, validate=True) for given in text(name).split()]


def mail() -> dict[str, object]:
    """Return Django's mail settings from LIGZDA_EMAIL_URL, e.g. smtp://name:password@mail.example:587?tls."""
    address = urlsplit(text("LIGZDA_EMAIL_URL"))
    if not address.hostname or text("LIGZDA_DEMO") == "1":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": address.hostname,
        "EMAIL_PORT": address.port or 25,
        "EMAIL_HOST_USER": unquote(address.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(address.password or ""),
        "EMAIL_USE_TLS": address.query == "tls",
        "EMAIL_USE_SSL": address.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


def sms_driver() -> str:
    """Return what carries SMS: the gateway that is set, the console in the demo, else nothing."""
    if text("LIGZDA_DEMO") == "1":
        return "ligzda.messages.drivers.sms.Console"
    return "ligzda.messages.drivers.gateway.Gateway" if urlsplit(text("LIGZDA_SMS_URL")).hostname else ""


def sms_gateway() -> dict[str, str]:
    """Return how to speak to the gateway of LIGZDA_SMS_URL, e.g. https://name:password@gateway.example/messages."""
    address = urlsplit(text("LIGZDA_SMS_URL"))
    return {
        "url": address._replace(netloc=address.netloc.rpartition("@")[2]).geturl(),
        "user": unquote(address.username or ""),
        "password": unquote(address.password or ""),
        "token": text("LIGZDA_SMS_TOKEN"),
        "from": text("LIGZDA_SMS_FROM", "Ligzda"),
        "body": text("LIGZDA_SMS_BODY", SMS_BODY),
    }
