"""A centre's months of pay: how far each has come, its workings-out, and each family's sum with its days and lines."""

import datetime as dt
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Round
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation, Versioned
from ligzda.pay.rules.days import Days, Month
from ligzda.pay.rules.months import Mark, Missing, State
from ligzda.pay.rules.timeline import read

from .contracts import BankAccount, Contract

STATE_LABELS = {
    State.OPEN: _("open"),
    State.WORKED: _("worked out"),
    State.CHECKED: _("checked"),
    State.APPROVED: _("approved"),
    State.FILED: _("bank file made"),
    State.SENT: _("sent to the bank"),
    State.PAID: _("paid"),
}
MARK_LABELS = {
    Mark.NEW: _("first month"),
    Mark.GONE: _("was paid last month"),
    Mark.MOVED: _("very different from last month"),
    Mark.NO_DAYS: _("no paid day"),
    Mark.MANY_CHILDREN: _("more than three children"),
    Mark.CORRECTED: _("with a correction"),
    Mark.OVERPAID: _("paid too much before, no plan yet"),
    Mark.FRESH_ACCOUNT: _("account number has just changed"),
}
MISSING_LABELS = {
    Missing.ENTRY: _("a wage or coefficient is not known"),
    Missing.ACCOUNT: _("no confirmed account number"),
    Missing.CONTRIBUTIONS: _("the rate of social contributions is not known"),
}


def who() -> models.ForeignKey:
    """Return a field for who did something."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")


def money() -> models.DecimalField:
    """Return a field for a sum."""
    return models.DecimalField(max_digits=10, decimal_places=2, default=Decimal(0))


class PayMonth(Versioned):
    """One month of one centre; its sums are those of `run`, the last working-out that came to its end."""

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    month = models.DateField(_("month"))
    state = models.CharField(
        _("state"),
        max_length=8,
        choices=[(key.value, label) for key, label in STATE_LABELS.items()],
        default=State.OPEN.value,
    )
    run = models.ForeignKey("Run", models.PROTECT, null=True, editable=False, related_name="+")
    checked_by, checked_at = who(), models.DateTimeField(null=True, editable=False)
    approved_by, approved_at = who(), models.DateTimeField(null=True, editable=False)
    sent_by, sent_at = who(), models.DateTimeField(null=True, editable=False)
    paid_by, paid_on = who(), models.DateField(_("paid on"), null=True, editable=False)

    class Privacy:
        """A centre's months."""

        personal: dict[str, str] = {}
        keep = "10 years after the month"

    class Meta:
        ordering = ("-month",)
        constraints = (
            models.UniqueConstraint(fields=("centre", "month"), name="pay_a_month_once"),
            models.CheckConstraint(condition=Q(state="open") | Q(run__isnull=False), name="pay_a_month_has_a_run"),
            models.CheckConstraint(
                condition=Q(state__in=("open", "worked", "checked"), approved_at=None)
                | ~Q(state__in=("open", "worked", "checked")) & Q(approved_at__isnull=False),
                name="pay_a_month_is_approved_or_not",
            ),
        )
        verbose_name = _("month of pay")
        verbose_name_plural = _("months of pay")

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"

    @property
    def of(self) -> Month:
        """Return the month."""
        return Month.of(self.month)

    @property
    def slug(self) -> str:
        """Return the month as addresses write it."""
        return f"{self.month:%Y-%m}"


class Run(models.Model):
    """One working-out of a month; it counts only when it is finished and the month says so."""

    pay_month = models.ForeignKey(PayMonth, models.CASCADE, related_name="runs")
    started_by = who()
    started_at = models.DateTimeField()
    beat = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    edition = models.CharField(max_length=64)
    used = models.JSONField(default=list)
    last = models.PositiveBigIntegerField(default=0)

    class Privacy:
        """A working-out of many families."""

        personal: dict[str, str] = {}
        impersonal = ("edition", "used")
        keep = "as long as the month"

    class Meta:
        ordering = ("-started_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("pay_month",), condition=Q(finished_at=None), name="pay_one_run_at_a_time"),
        )
        verbose_name = _("working-out")
        verbose_name_plural = _("workings-out")

    def __str__(self) -> str:
        return f"{self.pk}"


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
    contributions = money()
    funding = models.JSONField(default=dict)
    taken = models.JSONField(default=dict)
    missing = models.CharField(max_length=60, blank=True)
    marks = models.CharField(max_length=120, blank=True)

    class Privacy:
        """What a family is paid and for which days."""

        personal = {
            "days": _("what each day of the month was"),
            "lines": _("how the sum was worked out"),
            "funding": _("from whose money"),
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

    @property
    def moved(self) -> Decimal:
        """Return by how much the sum differs from last month's."""
        return self.amount - (self.last or Decimal(0))


class Correction(models.Model):
    """A sum in one month's payment that puts an earlier month right, with the days and what caused it."""

    payment = models.ForeignKey(Payment, models.CASCADE, related_name="corrections")
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


class Held(Fact):
    """A family is held back from a month's payment, with a reason; what it is owed comes with a later month."""

    pay_month = models.ForeignKey(PayMonth, models.PROTECT, related_name="held")
    contract = models.ForeignKey(Contract, models.PROTECT, related_name="held")
    reason = models.CharField(_("why"), max_length=300)

    class Privacy:
        """Why a family is not paid yet."""

        personal = {"reason": _("why the family is held back")}
        keep = "10 years after the month"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("pay_month", "contract"), condition=Q(withdrawn_at=None), name="pay_held_once"
            ),
        )
        verbose_name = _("family held back")
        verbose_name_plural = _("families held back")

    def __str__(self) -> str:
        return f"{self.pk}"


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
