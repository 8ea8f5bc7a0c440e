"""The one-off compensation for furnishing the home of a specialised family."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.documents.models import Document
from ligzda.families.models import Family, Status


class Furnishing(Fact):
    """A claim with its receipts; approved by a second person, then paid. Once for a status."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="furnishings")
    status = models.ForeignKey(Status, models.PROTECT, related_name="furnishings")
    claimed_on = models.DateField(_("claimed on"))
    amount = models.DecimalField(_("sum"), max_digits=10, decimal_places=2)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, editable=False)
    paid_on = models.DateField(_("paid on"), null=True, blank=True)
    receipts = models.ManyToManyField(Document, related_name="+", verbose_name=_("receipts"))

    class Privacy:
        """What a family was given for its home."""

        personal = {"amount": _("what the family was given for its home")}
        keep = "10 years after it was paid"

    class Meta:
        ordering = ("-claimed_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("status",), condition=Q(withdrawn_at=None), name="pay_furnishing_once_for_a_status"
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("recorded_by")), name="pay_furnishing_by_two"
            ),
            models.CheckConstraint(
                condition=Q(paid_on=None) | Q(approved_at__isnull=False), name="pay_furnishing_paid_when_approved"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="pay_furnishing_is_something"),
        )
        verbose_name = _("furnishing compensation")
        verbose_name_plural = _("furnishing compensations")

    def __str__(self) -> str:
        return f"{self.pk}"
