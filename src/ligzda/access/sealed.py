"""Sealing: AES-GCM with the id of its key in front, so that a key can be changed while all it sealed is still read."""

import hashlib
import os
from dataclasses import dataclass
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE = 12
KEY_ID = 4


class KeyUnknown(Exception):
    """Something was sealed with a key that the settings no longer hold."""


@dataclass(frozen=True)
class Keys:
    """The key in use and those before it, which only read."""

    current: bytes
    before: tuple[bytes, ...] = ()

    def seal(self, content: bytes) -> bytes:
        """Return the content encrypted: key id, nonce, ciphertext. Two seals of one content differ."""
        nonce, name = os.urandom(NONCE), key_id(self.current)
        return name + nonce + AESGCM(self.current).encrypt(nonce, content, name)

    def unseal(self, sealed: bytes) -> bytes:
        """Return what was sealed. Raises KeyUnknown when its key is gone, InvalidTag when it was tampered with."""
        sealed = bytes(sealed)
        name, nonce, rest = sealed[:KEY_ID], sealed[KEY_ID : KEY_ID + NONCE], sealed[KEY_ID + NONCE :]
        return AESGCM(self.named(name)).decrypt(nonce, rest, name)

    def named(self, name: bytes) -> bytes:
        """Return the key of that id."""
        for key in (self.current, *self.before):
            if key_id(key) == name:
                return key
        raise KeyUnknown(name.hex())

    def know(self, sealed: bytes) -> bool:
        """Tell whether something was sealed with one of them."""
        return sealed[:KEY_ID] in {key_id(key) for key in (self.current, *self.before)}


def file_keys() -> Keys:
    """Return the keys of documents, of uploads that wait, and of drafts."""
    return Keys(settings.LIGZDA_FILE_KEY, tuple(settings.LIGZDA_FILE_OLD_KEYS))


@cache
def key_id(key: bytes) -> bytes:
    """Return the four bytes by which a key is known."""
    return hashlib.sha256(b"ligzda key id" + key).digest()[:KEY_ID]
