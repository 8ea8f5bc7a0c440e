"""One try to send one message: claim it, hand it to the mail server, write down what came of it."""

import smtplib
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import Denied
from ligzda.messages.models import Message
from ligzda.messages.rules.sending import LEASE, next_try


def deliver(*, by: Actor, message: UUID) -> bool:
    """Try to send a message whose time has come; tell whether it left now.

    Only one worker can claim it, so nobody gets it twice. A worker that is killed while the mail server listens
    leaves the message claimed; after the lease it is tried again under the same Message-ID, by which mail systems
    know a letter they already have.
    """
    if not by.is_system:
        raise Denied("message.send", visible=False)
    claimed = _claim(by, message)
    if claimed is None:
        return False
    try:
        _mail(claimed).send()
    except (smtplib.SMTPException, OSError) as error:
        _failed(by, claimed, error)
        return False
    _sent(by, claimed)
    return True


def _claim(by: Actor, message: UUID) -> Message | None:
    free = Q(leased_until=None) | Q(leased_until__lte=by.at)
    waiting = Message.objects.filter(free, pk=message, state=Message.State.QUEUED, next_try__lte=by.at)
    if not waiting.update(leased_until=by.at + LEASE, attempts=F("attempts") + 1):
        return None
    return Message.objects.get(pk=message)


def _mail(message: Message) -> EmailMessage:
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
    message.provider_id = f"<{message.pk}@{host}>"
    headers = {"Message-ID": message.provider_id, "Auto-Submitted": "auto-generated"}
    return EmailMessage(message.subject, message.body, to=[message.to_address], headers=headers)


@transaction.atomic
def _sent(by: Actor, message: Message) -> None:
    message.state, message.sent_at, message.failure = Message.State.SENT, by.at, ""
    message.next_try = message.leased_until = None
    message.save()
    record(by=by, what="message_sent", about=message.about, ref=f"messages.message:{message.pk}")


@transaction.atomic
def _failed(by: Actor, message: Message, error: Exception) -> None:
    message.failure, for_good = _kind(error)
    message.next_try = None if for_good else next_try(message.attempts, by.at)
    message.leased_until = None
    message.state = Message.State.QUEUED if message.next_try else Message.State.FAILED
    message.save()
    if message.state == Message.State.FAILED:
        record(by=by, what="message_failed", about=message.about, ref=f"messages.message:{message.pk}")


def _kind(error: Exception) -> tuple[str, bool]:
    """Return a code for the failure (never the server's own words, which repeat the address) and if it is for good."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = max(answer[0] for answer in error.recipients.values())
        return f"smtp_{code}", code >= 500
    if isinstance(error, smtplib.SMTPResponseException):
        return f"smtp_{error.smtp_code}", isinstance(error, smtplib.SMTPDataError) and error.smtp_code >= 500
    return "unreachable", False
