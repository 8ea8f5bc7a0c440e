"""Plans by which what was paid too much is taken back."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact

from .contracts import Contract


class ClaimPlan(Fact):
    """A plan, approved by the manager who recorded it, by which an overpayment is taken back in later months."""

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="claim_plans")
    amount = models.DecimalField(_("sum to take back"), max_digits=10, decimal_places=2)
    instalment = models.DecimalField(_("at most a month"), max_digits=10, decimal_places=2)
    reason = models.CharField(_("what was agreed with the family"), max_length=300)

    class Privacy:
        """What a family pays back."""

        personal = {"reason": _("what was agreed with the family"), "amount": _("what is taken back")}
        keep = "10 years after the last instalment"

    class Meta:
        ordering = ("recorded_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(amount__gt=0, instalment__gt=0, instalment__lte=F("amount")), name="pay_claim_plan_sums"
            ),
        )
        verbose_name = _("plan of claiming back")
        verbose_name_plural = _("plans of claiming back")

    def __str__(self) -> str:
        return f"{self.pk}"
