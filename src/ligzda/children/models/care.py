"""What a child needs, what whoever cares for it must know, and where it goes to school."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation, Territory
from ligzda.children.rules.needs import NEED_CODES

from .children import Child

#: The names of the needs that the house knows; anything else is said in words.
NEED_LABELS = {
    "special_care": _("special care for a severe functional disorder (certificate)"),
    "medical": _("regular medical care"),
    "infant": _("infant"),
    "violence": _("survived violence"),
    "pregnancy": _("pregnancy or an own baby"),
    "addiction": _("uses alcohol, drugs or nicotine"),
    "behaviour": _("behaviour that needs an experienced carer"),
    "mental": _("psychiatric or psychological help"),
    "ran_away": _("runs away"),
    "other": _("another need"),
}


class Need(Fact):
    """Something that not every family can give, from a day until another."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="needs", verbose_name=_("child"))
    code = models.CharField(_("need"), max_length=12, choices=[(code, NEED_LABELS[code]) for code in NEED_CODES])
    note = models.CharField(_("details"), max_length=300, blank=True)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Privacy:
        """What the child needs."""

        personal = {"note": _("what is said of the child's need")}
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="children_need_days"),
            models.CheckConstraint(condition=~Q(code="other") | ~Q(note=""), name="children_another_need_is_said"),
        )
        verbose_name = _("need")
        verbose_name_plural = _("needs")

    def __str__(self) -> str:
        return str(self.get_code_display())


class CareNote(Fact):
    """One thing that whoever cares for the child tonight must know."""

    class Kind(models.TextChoices):
        """What it is about."""

        ALLERGY = "allergy", _("allergy")
        ILLNESS = "illness", _("illness")
        MEDICINE = "medicine", _("medicine")
        DIET = "diet", _("food")
        SLEEP = "sleep", _("sleep and comfort")
        FEAR = "fear", _("fears and dangers")
        DOCTOR = "doctor", _("family doctor")
        OTHER = "other", _("other")

    child = models.ForeignKey(Child, models.PROTECT, related_name="care_notes", verbose_name=_("child"))
    kind = models.CharField(_("about"), max_length=8, choices=Kind.choices)
    text = models.CharField(_("what to know"), max_length=500)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Privacy:
        """The child's health and habits."""

        personal = {"text": _("what whoever cares for the child must know")}
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("kind", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="children_note_days"),
        )
        verbose_name = _("thing to know")
        verbose_name_plural = _("things to know")

    def __str__(self) -> str:
        return str(self.get_kind_display())


class Schooling(Fact):
    """A school or kindergarten that the child goes to, from a day until another."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="schools", verbose_name=_("child"))
    school = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("school")
    )
    name = models.CharField(_("name of the school or kindergarten"), max_length=200, blank=True)
    place = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )
    form = models.CharField(_("form or group"), max_length=20, blank=True)
    contact = models.CharField(_("teacher and telephone"), max_length=200, blank=True)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Privacy:
        """Where the child learns."""

        personal = {
            "name": _("the child's school"),
            "form": _("the child's form or group"),
            "contact": _("the child's teacher and how to reach them"),
        }
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("-since", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="children_school_days"),
            models.CheckConstraint(condition=Q(school__isnull=False) | ~Q(name=""), name="children_school_is_named"),
        )
        verbose_name = _("school")
        verbose_name_plural = _("schools")

    def __str__(self) -> str:
        return self.named

    @property
    def named(self) -> str:
        """Return the school's name."""
        return self.school.name if self.school else self.name
