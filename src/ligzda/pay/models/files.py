"""Bank files: what was ordered of the bank, once."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ligzda.access.models import Fact
from ligzda.pay.rules.months import State
from ligzda.people import sealed

from .accounts import BankAccount, Payer
from .months import PayMonth, who
from .payments import Payment

FILE_LABELS = {
    State.FILED: pgettext_lazy("bank file", "made"),
    State.SENT: pgettext_lazy("bank file", "sent to the bank"),
    State.PAID: pgettext_lazy("bank file", "paid"),
}


class BankFile(Fact):
    """A file for the bank; withdrawn when it was voided, and only then may the month have another.

    One that pays `again` what the bank had sent back stands beside the month's own.
    """

    pay_month = models.ForeignKey(PayMonth, models.PROTECT, related_name="files")
    payer = models.ForeignKey(Payer, models.PROTECT, related_name="+")
    message = models.CharField(_("number of the file"), max_length=35, unique=True)
    execution_on = models.DateField(_("execution day"))
    count = models.PositiveIntegerField(_("payments"))
    control_sum = models.DecimalField(_("control sum"), max_digits=12, decimal_places=2)
    again = models.BooleanField(default=False, editable=False)
    sent_by, sent_at = who(), models.DateTimeField(null=True, editable=False)
    paid_by, paid_on = who(), models.DateField(_("paid on"), null=True, editable=False)
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
            models.UniqueConstraint(
                fields=("pay_month",), condition=Q(withdrawn_at=None, again=False), name="pay_one_file_a_month"
            ),
            models.CheckConstraint(
                condition=Q(paid_on=None) | Q(sent_at__isnull=False), name="pay_file_paid_once_sent"
            ),
        )
        verbose_name = _("bank file")
        verbose_name_plural = _("bank files")

    def __str__(self) -> str:
        return self.message

    @property
    def state(self) -> State:
        """Return how far the file has come."""
        return State.PAID if self.paid_on else State.SENT if self.sent_at else State.FILED

    @property
    def state_shown(self) -> str:
        """Return how far the file has come, in words."""
        return str(FILE_LABELS[self.state])

    @property
    def content(self) -> bytes:
        """Return the file; whoever takes it records the read."""
        return sealed.unseal(self.content_sealed).encode()

    @content.setter
    def content(self, content: bytes) -> None:
        self.content_sealed = sealed.seal(content.decode())


class Ordered(models.Model):
    """One payment ordered of the bank in a file; its mark is never used again.

    It is `over` once its file was voided or the bank sent it back: only then may the payment be ordered anew.
    """

    file = models.ForeignKey(BankFile, models.PROTECT, related_name="ordered")
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="ordered")
    account = models.ForeignKey(BankAccount, models.PROTECT, related_name="ordered")
    end_to_end = models.CharField(max_length=35, unique=True)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    over = models.BooleanField(default=False)

    class Privacy:
        """Only points to a payment."""

        personal: dict[str, str] = {}
        impersonal = ("end_to_end",)
        keep = "as long as the file"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("file", "payment"), name="pay_ordered_once_in_a_file"),
            models.UniqueConstraint(fields=("payment",), condition=Q(over=False), name="pay_never_paid_twice"),
        )
        verbose_name = _("ordered payment")
        verbose_name_plural = _("ordered payments")

    def __str__(self) -> str:
        return self.end_to_end
