"""Personal codes and account numbers kept encrypted: AES-GCM with a key id, and an HMAC of the whole for equality."""

import hashlib
import hmac
import os
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE = 12
KEY_ID = 4


class KeyUnknown(Exception):
    """A sealed value was made with a key that the settings no longer hold."""


def seal(text: str) -> bytes:
    """Return the text encrypted: key id, nonce, ciphertext. Two seals of one text differ."""
    key = settings.LIGZDA_CODE_KEY
    nonce = os.urandom(NONCE)
    name = _key_id(key)
    return name + nonce + AESGCM(key).encrypt(nonce, text.encode(), name)


def unseal(sealed: bytes) -> str:
    """Return what was sealed. Raises KeyUnknown when its key is gone, InvalidTag when it was tampered with."""
    sealed = bytes(sealed)
    name, nonce, rest = sealed[:KEY_ID], sealed[KEY_ID : KEY_ID + NONCE], sealed[KEY_ID + NONCE :]
    for key in (settings.LIGZDA_CODE_KEY, *settings.LIGZDA_CODE_OLD_KEYS):
        if _key_id(key) == name:
            return AESGCM(key).decrypt(nonce, rest, name).decode()
    raise KeyUnknown(name.hex())


def sealed_with_old_key(sealed: bytes) -> bool:
    """Tell whether the value was sealed with another key than the one in use."""
    return bytes(sealed)[:KEY_ID] != _key_id(settings.LIGZDA_CODE_KEY)


def fingerprint(text: str) -> str:
    """Return the HMAC by which equal values are found without being read."""
    return hmac.new(settings.LIGZDA_CODE_HMAC_KEY, text.encode(), hashlib.sha256).hexdigest()


@cache
def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"ligzda key id" + key).digest()[:KEY_ID]
