"""A centre's months of pay: how far each has come, its workings-out, and the families held back from it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation, Versioned
from ligzda.pay.rules.days import Month
from ligzda.pay.rules.months import State

from .contracts import Contract

STATE_LABELS = {
    State.OPEN: _("open"),
    State.WORKED: _("worked out"),
    State.CHECKED: _("checked"),
    State.APPROVED: _("approved"),
    State.FILED: _("bank file made"),
    State.SENT: _("sent to the bank"),
    State.PAID: _("paid"),
}

NEXT_LABELS = {
    State.OPEN: _("Work the month out"),
    State.WORKED: _("Check the month"),
    State.CHECKED: _("Approve the month"),
    State.APPROVED: _("Make the bank file"),
    State.FILED: _("Send the bank file"),
    State.SENT: _("The bank pays"),
    State.PAID: _("The month is paid"),
}


def who() -> models.ForeignKey:
    """Return a field for who did something."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")


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
    def next_shown(self) -> str:
        """Return what is to be done next, in words."""
        return str(NEXT_LABELS[State(self.state)])

    @property
    def slug(self) -> str:
        """Return the month as addresses write it."""
        return f"{self.month:%Y-%m}"


class Run(models.Model):
    """One working-out of a month; it counts only when it is finished and the month says so.

    `used` are the rulebook's values that it needed; `worth` has a mark of what days were worth for each month that it
    knew: the approved ones, and its own.
    """

    pay_month = models.ForeignKey(PayMonth, models.CASCADE, related_name="runs")
    started_by = who()
    started_at = models.DateTimeField()
    beat = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    edition = models.CharField(max_length=64)
    used = models.JSONField(default=list)
    worth = models.JSONField(default=dict)
    last = models.PositiveBigIntegerField(default=0)

    class Privacy:
        """A working-out of many families."""

        personal: dict[str, str] = {}
        impersonal = ("edition", "used", "worth")
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


class Held(Fact):
    """A family is held back from a month's payment; what it is owed comes with a later month, in the end `settled_in`.

    `reason` is for the paymasters; the family reads only what is `told` to it.
    """

    pay_month = models.ForeignKey(PayMonth, models.PROTECT, related_name="held")
    contract = models.ForeignKey(Contract, models.PROTECT, related_name="held")
    reason = models.CharField(_("why"), max_length=300)
    told = models.CharField(_("what the family reads of it"), max_length=300, blank=True)
    settled_in = models.ForeignKey(PayMonth, models.PROTECT, null=True, editable=False, related_name="settles")

    class Privacy:
        """Why a family is not paid yet."""

        personal = {"reason": _("why the family is held back"), "told": _("what the family reads of it")}
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
