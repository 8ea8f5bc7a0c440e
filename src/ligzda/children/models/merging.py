"""The trace of two records of one child made one."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact

from .children import Child


class ChildMerge(Fact):
    """A record made at night turned out to be a child known already: what was moved, and why."""

    duplicate = models.ForeignKey(Child, models.PROTECT, related_name="+")
    kept = models.ForeignKey(Child, models.PROTECT, related_name="+")
    reason = models.CharField(_("why they are the same child"), max_length=300)
    moved = models.JSONField(default=dict)

    class Privacy:
        """Why two records were one child."""

        personal = {"reason": _("why they are the same child")}
        impersonal = ("moved",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("-recorded_at",)
        verbose_name = _("merge of two records of a child")
        verbose_name_plural = _("merges of two records of a child")

    def __str__(self) -> str:
        return f"{self.duplicate_id} → {self.kept_id}"
