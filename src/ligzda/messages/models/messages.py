"""Every message ever written, and its fate."""

import re
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case

KEY = re.compile(r"(?<=/invitation/)[^/\s]+/")


class Message(models.Model):
    """One e-mail to one address. The row itself is the queue: whatever waits here is sent, whoever was killed."""

    class State(models.TextChoices):
        """Where the message is."""

        QUEUED = "queued", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("not sent")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    to_address = models.EmailField(_("recipient"))
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    about = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+", verbose_name=_("case"))
    template = models.CharField(_("template"), max_length=80)
    language = models.CharField(_("language"), max_length=5)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(_("written"))
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    next_try = models.DateTimeField(_("next try"), null=True)
    # Until when one worker alone may try; a worker that died lets go by itself.
    leased_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    provider_id = models.CharField(max_length=120, blank=True)  # the Message-ID under which it left
    failure = models.CharField(_("what went wrong"), max_length=40, blank=True)

    class Privacy:
        """To whom it went; the text itself may hold nothing personal."""

        personal = {"to_address": _("the reader's e-mail")}
        impersonal = ("template", "language", "subject", "body", "provider_id", "failure")
        keep = "3 years"

    class Meta:
        ordering = ("-made_at",)
        indexes = (
            models.Index(fields=("next_try",), condition=Q(state="queued"), name="messages_waiting"),
            models.Index(fields=("-made_at",), name="messages_newest"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(state="queued", next_try__isnull=False) | ~Q(state="queued"),
                name="messages_waiting_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent"), name="messages_sent_has_its_time"
            ),
        )
        verbose_name = _("message")
        verbose_name_plural = _("messages")

    def __str__(self) -> str:
        return self.subject

    @property
    def body_shown(self) -> str:
        """Return the text without the key of an invitation, which opens the reader's account to whoever has it."""
        return KEY.sub("…/", self.body)
