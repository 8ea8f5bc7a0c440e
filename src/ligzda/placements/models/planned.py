"""The steps of a planned search: the court's request, meetings, the family proposed, and the court's decision."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.children.models.court import GROUND_LABELS
from ligzda.families.models import Family

from .searches import Search

KEEP = "75 years after the child's case is closed"
STANDS = Q(withdrawn_at=None)


class Request(Fact):
    """The court asked to look for a family."""

    search = models.ForeignKey(Search, models.PROTECT, related_name="requests")
    on = models.DateField(_("day of the request"))
    number = models.CharField(_("number of the request"), max_length=40)

    class Privacy:
        """Nothing beside the case itself."""

        personal = {}
        impersonal = ("number",)
        keep = KEEP

    class Meta:
        ordering = ("on", "pk")
        constraints = (models.UniqueConstraint(fields=("search",), condition=STANDS, name="placements_requested_once"),)
        verbose_name = _("court's request to look for a family")
        verbose_name_plural = _("court's requests to look for a family")

    def __str__(self) -> str:
        return self.number


class Meeting(Fact):
    """The children and a family met."""

    class Went(models.TextChoices):
        """How it went."""

        WELL = "well", _("well")
        UNSURE = "unsure", _("not sure yet")
        BADLY = "badly", _("they do not suit each other")

    search = models.ForeignKey(Search, models.PROTECT, related_name="meetings")
    family = models.ForeignKey(Family, models.PROTECT, related_name="+", verbose_name=_("family"))
    on = models.DateField(_("day"))
    went = models.CharField(_("how it went"), max_length=6, choices=Went.choices)
    note = models.CharField(_("what was noticed"), max_length=500, blank=True)

    class Privacy:
        """How the child and the family were together."""

        personal = {"note": _("how the child and the family were together")}
        keep = KEEP

    class Meta:
        ordering = ("on", "pk")
        verbose_name = _("meeting of child and family")
        verbose_name_plural = _("meetings of child and family")

    def __str__(self) -> str:
        return f"{self.search_id} {self.on}"


class Proposal(Fact):
    """A family was proposed to the court, and why this one."""

    search = models.ForeignKey(Search, models.PROTECT, related_name="proposals")
    family = models.ForeignKey(Family, models.PROTECT, related_name="+", verbose_name=_("family"))
    on = models.DateField(_("day"))
    reason = models.CharField(_("why this family"), max_length=500)

    class Privacy:
        """Why the family suits the child."""

        personal = {"reason": _("why the family suits the child")}
        keep = KEEP

    class Meta:
        ordering = ("on", "pk")
        verbose_name = _("proposal to the court")
        verbose_name_plural = _("proposals to the court")

    def __str__(self) -> str:
        return f"{self.search_id} {self.family_id}"


class Ruling(Fact):
    """What the court decided about a proposal."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="rulings")
    agrees = models.BooleanField(_("agrees"))
    on = models.DateField(_("day of the decision"))
    number = models.CharField(_("number of the decision"), max_length=40)
    ground = models.CharField(
        _("ground"), max_length=17, choices=[(key.value, label) for key, label in GROUND_LABELS.items()], blank=True
    )
    reason = models.CharField(_("why not"), max_length=500, blank=True)

    class Privacy:
        """Why the court did not agree."""

        personal = {"reason": _("why the court did not agree")}
        impersonal = ("number",)
        keep = KEEP

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("proposal",), condition=STANDS, name="placements_ruled_once"),
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(reason=""), name="placements_a_refusal_says_why"),
            models.CheckConstraint(condition=Q(agrees=False) | ~Q(ground=""), name="placements_a_yes_has_its_ground"),
        )
        verbose_name = _("court's decision about a proposal")
        verbose_name_plural = _("court's decisions about proposals")

    def __str__(self) -> str:
        return self.number
