"""The pages of a case's documents, asked as people ask them."""

import datetime as dt
from urllib.parse import quote

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ligzda.access.models import Read
from ligzda.documents import actions, queries
from ligzda.documents.models import Document, Kind
from tests.documents.conftest import NOW, PDF

pytestmark = pytest.mark.django_db(databases=["default", "reads"])


@pytest.fixture
def signed_in(world, client):
    """Return a way to be somebody at the browser, on the day of these tests."""

    def become(by):
        client.force_login(by.account)
        return client

    with time_machine.travel(NOW, tick=False):
        yield become


def attach(world, **changes) -> Document:
    given = {"kind": Kind.AGREEMENT, "content": PDF, "name": "Vienošanās “ģimenei”.pdf"} | changes
    return actions.attach(by=world.worker, case=world.case, **given)


def test_the_list_shows_each_document_with_its_signers(world, signed_in):
    document = attach(world, title="Vienošanās", number="AV-7")
    actions.sign(by=world.worker, document=document, name="Anna Bērziņa", signed_on=dt.date(2026, 5, 20))
    page = signed_in(world.worker).get(reverse("documents_of_case", args=[world.case.pk])).content.decode()
    assert "Vienošanās AV-7" in page
    assert "Anna Bērziņa" in page


@pytest.mark.parametrize("who", ["colleague", "stranger", "foreign_clerk"])
def test_another_centres_or_an_unassigned_case_has_no_such_page(world, signed_in, who):
    document = attach(world)
    client = signed_in(getattr(world, who))
    for name, pk in [
        ("documents_of_case", world.case.pk),
        ("document_attach", world.case.pk),
        ("document", document.pk),
        ("document_file", document.pk),
        ("document_replace", document.pk),
        ("document_sign", document.pk),
        ("document_withdraw", document.pk),
    ]:
        # No clerk signs: that page says so whatever it is asked about.
        never = who == "foreign_clerk" and name == "document_sign"
        assert client.get(reverse(name, args=[pk])).status_code == (403 if never else 404), name


def test_a_file_is_given_to_be_saved_and_can_never_act_as_a_page(world, signed_in):
    document = attach(world)
    answer = signed_in(world.worker).get(reverse("document_file", args=[document.pk]))
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert quote("Vienošanās “ģimenei”.pdf") in answer["Content-Disposition"]
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]


def test_every_download_is_recorded_as_a_look_at_the_case(world, signed_in):
    document = attach(world)
    signed_in(world.worker).get(reverse("document_file", args=[document.pk]))
    look = Read.objects.get(what="document")
    assert (look.case_id, look.account_id) == (world.case.pk, world.worker.account.pk)
    assert look.ref == f"documents.document:{document.pk}"


def test_a_file_is_attached_through_the_form(world, signed_in):
    file = SimpleUploadedFile("Lēmums Nr. 5.pdf", PDF, content_type="text/html")
    given = {"kind": "decision", "file": file, "title": "", "number": "1-6/23", "made_on": "2.3.2026"}
    answer = signed_in(world.worker).post(reverse("document_attach", args=[world.case.pk]), given)
    assert answer.status_code == 302
    document = queries.of_case(by=world.worker, case=world.case).get()
    assert (document.content_type, document.made_on) == ("application/pdf", dt.date(2026, 3, 2))
    assert document.name == "Lēmums Nr. 5.pdf"


def test_a_wrong_file_is_refused_at_its_field_and_nothing_typed_is_lost(world, signed_in):
    file = SimpleUploadedFile("x.pdf", b"<script>", content_type="application/pdf")
    given = {"kind": "decision", "file": file, "title": "Lēmums par ģimeni", "number": "", "made_on": "31.02.2026"}
    client, address = signed_in(world.worker), reverse("document_attach", args=[world.case.pk])
    page = client.post(address, given).content.decode()
    assert "Lēmums par ģimeni" in page
    assert "31.02.2026" in page
    file.seek(0)
    page = client.post(address, {**given, "made_on": ""}).content.decode()
    assert "#id_file" in page
    assert "id_file_error" in page
    assert not Document.objects.exists()


def test_the_form_offers_study_material_to_psychologists_only(world, signed_in):
    address = reverse("document_attach", args=[world.case.pk])
    assert "study_material" in signed_in(world.psychologist).get(address).content.decode()
    assert "study_material" not in signed_in(world.manager).get(address).content.decode()


def test_a_document_is_replaced_signed_and_withdrawn_through_its_forms(world, signed_in):
    client, document = signed_in(world.worker), attach(world)
    file = SimpleUploadedFile("v2.pdf", PDF + b"%%EOF")
    client.post(reverse("document_replace", args=[document.pk]), {"file": file, "title": "Otrā", "number": ""})
    newer = queries.of_case(by=world.worker, case=world.case).get()
    assert (newer.version, newer.title) == (2, "Otrā")
    signature = {"name": "Anna Bērziņa", "part": "Ģimene", "signed_on": "20.05.2026.", "means": "electronic"}
    client.post(reverse("document_sign", args=[newer.pk]), signature)
    assert newer.signatures.get().part == "Ģimene"
    page = client.get(reverse("document", args=[newer.pk])).content.decode()
    assert "Anna Bērziņa" in page
    client.post(reverse("signature_withdraw", args=[newer.signatures.get().pk]), {"reason": "kļūda"})
    client.post(reverse("document_withdraw", args=[newer.pk]), {"reason": "nepareiza datne"})
    assert queries.of_case(by=world.worker, case=world.case).get() == document


def test_a_withdrawal_without_a_reason_is_asked_again(world, signed_in):
    document = attach(world)
    page = signed_in(world.worker).post(reverse("document_withdraw", args=[document.pk]), {"reason": ""})
    assert "id_reason_error" in page.content.decode()
    document.refresh_from_db()
    assert document.stands
