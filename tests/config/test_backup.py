"""What a backup holds comes back whole, and nothing is overwritten by mistake."""

import argparse
import datetime as dt
import json
import zipfile
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from ligzda.config import backup, restore

Account, Read = apps.get_model("access", "Account"), apps.get_model("access", "Read")
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


@pytest.fixture
def filled(settings, tmp_path):
    """Return the folder of documents, beside a database with somebody in it."""
    settings.MEDIA_ROOT = tmp_path / "files"
    (settings.MEDIA_ROOT / "aa").mkdir(parents=True)
    (settings.MEDIA_ROOT / "aa" / "atzinums").write_bytes(b"%PDF an opinion")
    Account.objects.create(email="ilze@example.org", name="Ilze")
    Read.objects.create(at=dt.datetime.now(dt.UTC), what="family")
    return settings.MEDIA_ROOT


def _backup(file: Path) -> int:
    return backup.run(argparse.Namespace(file=file, json=False))


def _restore(file: Path, *, force: bool = False) -> int:
    return restore.run(argparse.Namespace(file=file, force=force, json=False))


def test_everything_comes_back(filled, tmp_path):
    assert _backup(tmp_path / "one.ligzda") == 0
    Account.objects.update(name="somebody else")
    Read.objects.create(at=dt.datetime.now(dt.UTC), what="later")
    (filled / "aa" / "atzinums").write_bytes(b"changed")
    (filled / "later").write_bytes(b"made later")

    assert _restore(tmp_path / "one.ligzda", force=True) == 0
    assert [account.name for account in Account.objects.all()] == ["Ilze"]
    assert [read.what for read in Read.objects.all()] == ["family"]
    assert {file.name: file.read_bytes() for file in filled.rglob("*") if file.is_file()} == {
        "atzinums": b"%PDF an opinion"
    }


def test_data_that_is_there_is_not_overwritten_without_force(filled, tmp_path, capsys):
    _backup(tmp_path / "one.ligzda")
    Account.objects.update(name="somebody else")
    assert _restore(tmp_path / "one.ligzda") == 2
    assert "--force" in capsys.readouterr().err
    assert Account.objects.get().name == "somebody else"


def test_a_backup_is_not_written_over_a_file_that_is_there(filled, tmp_path):
    (tmp_path / "one.ligzda").write_text("mine")
    assert _backup(tmp_path / "one.ligzda") == 2
    assert (tmp_path / "one.ligzda").read_text() == "mine"


@pytest.mark.parametrize("damage", [b"\0", b"\xff" * 64])
def test_a_damaged_file_restores_nothing(filled, tmp_path, capsys, damage):
    _backup(tmp_path / "one.ligzda")
    content = bytearray((tmp_path / "one.ligzda").read_bytes())
    middle = len(content) // 2
    content[middle : middle + len(damage)] = damage
    (tmp_path / "one.ligzda").write_bytes(content)
    assert _restore(tmp_path / "one.ligzda", force=True) == 2
    assert "nothing was restored" in capsys.readouterr().err
    assert Account.objects.get().name == "Ilze"


def test_a_file_that_is_no_backup_restores_nothing(filled, tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("hello", "world")
    assert _restore(tmp_path / "other.zip", force=True) == 2
    assert _restore(tmp_path / "missing", force=True) == 2


def test_with_json_only_json_is_printed(filled, tmp_path, capsys):
    backup.run(argparse.Namespace(file=tmp_path / "one.ligzda", json=True))
    about = json.loads(capsys.readouterr().out)
    assert about["documents"] == 1
    assert (tmp_path / "one.ligzda").stat().st_mode & 0o077 == 0, "only its owner may read it"


def test_no_document_stands_readable_in_a_backup(filled, tmp_path):
    default_storage.save("b", ContentFile(b"%PDF " + b"the psychologist says " * 9))
    _backup(tmp_path / "one.ligzda")
    assert b"psychologist" not in (tmp_path / "one.ligzda").read_bytes()
    _restore(tmp_path / "one.ligzda", force=True)
    assert default_storage.open("b").read().count(b"psychologist") == 9
