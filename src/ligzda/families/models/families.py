"""Families and what they are approved for."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case, Fact, Versioned, YearCounter
from ligzda.people.models import Household

from .labels import NEEDS, SEXES


class Family(Versioned):
    """One or two carers with their household, known to a centre by a number.

    The name is the genitive plural surname as staff typed it ("Bērziņu"), never guessed from a stem. A family from a
    register, whose name nobody has typed yet, has a carer's instead, with its comma ("Bērziņa, Anna").
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="family")
    household = models.OneToOneField(Household, models.PROTECT, related_name="family")
    number = models.CharField(_("number"), max_length=12, unique=True)
    name = models.CharField(_("family's name"), max_length=100)
    sort_key = models.CharField(max_length=420, editable=False)
    search_key = models.CharField(max_length=110, editable=False)
    confidential = models.BooleanField(_("confidential"), default=False)
    opened_on = models.DateField(_("opened on"))
    imported_on = models.DateField(null=True, editable=False)

    class Privacy:
        """The family's name is its members' name."""

        personal = {
            "name": _("the family's name"),
            "sort_key": _("the name in the order of the Latvian alphabet"),
            "search_key": _("the name without diacritics"),
        }
        impersonal = ("number",)
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("sort_key", "number")
        indexes = (models.Index(fields=("sort_key", "number"), name="families_family_sorted"),)
        verbose_name = _("family")
        verbose_name_plural = _("families")

    def __str__(self) -> str:
        return self.number

    @property
    def shown_number(self) -> str:
        """Return the number as people write it: Ģ-2026-0147."""
        return f"Ģ-{self.number}"

    @property
    def title(self) -> str:
        """Return the family's name as pages say it; until somebody types it, a family is called by its carer."""
        return self.name if "," in self.name else str(_("%(name)s family")) % {"name": self.name}


class FamilyCounter(YearCounter):
    """The last family number given in a year; its row is locked while the next is taken."""

    class Privacy:
        """Only counts."""

        personal = {}
        keep = "always"

    class Meta:
        verbose_name = _("family counter")
        verbose_name_plural = _("family counters")


class Profile(Fact):
    """What a family is approved for, from a day until the next profile."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="profiles")
    since = models.DateField(_("since"))
    places = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    age_from = models.PositiveSmallIntegerField(_("youngest age"), null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(_("oldest age"), null=True, blank=True)
    sexes = models.JSONField(_("sexes"), default=list, blank=True)
    needs = models.JSONField(_("needs it can meet"), default=list, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Privacy:
        """What the family can do."""

        personal = {"note": _("what is said of the approval")}
        impersonal = ("sexes", "needs")
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("-since", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(age_from=None) | Q(age_to=None) | Q(age_to__gte=F("age_from")),
                name="families_profile_ages",
            ),
            models.CheckConstraint(condition=Q(places=None) | Q(places__lte=20), name="families_profile_places"),
        )
        verbose_name = _("approved profile")
        verbose_name_plural = _("approved profiles")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def sexes_shown(self) -> str:
        """Return the sexes in words."""
        return ", ".join(str(SEXES[code]) for code in self.sexes if code in SEXES)

    @property
    def needs_shown(self) -> str:
        """Return the needs in words."""
        return ", ".join(str(NEEDS[code]) for code in self.needs if code in NEEDS)
