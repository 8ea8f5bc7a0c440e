"""The register's pages: upload, look through, map a column, correct cells, confirm, see how far it is."""

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Event, Membership, Organisation, Read
from ligzda.families import tasks
from ligzda.families.actions import uploads as action
from ligzda.families.models import Family, RegisterUpload
from ligzda.families.register import kept as kept_register
from ligzda.families.register import uploaded as judging
from ligzda.families.register.kept import packed, unpacked
from ligzda.families.register.reading import read
from ligzda.families.register.uploaded import understood
from ligzda.people.models import Person
from tests.families.registers import CODES, HEADINGS, family, lines_of, workbook

DATA = Path(__file__).parents[1] / "data"
LONG_AGO = dt.date(2020, 1, 1)
NOON = dt.datetime(2026, 10, 1, 12, tzinfo=RIGA)


@pytest.fixture
def centre(db) -> Organisation:
    return Organisation.objects.create(kind="centre", name="Centrs “Liepāja”", since=LONG_AGO)


def signed_in(role: str, centre: Organisation) -> Client:
    account = Account.objects.create_user(f"{role}{centre.pk}@example.org", name=role)
    Membership.objects.create(account=account, organisation=centre, role=role, since=LONG_AGO)
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def manager(centre) -> Client:
    return signed_in("manager", centre)


def uploaded(client: Client, centre: Organisation, content: bytes, name: str = "reģistrs.xlsx") -> RegisterUpload:
    file = io.BytesIO(content)
    file.name = name
    answer = client.post(reverse("register_upload"), {"centre": centre.pk, "file": file})
    assert answer.status_code == 302, answer.content.decode()
    return RegisterUpload.objects.get()


def sheet(*families: dict, headings=HEADINGS) -> bytes:
    return workbook(("Lapa1", [list(headings), *lines_of(*families)])).getvalue()


def page(client: Client, kept: RegisterUpload, **asked) -> str:
    return client.get(reverse("register", args=[kept.pk]), asked).content.decode()


def test_the_real_register_goes_from_upload_to_families(manager, centre, django_capture_on_commit_callbacks):
    kept = uploaded(manager, centre, (DATA / "register.xlsx").read_bytes())
    shown = page(manager, kept)
    assert "48 rindas var ielasīt" in shown
    assert 'name="cell-9-' in shown
    assert "Personas kods nav derīgs" in shown
    assert not Family.objects.exists()
    manager.post(reverse("register_take", args=[kept.pk]))
    kept.refresh_from_db()
    assert kept.state == "taking"
    assert "0 / 48" in page(manager, kept)
    tasks.take_register.func(kept.pk)
    assert Family.objects.count() == 48
    kept.refresh_from_db()
    assert (kept.state, kept.created, len(kept.refused)) == ("done", 48, 12)
    done = page(manager, kept)
    assert "48 ģimenes" in done
    assert "12 rindas nav ielasītas" in done
    expected = json.loads((DATA / "register.expected.json").read_text(encoding="utf-8"))["refused"]
    assert kept.refused == [[row["row"], row["reasons"]] for row in expected]


def test_the_rows_left_out_are_narrowed_to_a_reason_and_taken_along_as_a_file(manager, centre):
    kept = uploaded(manager, centre, (DATA / "register.xlsx").read_bytes())
    manager.post(reverse("register_take", args=[kept.pk]))
    tasks.take_register.func(kept.pk)
    here = reverse("register_left_out", args=[kept.pk])
    assert here in page(manager, kept)
    shown = manager.get(here).content.decode()
    assert "12 rindas" in shown
    assert "Personas kods nav derīgs" in shown
    narrowed = manager.get(here, {"reason": "duplicate_person"}).content.decode()
    assert "Personas kods nav derīgs" not in narrowed.partition("<table")[2]
    taken = b"".join(manager.get(here, {"file": "csv"}).streaming_content).decode("utf-8-sig")
    assert len(taken.splitlines()) == 13
    assert Read.objects.filter(what="register_exported").exists()


