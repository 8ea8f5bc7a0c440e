"""Recruitment measures: what a centre does so that new families come."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation, Versioned

from .labels import RoleField


class Measure(Fact, Versioned):
    """One recruitment measure with its days, channel, the role aimed at and what it cost in euro."""

    class Channel(models.TextChoices):
        """By what people are reached."""

        EVENT = "event", _("public event")
        MEDIA = "media", _("press, radio, television")
        SOCIAL = "social", _("social networks")
        PRINT = "print", _("posters and leaflets")
        PARTNERS = "partners", _("partners: schools, doctors, congregations")
        FAMILIES = "families", _("families telling families")
        OTHER = "other", _("other")

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="measures", verbose_name=_("centre"))
    name = models.CharField(_("name"), max_length=150)
    channel = models.CharField(_("channel"), max_length=10, choices=Channel.choices)
    role = RoleField(_("role aimed at"), blank=True)
    since = models.DateField(_("from"))
    until = models.DateField(_("to"), null=True, blank=True)
    cost = models.DecimalField(_("cost, €"), max_digits=10, decimal_places=2, default=0)
    note = models.TextField(_("note"), blank=True)

    class Privacy:
        """Nothing about anybody."""

        personal = {}
        impersonal = ("name", "note")
        keep = "10 years"

    class Meta:
        ordering = ("-since", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="families_measure_days"),
            models.CheckConstraint(condition=Q(cost__gte=0), name="families_measure_cost"),
        )
        verbose_name = _("recruitment measure")
        verbose_name_plural = _("recruitment measures")

    def __str__(self) -> str:
        return self.name
