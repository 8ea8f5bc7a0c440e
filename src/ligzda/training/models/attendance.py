"""Hours attended: of a session, or of practice done by oneself."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.people.models import Person
from ligzda.training.models.groups import Session
from ligzda.training.models.programmes import PracticeHousehold, Programme


class Attendance(Fact):
    """Somebody attended so many hours of a session. Another figure is another row; the old one is withdrawn.

    It points to the person and not to the place in the group: hours stay when somebody leaves the group.
    """

    session = models.ForeignKey(Session, models.PROTECT, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="attendances")
    hours = models.DecimalField(_("academic hours"), max_digits=4, decimal_places=2)

    class Privacy:
        """Who was where and how long."""

        personal = {"withdrawn_reason": _("why the hours were taken back")}
        keep = "75 years after the last certificate"

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("session", "person"), condition=Q(withdrawn_at=None), name="training_attended_once"
            ),
            models.CheckConstraint(condition=Q(hours__gt=0, hours__lte=24), name="training_attended_hours"),
        )
        indexes = (models.Index(fields=("person",), condition=Q(withdrawn_at=None), name="training_hours_of_person"),)
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")

    def __str__(self) -> str:
        return f"{self.session_id} {self.hours}"


class PracticeRecord(Fact):
    """Practice of one person in a household, outside the sessions of a group."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="practice_records")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+", verbose_name=_("programme"))
    household = models.ForeignKey(
        PracticeHousehold, models.PROTECT, related_name="+", verbose_name=_("household of practice")
    )
    on = models.DateField(_("date"))
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=2)

    class Privacy:
        """Who did practice where."""

        personal = {"withdrawn_reason": _("why the hours were taken back")}
        keep = "75 years after the last certificate"

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(hours__gt=0, hours__lte=24), name="training_practised_hours"),
        )
        verbose_name = _("practice")
        verbose_name_plural = _("practice")

    def __str__(self) -> str:
        return f"{self.pk}"
