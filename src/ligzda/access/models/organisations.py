"""Centres, courts, services and the others who work with families."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models.facts import Versioned
from ligzda.access.models.spans import Span, ordered
from ligzda.access.models.territories import Territory


class Organisation(Span, Versioned):
    """Somebody with workers of its own; a unit's `parent` is the organisation it belongs to."""

    class Kind(models.TextChoices):
        """What it does."""

        CENTRE = "centre", _("out-of-family care support centre")
        AGENCY = "agency", _("social support agency")
        COURT = "court", _("orphans' court")
        SOCIAL_SERVICE = "social_service", _("municipal social service")
        STATE_POLICE = "state_police", _("State Police")
        MUNICIPAL_POLICE = "municipal_police", _("municipal police")
        SCHOOL = "school", _("school")
        INSTITUTION = "institution", _("child care institution")
        MINISTRY = "ministry", _("ministry")
        ASSOCIATION = "association", _("association")
        SUPERVISOR = "supervisor", _("supervisor or co-financer")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=200)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="units", verbose_name=_("unit of")
    )
    territory = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )
    phone_24h = models.CharField(_("telephone, day and night"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (ordered("organisation"),)
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("name", "phone_24h", "email")
        keep = "always: it is public"

    def __str__(self) -> str:
        return self.name


class CentreStatus(Span):
    """One side of a centre's own standing and since when: its form, support, approval or contract."""

    class Kind(models.TextChoices):
        """Which side of the centre's standing."""

        LEGAL_FORM = "legal_form", _("legal form")
        COUNCIL_SUPPORT = "council_support", _("support of the municipal council")
        APPROVAL = "approval", _("approval as a centre")
        SUPERVISOR_CONTRACT = "supervisor_contract", _("contract with the supervisor")

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="statuses")
    kind = models.CharField(_("what"), max_length=20, choices=Kind.choices)
    detail = models.CharField(_("details"), max_length=200)

    class Meta:
        ordering = ("kind", "since")
        constraints = (ordered("centre_status"),)
        verbose_name = _("centre's standing")
        verbose_name_plural = _("centre's standing")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("detail",)
        keep = "always: it is public"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.detail}"


class CourtTerritory(Span):
    """A municipality that an orphans' court serves; one court may serve several."""

    court = models.ForeignKey(
        Organisation, models.PROTECT, related_name="territories", verbose_name=_("orphans' court")
    )
    territory = models.ForeignKey(Territory, models.PROTECT, related_name="courts", verbose_name=_("municipality"))

    class Meta:
        ordering = ("territory__search_key",)
        constraints = (ordered("court_territory"),)
        verbose_name = _("court's territory")
        verbose_name_plural = _("court's territories")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        keep = "always: it is public"

    def __str__(self) -> str:
        return f"{self.court} – {self.territory}"
