"""Psychological studies with their sessions and confidential notes, and support while a family prepares."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.families.models import Family, RoleField
from ligzda.people.models import Person


class Study(Fact):
    """A psychological study of one person on the way to a role; ends in an opinion."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="studies")
    person = models.ForeignKey(Person, models.PROTECT, related_name="studies", verbose_name=_("person"))
    role = RoleField()
    psychologist = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="studies", verbose_name=_("psychologist")
    )
    since = models.DateField(_("begun on"))

    class Privacy:
        """The study says who was studied by whom; its substance stands in notes and opinions."""

        personal = {"person": _("who is studied")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("family", "person", "role"),
                condition=models.Q(withdrawn_at=None),
                name="assessment_one_study_of_a_person_for_a_role",
            ),
        )
        verbose_name = _("psychological study")
        verbose_name_plural = _("psychological studies")

    def __str__(self) -> str:
        return f"{self.pk}"


class StudySession(Fact):
    """One meeting of a study: when, how long, with what methods."""

    study = models.ForeignKey(Study, models.PROTECT, related_name="sessions")
    on = models.DateField(_("date"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    methods = models.CharField(_("methods"), max_length=300)

    class Privacy:
        """Methods say how a person was studied."""

        personal = {"methods": _("how the person was studied")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(minutes__gte=5, minutes__lte=600), name="assessment_session_minutes"
            ),
        )
        verbose_name = _("session of the study")
        verbose_name_plural = _("sessions of the study")

    def __str__(self) -> str:
        return f"{self.on}"


class WorkingNote(Fact):
    """A psychologist's confidential working note: read by the psychologists of the case alone."""

    study = models.ForeignKey(Study, models.PROTECT, related_name="notes")
    text = models.TextField(_("note"))

    class Privacy:
        """The most confidential text there is."""

        personal = {"text": _("a psychologist's working note")}
        keep = "as long as the study, then destroyed first"

    class Meta:
        ordering = ("-recorded_at", "-pk")
        verbose_name = _("working note")
        verbose_name_plural = _("working notes")

    def __str__(self) -> str:
        return f"{self.pk}"


class PreparationSupport(Fact):
    """Support by a psychologist or a social worker that a family asked for while preparing, and when it was given."""

    class Kind(models.TextChoices):
        """Who supports."""

        PSYCHOLOGIST = "psychologist", _("psychologist's support")
        SOCIAL_WORKER = "social_worker", _("social worker's support")

    family = models.ForeignKey(Family, models.PROTECT, related_name="preparation_support")
    role = RoleField()
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices)
    asked_on = models.DateField(_("asked on"))
    given_on = models.DateField(_("given on"), null=True, blank=True)
    note = models.TextField(_("what was asked"), blank=True)

    class Privacy:
        """What a family needed help with."""

        personal = {"note": _("what help the family asked for")}
        keep = "10 years after the family's case is closed"

    class Meta:
        ordering = ("asked_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(given_on=None) | models.Q(given_on__gte=models.F("asked_on")),
                name="assessment_support_given_after_it_was_asked",
            ),
        )
        verbose_name = _("support while preparing")
        verbose_name_plural = _("support while preparing")

    def __str__(self) -> str:
        return f"{self.pk}"
