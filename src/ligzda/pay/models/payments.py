"""What each family is paid in a month, with its days and lines, and what puts earlier months right."""

import datetime as dt
from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Round
from django.utils.translation import gettext_lazy as _

from ligzda.pay.rules.days import Days, Month
from ligzda.pay.rules.months import Mark, Missing
from ligzda.pay.rules.timeline import read

from .accounts import BankAccount
from .contracts import Contract
from .months import Run

MARK_LABELS = {
    Mark.NEW: _("first month"),
    Mark.MOVED: _("very different from last month"),
    Mark.NO_DAYS: _("no paid day"),
    Mark.MANY_CHILDREN: _("more than three children"),
    Mark.CORRECTED: _("with a correction"),
    Mark.OVERPAID: _("paid too much before, no plan yet"),
    Mark.FRESH_ACCOUNT: _("account number has just changed"),
    Mark.NO_STATUS: _("the status has ended, the contract has not"),
}
MISSING_LABELS = {
    Missing.ENTRY: _("a wage or coefficient is not known"),
    Missing.ACCOUNT: _("no confirmed account number"),
    Missing.CONTRIBUTIONS: _("the rate of social contributions is not known"),
}


def money() -> models.DecimalField:
    """Return a field for a sum."""
    return models.DecimalField(max_digits=10, decimal_places=2, default=Decimal(0))


class Payment(models.Model):
    """What one family is paid in one month, by one working-out: its days, a sign each, and what they are worth."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="payments")
    contract = models.ForeignKey(Contract, models.PROTECT, related_name="payments")
    account = models.ForeignKey(BankAccount, models.PROTECT, null=True, related_name="payments")
    days = models.CharField(max_length=31)
    lines = models.JSONField(default=list)
    worked = money()
    corrected = money()
    deducted = money()
    amount = money()
    last = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    funding = models.JSONField(default=dict)
    contributions = money()
    contributed = models.JSONField(default=dict)
    taken = models.JSONField(default=dict)
    missing = models.CharField(max_length=60, blank=True)
    marks = models.CharField(max_length=120, blank=True)

    class Privacy:
        """What a family is paid and for which days."""

        personal = {
            "days": _("what each day of the month was"),
            "lines": _("how the sum was worked out"),
            "funding": _("from whose money"),
            "contributed": _("from whose money the social contributions are"),
            "taken": _("by which plans how much is taken back"),
            "missing": _("why the family cannot be paid"),
            "marks": _("what was unusual"),
        }
        keep = "10 years after the month"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("run", "contract"), name="pay_a_contract_once_in_a_run"),
            models.CheckConstraint(
                condition=Q(amount__gte=0, deducted__gte=0, worked__gte=0), name="pay_never_negative"
            ),
            models.CheckConstraint(
                # Rounded, for SQLite adds cents as binary fractions.
                condition=Q(amount=Round(F("worked") + F("corrected") - F("deducted"), precision=2)),
                name="pay_sums_add_up",
            ),
        )
        verbose_name = _("payment")
        verbose_name_plural = _("payments")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def day_states(self) -> Days:
        """Return the month day by day."""
        return read(self.days)

    @property
    def missing_shown(self) -> str:
        """Return why the family cannot be paid, in words."""
        return "; ".join(str(MISSING_LABELS[Missing(code)]) for code in self.missing.split())

    @property
    def marks_shown(self) -> str:
        """Return what is unusual, in words."""
        return "; ".join(str(MARK_LABELS[Mark(code)]) for code in self.marks.split())


class Correction(models.Model):
    """A sum in one month's payment that puts an earlier month right, with the days and what caused it."""

    payment = models.ForeignKey(Payment, models.CASCADE, related_name="corrections")
    contract = models.ForeignKey(Contract, models.PROTECT, related_name="corrections", db_index=False)
    month = models.DateField(_("month"))
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    cancelled = money()
    before = models.CharField(max_length=31)
    after = models.CharField(max_length=31)
    causes = models.JSONField(default=list)

    class Privacy:
        """Which days of a family were put right, and why."""

        personal = {
            "before": _("what the days were thought to be"),
            "after": _("what the days were"),
            "causes": _("which records changed it, and when"),
        }
        keep = "10 years after the month"

    class Meta:
        ordering = ("month", "pk")
        constraints = (
            models.UniqueConstraint(fields=("payment", "month"), name="pay_a_month_put_right_once"),
            models.CheckConstraint(
                condition=Q(cancelled=0) | Q(cancelled__gt=0, cancelled__lte=F("amount")), name="pay_cancelled_is_part"
            ),
        )
        indexes = (models.Index(fields=("contract", "month"), name="pay_put_right_of_contract"),)
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def of(self) -> Month:
        """Return the month that is put right."""
        return Month.of(self.month)

    @property
    def paid_out(self) -> Decimal:
        """Return what of it is paid: nothing of an overpayment, nor of what only cancels one."""
        return max(self.amount, Decimal(0)) - self.cancelled

    @property
    def moments(self) -> list[tuple[str, dt.datetime, str]]:
        """Return the causes: what was done, when, by whom."""
        return [(each["what"], dt.datetime.fromisoformat(each["at"]), each["by"]) for each in self.causes]
