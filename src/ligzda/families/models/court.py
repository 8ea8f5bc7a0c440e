"""What the family asks of the orphans' court, what the court decides, and the statuses that follow."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ligzda.access.models import Fact, Organisation
from ligzda.documents.models import Document

from .families import Family
from .labels import RoleField


class Application(Fact):
    """A family's application to the court for a role."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="applications")
    role = RoleField()
    court = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("orphans' court"))
    on = models.DateField(_("submitted on"))
    number = models.CharField(_("number"), max_length=40, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """Only says that a family applied."""

        personal = {}
        impersonal = ("number",)
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("on", "pk")
        verbose_name = _("application to the court")
        verbose_name_plural = _("applications to the court")

    def __str__(self) -> str:
        return f"{self.pk}"


class Decision(Fact):
    """A court's decision about a family and a role."""

    class Kind(models.TextChoices):
        """What was decided about."""

        SUITABILITY = "suitability", _("recognition as suitable")
        STATUS = "status", _("the status")

    class Outcome(models.TextChoices):
        """What was decided."""

        POSITIVE = "positive", _("positive")
        NEGATIVE = "negative", _("negative")
        EXTENDED = "extended", _("time extended")
        SUSPENDED = "suspended", _("suspended")
        ENDED = "ended", pgettext_lazy("decision", "ended")
        WITHDRAWN = "withdrawn", _("withdrawn")

    family = models.ForeignKey(Family, models.PROTECT, related_name="decisions")
    role = RoleField()
    kind = models.CharField(_("decision"), max_length=11, choices=Kind.choices)
    court = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("orphans' court"))
    number = models.CharField(_("number"), max_length=40)
    on = models.DateField(_("date"))
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome.choices)
    extended_until = models.DateField(_("time extended until"), null=True, blank=True)
    until = models.DateField(_("in force until"), null=True, blank=True)
    reasons = models.TextField(_("reasons"), blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """Why the court decided so."""

        personal = {"reasons": _("why the court decided so")}
        impersonal = ("number",)
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(outcome="extended") | Q(extended_until__gt=F("on")),
                name="families_an_extension_has_its_day",
            ),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gt=F("on")), name="families_decision_days"),
            models.UniqueConstraint(
                fields=("court", "number", "family", "role", "kind"),
                condition=Q(withdrawn_at=None),
                name="families_a_decision_once",
            ),
        )
        verbose_name = _("court's decision")
        verbose_name_plural = _("court's decisions")

    def __str__(self) -> str:
        return self.number


class Status(Fact):
    """A family has a role's status from a day until another; those of one role never overlap."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="statuses")
    role = RoleField()
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="statuses")
    imported = models.BooleanField(_("from before Ligzda"), default=False)
    end_reason = models.CharField(_("why it ended"), max_length=300, blank=True)

    class Privacy:
        """Why a status ended."""

        personal = {"end_reason": _("why the status ended")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="families_status_days"),
        )
        indexes = (models.Index(fields=("role", "since"), name="families_status_role"),)
        verbose_name = _("status")
        verbose_name_plural = _("statuses")

    def __str__(self) -> str:
        return f"{self.family_id} {self.role}"


class Reevaluation(Fact):
    """The court's yearly look at whether the family can go on."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="reevaluations")
    role = RoleField()
    on = models.DateField(_("date"))
    finding = models.TextField(_("finding"), blank=True)

    class Privacy:
        """What the court found."""

        personal = {"finding": _("what the court found")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("on", "pk")
        verbose_name = _("yearly re-evaluation")
        verbose_name_plural = _("yearly re-evaluations")

    def __str__(self) -> str:
        return f"{self.pk}"
