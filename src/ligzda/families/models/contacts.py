"""The contact log: every call, e-mail, visit and meeting with a family."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact

from .families import Family


class Contact(Fact):
    """One entry of the log."""

    class Kind(models.TextChoices):
        """What kind of contact it was."""

        CALL = "call", _("call")
        EMAIL = "email", _("e-mail")
        VISIT = "visit", _("visit")
        MEETING = "meeting", _("meeting")

    family = models.ForeignKey(Family, models.PROTECT, related_name="contacts")
    kind = models.CharField(_("kind"), max_length=7, choices=Kind.choices)
    at = models.DateTimeField(_("when"))
    who = models.CharField(_("with whom"), max_length=200)
    text = models.TextField(_("what was said and agreed"))

    class Privacy:
        """What was said."""

        personal = {"who": _("with whom"), "text": _("what was said and agreed")}
        keep = "10 years after the family's case is closed"

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=("family", "-at", "-id"), name="families_contact_recent"),)
        verbose_name = _("contact")
        verbose_name_plural = _("contact log")

    def __str__(self) -> str:
        return f"{self.pk}"
