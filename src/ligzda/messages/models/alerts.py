"""Alerts that somebody must answer, and everybody they have gone to."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case, Organisation


class Alert(models.Model):
    """Something that cannot wait: it goes from one person to the next until one of them says that they have it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: Which message tells of it: "area/name", as in `send`.
    what = models.CharField(_("what"), max_length=80)
    context = models.JSONField(default=dict)
    about = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+", verbose_name=_("case"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    ref = models.CharField(_("record"), max_length=120, blank=True)
    #: The page on which the thing itself is dealt with.
    page = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes to answer"))
    raised_at = models.DateTimeField(_("raised"))
    next_climb = models.DateTimeField(_("goes on at"), null=True)
    answered_at = models.DateTimeField(_("answered"), null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("answered by")
    )

    class Meta:
        ordering = ("-raised_at",)
        indexes = (
            models.Index(fields=("next_climb",), condition=Q(answered_at=None), name="messages_alert_climbing"),
            models.Index(fields=("ref",), name="messages_alert_by_ref"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(answered_at=None, next_climb__isnull=False)
                | Q(answered_at__isnull=False, next_climb__isnull=True),
                name="messages_alert_climbs_until_answered",
            ),
            models.CheckConstraint(
                condition=Q(answered_by=None) | Q(answered_at__isnull=False), name="messages_alert_answered_at_a_time"
            ),
        )
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")

    class Privacy:
        """Who answered."""

        personal: ClassVar[dict[str, str]] = {"answered_by": "who took it on"}
        impersonal = ("what", "context", "ref", "page")
        keep = "3 years"

    def __str__(self) -> str:
        return self.what


class AlertStep(models.Model):
    """One person of an alert's chain, and when it came to them."""

    alert = models.ForeignKey(Alert, models.CASCADE, related_name="steps")
    place = models.PositiveSmallIntegerField()
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    told_at = models.DateTimeField(_("told"), null=True)
    times = models.PositiveSmallIntegerField(_("times told"), default=0)

    class Meta:
        ordering = ("place",)
        constraints = (
            models.UniqueConstraint(fields=("alert", "place"), name="messages_alert_step_place"),
            models.UniqueConstraint(fields=("alert", "account"), name="messages_alert_step_account"),
            models.CheckConstraint(
                condition=Q(times=0, told_at=None) | Q(times__gt=0, told_at__isnull=False),
                name="messages_alert_step_told_at_a_time",
            ),
        )
        verbose_name = _("alert's step")
        verbose_name_plural = _("alert's steps")

    class Privacy:
        """Whom it went to."""

        personal: ClassVar[dict[str, str]] = {"account": "who was told, and when"}
        keep = "as long as the alert"

    def __str__(self) -> str:
        return f"{self.place}. {self.account}"
