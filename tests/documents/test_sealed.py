"""Documents lie on the disk so that nobody but Ligzda can read them."""

import os
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import TemporaryUploadedFile

from ligzda.access.sealed import KeyUnknown, file_keys
from ligzda.documents.sealed import HEAD, PIECE, TAG, WHOLE, SealedStorage, reseal

SIZES = (0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17)


@pytest.fixture
def storage(settings, tmp_path) -> SealedStorage:
    settings.MEDIA_ROOT = tmp_path
    return SealedStorage()


def kept(storage: SealedStorage, content: bytes) -> Path:
    return Path(storage.path(storage.save("a", ContentFile(content))))


def read(storage: SealedStorage, path: Path) -> bytes:
    with storage.open(path.name) as file:
        return file.read()


def test_documents_are_kept_by_it():
    assert isinstance(storages["default"], SealedStorage)


@pytest.mark.parametrize("size", SIZES)
def test_what_is_kept_comes_back_whole_and_nothing_of_it_stands_on_the_disk(storage, size):
    content = os.urandom(size)
    path = kept(storage, content)
    assert read(storage, path) == content
    assert storage.size(path.name) == size
    on_disk = path.read_bytes()
    assert len(on_disk) == HEAD + size + TAG * max(1, -(-size // PIECE))
    assert not size > 16 or content[:16] not in on_disk


def test_any_part_can_be_read_by_itself(storage):
    content = os.urandom(3 * PIECE + 17)
    path = kept(storage, content)
    with storage.open(path.name) as file:
        for start, length in ((PIECE - 3, 6), (2 * PIECE, 1), (0, 5), (3 * PIECE + 10, 100), (9 * PIECE, 1)):
            file.seek(start)
            assert file.read(length) == content[start : start + length]
        file.seek(-4, os.SEEK_END)
        assert (file.read(), file.tell()) == (content[-4:], len(content))


@pytest.mark.parametrize(
    "change",
    [
        lambda kept: kept[:-1] + bytes([kept[-1] ^ 1]),
        lambda kept: kept[: HEAD + 2 * WHOLE],
        lambda kept: kept[:HEAD] + kept[HEAD + WHOLE : HEAD + 2 * WHOLE] + kept[HEAD : HEAD + WHOLE] + kept[-33:],
        lambda kept: kept[: HEAD - 1] + bytes([kept[HEAD - 1] ^ 1]) + kept[HEAD:],
    ],
    ids=["changed", "cut off", "moved", "another beginning"],
)
def test_what_was_tampered_with_is_not_read(storage, change):
    path = kept(storage, os.urandom(2 * PIECE + 17))
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(InvalidTag):
        read(storage, path)


def test_a_big_upload_that_waits_in_a_file_of_its_own_is_sealed_too(storage):
    upload = TemporaryUploadedFile("a.pdf", "application/pdf", 3, None)
    upload.write(b"%PDF-secret")
    path = Path(storage.path(storage.save("b", upload)))
    assert b"secret" not in path.read_bytes()
    assert read(storage, path) == b"%PDF-secret"


def test_a_file_is_written_once(storage):
    path = kept(storage, b"A")
    with pytest.raises(ValueError, match="written once"):
        storage.open(path.name, "wb")


def test_a_file_that_nobody_sealed_is_not_taken_for_ours(storage, tmp_path):
    (tmp_path / "plain").write_bytes(b"%PDF-")
    with pytest.raises(KeyUnknown):
        storage.open("plain")


def test_after_the_key_was_changed_a_file_is_sealed_anew_while_somebody_reads_it(storage, settings):
    content = os.urandom(PIECE + 5)
    path = kept(storage, content)
    settings.LIGZDA_FILE_KEY, settings.LIGZDA_FILE_OLD_KEYS = os.urandom(32), [settings.LIGZDA_FILE_KEY]
    with storage.open(path.name) as reading:
        assert reseal(path, file_keys())
        assert reading.read() == content
    assert not reseal(path, file_keys())
    settings.LIGZDA_FILE_OLD_KEYS = []
    assert read(storage, path) == content
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_was_sealed_with_a_key_that_is_gone_says_so(storage, settings):
    path = kept(storage, b"A")
    settings.LIGZDA_FILE_KEY = os.urandom(32)
    with pytest.raises(KeyUnknown):
        storage.open(path.name)
