"""Changes that people make to the rulebook: who wanted what from which day, and who applied it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .book import Entry, Value


class Deed(models.TextChoices):
    """What a change does."""

    CONFIRM = "confirm", _("confirms the value")
    SUPERSEDE = "supersede", _("a new value from a day on")


class Outcome(models.TextChoices):
    """What became of a change."""

    WAITING = "waiting", _("waits")
    APPLIED = "applied", _("applied")
    DROPPED = "dropped", _("dropped")


class Change(models.Model):
    """What an administrator wants to change; applied after a look at its effects, or by a second person."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="changes")
    deed = models.CharField(max_length=10, choices=Deed.choices)
    value = models.ForeignKey(
        Value, models.PROTECT, null=True, related_name="changes"
    )  # confirmed by it, or made by it
    since = models.DateField(_("since"))
    figure = models.CharField(_("value"), max_length=30, blank=True)
    act = models.CharField(_("act"), max_length=60, blank=True)
    act_title = models.CharField(_("title of the act"), max_length=300, blank=True)
    point = models.CharField(_("point"), max_length=60, blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    confirmed = models.BooleanField(_("checked against the act"), default=False)
    reason = models.TextField(_("reason"), blank=True)

    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.WAITING)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField()
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {
            "proposed_by": "who wanted the change",
            "settled_by": "who applied or dropped it",
        }
        impersonal = ("figure", "act", "act_title", "point", "source", "reason")
        keep = "for ever: what was judged by it must be worked out again"

    class Meta:
        ordering = ("-proposed_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("entry",), condition=Q(outcome="waiting"), name="law_one_change_of_an_entry_waits"
            ),
            models.CheckConstraint(
                condition=Q(outcome="waiting", settled_at=None) | (~Q(outcome="waiting") & Q(settled_at__isnull=False)),
                name="law_change_is_settled_with_its_time",
            ),
        )
        verbose_name = _("change of the rulebook")
        verbose_name_plural = _("changes of the rulebook")

    def __str__(self) -> str:
        return f"{self.entry_id} {self.deed} {self.since}"

    @property
    def waits(self) -> bool:
        """Tell whether nobody has applied or dropped it yet."""
        return self.outcome == Outcome.WAITING
