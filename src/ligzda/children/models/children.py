"""Children, known wholly or by half, and the siblings they belong with."""

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case, Fact, Territory, Versioned, YearCounter
from ligzda.children.rules.ages import Age, age_on, born_by
from ligzda.people.models import Person
from ligzda.people.models.languages import spoken

SEX_LABELS = {"f": _("girl"), "m": _("boy")}


class Child(Versioned):
    """A child without parental care, known to Ligzda by a number.

    At night it may be known by half: then `person` is empty, and what was seen or heard stands in `called`,
    `seen_sex`, `age_about` and `speaks`. Once its names are known, they and the rest are the person's.
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="child")
    number = models.CharField(_("number"), max_length=12, unique=True)
    person = models.OneToOneField(Person, models.PROTECT, null=True, blank=True, related_name="child")
    called = models.CharField(_("what the child is called, or how it looks"), max_length=100, blank=True)
    seen_sex = models.CharField(_("sex"), max_length=1, choices=Person.Sex.choices, blank=True)
    age_about = models.PositiveSmallIntegerField(_("age, about"), null=True, blank=True)
    age_on = models.DateField(_("age told on"), null=True, blank=True)
    speaks = models.JSONField(_("languages"), default=list, blank=True)
    place = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("home municipality")
    )
    opened_on = models.DateField(_("opened on"))
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="merged_from")

    class Privacy:
        """Who the child is."""

        personal = {
            "called": _("what the child is called, or how it looks"),
            "seen_sex": _("the child's sex"),
            "age_about": _("how old the child seems"),
            "speaks": _("the languages the child speaks"),
            "place": _("where the child comes from"),
        }
        impersonal = ("number",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.CheckConstraint(
                condition=Q(age_about=None, age_on=None) | Q(age_about__lt=18, age_on__isnull=False),
                name="children_an_age_is_told_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")), name="children_merged_into_another"
            ),
        )
        verbose_name = _("child")
        verbose_name_plural = _("children")

    def __str__(self) -> str:
        return self.number

    @classmethod
    def numbered(cls, number: str) -> Q:
        """Return the condition that a number is the child's own, or that of a record made one with it.

        A number given at night stands on papers, and goes on leading to the child.
        """
        joined = cls.objects.filter(number=number).exclude(merged_into=None)
        return Q(number=number) | Q(pk__in=joined.values("merged_into"))

    @property
    def shown_number(self) -> str:
        """Return the number as people write it: B-2026-0147."""
        return f"B-{self.number}"

    @property
    def title(self) -> str:
        """Return the child's name, or the best that is known instead."""
        return str(self.person) if self.person else self.called or str(_("a child whose name is not known"))

    @property
    def sex(self) -> str:
        """Return “f”, “m” or, when it is not known, nothing."""
        return (self.person.sex if self.person else "") or self.seen_sex

    @property
    def sex_shown(self) -> str:
        """Return the sex in words."""
        return str(SEX_LABELS.get(self.sex, _("not known")))

    @property
    def birth_date(self) -> dt.date | None:
        """Return when the child was born, if it is known."""
        return self.person.birth_date if self.person else None

    @property
    def languages(self) -> list[str]:
        """Return the codes of the languages the child speaks."""
        return (self.person.languages if self.person else []) or self.speaks

    @property
    def languages_shown(self) -> str:
        """Return the languages the child speaks, in words."""
        return spoken(self.languages)

    def age(self, on: dt.date) -> Age:
        """Return how old the child is on that day, exactly or about."""
        return age_on(on, born=self.birth_date, about=self.age_about, told_on=self.age_on)

    @property
    def grows_up_on(self) -> dt.date | None:
        """Return the day on which the child turns 18, if its day of birth is known."""
        return born_by(self.birth_date, 18) if self.birth_date else None


class ChildCounter(YearCounter):
    """The last child's number given in a year; its row is locked while the next is taken."""

    class Privacy:
        """Only counts."""

        personal = {}
        keep = "always"

    class Meta:
        verbose_name = _("children's counter")
        verbose_name_plural = _("children's counters")


class SiblingGroup(models.Model):
    """Brothers and sisters, for whom one family is looked for."""

    opened_on = models.DateField(_("opened on"))

    class Privacy:
        """Only a mark that its members share."""

        personal = {}
        keep = "as long as the children in it"

    class Meta:
        verbose_name = _("sibling group")
        verbose_name_plural = _("sibling groups")

    def __str__(self) -> str:
        return f"{self.pk}"


class Sibling(Fact):
    """A child belongs to a sibling group; `half` when it shares only one parent with the others."""

    group = models.ForeignKey(SiblingGroup, models.PROTECT, related_name="siblings")
    child = models.ForeignKey(Child, models.PROTECT, related_name="sibling_groups", verbose_name=_("child"))
    half = models.BooleanField(_("half-sibling"), default=False)
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Privacy:
        """Whose brother or sister the child is."""

        personal = {"note": _("what is said of how they are siblings")}
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("child",), condition=Q(withdrawn_at=None), name="children_in_one_sibling_group"
            ),
        )
        verbose_name = _("sibling")
        verbose_name_plural = _("siblings")

    def __str__(self) -> str:
        return f"{self.pk}"
