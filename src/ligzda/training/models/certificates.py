"""Certificates, and exemptions from training."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.people.models import Person
from ligzda.training.models.labels import GROUNDS, AudienceField
from ligzda.training.models.programmes import Programme, Version


class Certificate(Fact):
    """That a person has completed a programme. A withdrawn one is annulled: its number is not valid any more."""

    number = models.CharField(_("number"), max_length=20, unique=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="certificates", verbose_name=_("person"))
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="certificates")
    programme_version = models.ForeignKey(Version, models.PROTECT, related_name="certificates")
    issued_on = models.DateField(_("issued on"))
    year = models.PositiveSmallIntegerField(_("calendar year"), null=True, blank=True)  # of improvement only
    # What the paper says, as it was on the day of issue, so that it can be printed the same at any time.
    paper = models.JSONField()

    class Privacy:
        """The paper names the person."""

        personal = {
            "paper": _("what the certificate says: name and hours"),
            "withdrawn_reason": _("why the certificate was annulled"),
        }
        impersonal = ("number",)
        keep = "75 years after it was issued"

    class Meta:
        ordering = ("-issued_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("person", "programme"),
                condition=Q(withdrawn_at=None, year=None),
                name="training_one_valid_certificate",
            ),
            models.UniqueConstraint(
                fields=("person", "programme", "year"),
                condition=Q(withdrawn_at=None, year__isnull=False),
                name="training_one_valid_certificate_a_year",
            ),
        )
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")

    def __str__(self) -> str:
        return self.number


class Exemption(Fact):
    """A person need not train for a role, on a ground that the law names."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="exemptions", verbose_name=_("person"))
    role = AudienceField()
    ground = models.CharField(
        _("ground"), max_length=30, choices=[(ground.value, label) for ground, label in GROUNDS.items()]
    )
    on = models.DateField(_("date"))
    paper = models.CharField(_("paper that shows it"), max_length=200, blank=True)

    class Privacy:
        """Which paper shows it."""

        personal = {
            "paper": _("which paper shows the ground"),
            "withdrawn_reason": _("why the exemption was taken back"),
        }
        keep = "75 years after the case is closed"

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("person", "role"), condition=Q(withdrawn_at=None), name="training_exempt_once"
            ),
        )
        verbose_name = _("exemption")
        verbose_name_plural = _("exemptions")

    def __str__(self) -> str:
        return self.get_ground_display()
