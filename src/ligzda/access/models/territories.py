"""Latvia's (and its neighbours') places: dated, nested, with what became of each."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models.spans import Span, ordered


class Territory(Span):
    """A country, region, municipality, state city, parish or city district, from the day it was made."""

    class Kind(models.TextChoices):
        """What sort of place it is."""

        COUNTRY = "country", _("country")
        REGION = "region", _("region")
        MUNICIPALITY = "municipality", _("municipality")
        STATE_CITY = "state_city", _("state city")
        PARISH = "parish", _("parish")
        CITY_DISTRICT = "city_district", _("city district")

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=120)
    short = models.CharField(_("name without its kind"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("lies in")
    )
    search_key = models.CharField(max_length=120, db_index=True, editable=False)

    class Meta:
        ordering = ("search_key",)
        constraints = (ordered("territory"),)
        verbose_name = _("territory")
        verbose_name_plural = _("territories")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("code", "name", "short", "search_key")
        keep = "always: it is public"

    def __str__(self) -> str:
        return self.name


class TerritoryChange(models.Model):
    """What an ended territory became; `whole` when all of it went into that one successor."""

    old = models.ForeignKey(Territory, models.CASCADE, related_name="became")
    new = models.ForeignKey(Territory, models.CASCADE, related_name="made_of")
    on = models.DateField()
    whole = models.BooleanField(default=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("old", "new"), name="access_one_change_for_a_pair"),)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        keep = "always: it is public"

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"
