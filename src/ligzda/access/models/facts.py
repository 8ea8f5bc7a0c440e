"""What every recorded fact has in common, and rows that two people may edit at once."""

from typing import TYPE_CHECKING, Self, TypeVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from ligzda.access.actor import Actor

Row = TypeVar("Row", bound=models.Model)


class Facts(models.QuerySet[Row]):
    """Recorded facts, withdrawn ones among them."""

    def standing(self) -> Self:
        """Return those that were not withdrawn."""
        return self.filter(withdrawn_at=None)


class Fact(models.Model):
    """Something recorded by somebody; never deleted, but withdrawn with a reason."""

    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    recorded_at = models.DateTimeField(editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawn_reason = models.TextField(_("reason of the withdrawal"), blank=True, editable=False)

    objects = Facts.as_manager()

    class Privacy:
        """What every fact has; the model itself says the rest."""

        personal = {"withdrawn_reason": "why it was withdrawn"}
        keep = "as long as the fact"

    class Meta:
        abstract = True

    @property
    def stands(self) -> bool:
        """Tell whether it was not withdrawn."""
        return self.withdrawn_at is None

    def withdraw(self, *, by: "Actor", reason: str) -> None:
        """Mark as withdrawn and save; the action around it asks the permission and records the event."""
        self.withdrawn_by, self.withdrawn_at, self.withdrawn_reason = by.account, by.at, reason
        self.save(update_fields=("withdrawn_by", "withdrawn_at", "withdrawn_reason"))


class Versioned(models.Model):
    """A row that people edit: its version moves with every saved change."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
