"""Whom a search asked and what was answered."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.families.models import Family

from .searches import Search


class Call(models.Model):
    """A family was asked in a search: by whom, when, by what means, and what it answered."""

    class Means(models.TextChoices):
        """How it was asked."""

        PHONE = "phone", _("telephone")
        SMS = "sms", _("SMS")
        EMAIL = "email", _("e-mail")

    class Answer(models.TextChoices):
        """What came back."""

        WAITING = "", _("no answer yet")
        YES = "yes", _("yes")
        NO = "no", _("no")
        NO_ANSWER = "no_answer", _("did not answer")
        SETTLED = "settled", _("settled before it answered")

    search = models.ForeignKey(Search, models.PROTECT, related_name="calls")
    family = models.ForeignKey(Family, models.PROTECT, related_name="calls")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(_("asked"))
    means = models.CharField(_("means"), max_length=5, choices=Means.choices, default=Means.PHONE)
    answer = models.CharField(_("answer"), max_length=9, choices=Answer.choices, blank=True)
    answered_at = models.DateTimeField(null=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Privacy:
        """Why a family said no."""

        personal = {"reason": _("why the family could not")}
        keep = "10 years"

    class Meta:
        ordering = ("asked_at", "pk")
        indexes = (models.Index(fields=("family", "asked_at"), name="placements_calls_of_family"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None) | ~Q(answer="") & Q(answered_at__isnull=False),
                name="placements_an_answer_has_its_time",
            ),
        )
        verbose_name = _("call to a family")
        verbose_name_plural = _("calls to families")

    def __str__(self) -> str:
        return f"{self.search_id} {self.family_id}"

    @property
    def ref(self) -> str:
        """Return by what links know the question."""
        return f"placements.call:{self.pk}"
