"""The rulebook as kept: acts, entries, and the values that each entry had from day to day."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models.spans import Span
from ligzda.law.rules.rulebook import Kind


class Act(models.Model):
    """An act of law, or the house's own order; its days may be unknown."""

    code = models.CharField(_("short name"), max_length=60, primary_key=True)
    title = models.CharField(_("title"), max_length=300)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    confirmed = models.BooleanField(_("confirmed"), default=False)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("code", "title", "source")
        keep = "for ever: what was judged by it must be worked out again"

    class Meta:
        ordering = ("code",)
        verbose_name = _("act")
        verbose_name_plural = _("acts")

    def __str__(self) -> str:
        return self.code


class Entry(models.Model):
    """An amount, deadline or limit: what it is, whatever it amounts to."""

    code = models.CharField(_("entry"), max_length=80, primary_key=True)
    unit = models.CharField(_("unit"), max_length=20)
    kind = models.CharField(
        _("kind"), max_length=10, choices=[(Kind.LAW.value, _("law")), (Kind.HOUSE.value, _("house rule"))]
    )
    moves_money = models.BooleanField(_("moves money"), default=False)
    title_lv = models.CharField(_("name in Latvian"), max_length=200)
    title_en = models.CharField(_("name in English"), max_length=200)
    place = models.PositiveIntegerField(default=0)  # in the shipped order, which follows the path

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("code", "unit", "title_lv", "title_en")
        keep = "for ever: what was judged by it must be worked out again"

    class Meta:
        ordering = ("place", "code")
        verbose_name = _("entry")
        verbose_name_plural = _("entries")

    def __str__(self) -> str:
        return self.code


class Value(Span):
    """What an entry said `[since, until)`; no figure means that nobody has found it."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="values")
    figure = models.CharField(_("value"), max_length=30, blank=True)
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="values")
    point = models.CharField(_("point"), max_length=60, blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    confirmed = models.BooleanField(_("confirmed"), default=False)
    note_lv = models.TextField(_("note in Latvian"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("figure", "point", "source", "note_lv", "note_en")
        keep = "for ever: what was judged by it must be worked out again"

    class Meta:
        ordering = ("entry__place", "entry", "since", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="law_value_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(confirmed=False) | ~Q(figure=""), name="law_value_unknown_is_not_confirmed"
            ),
        )
        verbose_name = _("value")
        verbose_name_plural = _("values")

    def __str__(self) -> str:
        return f"{self.entry_id} {self.since} {self.figure or '?'}"


class Edition(models.Model):
    """The state of the rulebook and the calendar: its mark is new after every change, and the calendar's range."""

    number = models.PositiveSmallIntegerField(primary_key=True, default=1)
    mark = models.UUIDField(default=uuid4)
    calendar_since = models.DateField()
    calendar_until = models.DateField()

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        keep = "for ever"

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(number=1), name="law_edition_is_one"),)
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return str(self.mark)

    @classmethod
    def move_on(cls) -> None:
        """Give the rulebook a new mark, so that nothing worked out from it before is taken for fresh."""
        cls.objects.update(mark=uuid4())
