"""The joint evaluation of a foster family for a specialisation: six criteria, signed by centre and court."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Versioned
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.documents.models import Document
from ligzda.families.models import Family, RoleField

CRITERIA = {
    Criterion.MOTIVATION: _("motivation"),
    Criterion.LIVING_CONDITIONS: _("living conditions"),
    Criterion.ACCESS: _("access to environment, mobility and rehabilitation services"),
    Criterion.EXPERIENCE: _("experience"),
    Criterion.SKILLS: _("skills"),
    Criterion.KNOWLEDGE: _("knowledge in child care"),
}
RATINGS = {
    Rating.MEETS: _("meets"),
    Rating.PARTLY: _("partly meets"),
    Rating.NOT_YET: _("does not meet yet"),
}


class JointEvaluation(Fact, Versioned):
    """What centre and court together found of a family's fitness for a specialisation."""

    class Outcome(models.TextChoices):
        """What both conclude."""

        SUITABLE = "suitable", _("suitable for the specialisation")
        NOT_SUITABLE = "not_suitable", _("not suitable for the specialisation")

    family = models.ForeignKey(Family, models.PROTECT, related_name="evaluations")
    role = RoleField(_("specialisation"))
    opened_on = models.DateField(_("opened on"))
    conclusion = models.TextField(_("conclusion"), blank=True)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, blank=True)
    centre_signed_on = models.DateField(_("signed by the centre on"), null=True, blank=True)
    centre_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    court_signed_on = models.DateField(_("signed by the court on"), null=True, blank=True)
    court_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    document = models.ForeignKey(Document, models.PROTECT, null=True, editable=False, related_name="+")

    class Privacy:
        """What was found of the family."""

        personal = {"conclusion": _("what centre and court conclude"), "outcome": _("whether it is suitable")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("family", "role", "-opened_on")
        constraints = (
            models.CheckConstraint(condition=Q(role__in=("crisis", "disability")), name="assessment_evaluation_role"),
            models.UniqueConstraint(
                fields=("family", "role"),
                condition=Q(document=None, withdrawn_at=None),
                name="assessment_one_open_evaluation_for_a_role",
            ),
        )
        verbose_name = _("joint evaluation")
        verbose_name_plural = _("joint evaluations")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def signed_on(self):
        """Return the day on which the second of the two signed; None until both have."""
        if self.centre_signed_on is None or self.court_signed_on is None:
            return None
        return max(self.centre_signed_on, self.court_signed_on)


class Assessed(models.Model):
    """The finding and rating of one criterion."""

    evaluation = models.ForeignKey(JointEvaluation, models.CASCADE, related_name="assessed")
    criterion = models.CharField(_("criterion"), max_length=20, choices=list(CRITERIA.items()))
    finding = models.TextField(_("finding"), blank=True)
    rating = models.CharField(_("rating"), max_length=10, choices=list(RATINGS.items()), blank=True)

    class Privacy:
        """What was found of the family."""

        personal = {"finding": _("what was found"), "rating": _("how it was rated")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("evaluation", "criterion"), name="assessment_a_criterion_once"),)
        verbose_name = _("criterion of the evaluation")
        verbose_name_plural = _("criteria of the evaluation")

    def __str__(self) -> str:
        return self.criterion
