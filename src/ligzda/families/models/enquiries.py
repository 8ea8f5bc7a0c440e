"""Enquiries, consultations and the choice of a role."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation, Territory
from ligzda.access.rules import phones
from ligzda.people import sealed
from ligzda.people.rules import codes

from .families import Family
from .labels import RoleField
from .measures import Measure


class Enquiry(Fact):
    """Somebody turned to a centre; becomes a family's first fact when a family's file is opened for it."""

    class Means(models.TextChoices):
        """How they turned to the centre."""

        PHONE = "phone", _("by telephone")
        EMAIL = "email", _("by e-mail")
        VISIT = "visit", _("in person")
        WEB = "web", _("on the public page")
        EVENT = "event", _("at an event")
        OTHER = "other", _("otherwise")

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="enquiries", verbose_name=_("centre"))
    family = models.ForeignKey(Family, models.PROTECT, null=True, blank=True, related_name="enquiries")
    on = models.DateField(_("date"))
    means = models.CharField(_("how"), max_length=6, choices=Means.choices)
    name = models.CharField(_("name, surname"), max_length=200)
    phone = models.CharField(_("telephone"), max_length=16, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    code_sealed = models.BinaryField(null=True, editable=False)
    territory = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )
    role = RoleField(_("role of interest"), blank=True)
    question = models.TextField(_("question"), blank=True)
    measure = models.ForeignKey(
        Measure, models.PROTECT, null=True, blank=True, related_name="enquiries", verbose_name=_("recruitment measure")
    )
    consent_at = models.DateTimeField(null=True, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    closed_reason = models.CharField(_("why closed"), max_length=300, blank=True)

    class Privacy:
        """Who asked, and what."""

        personal = {
            "name": _("who asks"),
            "phone": _("telephone"),
            "email": _("e-mail"),
            "code_sealed": _("the personal code, encrypted"),
            "question": _("what they ask"),
            "closed_reason": _("why nothing came of it"),
        }
        keep = "2 years when no family's file is opened, else as long as the file"

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="families_enquiry_has_a_name"),
            models.CheckConstraint(condition=~Q(phone="", email=""), name="families_enquiry_can_be_answered"),
        )
        indexes = (models.Index(fields=("centre", "-on"), name="families_enquiry_recent"),)
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def code(self) -> str | None:
        """Return the personal code in clear; it goes to the carer's record when the file is opened."""
        return sealed.unseal(self.code_sealed) if self.code_sealed else None

    @code.setter
    def code(self, clean: str | None) -> None:
        self.code_sealed = sealed.seal(clean) if clean else None

    @property
    def code_masked(self) -> str:
        """Return the code as pages show it; empty when there is none."""
        return codes.mask(self.code) if self.code else ""

    @property
    def phone_shown(self) -> str:
        """Return the telephone as people write it."""
        return phones.shown(self.phone) if self.phone else ""


class Consultation(Fact):
    """A specialist consulted the family: about the choice, or later when asked."""

    class Means(models.TextChoices):
        """How it was held."""

        CENTRE = "centre", _("at the centre")
        HOME = "home", _("at home")
        PHONE = "phone", _("by telephone")
        REMOTE = "remote", _("by video call")

    family = models.ForeignKey(Family, models.PROTECT, related_name="consultations")
    on = models.DateField(_("date"))
    means = models.CharField(_("how"), max_length=6, choices=Means.choices)
    held_by = models.CharField(_("held by"), max_length=200)
    text = models.TextField(_("what was talked about"), blank=True)

    class Privacy:
        """What was talked about."""

        personal = {"held_by": _("who consulted"), "text": _("what was talked about")}
        keep = "10 years after the family's case is closed"

    class Meta:
        ordering = ("-on", "-pk")
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def __str__(self) -> str:
        return f"{self.pk}"


class Choice(Fact):
    """A family is on the path of a role from a day; the path can pause, end, or give way to another role."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="choices")
    role = RoleField()
    since = models.DateField(_("chosen on"))
    paused_since = models.DateField(_("paused since"), null=True, blank=True)
    pause_reason = models.CharField(_("why it pauses"), max_length=300, blank=True)
    until = models.DateField(_("ended on"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=300, blank=True)
    experience_since = models.DateField(_("experience with such children since"), null=True, blank=True)

    class Privacy:
        """Why a family turned another way."""

        personal = {"pause_reason": _("why the path pauses"), "end_reason": _("why the path ended")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="families_choice_days"),
            models.UniqueConstraint(
                fields=("family", "role"),
                condition=Q(until=None, withdrawn_at=None),
                name="families_one_open_path_of_a_role",
            ),
        )
        verbose_name = _("choice of a role")
        verbose_name_plural = _("choices of a role")

    def __str__(self) -> str:
        return f"{self.family_id} {self.role}"
