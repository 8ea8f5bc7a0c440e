"""After the keys were changed one command seals everything anew, and the keys before can be thrown away."""

import datetime as dt
import os

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Draft, Event, Organisation
from ligzda.families.models import Enquiry, RegisterUpload
from ligzda.people.actions import keys
from ligzda.people.models import Person
from ligzda.people.sealed import fingerprint

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
NOW = dt.datetime(2026, 5, 20, 12, tzinfo=dt.UTC)
CODE = "16117519997"
SYSTEM = Actor.system(at=NOW)


@pytest.fixture
def everything(settings, tmp_path) -> None:
    """Keep one of each thing that is sealed."""
    settings.MEDIA_ROOT = tmp_path
    account = Account.objects.create(email="ilze@example.org", name="Ilze")
    centre = Organisation.objects.create(kind="centre", name="Liepāja", since=dt.date(2020, 1, 1))
    Person.objects.create(given_name="Anna", surname="Ozola", code=CODE)
    asked = {"on": NOW.date(), "means": "phone", "name": "Anna", "phone": "+37129000000", "recorded_at": NOW}
    Enquiry.objects.create(centre=centre, code=CODE, **asked)
    upload = RegisterUpload(centre=centre, account=account, name="a.xlsx", uploaded_at=NOW, moved_at=NOW)
    upload.file = b"PK"
    upload.edit(mapping={1: None}, corrections={})
    upload.save()
    Draft.objects.create(account=account, place="/", typed={"text": ["Sveiki"]}, saved_at=NOW)
    default_storage.save("aa/b", ContentFile(b"%PDF-"))


def all_is_read() -> bool:
    upload = RegisterUpload.objects.get()
    return (
        Person.objects.get().code == Enquiry.objects.get().code == CODE
        and (upload.file.getvalue(), upload.mapping) == (b"PK", {1: None})
        and Draft.objects.get().typed == {"text": ["Sveiki"]}
        and default_storage.open("aa/b").read() == b"%PDF-"
    )


def test_all_that_is_sealed_is_sealed_anew(everything, settings, capsys):
    settings.LIGZDA_CODE_KEY, settings.LIGZDA_CODE_OLD_KEYS = os.urandom(32), [settings.LIGZDA_CODE_KEY]
    settings.LIGZDA_FILE_KEY, settings.LIGZDA_FILE_OLD_KEYS = os.urandom(32), [settings.LIGZDA_FILE_KEY]
    assert all_is_read()
    call_command("reseal")
    settings.LIGZDA_CODE_OLD_KEYS = settings.LIGZDA_FILE_OLD_KEYS = []
    assert all_is_read()
    assert Event.objects.filter(what__endswith="_resealed").count() == 5
    assert Person.objects.get().code_mark == fingerprint(CODE)
    assert CODE not in capsys.readouterr().out


def test_one_call_seals_no_more_than_some_rows_and_says_where_to_go_on(db, monkeypatch):
    monkeypatch.setattr(keys, "MOST", 2)
    for surname in "ABC":
        Person.objects.create(given_name="Anna", surname=surname, iban=f"LV80BANK000043519500{surname}")
    Person.objects.create(given_name="Anna", surname="D")
    second, last = (keys.reseal_rows(by=SYSTEM, table=Person, after=after) for after in (None, 0))
    assert second == last == Person.objects.get(surname="B").pk
    assert keys.reseal_rows(by=SYSTEM, table=Person, after=second) == Person.objects.get(surname="C").pk
    assert keys.reseal_rows(by=SYSTEM, table=Person, after=Person.objects.get(surname="C").pk) is None