def test_a_cell_that_is_corrected_makes_its_row_good(manager, centre):
    kept = uploaded(manager, centre, sheet(family(CODES[0]), family(CODES[1], since="pavasarī")))
    column = HEADINGS.index("Statuss no")
    assert f'name="cell-3-{column}" value="pavasarī"' in page(manager, kept)
    manager.post(reverse("register_cells", args=[kept.pk]), {f"cell-3-{column}": "1.4.2024"})
    kept.refresh_from_db()
    assert kept.corrections == {(3, column): "1.4.2024"}
    assert not understood(kept).refused
    assert "2 rindas var ielasīt" in page(manager, kept)


def test_a_column_that_is_not_recognised_is_mapped_by_a_person(manager, centre):
    headings = ["Kur dzīvo?" if heading == "Novads/pilsēta" else heading for heading in HEADINGS]
    kept = uploaded(manager, centre, sheet(family(), headings=headings))
    column = headings.index("Kur dzīvo?")
    shown = page(manager, kept)
    assert "<b>pašvaldība</b>" in shown
    assert "Kur dzīvo?" in shown
    manager.post(reverse("register_columns", args=[kept.pk]), {f"column-{column}": "municipality"})
    kept.refresh_from_db()
    assert kept.mapping == {column: "municipality"}
    assert understood(kept).accepted


def test_who_is_in_a_family_already_is_told_before_it_is_confirmed(manager, centre):
    first = uploaded(manager, centre, sheet(family(CODES[0])))
    manager.post(reverse("register_take", args=[first.pk]))
    tasks.take_register.func(first.pk)
    RegisterUpload.objects.all().delete()
    again = uploaded(manager, centre, sheet(family(CODES[0])))
    assert "jau ir citā ģimenē" in page(manager, again)
    answer = manager.post(reverse("register_take", args=[again.pk])).content.decode()
    assert "Reģistrā nav nevienas rindas, ko var ielasīt" in answer
    RegisterUpload.objects.all().delete()
    more = uploaded(manager, centre, sheet(family(CODES[0]), family(CODES[1])))
    manager.post(reverse("register_take", args=[more.pk]))
    tasks.take_register.func(more.pk)
    more.refresh_from_db()
    assert (more.created, len(more.refused)) == (1, 1), "who was known before is left out once"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "tukša"), (b"PK\x03\x04 not really", "bojāta"), (b"Nr;Vards", "nav XLSX"), (b"x" * 10, "nav XLSX")],
)
def test_what_is_no_register_is_said_at_the_field(manager, centre, content, said):
    file = io.BytesIO(content)
    file.name = "r.xlsx"
    answer = manager.post(reverse("register_upload"), {"centre": centre.pk, "file": file})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not RegisterUpload.objects.exists()


def test_a_register_lies_encrypted_and_is_forgotten_when_it_is_done(manager, centre):
    kept = uploaded(manager, centre, sheet(family(CODES[0])))
    raw = bytes(RegisterUpload.objects.values_list("file_sealed", flat=True).get())
    assert b"PK\x03\x04" not in raw
    manager.post(reverse("register_take", args=[kept.pk]))
    tasks.take_register.func(kept.pk)
    kept.refresh_from_db()
    assert (kept.file_sealed, kept.edits_sealed) == (None, None)


def test_a_register_thrown_away_leaves_nothing_but_its_event(manager, centre):
    kept = uploaded(manager, centre, sheet(family()))
    assert "Vai izmest reģistru?" in manager.get(reverse("register_discard", args=[kept.pk])).content.decode()
    manager.post(reverse("register_discard", args=[kept.pk]))
    assert not RegisterUpload.objects.exists()
    assert not Person.objects.exists()
    assert list(Event.objects.values_list("what", flat=True)) == ["register_uploaded", "register_discarded"]


def test_the_worker_goes_on_where_it_stopped_and_counts_right(manager, centre, monkeypatch):
    monkeypatch.setattr(action, "CHUNK", 2)
    kept = uploaded(manager, centre, sheet(*(family(code) for code in CODES[:5])))
    manager.post(reverse("register_take", args=[kept.pk]))
    kept.refresh_from_db()
    by = Actor.of(kept.account, at=NOON)
    assert action.take_next(by=by, upload=kept, register=understood(kept))
    kept.refresh_from_db()
    assert (kept.done, kept.created) == (2, 2)
    assert "Darbs ir apstājies" in page(manager, kept)
    manager.post(reverse("register_take", args=[kept.pk]))
    tasks.take_register.func(kept.pk)
    kept.refresh_from_db()
    assert (kept.state, kept.created, kept.refused) == ("done", 5, [])
    tasks.take_register.func(kept.pk)
    assert Family.objects.count() == 5


