"""Whether a family can take a child, from a moment until another; one answer for each family and moment."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.families.models import Family


class Readiness(Fact):
    """What a family said of itself, or staff for it; the standing answers of a family never overlap."""

    class State(models.TextChoices):
        """Whether it can take a child."""

        READY = "ready", _("ready")
        NOT_READY = "not_ready", _("not ready")
        RESTING = "resting", _("resting")

    class Only(models.TextChoices):
        """What it is ready for."""

        ALL = "", _("any children it is approved for")
        ONE = "one", _("one child only")
        INFANTS = "infants", _("infants only")

    class Means(models.TextChoices):
        """How the answer came."""

        PAGE = "page", _("the family's page")
        LINK = "link", _("a link in a message")
        STAFF = "staff", _("told to the centre")
        PLANNED = "planned", _("a planned absence")

    family = models.ForeignKey(Family, models.PROTECT, related_name="readiness")
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"), null=True, blank=True)
    state = models.CharField(_("readiness"), max_length=9, choices=State.choices)
    only = models.CharField(_("ready for"), max_length=7, choices=Only.choices, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    means = models.CharField(_("means"), max_length=7, choices=Means.choices)
    confirmed_at = models.DateTimeField(_("confirmed"))

    class Privacy:
        """Why a family cannot."""

        personal = {"reason": _("why the family cannot take a child")}
        keep = "10 years"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="placements_ready_times"),
        )
        indexes = (models.Index(fields=("family", "since"), name="placements_ready_of_family"),)
        verbose_name = _("readiness")
        verbose_name_plural = _("readiness")

    def __str__(self) -> str:
        return f"{self.family_id} {self.state}"
