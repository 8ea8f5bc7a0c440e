"""Who is on duty and when: crisis families and duty officers; and the list that is made for each night."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation
from ligzda.families.models import Family


class Duty(Fact):
    """A crisis family or a duty officer is on duty from a moment until another; nobody is on duty twice at once."""

    class Kind(models.TextChoices):
        """Who is on duty."""

        FAMILY = "family", _("crisis foster family")
        OFFICER = "officer", _("duty officer")

    kind = models.CharField(_("who"), max_length=7, choices=Kind.choices)
    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="duties", verbose_name=_("centre"))
    family = models.ForeignKey(
        Family, models.PROTECT, null=True, blank=True, related_name="duties", verbose_name=_("family")
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="duties",
        verbose_name=_("duty officer"),
    )
    since = models.DateTimeField(_("from"))
    until = models.DateTimeField(_("until"))

    class Privacy:
        """Who was on duty."""

        personal = {"account": _("who was on duty")}
        keep = "10 years"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="placements_duty_lasts"),
            models.CheckConstraint(
                condition=Q(kind="family", family__isnull=False, account=None)
                | Q(kind="officer", family=None, account__isnull=False),
                name="placements_duty_is_somebodys",
            ),
        )
        indexes = (models.Index(fields=("until", "since"), name="placements_duty_times"),)
        verbose_name = _("duty")
        verbose_name_plural = _("duties")

    def __str__(self) -> str:
        return f"{self.pk}"


def anywhere(evening: "EveningList", name: str) -> str:
    """Return where the list is stored: a random name that says nothing of it."""
    place = uuid.uuid4().hex
    return f"evenings/{place[:2]}/{place}"


class EveningList(models.Model):
    """The list of one night for one centre, as it was mailed: for the night on which the system is down."""

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="evening_lists", verbose_name=_("centre"))
    on = models.DateField(_("night of"))
    made_at = models.DateTimeField(_("made"))
    file = models.FileField(_("file"), upload_to=anywhere, max_length=80)
    sha256 = models.CharField(max_length=64)

    class Privacy:
        """Who could take a child that night, and their telephones."""

        personal = {"file": _("the families that could take a child that night")}
        impersonal = ("sha256",)
        keep = "1 year"

    class Meta:
        ordering = ("-on", "centre")
        constraints = (models.UniqueConstraint(fields=("centre", "on"), name="placements_one_list_a_night"),)
        verbose_name = _("evening list")
        verbose_name_plural = _("evening lists")

    def __str__(self) -> str:
        return f"{self.on} {self.centre_id}"
