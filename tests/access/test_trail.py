"""The audit trail: written with the deed, never changed, sealed, and able to prove it."""

import datetime as dt
import json
import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connections, transaction

from ligzda.access.actions.sealing import seal_all, tell_heads
from ligzda.access.actor import Actor
from ligzda.access.appendonly import permit
from ligzda.access.audit import record, record_each, record_read
from ligzda.access.models import Case, Event, Leaf, Read, ReadLeaf, ReadSeal, Seal, ToTell
from ligzda.access.queries.proof import prove
from ligzda.access.queries.trail import events, lookers, own_looks, reads
from ligzda.access.rules import sealing
from ligzda.access.rules.roles import Role
from ligzda.access.tasks import minute
from ligzda.access.trail import EVENTS, READS
from tests.access.conftest import LONG_AGO, NOON, SYSTEM, TODAY, by

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def forget(trail) -> None:
    """Drop the triggers, as somebody with the database's password could."""
    connection = connections[trail.alias]
    with connection.cursor() as cursor:
        for model in (trail.rows, trail.leaves, trail.seals):
            for statement in permit(model._meta.db_table, connection.vendor):
                cursor.execute(statement)


def some_events(count=5) -> list[Event]:
    return [record(by=SYSTEM, what="family_read", fields=("name",), ref=f"r:{n}") for n in range(count)]


def faults() -> dict[str, object]:
    return {proof.trail: proof.fault and (proof.fault.code, proof.fault.row) for proof in prove(by=SYSTEM)}


def test_a_deed_and_its_event_stand_or_fall_together():
    with transaction.atomic():
        record(by=SYSTEM, what="agreement_signed")
        transaction.set_rollback(True)
    assert not Event.objects.exists()


def test_each_event_moves_its_case_so_that_what_was_worked_out_from_it_is_stale():
    cases = [Case.objects.create(), Case.objects.create()]
    record(by=SYSTEM, what="contact_recorded", about=cases[0])
    record_each(by=SYSTEM, what="caseload_handed_over", about=cases)
    assert [Case.objects.get(pk=case.pk).changed for case in cases] == [2, 1]


