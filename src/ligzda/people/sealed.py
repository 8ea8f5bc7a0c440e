"""Personal codes and account numbers kept encrypted, and an HMAC of the whole for equality."""

import hashlib
import hmac

from django.conf import settings

from ligzda.access.sealed import Keys, KeyUnknown

__all__ = ["KeyUnknown", "code_keys", "fingerprint", "seal", "unseal"]


def seal(text: str) -> bytes:
    """Return the text encrypted. Two seals of one text differ."""
    return code_keys().seal(text.encode())


def unseal(sealed: bytes) -> str:
    """Return what was sealed. Raises KeyUnknown when its key is gone, InvalidTag when it was tampered with."""
    return code_keys().unseal(sealed).decode()


def fingerprint(text: str) -> str:
    """Return the HMAC by which equal values are found without being read."""
    return hmac.new(settings.LIGZDA_CODE_HMAC_KEY, text.encode(), hashlib.sha256).hexdigest()


def code_keys() -> Keys:
    """Return the keys of codes and account numbers."""
    return Keys(settings.LIGZDA_CODE_KEY, tuple(settings.LIGZDA_CODE_OLD_KEYS))
