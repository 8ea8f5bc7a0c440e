"""Documents of a case: written once; a change is a new version."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case, Fact, Organisation
from ligzda.access.models.facts import Facts


class Kind(models.TextChoices):
    """What a document is; some kinds may be read by fewer people than the case itself."""

    AGREEMENT = "agreement", _("agreement on support")
    CONTRACT = "contract", _("contract")
    APPLICATION = "application", _("application")
    DECISION = "decision", _("court's decision")
    IDENTITY = "identity", _("identity document")
    PSYCHIATRIST = "psychiatrist", _("psychiatrist's opinion")
    NARCOLOGIST = "narcologist", _("narcologist's opinion")
    PENAL_REGISTER = "penal_register", _("extract of the penal register")
    CERTIFICATE = "certificate", _("training certificate")
    OPINION = "opinion", _("psychologist's opinion")
    CHARACTERISATION = "characterisation", _("characterisation")
    EVALUATION = "evaluation", _("protocol of the joint evaluation")
    COURT_LIST = "court_list", _("list of documents sent to the court")
    CONTACT_LOG = "contact_log", _("extract of the contact log")
    STUDY_MATERIAL = "study_material", _("material of the psychological study")
    LETTER = "letter", _("letter")
    OTHER = "other", _("other document")


def anywhere(document: "Document", name: str) -> str:
    """Return where the content is stored: a random name that says nothing of it."""
    place = uuid.uuid4().hex
    return f"{place[:2]}/{place}"


class Documents(Facts["Document"]):
    """Documents, which can be asked for the versions in force."""

    def in_force(self) -> "Documents":
        """Return the newest version, not withdrawn, of each document."""
        newer = Document.objects.standing().filter(series=OuterRef("series"), version__gt=OuterRef("version"))
        return self.standing().filter(~Exists(newer))


class Document(Fact):
    """One version of a document. The database lets nobody change it; it can only be withdrawn."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="documents", verbose_name=_("case"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    title = models.CharField(_("title"), max_length=200)
    number = models.CharField(_("number"), max_length=60, blank=True)
    made_on = models.DateField(_("date of the document"))
    file = models.FileField(_("file"), upload_to=anywhere, max_length=60)
    name = models.CharField(_("name of the file"), max_length=140)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField(_("size"))
    sha256 = models.CharField(max_length=64)
    series = models.UUIDField(default=uuid.uuid4, editable=False)  # the same in every version of one document
    version = models.PositiveSmallIntegerField(_("version"), default=1)

    objects = Documents.as_manager()

    class Privacy:
        """Whatever the paper says."""

        personal = {
            "title": _("what the document is called"),
            "name": _("the name under which the file came"),
            "file": _("the content of the document"),
            "withdrawn_reason": _("why the document was withdrawn"),
        }
        impersonal = ("number", "content_type", "sha256")
        keep = "75 years after the case is closed"

    class Meta:
        ordering = ("-made_on", "-recorded_at")
        constraints = (
            models.UniqueConstraint(fields=("series", "version"), name="documents_version_of_series"),
            models.CheckConstraint(condition=Q(version__gte=1), name="documents_versions_begin_at_one"),
        )
        indexes = (models.Index(fields=("case", "-made_on"), name="documents_of_case"),)
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()

    @property
    def ending(self) -> str:
        """Return the ending of the file's name."""
        return self.name.rpartition(".")[2]


class HandedOver(models.Model):
    """A document was handed to another organisation on a day; from then on its people may read this version."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="handed_over")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    on = models.DateField(_("handed over on"))

    class Privacy:
        """Only says which document went where."""

        personal: dict[str, str] = {}
        keep = "as long as the document"

    class Meta:
        ordering = ("on", "pk")
        constraints = (models.UniqueConstraint(fields=("document", "organisation"), name="documents_handed_over_once"),)
        verbose_name = _("handing over")
        verbose_name_plural = _("handings over")

    def __str__(self) -> str:
        return f"{self.document} → {self.organisation}"