@pytest.mark.parametrize("model", [Event, Seal, Leaf, Read, ReadSeal, ReadLeaf])
def test_the_database_itself_forbids_changing_or_deleting_the_trail(model):
    some_events(1)
    record_read(by=SYSTEM, what="family_read")
    seal_all(by=SYSTEM)
    field = next(field.name for field in model._meta.concrete_fields if not field.primary_key)
    for deed in (
        lambda: model.objects.update(**{field: model.objects.values_list(field, flat=True).first()}),
        lambda: model.objects.all()._raw_delete(model.objects.db),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(using=model.objects.db):
            deed()
    assert model.objects.count() == 1


def test_a_read_is_kept_apart_from_everything_else():
    record_read(by=SYSTEM, what="family_read")
    assert Read.objects.db == "reads"
    assert Read.objects.count() == 1


def test_sealing_takes_everything_once_and_the_proof_holds():
    some_events()
    record_read(by=SYSTEM, what="family_read")
    assert seal_all(by=SYSTEM) == 6
    assert seal_all(by=SYSTEM) == 0
    some_events(2)
    first, second = prove(by=SYSTEM)
    assert (first.seals, first.sealed, first.unsealed, first.fault) == (1, 5, 2, None)
    assert (second.seals, second.sealed, second.unsealed, second.fault) == (1, 1, 0, None)


def test_each_seal_is_chained_to_the_one_before():
    for _ in range(3):
        some_events(2)
        seal_all(by=SYSTEM)
    seals = list(Seal.objects.all())
    assert [seal.previous for seal in seals] == [sealing.NOTHING, seals[0].head, seals[1].head]
    assert faults() == {"events": None, "reads": None}


def test_a_changed_event_is_named():
    changed = some_events()[2]
    seal_all(by=SYSTEM)
    forget(EVENTS)
    Event.objects.filter(pk=changed.pk).update(what="nothing_happened")
    assert faults()["events"] == ("row_changed", changed.pk)


def test_a_deleted_event_is_named():
    gone = some_events()[2]
    seal_all(by=SYSTEM)
    forget(EVENTS)
    if connections["default"].vendor == "postgresql":
        # There the leaf's foreign key forbids it while the leaf is there; so the leaf goes too.
        Leaf.objects.filter(event=gone)._raw_delete("default")
        Event.objects.filter(pk=gone.pk)._raw_delete("default")
        assert faults()["events"] == ("leaf_missing", None)
    else:
        with connections["default"].cursor() as cursor:
            cursor.execute("DELETE FROM access_event WHERE id = %s", [gone.pk])
        assert faults()["events"] == ("row_missing", gone.pk)
        with connections["default"].cursor() as cursor:
            cursor.execute("DELETE FROM access_leaf WHERE event_id = %s", [gone.pk])


def test_a_read_that_was_changed_is_named():
    record_read(by=SYSTEM, what="family_read")
    seal_all(by=SYSTEM)
    forget(READS)
    Read.objects.update(account_id=1)
    assert faults()["reads"] == ("row_changed", Read.objects.get().pk)


def test_a_seal_made_again_over_changed_events_has_no_true_signature():
    changed = some_events(3)[0]
    seal_all(by=SYSTEM)
    forget(EVENTS)
    Event.objects.filter(pk=changed.pk).update(what="nothing_happened")
    rows = list(Event.objects.order_by("pk").values(*EVENTS.covered))
    digests = [sealing.leaf(row) for row in rows]
    for row, digest in zip(rows, digests, strict=True):
        Leaf.objects.filter(event=row["id"]).update(digest=digest)
    seal = Seal.objects.get()
    batch = sealing.Batch(1, seal.at, 3, sealing.root(digests), seal.previous)
    forger = sealing.Key(b"f" * 32)
    head = sealing.head(batch)
    Seal.objects.update(root=batch.root, head=head, signature=forger.sign(head))
    assert faults()["events"] == ("signature_wrong", None)
    Seal.objects.update(key=forger.id)
    assert faults()["events"] == ("key_unknown", None)


def test_a_seal_taken_out_of_the_middle_breaks_the_chain():
    for _ in range(3):
        some_events(1)
        seal_all(by=SYSTEM)
    forget(EVENTS)
    Leaf.objects.filter(seal=2)._raw_delete("default")
    Seal.objects.filter(pk=2)._raw_delete("default")
    assert faults()["events"] == ("seal_missing", None)


def test_a_chain_cut_off_at_its_end_is_betrayed_by_a_head_that_was_mailed():
    for _ in range(2):
        some_events(1)
        seal_all(by=SYSTEM)
    mailed = Seal.objects.last().head
    forget(EVENTS)
    Leaf.objects.filter(seal=2)._raw_delete("default")
    Seal.objects.filter(pk=2)._raw_delete("default")
    assert faults() == {"events": None, "reads": None}
    assert prove(by=SYSTEM, heads=[mailed])[-1].fault.code == "head_missing"


def test_seals_of_an_earlier_key_hold_when_its_public_half_is_trusted(settings):
    some_events(1)
    seal_all(by=SYSTEM)
    earlier = sealing.Key(settings.LIGZDA_SEAL_KEY).public
    settings.LIGZDA_SEAL_KEY = b"n" * 32
    assert faults()["events"] == ("key_unknown", None)
    assert prove(by=SYSTEM, trusted=[earlier])[0].fault is None


def test_the_minutes_look_starts_where_yesterdays_seals_end_and_the_days_first_sees_everything():
    old = some_events(3)
    seal_all(by=Actor.system(at=NOON - dt.timedelta(days=3)))
    forget(EVENTS)
    Leaf.objects.filter(event=old[0])._raw_delete("default")
    new = some_events(1)
    assert seal_all(by=SYSTEM, whole=False) == 1
    assert Leaf.objects.filter(event=new[0]).exists()
    assert seal_all(by=SYSTEM, whole=True) == 1


def test_an_event_that_commits_late_under_an_earlier_id_is_sealed_too():
    Event.objects.create(pk=60, at=NOON, what="later")
    seal_all(by=SYSTEM)
    Event.objects.create(pk=50, at=NOON, what="late")
    assert seal_all(by=SYSTEM, whole=False) == 1
    assert faults()["events"] is None


def test_once_a_day_the_heads_go_to_the_data_protection_officer():
    some_events(1)
    minute(at=NOON)
    minute(at=NOON + dt.timedelta(minutes=1))
    told = ToTell.objects.get(what="audit_heads")
    assert told.role == Role.DPO
    assert told.params["events"]["head"] == Seal.objects.get(pk=1).head
    minute(at=NOON + dt.timedelta(days=1))
    assert ToTell.objects.filter(what="audit_heads").count() == 2


def test_the_heads_are_told_also_when_there_is_nothing_to_tell():
    tell_heads(by=SYSTEM)
    assert ToTell.objects.get().params["reads"] is None


def test_the_command_proves_in_json_and_fails_with_the_fault_named():
    changed = some_events(2)[1]
    call_command("audit_seal", stdout=StringIO())
    out = StringIO()
    call_command("audit_verify", "--json", stdout=out)
    assert json.loads(out.getvalue())["trails"][0]["fault"] is None
    forget(EVENTS)
    Event.objects.filter(pk=changed.pk).update(ref="")
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("audit_verify", stdout=out)
    assert f"row_changed at seal 1, row {changed.pk}" in out.getvalue()


def test_only_the_data_protection_officer_sees_the_trail(house):
    record(by=SYSTEM, what="family_read")
    record_read(by=SYSTEM, what="family_read")
    officer, manager = by(house.person(Role.DPO)), by(house.person(Role.MANAGER, house.liepaja))
    assert events(by=officer).exists()
    assert reads(by=officer).exists()
    assert not events(by=manager).exists()
    assert not reads(by=manager).exists()
    assert prove(by=manager) == []


def looked_at(carer):
    """Return who looked at the carer's own family."""
    return lookers(by=carer, looks=list(own_looks(by=carer)))


def test_a_carer_sees_who_opened_the_own_family_and_as_what_and_nobody_elses(house):
    worker, carer = house.worker("Ilze Ozola"), house.person(Role.CARER)
    own, other = house.case(worker), house.case(worker)
    own.carers.create(account=carer, since=LONG_AGO)
    for case in (own, other):
        record_read(by=by(worker), what="family_read", about=case)
    record_read(by=by(carer), what="family_read", about=own)
    (seen,) = looked_at(by(carer))
    assert seen.name == "Ilze Ozola"
    assert len(seen.as_what) == 1
    assert "Liepāja" in seen.as_what[0]
    assert looked_at(by(worker)) == []


def test_what_a_looker_was_on_that_day_is_told_also_when_they_are_it_no_longer(house):
    worker, carer = house.worker(until=TODAY), house.person(Role.CARER)
    case = house.case(worker)
    case.carers.create(account=carer, since=LONG_AGO)
    record_read(by=by(worker, days=-1), what="family_read", about=case)
    (seen,) = looked_at(by(carer, days=30))
    assert len(seen.as_what) == 1


@pytest.mark.django_db(transaction=True)
def test_writers_and_sealers_at_the_same_time_lose_nothing_and_seal_nothing_twice():
    stop, failures = threading.Event(), []

    def work(deed) -> None:
        try:
            while not stop.is_set():
                deed()
        except Exception as error:  # told to the test's own thread
            failures.append(error)
        finally:
            connections.close_all()

    written = []
    writers = [threading.Thread(target=work, args=(lambda: written.append(some_events(1)[0].pk),)) for _ in range(3)]
    sealers = [threading.Thread(target=work, args=(lambda: seal_all(by=SYSTEM),)) for _ in range(2)]
    for thread in writers + sealers:
        thread.start()
    threading.Event().wait(1.5)
    stop.set()
    for thread in writers + sealers:
        thread.join()
    assert failures == []
    seal_all(by=SYSTEM)
    proof = prove(by=SYSTEM)[0]
    assert (proof.fault, proof.unsealed, proof.sealed) == (None, 0, len(written))
    assert Event.objects.count() == len(written) > 0
