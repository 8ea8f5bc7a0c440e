"""Files kept encrypted: in pieces of 64 KiB, so that no file is ever whole in memory, and any part of it can be read.

A file begins with a mark, the id of its key and seven random bytes. Each piece is AES-GCM under those bytes, its
number and whether it is the last, so that no piece can be changed, moved or cut off unseen.
"""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage

from ligzda.access.sealed import KEY_ID, Keys, KeyUnknown, file_keys, key_id

MARK = b"LZF1"
RANDOM = 7
HEAD = len(MARK) + KEY_ID + RANDOM
PIECE = 64 * 1024
TAG = 16
WHOLE = PIECE + TAG


class SealedStorage(FileSystemStorage):
    """Keeps files on disk that only Ligzda can read."""

    def _save(self, name: str, content: File) -> str:
        return super()._save(name, _Sealing(content))  # type: ignore[misc]

    def _open(self, name: str, mode: str = "rb") -> File:
        if mode != "rb":
            raise ValueError("A sealed file is written once and only read after that.")
        return File(io.BufferedReader(Unsealing(open(self.path(name), "rb")), PIECE), name)

    def size(self, name: str) -> int:
        """Return the size of the content, which is less than the file takes."""
        return size_of(super().size(name))


class Unsealing(io.RawIOBase):
    """Reads the content of a sealed file from any place; raises InvalidTag where somebody has tampered with it."""

    def __init__(self, source: BinaryIO) -> None:
        head = source.read(HEAD)
        if not head.startswith(MARK):
            raise KeyUnknown("not a sealed file")
        self._source, self._head = source, head
        self._key = AESGCM(file_keys().named(head[len(MARK) : len(MARK) + KEY_ID]))
        self._size = size_of(source.seek(0, os.SEEK_END))
        self._at, self._piece, self._number = 0, b"", -1

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be read from any place."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place of the content."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer from one piece, as far as it reaches."""
        number, within = divmod(self._at, PIECE)
        if self._at >= self._size and number:
            return 0
        self._fetch(number)
        found = self._piece[within : within + len(buffer)]
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)

    def close(self) -> None:
        """Close the file underneath too."""
        self._source.close()
        super().close()

    def _fetch(self, number: int) -> None:
        if number == self._number:
            return
        self._source.seek(HEAD + number * WHOLE)
        nonce = _nonce(self._head, number, last=(number + 1) * PIECE >= self._size)
        self._piece, self._number = self._key.decrypt(nonce, self._source.read(WHOLE), self._head), number


class _Sealing(ContentFile):
    """A file on its way to the disk: whoever writes its chunks writes sealed pieces."""

    def __init__(self, content: IO[bytes]) -> None:
        super().__init__(b"")
        self._content = content

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return sealed_pieces(self._content, file_keys())


def sealed_pieces(content: IO[bytes], keys: Keys) -> Iterator[bytes]:
    """Give the head and the pieces of the content, read from its beginning, sealed with the key in use."""
    head = MARK + key_id(keys.current) + os.urandom(RANDOM)
    key, number = AESGCM(keys.current), 0
    yield head
    content.seek(0)
    piece = content.read(PIECE)
    while True:
        following = content.read(PIECE)
        yield key.encrypt(_nonce(head, number, last=not following), piece, head)
        if not following:
            return
        piece, number = following, number + 1


def size_of(sealed: int) -> int:
    """Return the size of the content of a sealed file of that size."""
    pieces = -(-(sealed - HEAD) // WHOLE)
    return sealed - HEAD - pieces * TAG


def reseal(file: Path, keys: Keys) -> bool:
    """Seal a file anew unless its key is the one in use; whoever reads it meanwhile reads the old one to its end."""
    with file.open("rb") as source:
        if source.read(HEAD)[len(MARK) : len(MARK) + KEY_ID] == key_id(keys.current):
            return False
        source.seek(0)
        newer = file.with_name(f"{file.name}.new")
        with open(newer, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as target:
            target.writelines(sealed_pieces(io.BufferedReader(Unsealing(source), PIECE), keys))
            target.flush()
            os.fsync(target.fileno())
    newer.replace(file)
    return True


def _nonce(head: bytes, number: int, *, last: bool) -> bytes:
    return head[-RANDOM:] + number.to_bytes(4, "big") + bytes([last])
