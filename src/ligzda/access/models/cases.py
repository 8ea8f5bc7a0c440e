"""The case, which says nothing of the family in it, and who works on it."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models.accounts import Account, Team
from ligzda.access.models.organisations import Organisation
from ligzda.access.models.spans import Span, ordered
from ligzda.access.models.territories import Territory


class Case(models.Model):
    """The thing that rights are about: a family, a child or a referral points to its case."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("number"), max_length=20, unique=True, null=True, blank=True)
    centre = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="cases")
    court = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="court_cases")
    municipality = models.ForeignKey(Territory, models.PROTECT, null=True, blank=True, related_name="+")
    # Moves with every event about the case (`access.audit.record`); what was worked out from the case is
    # stale when it was worked out at another number.
    changed = models.PositiveBigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"municipality": "where the family is declared"}
        impersonal = ("number",)
        keep = "as long as the file it stands for"

    def __str__(self) -> str:
        return self.number or str(self.pk)


class CaseCarer(Span):
    """A carer whose own family the case is."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="carers")
    account = models.ForeignKey(Account, models.PROTECT, related_name="own_cases")

    class Meta:
        constraints = (ordered("case_carer"),)
        verbose_name = _("carer of the case")
        verbose_name_plural = _("carers of the case")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "whose own family it is"}
        keep = "as long as the case"

    def __str__(self) -> str:
        return f"{self.account} – {self.case}"


class Stay(Span):
    """A child's case (`case`) is with a family's (`host`): its carers see the child on those days, and no longer.

    Written by the deed that places or moves the child, in the same transaction; access knows neither of the two.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="stays")
    host = models.ForeignKey(Case, models.CASCADE, related_name="guests")

    class Meta:
        ordering = ("since", "pk")
        constraints = (ordered("stay"),)
        verbose_name = _("stay")
        verbose_name_plural = _("stays")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"host": "with which family the child is"}
        keep = "as long as the case"

    def __str__(self) -> str:
        return f"{self.case} – {self.host}"


class Assignment(Span):
    """A case is somebody's (or a team's) to work on, from a day until another."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="assignments")
    account = models.ForeignKey(
        Account, models.PROTECT, null=True, blank=True, related_name="assignments", verbose_name=_("colleague")
    )
    team = models.ForeignKey(
        Team, models.PROTECT, null=True, blank=True, related_name="assignments", verbose_name=_("team")
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            ordered("assignment"),
            models.CheckConstraint(
                condition=Q(account=None, team__isnull=False) | Q(account__isnull=False, team=None),
                name="access_assignment_is_to_one",
            ),
        )
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "who worked with the family"}
        impersonal = ("reason",)
        keep = "as long as the case"

    def __str__(self) -> str:
        return f"{self.case} – {self.account or self.team}"


class BreakGlass(models.Model):
    """Somebody opened a case that was not theirs, said why, and has it until an hour."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="broken_by")
    account = models.ForeignKey(Account, models.PROTECT, related_name="glass_broken")
    reason = models.TextField(_("reason"))
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"))
    reviewed_by = models.ForeignKey(Account, models.PROTECT, null=True, editable=False, related_name="+")
    reviewed_at = models.DateTimeField(null=True, editable=False)
    justified = models.BooleanField(_("justified"), null=True)
    finding = models.TextField(_("finding"), blank=True)

    class Meta:
        ordering = ("-since",)
        constraints = (
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="access_glass_ends_after_it_breaks"),
            models.CheckConstraint(condition=~Q(reason=""), name="access_glass_has_a_reason"),
        )
        verbose_name = _("break-the-glass")
        verbose_name_plural = _("break-the-glass")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"reason": "why the file was opened", "finding": "what the review found"}
        keep = "10 years after it was reviewed"

    def __str__(self) -> str:
        return f"{self.account} – {self.case}"
