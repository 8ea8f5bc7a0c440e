"""Searches for a family: for which children, and how they ended."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case, Organisation, Territory, YearCounter
from ligzda.children.models import Child
from ligzda.families.models import Family

SEX_LABELS = {"f": _("girl"), "m": _("boy")}


class SearchCounter(YearCounter):
    """The last search number given in a year; its row is locked while the next is taken."""

    class Privacy:
        """Only counts."""

        personal = {}
        keep = "always"

    class Meta:
        verbose_name = _("search counter")
        verbose_name_plural = _("search counters")


class Search(models.Model):
    """Somebody looks for a family for one child or a group, until an outcome; no child's name stands here."""

    class Kind(models.TextChoices):
        """For tonight, or with time to choose."""

        NOW = "now", _("now")
        PLANNED = "planned", _("planned")

    class Outcome(models.TextChoices):
        """Where the children went."""

        FAMILY = "family", _("a family")
        RELATIVE = "relative", _("a relative or close person")
        HOSPITAL = "hospital", _("hospital")
        CRISIS_CENTRE = "crisis_centre", _("a crisis centre")
        INSTITUTION = "institution", _("a child care institution")
        OTHER = "other", _("something else")
        TOGETHER = "together", _("looked for together again")

    #: How people end a search; looked for together again it goes on as another.
    ENDS = [choice for choice in Outcome.choices if choice[0] != "together"]

    number = models.CharField(_("number"), max_length=12, unique=True)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind.choices, default=Kind.NOW)
    case = models.OneToOneField(Case, models.PROTECT, null=True, blank=True, related_name="search")
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(_("begun"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("who searches"), null=True, blank=True
    )
    caller_name = models.CharField(_("who calls"), max_length=100, blank=True)
    caller_unit = models.CharField(_("from where"), max_length=100, blank=True)
    caller_phone = models.CharField(_("the caller's telephone"), max_length=16, blank=True)
    place = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("where the children live")
    )
    days = models.PositiveSmallIntegerField(_("for how many days, about"), null=True, blank=True)
    closes_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")
    outcome = models.CharField(_("outcome"), max_length=13, choices=Outcome.choices, blank=True)
    outcome_family = models.ForeignKey(
        Family, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("family")
    )
    outcome_organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("institution")
    )
    outcome_reason = models.CharField(_("why so"), max_length=300, blank=True)
    follows = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="followed_by")
    apart_because = models.CharField(_("why brothers and sisters are looked for apart"), max_length=300, blank=True)
    # The search in which brothers and sisters who were parted are looked for together again.
    together_in = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="joined")

    class Privacy:
        """Who called, and where the children went."""

        personal = {
            "caller_name": _("who called"),
            "caller_unit": _("where the caller works"),
            "caller_phone": _("the caller's telephone"),
            "outcome_reason": _("why the children went there"),
            "apart_because": _("why brothers and sisters are looked for apart"),
        }
        impersonal = ("number",)
        keep = "10 years"

    class Meta:
        ordering = ("-opened_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome="") | Q(closed_at__isnull=False), name="placements_search_outcome_when_closed"
            ),
            models.CheckConstraint(
                condition=~Q(outcome="family") | Q(outcome_family__isnull=False),
                name="placements_search_ends_with_its_family",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="institution") | ~Q(outcome_reason=""),
                name="placements_an_institution_needs_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(outcome="together", together_in__isnull=False)
                | ~Q(outcome="together") & Q(together_in=None),
                name="placements_search_goes_on_together",
            ),
        )
        indexes = (models.Index(fields=("closed_at", "opened_at"), name="placements_search_open"),)
        verbose_name = _("search for a family")
        verbose_name_plural = _("searches for a family")

    def __str__(self) -> str:
        return self.number

    @property
    def shown_number(self) -> str:
        """Return the number as people write it: K-2026-0412, a planned one P-2026-0413."""
        return f"{'K' if self.kind == self.Kind.NOW else 'P'}-{self.number}"

    @property
    def ref(self) -> str:
        """Return by what events, messages and alerts know the search."""
        return f"placements.search:{self.pk}"

    @property
    def own_case(self) -> Case:
        """Return the case that a planned search is."""
        assert self.case is not None, "only a search for now is no case"
        return self.case

    def is_over(self, at: dt.datetime) -> bool:
        """Tell whether nobody can be asked in it any more: it has its outcome, or its time has run out."""
        return self.closed_at is not None or (self.closes_at is not None and self.closes_at <= at)


class SearchedChild(models.Model):
    """A child of a search, as far as it was known; whose record it became is noted when that is known."""

    search = models.ForeignKey(Search, models.CASCADE, related_name="children")
    place = models.PositiveSmallIntegerField(editable=False)  # in the order told
    age = models.PositiveSmallIntegerField(_("age"), null=True, blank=True)
    sex = models.CharField(_("sex"), max_length=1, choices=list(SEX_LABELS.items()), blank=True)
    needs = models.JSONField(_("needs"), default=list, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    siblings = models.BooleanField(_("brothers and sisters"), default=False)
    child = models.ForeignKey(
        Child, models.PROTECT, null=True, blank=True, related_name="searches", verbose_name=_("child")
    )

    class Privacy:
        """What was told of the child, never its name."""

        personal = {"needs": _("what the child needs"), "languages": _("the languages the child speaks")}
        keep = "10 years"

    class Meta:
        ordering = ("search", "place")
        constraints = (
            models.UniqueConstraint(fields=("search", "place"), name="placements_children_in_order"),
            models.CheckConstraint(condition=Q(age=None) | Q(age__lt=18), name="placements_searched_child_age"),
        )
        verbose_name = _("child looked for a family for")
        verbose_name_plural = _("children looked for a family for")

    def __str__(self) -> str:
        return f"{self.search_id}.{self.place}"

    def again(self, **changes: object) -> "SearchedChild":
        """Return the child as it was told, for another search; the one told here stays."""
        told = ("age", "sex", "needs", "languages", "siblings", "child")
        return SearchedChild(**{name: getattr(self, name) for name in told} | changes)
