"""Pages of a case's documents."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read, ref_of
from ligzda.access.models import Case
from ligzda.access.permit import require
from ligzda.access.queries.cases import permissions
from ligzda.access.views.deeds import answer_about
from ligzda.documents import actions, queries
from ligzda.documents.forms import Attach, Replace, Sign, Withdraw
from ligzda.documents.models import Document, Kind, Signature
from ligzda.documents.queries.documents import READ_WITH
from ligzda.documents.sections import framed
from ligzda.ui.forms import Form
from ligzda.ui.lists import Column, Dated, List, one_of

# A kept file must never act as a page of ours, whatever is in it.
SEALED = "default-src 'none'; sandbox"


class DocumentFilters(Dated):
    """Which documents of a case to list."""

    day = "made_on"
    kind = one_of(gettext_lazy("Kind"), Kind.choices)
    signed = one_of(gettext_lazy("Signed"), [("yes", gettext_lazy("signed")), ("no", gettext_lazy("not signed"))])

    def narrow_signed(self, rows: QuerySet[Document], value: str) -> QuerySet[Document]:
        """Narrow to those that somebody has signed, or nobody."""
        signed = Exists(Signature.objects.standing().filter(document=OuterRef("pk")))
        return rows.filter(signed if value == "yes" else ~signed)


def _title(row: Document) -> str:
    version = _("version %(number)s") % {"number": row.version}
    return f"{row}, {version}" if row.version > 1 else str(row)


DOCUMENTS = List(
    "documents",
    columns=[
        Column(
            "title",
            gettext_lazy("Document"),
            value=_title,
            sort=("title", "number"),
            link=lambda row: reverse("document", args=[row.pk]),
        ),
        Column("kind", gettext_lazy("Kind"), value=lambda row: row.get_kind_display(), sort="kind"),
        Column("made_on", gettext_lazy("Date"), sort="made_on"),
        Column(
            "signed",
            gettext_lazy("Signed"),
            value=lambda row: ", ".join(str(signature) for signature in row.signed) or _("not signed"),
        ),
        Column(
            "recorded_by",
            gettext_lazy("Attached by"),
            value=lambda row: row.recorded_by.name if row.recorded_by else "Ligzda",
            sort="recorded_by__name",
        ),
        Column(
            "size",
            gettext_lazy("File"),
            value=lambda row: f"{row.ending.upper()}, {filesizeformat(row.size)}",
            sort="size",
            link=lambda row: reverse("document_file", args=[row.pk]),
        ),
    ],
    filters=DocumentFilters,
    order="-made_on",
    noun="document",
    empty=gettext_lazy("No documents yet."),
)


def of_case(request: HttpRequest, case_id: UUID) -> HttpResponseBase:
    """Show the documents of a case."""
    case = get_object_or_404(Case, pk=case_id)
    require(request.by, "document.list", case)
    listing = DOCUMENTS.of(request, queries.of_case(by=request.by, case=case))
    if listing.is_file:
        record_read(by=request.by, what="documents_exported", about=case)
        return listing.file()
    record_read(by=request.by, what="documents", about=case)
    template, frame = framed(request, case)
    context = {"case": case, "listing": listing, "may": permissions(by=request.by, case=case)}
    return render(request, template, {**frame, **context})


def download(request: HttpRequest, pk: UUID) -> FileResponse:
    """Give the file to be saved, never to be shown by the browser as a page."""
    this = get_object_or_404(_readable(request), pk=pk)
    record_read(by=request.by, what="document", about=this.case, ref=ref_of(this))
    response = FileResponse(this.file.open("rb"), as_attachment=True, filename=this.name)
    response["Content-Type"] = this.content_type
    response["Content-Security-Policy"] = SEALED
    response["X-Content-Type-Options"] = "nosniff"
    return response


def document(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one version of a document: its signatures, the other versions, and what can be done with it."""
    this = get_object_or_404(_readable(request), pk=pk)
    record_read(by=request.by, what="document_seen", about=this.case, ref=ref_of(this))
    versions = list(queries.versions(by=request.by, document=this))
    newest = next((version for version in versions if version.stands), None)
    may = permissions(by=request.by, case=this.case)
    context = {
        "document": this,
        "versions": versions,
        "signatures": next(version.signed for version in versions if version == this),
        "in_force": this == newest,
        "may": may,
        "may_change": queries.may_change(by=request.by, document=this, may=may),
    }
    return render(request, "documents/document.html", context)


def attach(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Attach a file to a case."""
    case = get_object_or_404(Case, pk=case_id)
    require(request.by, "document.attach", case)
    held = permissions(by=request.by, case=case)
    kinds = [(kind.value, kind.label) for kind in Kind if READ_WITH.get(kind, "document.attach") in held]
    return _answer(
        request,
        Attach(request.POST or None, request.FILES or None, kinds=kinds),
        lambda **given: actions.attach(by=request.by, case=case, **given),
        case=case,
        title=_("Attach a document"),
        deed=_("Attach"),
        said=_("The document is attached."),
    )


def replace(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make a new version of a document."""
    this = get_object_or_404(_readable(request), pk=pk)
    return _answer(
        request,
        Replace(request.POST or None, request.FILES or None, document=this),
        lambda **given: actions.replace(by=request.by, document=this, **given),
        case=this.case,
        title=_("New version"),
        lead=this,
        deed=_("Keep the new version"),
        said=_("The new version is kept; the old one stays as it was."),
    )


def sign(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Record a signature on a document."""
    this = get_object_or_404(_readable(request), pk=pk)
    return _answer(
        request,
        Sign(request.POST or None),
        lambda **given: actions.sign(by=request.by, document=this, **given),
        case=this.case,
        title=_("Record a signature"),
        lead=this,
        deed=_("Record"),
        said=_("The signature is recorded."),
    )


def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Withdraw a document."""
    this = get_object_or_404(_readable(request), pk=pk)
    return _answer(
        request,
        Withdraw(request.POST or None),
        lambda **given: actions.withdraw(by=request.by, document=this, **given),
        case=this.case,
        title=_("Withdraw the document"),
        lead=this,
        deed=_("Withdraw"),
        said=_("The document is withdrawn."),
    )


def withdraw_signature(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a signature recorded by mistake."""
    mine = Signature.objects.standing().filter(document__in=queries.readable(by=request.by))
    signature = get_object_or_404(mine.select_related("document__case"), pk=pk)
    return _answer(
        request,
        Withdraw(request.POST or None),
        lambda **given: actions.withdraw_signature(by=request.by, signature=signature, **given),
        case=signature.document.case,
        title=_("Take back the signature"),
        lead=f"{signature} · {signature.document}",
        deed=_("Take back"),
        said=_("The signature is taken back."),
    )


def _readable(request: HttpRequest) -> QuerySet[Document]:
    return queries.readable(by=request.by).select_related("case", "recorded_by")


def _answer(request: HttpRequest, form: Form, do: Callable[..., object], *, case: Case, **page: Any) -> HttpResponse:
    """Show the form or do its deed, and go on to the case's documents."""
    to = reverse("documents_of_case", args=[case.pk])
    return answer_about(
        request,
        form,
        do,
        about=case,
        looked="document_form",
        to=to,
        back_url=to,
        back_text=_("Documents"),
        **page,
    )
