"""Attaching a document to a case, making a new version of it, withdrawing it, handing it to another organisation."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils.text import capfirst

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Case, Organisation
from ligzda.access.permit import Denied, require
from ligzda.access.queries.cases import permissions
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.documents import facts
from ligzda.documents.models import Document, HandedOver, Kind
from ligzda.documents.queries.documents import READ_WITH, may_change, require_reading
from ligzda.documents.rules import reasons
from ligzda.documents.rules.contents import format_of, safe_name


@transaction.atomic
def attach(
    *,
    by: Actor,
    case: Case,
    kind: Kind,
    content: bytes,
    name: str,
    title: str = "",
    number: str = "",
    made_on: dt.date | None = None,
) -> Document:
    """Keep a file as a document of the case; without a title it is called as its kind.

    Raises Refused when the content is not of a kind that may be kept. What a court attaches, it may read.
    """
    require(by, "document.attach", case)
    if kind in READ_WITH:
        require(by, READ_WITH[kind], case)
    document = Document(case=case, kind=kind, title=title or str(capfirst(Kind(kind).label)), number=number)
    _keep(document, by=by, content=content, name=name, made_on=made_on)
    record(by=by, what="document_attached", about=case, on=document.made_on, fields=("file",), ref=ref_of(document))
    if case.court and case.court_id in by.organisations(Role.COURT):
        HandedOver.objects.create(document=document, organisation=case.court, on=by.on)
    return document


@transaction.atomic
def attach_all(
    *, by: Actor, case: Case, kind: Kind, files: Iterable[File[Any]], title: str = "", made_on: dt.date | None = None
) -> list[Document]:
    """Keep several files as documents of the case, read one after another; all of them or none.

    Raises Refused when one cannot be kept; the contents of those before it go too.
    """
    kept: list[Document] = []
    try:
        for file in files:
            told = {"content": file.open().read(), "name": file.name or "", "title": title, "made_on": made_on}
            kept.append(attach(by=by, case=case, kind=kind, **told))
    except BaseException:
        for document in kept:
            document.file.storage.delete(document.file.name or "")
        raise
    return kept


@transaction.atomic
def replace(
    *,
    by: Actor,
    document: Document,
    content: bytes,
    name: str,
    title: str = "",
    number: str = "",
    made_on: dt.date | None = None,
) -> Document:
    """Keep a new version of the document, not signed by anybody yet; the old one stays as it was."""
    _require_change(by, document)
    refuse_if(reasons.reasons_against_changing(facts.of(document)))
    newer = Document(
        case=document.case,
        kind=document.kind,
        title=title or document.title,
        number=number or document.number,
        series=document.series,
        version=_last_version(document) + 1,
    )
    try:
        with transaction.atomic():
            _keep(newer, by=by, content=content, name=name, made_on=made_on)
    except IntegrityError as error:  # somebody made the next version in the same moment
        raise Refused([Reason("document_replaced")]) from error
    record(by=by, what="document_replaced", about=document.case, on=newer.made_on, fields=("file",), ref=ref_of(newer))
    return newer


@transaction.atomic
def withdraw(*, by: Actor, document: Document, reason: str) -> None:
    """Take the document out of the case's documents; it stays in the record with the reason."""
    _require_change(by, document)
    refuse_if(reasons.reasons_against_changing(facts.of(document)))
    document.withdraw(by=by, reason=reason)
    record(by=by, what="document_withdrawn", about=document.case, ref=ref_of(document))


@transaction.atomic
def hand_over(*, by: Actor, documents: Iterable[Document], to: Organisation, on: dt.date) -> None:
    """Let the people of the organisation read exactly these versions; handing over twice changes nothing."""
    for document in documents:
        require(by, "document.hand_over", document.case)
        _row, made = HandedOver.objects.get_or_create(document=document, organisation=to, defaults={"on": on})
        if made:
            record(by=by, what="document_handed_over", about=document.case, on=on, ref=ref_of(document))


@transaction.atomic
def take_back(*, by: Actor, documents: Iterable[Document], court: Organisation) -> None:
    """Let the people of the court read these versions no more, but for what they attached themselves."""
    for document in documents:
        require(by, "document.hand_over", document.case)
        handed = HandedOver.objects.filter(document=document, organisation=court)
        if not _attached_by(court, document) and handed.delete()[0]:
            record(by=by, what="document_taken_back", about=document.case, on=by.on, ref=ref_of(document))


def _attached_by(organisation: Organisation, document: Document) -> bool:
    return organisation.memberships.filter(account=document.recorded_by_id).exists()


def _require_change(by: Actor, document: Document) -> None:
    require_reading(by, document)
    if not may_change(by=by, document=document, may=permissions(by=by, case=document.case)):
        raise Denied("document.edit", visible=True)


def _last_version(document: Document) -> int:
    newest = Document.objects.filter(series=document.series).order_by("-version").values_list("version", flat=True)
    return newest[0]


def _keep(document: Document, *, by: Actor, content: bytes, name: str, made_on: dt.date | None) -> None:
    format = format_of(content)
    refuse_if(reasons.reasons_against_keeping(len(content), format))
    assert format
    document.made_on = made_on or by.on
    document.name = safe_name(name, format)
    document.content_type = format.content_type
    document.size = len(content)
    document.sha256 = hashlib.sha256(content).hexdigest()
    document.recorded_by, document.recorded_at = by.account, by.at
    document.file.save("", ContentFile(content), save=False)
    try:
        document.save(force_insert=True)
    except BaseException:
        document.file.storage.delete(document.file.name or "")  # no content without its row
        raise
