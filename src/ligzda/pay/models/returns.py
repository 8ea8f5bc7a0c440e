"""Payments that the bank sent back."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact

from .accounts import BankAccount
from .files import Ordered
from .months import who


class Returned(Fact):
    """The bank sent a payment back; another person approves that it is paid again, and to which account."""

    ordered = models.ForeignKey(Ordered, models.PROTECT, related_name="returns")
    on = models.DateField(_("sent back on"))
    reason = models.CharField(_("what the bank said"), max_length=300)
    account = models.ForeignKey(BankAccount, models.PROTECT, null=True, editable=False, related_name="+")
    approved_by, approved_at = who(), models.DateTimeField(null=True, editable=False)

    class Privacy:
        """Why a family was not paid."""

        personal = {"reason": _("why the bank sent a payment back")}
        keep = "10 years after the month"

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("ordered",), condition=Q(withdrawn_at=None), name="pay_sent_back_once"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("recorded_by")), name="pay_return_by_two"
            ),
            models.CheckConstraint(
                condition=Q(approved_at=None, account=None) | Q(approved_at__isnull=False, account__isnull=False),
                name="pay_return_approved_to_an_account",
            ),
        )
        verbose_name = _("payment sent back")
        verbose_name_plural = _("payments sent back")

    def __str__(self) -> str:
        return f"{self.pk}"