def test_nobody_mends_a_register_that_is_being_taken_in(manager, centre):
    kept = uploaded(manager, centre, sheet(family()))
    manager.post(reverse("register_take", args=[kept.pk]))
    for name in ("register_columns", "register_cells"):
        assert manager.post(reverse(name, args=[kept.pk])).status_code == 302
    answer = manager.post(reverse("register_discard", args=[kept.pk])).content.decode()
    assert "Šo reģistru vairs nevar mainīt" in answer


def test_another_centres_register_is_not_there_and_workers_have_no_such_page(manager, centre):
    kept = uploaded(manager, centre, sheet(family()))
    other = Organisation.objects.create(kind="centre", name="Centrs “Dūja”", since=LONG_AGO)
    stranger, worker = signed_in("manager", other), signed_in("social_worker", centre)
    for name in ("register", "register_discard"):
        assert stranger.get(reverse(name, args=[kept.pk])).status_code == 404
        assert worker.get(reverse(name, args=[kept.pk])).status_code == 403


def test_a_register_nobody_came_back_to_is_forgotten_after_a_week(manager, centre):
    old = uploaded(manager, centre, sheet(family()))
    RegisterUpload.objects.update(moved_at=old.moved_at - dt.timedelta(days=8))
    assert uploaded(manager, centre, sheet(family())).pk != old.pk


def test_two_hundred_bad_rows_are_shown_page_by_page(manager, centre):
    kept = uploaded(manager, centre, sheet(*(family("000000-00000", number=n) for n in range(120))))
    first, last = page(manager, kept), page(manager, kept, page=3)
    assert first.count("<fieldset") == 50
    assert last.count("<fieldset") == 20
    column = HEADINGS.index("Personas kods")
    manager.post(f"{reverse('register_cells', args=[kept.pk])}?page=3", {f"cell-120-{column}": CODES[0]})
    kept.refresh_from_db()
    assert len(understood(kept).accepted) == 1


def test_a_register_is_judged_once_after_each_change_and_not_at_every_look(manager, centre, monkeypatch):
    judged = []
    monkeypatch.setattr(judging, "read", lambda *args, **asked: judged.append(1) or read(*args, **asked))
    kept = uploaded(manager, centre, sheet(family(), family(CODES[1], municipality="Nekur")))
    assert all("Nekur" in page(manager, kept) for _ in range(3))
    assert len(judged) == 1
    row = understood(RegisterUpload.objects.get()).refused[0]
    name = f"cell-{row.number}-{HEADINGS.index('Novads/pilsēta')}"
    manager.post(reverse("register_cells", args=[kept.pk]), {name: "Cēsu novads"})
    assert not any("Nekur" in page(manager, kept) for _ in range(3))
    assert len(judged) == 2


def test_what_was_judged_comes_back_as_it_was(db):
    whole = read(DATA / "register.xlsx", on=NOON.date())
    assert whole.accepted
    assert whole.refused
    assert unpacked(packed(whole)) == whole


def test_what_an_older_ligzda_judged_is_judged_anew(db, monkeypatch):
    older = packed(read(DATA / "register.xlsx", on=NOON.date()))
    monkeypatch.setattr(kept_register, "__version__", "99")
    assert unpacked(older) is None


def test_nothing_of_a_register_stands_readable_in_the_table(manager, centre):
    kept = uploaded(manager, centre, sheet(family()))
    page(manager, kept)
    row = RegisterUpload.objects.values_list(*RegisterUpload.SEALED).get()
    assert not any("Bērziņa".encode() in bytes(each) or bytes(each)[:2] == b"PK" for each in row if each)
    assert RegisterUpload.objects.get().file.getvalue().startswith(b"PK")
