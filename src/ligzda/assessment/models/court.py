"""What went to the orphans' court: which documents, which version, when, by whom; and what the court asks back."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation
from ligzda.documents.models import Document
from ligzda.families.models import Family, RoleField


class Sending(Fact):
    """One part of what a centre tells the court; the last part completes it."""

    class Purpose(models.TextChoices):
        """What the court is told."""

        FILE = "file", _("documents for the decision")
        AGREEMENT = "agreement", _("the agreement was signed")
        CERTIFICATE = "certificate", _("the training certificate")
        INSTITUTION = "institution_agreement", _("copy of the agreement with the institution")

    family = models.ForeignKey(Family, models.PROTECT, related_name="sendings")
    role = RoleField()
    purpose = models.CharField(_("purpose"), max_length=22, choices=Purpose.choices)
    court = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("orphans' court"))
    sent_on = models.DateField(_("sent on"))
    last_part = models.BooleanField(_("this is the last part"), default=True)
    letter = models.TextField(_("covering letter"), blank=True)

    class Privacy:
        """What the court was told of the family."""

        personal = {"letter": _("what the centre wrote to the court")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("-sent_on", "-pk")
        verbose_name = _("sending to the court")
        verbose_name_plural = _("sendings to the court")

    def __str__(self) -> str:
        return f"{self.pk}"


class Enclosure(models.Model):
    """One document, in one version, that went with a sending."""

    sending = models.ForeignKey(Sending, models.PROTECT, related_name="enclosures")
    document = models.ForeignKey(Document, models.PROTECT, related_name="enclosures")

    class Privacy:
        """Only points to a document."""

        personal = {}
        keep = "as long as the sending"

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("sending", "document"), name="assessment_a_document_goes_once"),)
        verbose_name = _("enclosure")
        verbose_name_plural = _("enclosures")

    def __str__(self) -> str:
        return f"{self.pk}"


class CourtRequest(Fact):
    """The court's answer to a sending, or its request for a psychological study."""

    class Kind(models.TextChoices):
        """What the court wants."""

        ANSWER = "answer", _("answer")
        STUDY = "study", _("request for a psychological study")

    family = models.ForeignKey(Family, models.PROTECT, related_name="court_requests")
    role = RoleField()
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    on = models.DateField(_("date"))
    text = models.TextField(_("text"))
    sending = models.ForeignKey(Sending, models.PROTECT, null=True, blank=True, related_name="answers")

    class Privacy:
        """What the court wrote about the family."""

        personal = {"text": _("what the court wrote")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="assessment_the_court_says_something"),)
        verbose_name = _("court's answer or request")
        verbose_name_plural = _("court's answers and requests")

    def __str__(self) -> str:
        return f"{self.pk}"
