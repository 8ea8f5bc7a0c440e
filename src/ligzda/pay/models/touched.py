"""From which day on a contract's days may be others than they were: noted by the database, whoever changed a record."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .contracts import Contract
from .months import Run


class Touched(models.Model):
    """A record that the contract's days hang on was made, changed or taken back; the days before stay as they were.

    Written by triggers (migration 0003), so that no way of changing a record is forgotten. `run` is the working-out
    that has looked at it; once its month is approved, all of it is paid and the row is done with.
    """

    contract = models.ForeignKey(Contract, models.CASCADE, related_name="touched")
    since = models.DateField(_("since"))
    run = models.ForeignKey(Run, models.SET_NULL, null=True, related_name="+")

    class Privacy:
        """Only that something changed."""

        personal: dict[str, str] = {}
        keep = "until the month that looked at it is approved"

    class Meta:
        verbose_name = _("days touched")
        verbose_name_plural = _("days touched")

    def __str__(self) -> str:
        return f"{self.contract_id} {self.since}"
