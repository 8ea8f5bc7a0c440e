"""Groups that train together, their sessions, and who is signed up."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation, Versioned
from ligzda.people.models import Person
from ligzda.training.models.labels import KINDS
from ligzda.training.models.programmes import PracticeHousehold, Version
from ligzda.training.rules.audiences import Kind


class Group(Versioned):
    """A group of trainees with so many places, from a day to a day (both its own)."""

    # Not called `version`: that is what moves when somebody edits the group.
    programme_version = models.ForeignKey(Version, models.PROTECT, related_name="groups", verbose_name=_("programme"))
    centre = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="training_groups",
        verbose_name=_("out-of-family care support centre"),
    )
    name = models.CharField(_("name of the group"), max_length=100)
    since = models.DateField(_("first day"))
    until = models.DateField(_("last day"))
    places = models.PositiveSmallIntegerField(_("places"))
    place = models.CharField(_("where"), max_length=200, blank=True)
    trainer = models.CharField(_("trainers"), max_length=200, blank=True)

    class Privacy:
        """Who trains."""

        personal = {"trainer": _("who trains the group")}
        impersonal = ("name", "place")
        keep = "75 years after the last certificate"

    class Meta:
        ordering = ("-since", "name", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="training_group_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(places__gte=1), name="training_group_has_places"),
        )
        verbose_name = _("group")
        verbose_name_plural = _("groups")

    def __str__(self) -> str:
        return self.name


class Session(Fact, Versioned):
    """One meeting of a group; practice names the household in which it takes place."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="sessions")
    on = models.DateField(_("date"))
    starts = models.TimeField(_("begins at"), null=True, blank=True)
    hours = models.DecimalField(_("academic hours"), max_digits=4, decimal_places=2)
    kind = models.CharField(
        _("kind"), max_length=8, choices=[(kind.value, label) for kind, label in KINDS.items()], default=Kind.THEORY
    )
    topic = models.CharField(_("topic"), max_length=200)
    household = models.ForeignKey(
        PracticeHousehold,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("household of practice"),
    )

    class Privacy:
        """Nothing personal of the trainees."""

        personal = {"withdrawn_reason": _("why the session was taken out")}
        impersonal = ("topic",)
        keep = "75 years after the last certificate"

    class Meta:
        ordering = ("on", "starts", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(hours__gt=0, hours__lte=24), name="training_session_has_hours"),
            models.CheckConstraint(
                condition=Q(kind=Kind.THEORY, household=None) | Q(kind=Kind.PRACTICE, household__isnull=False),
                name="training_practice_has_a_household",
            ),
        )
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self) -> str:
        return self.topic


class SignUp(Fact):
    """A person has a place in a group. Places are numbered, so that two people never get the same."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="sign_ups")
    person = models.ForeignKey(Person, models.PROTECT, related_name="sign_ups", verbose_name=_("person"))
    slot = models.PositiveSmallIntegerField(_("place"))
    on = models.DateField(_("signed up on"))

    class Privacy:
        """Who trains in which group."""

        personal = {"withdrawn_reason": _("why the person left the group")}
        keep = "75 years after the last certificate"

    class Meta:
        ordering = ("slot", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("group", "slot"), condition=Q(withdrawn_at=None), name="training_a_place_is_one_persons"
            ),
            models.UniqueConstraint(
                fields=("group", "person"), condition=Q(withdrawn_at=None), name="training_signed_up_once"
            ),
            models.CheckConstraint(condition=Q(slot__gte=1), name="training_places_begin_at_one"),
        )
        verbose_name = _("sign-up")
        verbose_name_plural = _("sign-ups")

    def __str__(self) -> str:
        return f"{self.group} {self.slot}"
