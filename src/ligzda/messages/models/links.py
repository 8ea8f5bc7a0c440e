"""Links in messages: each opens a page with one button, once."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case
from ligzda.messages import tokens
from ligzda.messages.models.messages import Message


class Link(models.Model):
    """What one press of a button may do, for whom and until when. The address itself is signed and never kept."""

    purpose = models.CharField(_("purpose"), max_length=40)
    about = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+", verbose_name=_("case"))
    #: What the purpose's own area knows it by, such as "placements.call:12".
    ref = models.CharField(_("record"), max_length=120, blank=True)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    language = models.CharField(_("language"), max_length=5)
    made_at = models.DateTimeField(_("made"))
    until = models.DateTimeField(_("until"))
    spent_at = models.DateTimeField(_("used"), null=True)
    message = models.ForeignKey(Message, models.SET_NULL, null=True, related_name="links")

    class Meta:
        indexes = (models.Index(fields=("ref",), name="messages_link_by_ref"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(spent_at=None) | Q(spent_at__lt=F("until")), name="messages_link_spent_in_its_time"
            ),
        )
        verbose_name = _("link")
        verbose_name_plural = _("links")

    class Privacy:
        """Who could answer by it."""

        personal: ClassVar[dict[str, str]] = {"account": "whose link it is"}
        impersonal = ("purpose", "ref", "language")
        keep = "3 years"

    def __str__(self) -> str:
        return self.purpose

    @property
    def path(self) -> str:
        """Return the path of its page; the message that carries it knows the host."""
        return reverse("link", args=[tokens.sign("link", self.pk)])
