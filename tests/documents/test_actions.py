"""Documents are written once: a change is a new version, and what was signed stays as it was signed."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from ligzda.access.models import Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.documents import actions, queries
from ligzda.documents.models import Document, Kind, Signature
from tests.documents.conftest import PDF

DAY = dt.date(2026, 5, 20)


def attach(world, by=None, **changes):
    given = {"kind": Kind.AGREEMENT, "content": PDF, "name": "Vienošanās.pdf"} | changes
    return actions.attach(by=by or world.worker, case=world.case, **given)


def test_an_attached_document_is_stored_under_a_name_that_says_nothing(world):
    document = attach(world, number="AV-1")
    assert "Vieno" not in document.file.name
    assert str(document.case_id) not in document.file.name
    assert document.file.open().read() == PDF
    assert (document.title, document.name, document.size) == (
        Kind.AGREEMENT.label.capitalize(),
        "Vienošanās.pdf",
        len(PDF),
    )
    assert document.made_on == DAY


def test_attaching_leaves_an_event_with_names_of_fields_and_no_values(world):
    document = attach(world, title="Bērziņu vienošanās")
    event = Event.objects.get(what="document_attached")
    assert event.case == world.case
    assert event.ref == f"documents.document:{document.pk}"
    assert "Bērzi" not in str(vars(event))


def test_what_may_not_be_kept_is_refused_and_leaves_no_file(world, settings):
    with pytest.raises(Refused) as refused:
        attach(world, content=b"<html>")
    assert refused.value.codes == ["file_kind_unknown"]
    assert not Document.objects.exists()
    assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


@pytest.mark.postgres
@pytest.mark.parametrize(
    "change", [{"title": "cits"}, {"sha256": "0"}, {"file": "aa/bb"}, {"version": 9}, {"kind": "other"}]
)
def test_the_database_lets_nobody_edit_a_document(world, change):
    document = attach(world)
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**change)
    document.refresh_from_db()
    assert document.version == 1


@pytest.mark.postgres
def test_a_new_version_leaves_the_signed_one_untouched_and_begins_unsigned(world):
    first = attach(world)
    actions.sign(by=world.worker, document=first, name="Anna Bērziņa", signed_on=DAY)
    second = actions.replace(by=world.worker, document=first, content=PDF + b"2\n%%EOF", name="v2.pdf")
    assert (second.version, second.series, second.title) == (2, first.series, first.title)
    assert not second.signatures.exists()
    assert first.signatures.count() == 1
    assert list(queries.of_case(by=world.worker, case=world.case)) == [second]
    assert list(queries.versions(by=world.worker, document=second)) == [second, first]


def test_a_replaced_or_withdrawn_document_can_be_neither_signed_nor_replaced(world):
    first = attach(world)
    second = actions.replace(by=world.worker, document=first, content=PDF, name="v2.pdf")
    for deed in (
        lambda: actions.sign(by=world.worker, document=first, name="Anna", signed_on=DAY),
        lambda: actions.replace(by=world.worker, document=first, content=PDF, name="v3.pdf"),
        lambda: actions.withdraw(by=world.worker, document=first, reason="kļūda"),
    ):
        with pytest.raises(Refused) as refused:
            deed()
        assert "document_replaced" in refused.value.codes
    actions.withdraw(by=world.worker, document=second, reason="kļūda")
    with pytest.raises(Refused) as refused:
        actions.sign(by=world.worker, document=second, name="Anna", signed_on=DAY)
    assert refused.value.codes == ["document_withdrawn"]


def test_withdrawing_the_newest_version_brings_back_the_one_before(world):
    first = attach(world)
    second = actions.replace(by=world.worker, document=first, content=PDF, name="v2.pdf")
    actions.withdraw(by=world.worker, document=second, reason="nepareiza datne")
    assert list(queries.of_case(by=world.worker, case=world.case)) == [first]
    third = actions.replace(by=world.worker, document=first, content=PDF, name="v3.pdf")
    assert third.version == 3


def test_a_signature_is_refused_with_every_reason(world):
    document = attach(world, made_on=DAY)
    actions.sign(by=world.worker, document=document, name="Anna Bērziņa", signed_on=DAY)
    with pytest.raises(Refused) as refused:
        actions.sign(by=world.worker, document=document, name="Anna Bērziņa", signed_on=DAY + dt.timedelta(1))
    assert refused.value.codes == ["signed_already", "signed_in_future"]
    with pytest.raises(Refused) as refused:
        actions.sign(by=world.worker, document=document, name="Jānis", signed_on=DAY - dt.timedelta(1))
    assert refused.value.codes == ["signed_before_made"]


def test_a_signature_recorded_by_mistake_is_taken_back_and_can_be_recorded_again(world):
    document = attach(world)
    wrong = actions.sign(by=world.worker, document=document, name="Anna", signed_on=DAY)
    actions.withdraw_signature(by=world.worker, signature=wrong, reason="parakstīja Jānis")
    actions.sign(by=world.worker, document=document, name="Anna", signed_on=DAY, means=Signature.Means.ELECTRONIC)
    assert document.signatures.standing().count() == 1
    assert document.signatures.count() == 2


def test_only_people_of_the_case_may_attach(world):
    for by in (world.colleague, world.stranger, world.accountant, world.foreign_clerk):
        with pytest.raises(Denied):
            attach(world, by=by)
    assert attach(world, by=world.manager)


def test_a_court_reads_only_what_was_handed_to_it_and_what_it_attached(world):
    document, draft = attach(world), attach(world, title="Melnraksts")
    assert not queries.readable(by=world.clerk).exists()
    actions.hand_over(by=world.worker, documents=[document], to=world.court, on=DAY)
    actions.hand_over(by=world.worker, documents=[document], to=world.court, on=DAY)
    decision = attach(world, by=world.clerk, kind=Kind.DECISION)
    assert set(queries.readable(by=world.clerk)) == {document, decision}
    assert not queries.readable(by=world.foreign_clerk).exists()
    assert set(queries.readable(by=world.worker)) == {document, draft, decision}
    newer = actions.replace(by=world.worker, document=document, content=PDF, name="v2.pdf")
    assert newer not in queries.readable(by=world.clerk)


def test_a_court_cannot_change_what_the_centre_attached_but_can_change_its_own(world):
    document = attach(world)
    actions.hand_over(by=world.worker, documents=[document], to=world.court, on=DAY)
    with pytest.raises(Denied):
        actions.withdraw(by=world.clerk, document=document, reason="nevajag")
    with pytest.raises(Denied):
        actions.replace(by=world.clerk, document=document, content=PDF, name="v2.pdf")
    own = attach(world, by=world.clerk, kind=Kind.DECISION)
    actions.withdraw(by=world.clerk, document=own, reason="nepareizs lēmums")


def test_material_of_a_study_is_only_the_psychologists(world):
    with pytest.raises(Denied):
        attach(world, kind=Kind.STUDY_MATERIAL)
    notes = attach(world, by=world.psychologist, kind=Kind.STUDY_MATERIAL)
    assert notes in queries.readable(by=world.psychologist)
    for by in (world.manager, world.worker, world.clerk):
        assert notes not in queries.readable(by=by)
    with pytest.raises(Denied):
        actions.withdraw(by=world.manager, document=notes, reason="nevajag")


def test_a_list_of_documents_takes_as_many_queries_for_thirty_as_for_one(world):
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            for document in queries.of_case(by=world.worker, case=world.case):
                assert document.recorded_by.name
                assert list(document.signed) is not None
        return len(captured)

    actions.sign(by=world.worker, document=attach(world), name="Anna", signed_on=DAY)
    one = asked()
    for number in range(29):
        actions.sign(by=world.worker, document=attach(world, number=str(number)), name="Anna", signed_on=DAY)
    assert asked() == one
