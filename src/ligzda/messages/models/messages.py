"""Every message ever written, and its fate."""

import re
import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Case, Organisation

#: Keys in a text that open something to whoever has them.
KEY = re.compile(r"(?:(?<=/invitation/)|(?<=/l/))[^/\s]+/")


class Message(models.Model):
    """One e-mail or SMS to one reader. The row itself is the queue: whatever waits here is sent, whoever was killed."""

    class Means(models.TextChoices):
        """How it travels."""

        EMAIL = "email", _("e-mail")
        SMS = "sms", _("SMS")

    class State(models.TextChoices):
        """Where the message is: each comes after the one before, and none goes back but to be sent again."""

        QUEUED = "queued", _("waiting")
        SENT = "sent", _("sent")
        DELIVERED = "delivered", _("delivered")
        READ = "read", _("read")
        FAILED = "failed", _("not sent")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    means = models.CharField(_("means"), max_length=5, choices=Means.choices, default=Means.EMAIL)
    to_address = models.CharField(_("recipient"), max_length=254)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    about = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+", verbose_name=_("case"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    template = models.CharField(_("template"), max_length=80)
    language = models.CharField(_("language"), max_length=5)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(_("written"))
    urgent = models.BooleanField(_("also in quiet hours"), default=False)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.QUEUED)
    # How often somebody had it sent again: each time it is a new one to mail systems and gateways.
    again = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    next_try = models.DateTimeField(_("next try"), null=True)
    # Until when one worker alone may try; a worker that died lets go by itself.
    leased_until = models.DateTimeField(null=True)
    leased_by = models.CharField(max_length=100, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    delivered_at = models.DateTimeField(_("delivered at"), null=True)
    read_at = models.DateTimeField(_("read at"), null=True)
    failed_at = models.DateTimeField(_("failed at"), null=True)
    provider_id = models.CharField(max_length=120, blank=True)  # what the mail server or gateway knows it by
    failure = models.CharField(_("what went wrong"), max_length=40, blank=True)

    class Privacy:
        """To whom it went; the text itself may hold nothing personal."""

        personal = {"to_address": _("the reader's e-mail or phone")}
        impersonal = ("template", "language", "subject", "body", "provider_id", "failure", "leased_by")
        keep = "3 years"

    class Meta:
        ordering = ("-made_at",)
        indexes = (
            models.Index(fields=("-urgent", "next_try"), condition=Q(state="queued"), name="messages_waiting"),
            models.Index(fields=("-made_at",), name="messages_newest"),
            models.Index(fields=("organisation", "-made_at"), name="messages_of_organisation"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(state="queued", next_try__isnull=False) | ~Q(state="queued"),
                name="messages_waiting_has_its_time",
            ),
            *(
                models.CheckConstraint(
                    condition=~Q(state=state) | Q(**{f"{state}_at__isnull": False}),
                    name=f"messages_{state}_has_its_time",
                )
                for state in ("sent", "delivered", "read", "failed")
            ),
        )
        verbose_name = _("message")
        verbose_name_plural = _("messages")

    def __str__(self) -> str:
        return self.subject or self.body_shown.partition("\n")[0]

    @property
    def envelope_id(self) -> str:
        """Return the id under which it leaves, the same however often it is tried."""
        return f"{self.pk}-{self.again}" if self.again else str(self.pk)

    @property
    def body_shown(self) -> str:
        """Return the text without its keys: whoever has one could act as the reader."""
        return KEY.sub("…/", self.body)


class Enclosure(models.Model):
    """A paper (PDF) that goes with an e-mail, kept only until it has left and a day more."""

    message = models.OneToOneField(Message, models.CASCADE, related_name="enclosure")
    name = models.CharField(_("file name"), max_length=80)
    content = models.BinaryField()

    class Meta:
        verbose_name = _("enclosed paper")
        verbose_name_plural = _("enclosed papers")

    class Privacy:
        """What the reader must have even when Ligzda is down."""

        personal: ClassVar[dict[str, str]] = {"content": "what the paper says"}
        impersonal = ("name",)
        keep = "a day after the message has left"

    def __str__(self) -> str:
        return self.name
