"""Agreements on support between a family and a centre, or between a host family and an institution."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation
from ligzda.documents.models import Document
from ligzda.people.models import Person

from .families import Family


class Agreement(Fact):
    """An agreement; in force from the day on which everybody had signed. At most one with a centre is in force."""

    class Kind(models.TextChoices):
        """With whom."""

        CENTRE = "centre", _("agreement on support with a centre")
        INSTITUTION = "institution", _("agreement of a host family with an institution")

    family = models.ForeignKey(Family, models.PROTECT, related_name="agreements")
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices, default=Kind.CENTRE)
    partner = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("with"))
    number = models.CharField(_("number"), max_length=30)
    drafted_on = models.DateField(_("drafted on"))
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    partner_signed_on = models.DateField(_("signed by the centre on"), null=True, blank=True)
    concluded = models.BooleanField(default=False, editable=False)
    since = models.DateField(_("in force since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=300, blank=True)

    class Privacy:
        """Why an agreement ended."""

        personal = {"end_reason": _("why the agreement ended")}
        impersonal = ("number",)
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("-drafted_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | (Q(concluded=True) & Q(until__gte=F("since"))),
                name="families_agreement_days",
            ),
            models.CheckConstraint(
                condition=Q(concluded=False, since=None) | Q(concluded=True, since__isnull=False),
                name="families_a_concluded_agreement_has_its_day",
            ),
            models.UniqueConstraint(
                fields=("family", "kind"),
                condition=Q(concluded=False, withdrawn_at=None),
                name="families_one_draft_agreement",
            ),
        )
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")

    def __str__(self) -> str:
        return self.number


class CarerSignature(models.Model):
    """A carer signed an agreement on a day."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="carer_signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    on = models.DateField(_("signed on"))

    class Privacy:
        """Only points to a person."""

        personal = {}
        keep = "as long as the agreement"

    class Meta:
        ordering = ("on", "pk")
        constraints = (models.UniqueConstraint(fields=("agreement", "person"), name="families_a_carer_signs_once"),)
        verbose_name = _("carer's signature")
        verbose_name_plural = _("carers' signatures")

    def __str__(self) -> str:
        return f"{self.pk}"
