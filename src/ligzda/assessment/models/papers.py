"""Opinions and characterisations: drafts until signed, then never edited; a correction is a new version."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Versioned
from ligzda.documents.models import Document
from ligzda.families.models import Family, RoleField

from .studies import Study


class Opinion(Fact, Versioned):
    """A psychologist's opinion that a study ends in, about one person."""

    class Outcome(models.TextChoices):
        """What the opinion says."""

        SUITABLE = "suitable", _("suitable")
        WITH_ADVICE = "with_advice", _("suitable with recommendations")
        NOT_SUITABLE = "not_suitable", _("not suitable")

    study = models.ForeignKey(Study, models.PROTECT, related_name="opinions")
    number = models.PositiveSmallIntegerField(_("version"), default=1, editable=False)
    findings = models.TextField(_("findings"), blank=True)
    conclusion = models.TextField(_("conclusion"), blank=True)
    recommendations = models.TextField(_("recommendations"), blank=True)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, blank=True)
    certificate = models.CharField(_("psychologist's certificate number"), max_length=40, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, editable=False, related_name="+")

    class Privacy:
        """Findings about a person's mind and life."""

        personal = {
            "findings": _("findings about the person"),
            "conclusion": _("the psychologist's conclusion"),
            "recommendations": _("what is advised"),
            "outcome": _("whether the person is suitable"),
        }
        impersonal = ("certificate",)
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("study", "-number")
        constraints = (
            models.UniqueConstraint(fields=("study", "number"), name="assessment_opinion_version"),
            models.UniqueConstraint(
                fields=("study",),
                condition=Q(issued_on=None, withdrawn_at=None),
                name="assessment_one_draft_opinion_of_a_study",
            ),
            models.CheckConstraint(
                condition=Q(issued_on=None) | (~Q(outcome="") & ~Q(conclusion="") & Q(document__isnull=False)),
                name="assessment_an_issued_opinion_is_whole",
            ),
        )
        verbose_name = _("psychologist's opinion")
        verbose_name_plural = _("psychologists' opinions")

    def __str__(self) -> str:
        return f"{self.pk}"


class Characterisation(Fact, Versioned):
    """A centre's characterisation of a family for the court: drafted from the record, finished by a person."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="characterisations")
    role = RoleField()
    number = models.PositiveSmallIntegerField(_("version"), default=1, editable=False)
    household = models.TextField(_("household"), blank=True)
    training = models.TextField(_("training"), blank=True)
    contacts = models.TextField(_("work with the centre"), blank=True)
    findings = models.TextField(_("findings"), blank=True)
    conclusion = models.TextField(_("conclusion"), blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, editable=False, related_name="+")

    class Privacy:
        """The family's life as the centre saw it."""

        personal = {
            "household": _("who lives together"),
            "training": _("what they have learnt"),
            "contacts": _("how they have worked with the centre"),
            "findings": _("what the centre found"),
            "conclusion": _("what the centre concludes"),
        }
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("family", "role", "-number")
        constraints = (
            models.UniqueConstraint(fields=("family", "role", "number"), name="assessment_characterisation_version"),
            models.UniqueConstraint(
                fields=("family", "role"),
                condition=Q(signed_on=None, withdrawn_at=None),
                name="assessment_one_draft_characterisation_for_a_role",
            ),
            models.CheckConstraint(
                condition=Q(signed_on=None) | (~Q(conclusion="") & Q(document__isnull=False)),
                name="assessment_a_signed_characterisation_is_whole",
            ),
        )
        verbose_name = _("characterisation")
        verbose_name_plural = _("characterisations")

    def __str__(self) -> str:
        return f"{self.pk}"
