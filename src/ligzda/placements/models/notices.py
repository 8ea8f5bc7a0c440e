"""What families tell their centre at once: that they cannot take a child, an obstacle, a circumstance."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.children.models import Child
from ligzda.families.models import Contact, Family

from .readiness import Readiness


class Notice(Fact):
    """One thing that a family told: when it arose, was told and was read, and what followed from it."""

    class Kind(models.TextChoices):
        """The three kinds of which a family tells at once."""

        CANNOT = "cannot", _("cannot take a child")
        OBSTACLE = "obstacle", _("an obstacle to the duties of a foster family")
        CIRCUMSTANCE = "circumstance", _("a circumstance that may affect the child's care")

    class Means(models.TextChoices):
        """How it came."""

        PAGE = "page", _("the family's page")
        LINK = "link", _("a link in a message")
        STAFF = "staff", _("told to the centre")

    class Outcome(models.TextChoices):
        """What followed."""

        NOTHING = "nothing", _("nothing more is needed")
        SUPPORT = "support", _("support was agreed with the family")
        STATUS_STAYS = "status_stays", _("the status was reviewed and stays as it is")
        COURT_TOLD = "court_told", _("the orphans' court was told")
        PLAN_REVIEWED = "plan_reviewed", _("the child's plan was reviewed")

    family = models.ForeignKey(Family, models.PROTECT, related_name="notices")
    kind = models.CharField(_("what it is about"), max_length=12, choices=Kind.choices)
    child = models.ForeignKey(
        Child, models.PROTECT, null=True, blank=True, related_name="notices", verbose_name=_("child")
    )
    text = models.TextField(_("what happened"))
    arose_at = models.DateTimeField(_("when it arose"))
    told_at = models.DateTimeField(_("when it was told"))
    means = models.CharField(_("how"), max_length=5, choices=Means.choices)
    readiness = models.ForeignKey(Readiness, models.PROTECT, null=True, editable=False, related_name="notices")
    read_at = models.DateTimeField(_("when it was read"), null=True, editable=False)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("read by")
    )
    outcome = models.CharField(_("what followed"), max_length=13, choices=Outcome.choices, blank=True)
    outcome_text = models.TextField(_("what was done"), blank=True)
    contact = models.ForeignKey(
        Contact, models.PROTECT, null=True, blank=True, related_name="notices", verbose_name=_("contact")
    )
    settled_on = models.DateField(_("dealt with on"), null=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Privacy:
        """What happened in the family."""

        personal = {"text": _("what happened in the family"), "outcome_text": _("what was done about it")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("-told_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=~Q(text=""), name="placements_notice_says_something"),
            models.CheckConstraint(condition=Q(arose_at__lte=F("told_at")), name="placements_notice_arose_first"),
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None) | Q(read_at__gte=F("told_at"), read_by__isnull=False),
                name="placements_notice_read_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(settled_on=None, settled_by=None, outcome="")
                | Q(settled_on__isnull=False, settled_by__isnull=False) & ~Q(outcome=""),
                name="placements_notice_settled_by_somebody",
            ),
        )
        indexes = (
            models.Index(fields=("family", "-told_at"), name="placements_notices_of_family"),
            models.Index(
                fields=("told_at",), condition=Q(settled_on=None, withdrawn_at=None), name="placements_notices_open"
            ),
        )
        verbose_name = _("family's notice")
        verbose_name_plural = _("families' notices")

    def __str__(self) -> str:
        return f"{self.pk}"
