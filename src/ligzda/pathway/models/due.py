"""The projection of what is due: worked out by the rules, read by lists, dropped and made again at any time."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case
from ligzda.families.models import Family, RoleField
from ligzda.people.models import Person
from ligzda.placements.models import Search

from .names import TURN_NAMES

TURNS = list(TURN_NAMES.items())


class Reckoning(models.Model):
    """When and from what a case's due items were worked out; whatever moved since makes them stale."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="reckoning")
    changed = models.PositiveBigIntegerField()  # Case.changed at that moment
    edition = models.CharField(max_length=60)  # of Ligzda's own rules, of the rulebook and the calendar
    fresh_until = models.DateField()  # the first day on which the answer could change by itself

    class Privacy:
        """Nothing about people."""

        personal = {}
        impersonal = ("edition",)
        keep = "until it is worked out again"

    class Meta:
        indexes = (models.Index(fields=("fresh_until",), name="pathway_reckoning_fresh"),)
        verbose_name = _("working out of what is due")
        verbose_name_plural = _("workings out of what is due")

    def __str__(self) -> str:
        return f"{self.case_id}"


class DueItem(models.Model):
    """One thing that somebody has to do; late is whatever is due before the day on which it is looked at."""

    class Kind(models.TextChoices):
        """What sort of thing it is."""

        STEP = "step", _("step of the path")
        PAPER = "paper", _("incoming paper")
        CHILD = "child", _("child in the family")
        SEARCH = "search", _("planned search")

    class Why(models.TextChoices):
        """Why a paper is wanted."""

        MISSING = "missing", _("missing")
        RUNS_OUT = "runs_out", _("runs out")
        RAN_OUT = "ran_out", _("has run out")
        TURNED_18 = "turned_18", _("a member turned 18")
        ADULT_JOINED = "adult_joined", _("an adult joined the household")

    case = models.ForeignKey(Case, models.CASCADE, related_name="due_items")
    family = models.ForeignKey(Family, models.CASCADE, null=True, related_name="due_items")
    search = models.ForeignKey(Search, models.CASCADE, null=True, related_name="+")
    kind = models.CharField(_("kind"), max_length=6, choices=Kind.choices)
    role = RoleField(blank=True)
    place = models.PositiveSmallIntegerField()  # in the order of the path
    step = models.CharField(_("step"), max_length=24)
    child = models.CharField(_("child's mark"), max_length=40, blank=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")
    why = models.CharField(_("why"), max_length=12, choices=Why.choices, blank=True)
    due = models.DateField(_("due"), null=True)
    turn = models.CharField(_("whose turn"), max_length=11, choices=TURNS)
    turn_with = models.CharField(_("together with"), max_length=11, choices=TURNS, blank=True)
    entry = models.CharField(_("entry of the rulebook"), max_length=80, blank=True)
    confirmed = models.BooleanField(_("confirmed"), null=True)
    paused = models.BooleanField(_("the path pauses"), default=False)

    class Privacy:
        """Who has what to do; worked out from other records."""

        personal = {"child": _("by which mark the family's file knows the child")}
        impersonal = ("step", "entry")
        keep = "until it is worked out again"

    class Meta:
        ordering = ("due", "pk")
        indexes = (
            models.Index(fields=("case", "due"), name="pathway_due_of_case"),
            models.Index(fields=("due",), name="pathway_due_by_day"),
        )
        constraints = (
            models.CheckConstraint(
                condition=~Q(kind="paper") & Q(person=None) | Q(kind="paper", person__isnull=False),
                name="pathway_a_paper_is_somebodys",
            ),
            models.CheckConstraint(
                condition=Q(kind="search", family=None, search__isnull=False)
                | ~Q(kind="search") & Q(family__isnull=False, search=None),
                name="pathway_due_for_a_family_or_in_a_search",
            ),
        )
        verbose_name = _("due item")
        verbose_name_plural = _("due items")

    def __str__(self) -> str:
        return f"{self.case_id} {self.step}"
