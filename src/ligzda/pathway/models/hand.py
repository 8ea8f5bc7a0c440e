"""Steps and placements recorded by hand, with a date and a paper, until their own area exists."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.documents.models import Document
from ligzda.families.models import Family, RoleField
from ligzda.pathway.rules.by_hand import BY_HAND

from .names import STEP_NAMES

MARK = 12


class HandRecord(Fact):
    """That a step was taken, or asked for, on a day."""

    class What(models.TextChoices):
        """What is recorded of the step."""

        DONE = "done", _("done")
        ASKED = "asked", _("asked for")

    family = models.ForeignKey(Family, models.PROTECT, related_name="hand_records")
    role = RoleField()
    step = models.CharField(_("step"), max_length=20, choices=[(step, STEP_NAMES[step]) for step in BY_HAND])
    what = models.CharField(_("what"), max_length=5, choices=What.choices, default=What.DONE)
    on = models.DateField(_("date"))
    child = models.CharField(_("child's mark"), max_length=MARK, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """Says of a child only its mark."""

        personal = {"child": _("by which mark the family's file knows the child")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(step="plan_child") | ~Q(child=""), name="pathway_a_childs_plan_names_the_child"
            ),
        )
        verbose_name = _("step recorded by hand")
        verbose_name_plural = _("steps recorded by hand")

    def __str__(self) -> str:
        return f"{self.pk}"


class HandPlacement(Fact):
    """A child stays with the family, `[since, until)`."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="hand_placements")
    child = models.CharField(_("child's mark"), max_length=MARK)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """Says of a child only its mark."""

        personal = {"child": _("by which mark the family's file knows the child")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=~Q(child=""), name="pathway_a_placement_names_the_child"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="pathway_placement_days"),
            models.UniqueConstraint(
                fields=("family", "child"),
                condition=Q(until=None, withdrawn_at=None),
                name="pathway_a_child_is_placed_once_at_a_time",
            ),
        )
        verbose_name = _("placement recorded by hand")
        verbose_name_plural = _("placements recorded by hand")

    def __str__(self) -> str:
        return f"{self.pk}"
