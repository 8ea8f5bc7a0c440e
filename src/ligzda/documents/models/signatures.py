"""Who signed a document, when and how."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.documents.models.documents import Document


class Signature(Fact):
    """One person's signature on one version of a document."""

    class Means(models.TextChoices):
        """How it was signed."""

        PAPER = "paper", _("on paper")
        ELECTRONIC = "electronic", _("with a secure electronic signature")

    document = models.ForeignKey(Document, models.PROTECT, related_name="signatures")
    name = models.CharField(_("name, surname"), max_length=200)
    part = models.CharField(_("as whom"), max_length=200, blank=True)
    signed_on = models.DateField(_("signed on"))
    means = models.CharField(_("how"), max_length=12, choices=Means.choices)

    class Privacy:
        """Who signed."""

        personal = {
            "name": _("who signed"),
            "part": _("as whom they signed"),
            "withdrawn_reason": _("why the signature was taken back"),
        }
        keep = "as long as the document"

    class Meta:
        ordering = ("signed_on", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("document", "name"), condition=Q(withdrawn_at=None), name="documents_signed_once_by_each"
            ),
        )
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")

    def __str__(self) -> str:
        return self.name
