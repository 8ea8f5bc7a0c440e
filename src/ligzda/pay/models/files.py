"""Bank files: what was ordered of the bank, once."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.people import sealed

from .accounts import Payer
from .months import PayMonth
from .payments import Payment


class BankFile(Fact):
    """A file for the bank; withdrawn when it was voided, and only then may the month have another."""

    pay_month = models.ForeignKey(PayMonth, models.PROTECT, related_name="files")
    payer = models.ForeignKey(Payer, models.PROTECT, related_name="+")
    message = models.CharField(_("number of the file"), max_length=35, unique=True)
    execution_on = models.DateField(_("execution day"))
    count = models.PositiveIntegerField(_("payments"))
    control_sum = models.DecimalField(_("control sum"), max_digits=12, decimal_places=2)
    content_sealed = models.BinaryField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)

    class Privacy:
        """To whom how much was paid."""

        personal = {"content_sealed": _("the bank file, encrypted")}
        impersonal = ("message", "sha256")
        keep = "10 years after the month"

    class Meta:
        ordering = ("-recorded_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("pay_month",), condition=Q(withdrawn_at=None), name="pay_one_file_a_month"),
        )
        verbose_name = _("bank file")
        verbose_name_plural = _("bank files")

    def __str__(self) -> str:
        return self.message

    @property
    def content(self) -> bytes:
        """Return the file; whoever takes it records the read."""
        return sealed.unseal(self.content_sealed).encode()

    @content.setter
    def content(self, content: bytes) -> None:
        self.content_sealed = sealed.seal(content.decode())


class Ordered(models.Model):
    """One payment ordered of the bank in a file; its mark is never used again."""

    file = models.ForeignKey(BankFile, models.PROTECT, related_name="ordered")
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="ordered")
    end_to_end = models.CharField(max_length=35, unique=True)
    amount = models.DecimalField(max_digits=10, decimal_places=2)

    class Privacy:
        """Only points to a payment."""

        personal: dict[str, str] = {}
        impersonal = ("end_to_end",)
        keep = "as long as the file"

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("file", "payment"), name="pay_ordered_once_in_a_file"),)
        verbose_name = _("ordered payment")
        verbose_name_plural = _("ordered payments")

    def __str__(self) -> str:
        return self.end_to_end
