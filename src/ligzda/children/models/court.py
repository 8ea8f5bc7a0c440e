"""What the orphans' court (or another) decided about a child."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation
from ligzda.children.rules.grounds import Ground
from ligzda.documents.models import Document

from .children import Child

GROUND_LABELS = {
    Ground.PARENTS_DIED: _("the parents have died"),
    Ground.FOUND: _("the child was found"),
    Ground.CUSTODY_REMOVED: _("a court has removed the parents' custody"),
    Ground.CUSTODY_SUSPENDED: _("the parents' custody is suspended"),
    Ground.DANGER: _("the child is in conditions dangerous to its health or life"),
    Ground.CONFLICT: _("conflict with the parents, guardian or foster family"),
    Ground.PARENTS_ILL: _("the parents' illness"),
}


class CourtDecision(Fact):
    """A decision about a child, on one of the grounds of the law."""

    class Kind(models.TextChoices):
        """What was decided."""

        SEPARATED = "separated", _("the child is separated from the family")
        PLACED = "placed", _("out-of-family care: where the child is placed")
        CUSTODY = "custody", _("the parents' custody")
        CONTACT = "contact", _("contact with relatives")
        RETURNED = "returned", _("the child goes back to the family")
        ENDED = "ended", _("out-of-family care ends")
        OTHER = "other", _("another matter")

    child = models.ForeignKey(Child, models.PROTECT, related_name="decisions", verbose_name=_("child"))
    court = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("orphans' court"))
    kind = models.CharField(_("what was decided"), max_length=9, choices=Kind.choices)
    ground = models.CharField(
        _("ground"), max_length=17, choices=[(key.value, label) for key, label in GROUND_LABELS.items()], blank=True
    )
    number = models.CharField(_("number of the decision"), max_length=40)
    on = models.DateField(_("date of the decision"))
    until = models.DateField(_("in force until"), null=True, blank=True)
    note = models.CharField(_("in short"), max_length=300, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """What the court decided about the child."""

        personal = {"note": _("what the decision says")}
        impersonal = ("number",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gt=F("on")), name="children_decision_days"),
            models.CheckConstraint(
                condition=~Q(kind__in=("separated", "placed")) | ~Q(ground=""), name="children_decision_has_its_ground"
            ),
            models.UniqueConstraint(
                fields=("child", "court", "number", "kind"),
                condition=Q(withdrawn_at=None),
                name="children_a_decision_once",
            ),
        )
        verbose_name = _("decision about the child")
        verbose_name_plural = _("decisions about the child")

    def __str__(self) -> str:
        return self.number
