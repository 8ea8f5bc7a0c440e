"""Which child may not be placed with which family."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.children.models import Child
from ligzda.families.models import Family


class Barred(Fact):
    """A child may not be placed with a family: why, and who decided it."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="barred_from", verbose_name=_("child"))
    family = models.ForeignKey(Family, models.PROTECT, related_name="barred_children", verbose_name=_("family"))
    reason = models.CharField(_("why"), max_length=300)
    decided_by = models.CharField(_("who decided"), max_length=150)
    number = models.CharField(_("number of the decision"), max_length=40, blank=True)

    class Privacy:
        """Why the two must not meet."""

        personal = {
            "reason": _("why the child may not be placed there"),
            "decided_by": _("who decided that the child may not be placed there"),
        }
        impersonal = ("number",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("child", "family"), condition=Q(withdrawn_at=None), name="placements_barred_once"
            ),
        )
        verbose_name = _("child barred from a family")
        verbose_name_plural = _("children barred from families")

    def __str__(self) -> str:
        return f"{self.pk}"
