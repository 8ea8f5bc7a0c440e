"""Papers that a family brings: what they are, whose, and how long they are good for."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact
from ligzda.documents.models import Document
from ligzda.people.models import Person

from .families import Family


class Paper(Fact):
    """One incoming paper of one person; `until` is the first day on which it is no longer good."""

    class Kind(models.TextChoices):
        """What it is."""

        PSYCHIATRIST = "psychiatrist", _("psychiatrist's opinion")
        NARCOLOGIST = "narcologist", _("narcologist's opinion")
        PENAL_REGISTER = "penal_register", _("extract of the penal register")
        APPLICATION = "application", _("application")
        OTHER = "other", _("other")

    family = models.ForeignKey(Family, models.PROTECT, related_name="papers")
    person = models.ForeignKey(Person, models.PROTECT, related_name="papers", verbose_name=_("whose"))
    kind = models.CharField(_("paper"), max_length=15, choices=Kind.choices)
    issued_on = models.DateField(_("issued on"))
    received_on = models.DateField(_("received on"))
    until = models.DateField(_("good until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        """A paper about somebody's health or past."""

        personal = {"kind": _("what the paper is"), "note": _("what is said of it")}
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("person", "kind", "-issued_on")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("issued_on")), name="families_paper_is_good_for_a_while"
            ),
            models.CheckConstraint(
                condition=Q(received_on__gte=F("issued_on")), name="families_paper_comes_after_it_is_issued"
            ),
        )
        verbose_name = _("incoming paper")
        verbose_name_plural = _("incoming papers")

    def __str__(self) -> str:
        return f"{self.pk}"
