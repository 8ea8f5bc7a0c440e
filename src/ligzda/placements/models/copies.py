"""What was copied by hand into the state's foster family information system."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Account
from ligzda.children.models import Child
from ligzda.families.models import Family


class Copied(models.Model):
    """The state of a line of the register sheet when somebody last copied it: a mark of each field, not its value."""

    family = models.ForeignKey(Family, models.CASCADE, related_name="+")
    child = models.ForeignKey(Child, models.CASCADE, null=True, related_name="+")
    marks = models.JSONField(default=dict)
    at = models.DateTimeField(_("copied"))
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    class Privacy:
        """Marks by which a change is told; nobody can read the values from them."""

        personal = {}
        impersonal = ("marks",)
        keep = "until it is copied again"

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("family", "child"), name="placements_a_childs_line_is_copied_once"),
            models.UniqueConstraint(
                fields=("family",), condition=models.Q(child=None), name="placements_a_familys_line_is_copied_once"
            ),
        )
        verbose_name = _("line copied to the state's system")
        verbose_name_plural = _("lines copied to the state's system")

    def __str__(self) -> str:
        return f"{self.pk}"
