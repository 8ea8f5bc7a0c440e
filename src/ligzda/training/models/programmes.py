"""Training programmes of a centre, their versions by date, and the households where practice takes place."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation, Versioned
from ligzda.people.models import Household
from ligzda.training.models.labels import AudienceField
from ligzda.training.rules.hours import Asked


def hours(label: str) -> models.DecimalField:
    """Return a field of academic hours; a part of an hour counts as recorded."""
    return models.DecimalField(label, max_digits=5, decimal_places=2, null=True, blank=True)


class Programme(Versioned):
    """A programme of a centre, for one audience."""

    centre = models.ForeignKey(
        Organisation, models.PROTECT, related_name="programmes", verbose_name=_("out-of-family care support centre")
    )
    audience = AudienceField()
    title = models.CharField(_("title"), max_length=200)

    class Privacy:
        """Nothing personal."""

        personal: dict[str, str] = {}
        impersonal = ("title",)
        keep = "always"

    class Meta:
        ordering = ("audience", "title", "pk")
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """What a programme asks from a day until the next version. Hours left empty are those of the law."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    since = models.DateField(_("in force since"))
    until = models.DateField(_("until"), null=True, blank=True)
    theory_hours = hours(_("theory hours"))
    practice_hours = hours(_("practice hours"))
    practice_households = models.PositiveSmallIntegerField(_("households of practice"), null=True, blank=True)
    year_hours = hours(_("improvement hours in a calendar year"))
    agreed_on = models.DateField(_("agreed with the supervisor on"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Privacy:
        """Nothing personal."""

        personal: dict[str, str] = {}
        impersonal = ("note",)
        keep = "always"

    class Meta:
        ordering = ("programme", "-number")
        constraints = (
            models.UniqueConstraint(fields=("programme", "number"), name="training_version_of_programme"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="training_version_ends_after_it_begins"
            ),
        )
        verbose_name = _("version of the programme")
        verbose_name_plural = _("versions of the programme")

    def __str__(self) -> str:
        return f"{self.programme} ({self.number})"

    @property
    def asked(self) -> Asked:
        """Return what this version asks by itself, as rules take it."""
        return Asked(self.theory_hours, self.practice_hours, self.practice_households, self.year_hours)


class PracticeHousehold(models.Model):
    """An experienced household where people of a centre do their practice."""

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="practice_households")
    name = models.CharField(_("name of the household"), max_length=100)
    household = models.ForeignKey(Household, models.PROTECT, null=True, blank=True, related_name="+")
    closed_on = models.DateField(_("takes nobody since"), null=True, blank=True)

    class Privacy:
        """Whose household it is."""

        personal = {"name": _("the family's name")}
        keep = "75 years after the last certificate"

    class Meta:
        ordering = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=("centre", "name"), name="training_practice_household_once"),)
        verbose_name = _("household of practice")
        verbose_name_plural = _("households of practice")

    def __str__(self) -> str:
        return self.name
