"""The act by which a child is handed over to whoever takes it in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.documents.models import Document

from .placements import Placement


class HandingOver(Fact):
    """When, by whom and to whom the child was handed over, and what came with it; the signed act is a document."""

    placement = models.ForeignKey(Placement, models.PROTECT, related_name="handings_over")
    at = models.DateTimeField(_("when"))
    place = models.CharField(_("where"), max_length=200, blank=True)
    handed_by = models.CharField(_("who handed the child over"), max_length=150)
    handed_as = models.CharField(_("office and organisation"), max_length=200, blank=True)
    received_by = models.CharField(_("who received the child"), max_length=150)
    clothes = models.CharField(_("clothes and things"), max_length=500, blank=True)
    papers = models.CharField(_("documents"), max_length=500, blank=True)
    medicines = models.CharField(_("medicines"), max_length=500, blank=True)
    seen = models.CharField(_("how the child is: health, injuries, mood"), max_length=500, blank=True)
    number = models.CharField(_("number of the act"), max_length=40)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """Who handed the child over, and what came with it."""

        personal = {
            "place": _("where the child was handed over"),
            "handed_by": _("who handed the child over"),
            "handed_as": _("their office and organisation"),
            "received_by": _("who received the child"),
            "clothes": _("what the child had on and with it"),
            "papers": _("which documents came with the child"),
            "medicines": _("which medicines came with the child"),
            "seen": _("how the child was"),
        }
        impersonal = ("number",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("placement",), condition=models.Q(withdrawn_at=None), name="placements_handed_over_once"
            ),
        )
        verbose_name = _("act of handing over")
        verbose_name_plural = _("acts of handing over")

    def __str__(self) -> str:
        return self.number
