"""Short signed marks for addresses in messages: a row's number that nobody can make up or change."""

import base64
import hmac

from django.core.signing import b62_decode, b62_encode
from django.utils.crypto import salted_hmac

SIGNED = 16  # bytes: as hard to guess as a random id, and short enough for an SMS


def sign(use: str, pk: int) -> str:
    """Return the row's mark for that use; for another use the same row has another."""
    return f"{b62_encode(pk)}-{signature(use, pk)}"


def read(use: str, token: str) -> int | None:
    """Return the row's number, or None when the mark is not ours."""
    number, _dash, given = token.partition("-")
    if not number.isascii() or not number.isalnum() or len(number) > 11:
        return None
    pk = b62_decode(number)
    return pk if pk < 1 << 63 and fits(use, pk, given) else None


def fits(use: str, what: object, given: str) -> bool:
    """Tell whether somebody has the signature of that thing for that use."""
    return hmac.compare_digest(given.encode(), signature(use, what).encode())


def signature(use: str, what: object) -> str:
    """Return the signature of a thing for a use."""
    digest = salted_hmac(f"ligzda.messages.{use}", str(what), algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest[:SIGNED]).decode().rstrip("=")
