"""Who lives together, and where."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Territory, Versioned

from .persons import Person


class Household(Versioned):
    """People who live together at an address."""

    address = models.CharField(_("address"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    territory = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )

    class Privacy:
        """Where people live."""

        personal = {"address": _("the address"), "postcode": _("the postcode")}
        keep = "75 years after the family's case is closed"

    class Meta:
        verbose_name = _("household")
        verbose_name_plural = _("households")

    def __str__(self) -> str:
        return f"{self.pk}"


class HouseholdMember(Fact):
    """A person belongs to a household from a day until another, as a carer, another adult or a child."""

    class Part(models.TextChoices):
        """What the person is in the household."""

        CARER = "carer", _("carer")
        ADULT = "adult", _("another adult")
        CHILD = "child", _("child")

    household = models.ForeignKey(Household, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships", verbose_name=_("person"))
    part = models.CharField(_("part"), max_length=5, choices=Part.choices)
    relation = models.CharField(_("relation"), max_length=60, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    class Privacy:
        """Who lives with whom."""

        personal = {"relation": _("how the person is related to the carers")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="people_member_leaves_after_joining",
            ),
            models.UniqueConstraint(
                fields=("household", "person"),
                condition=Q(until=None, withdrawn_at=None),
                name="people_a_member_once",
            ),
        )
        verbose_name = _("member of the household")
        verbose_name_plural = _("members of the household")

    def __str__(self) -> str:
        return str(self.person)
