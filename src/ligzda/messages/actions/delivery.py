"""One try to send one message: claim it, hand it over, write down what came of it, and what is heard of it later."""

from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import F, Q
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import Denied
from ligzda.messages import tokens
from ligzda.messages.drivers import Driver, Envelope, Failure, driver_for
from ligzda.messages.letters import absolute
from ligzda.messages.models import Enclosure, Message
from ligzda.messages.queries.messages import earliest, quiet_until
from ligzda.messages.rules.sending import ENCLOSED_FOR, LEASES, next_try
from ligzda.messages.workers import is_gone, this_worker

log = structlog.get_logger("ligzda.messages")

RECEIPT = "sms_receipt"
FREE = {"leased_until": None, "leased_by": ""}


def deliver(*, by: Actor, message: UUID, driver: Driver | None = None) -> bool:
    """Try to send a message whose time has come; tell whether it left now.

    Only one worker can claim it, so nobody gets it twice. A worker that is killed while the other side listens
    leaves the message claimed; after the lease it is tried again under the same id, by which mail systems and
    gateways know a message they already have.
    """
    if not by.is_system:
        raise Denied("message.send", visible=False)
    claimed = _claim(by, message)
    if claimed is None:
        return False
    try:
        known_by = (driver or driver_for(claimed.means)).send(_envelope(claimed))
    except Failure as failure:
        _failed(by, claimed, failure)
        return False
    except Exception as error:
        # A mistake of ours must not hold up the messages behind this one, nor be tried for ever.
        log.error("message not sent", message=str(claimed.pk), exc_info=error)
        _failed(by, claimed, Failure("unexpected"))
        return False
    _sent(by, claimed, known_by)
    return True


@transaction.atomic
def hear_of(*, by: Actor, message: UUID, fate: str) -> bool:
    """Take what a gateway says of a message that left: delivered, read or failed; tell whether it was news."""
    if not by.is_system:
        raise Denied("message.send", visible=False)
    before = {
        Message.State.DELIVERED: (Message.State.SENT,),
        Message.State.READ: (Message.State.SENT, Message.State.DELIVERED),
        Message.State.FAILED: (Message.State.SENT,),
    }[Message.State(fate)]
    rows = Message.objects.filter(pk=message, state__in=before)
    failure = {"failure": "not_delivered"} if fate == Message.State.FAILED else {}
    if not rows.update(state=fate, **{f"{fate}_at": by.at}, **failure):
        return False
    about = Message.objects.select_related("about").get(pk=message).about
    record(by=by, what=f"message_{fate}", about=about, ref=f"messages.message:{message}")
    return True


@transaction.atomic
def let_go(*, by: Actor) -> int:
    """Free the messages in the hands of workers of this machine that were killed; return how many."""
    if not by.is_system:
        raise Denied("message.send", visible=False)
    held = Message.objects.filter(state=Message.State.QUEUED, leased_until__gt=by.at)
    gone = [worker for worker in held.values_list("leased_by", flat=True).distinct() if is_gone(worker)]
    freed = held.filter(leased_by__in=gone).update(**FREE) if gone else 0
    if freed:
        record(by=by, what="messages_let_go")
    return freed


@transaction.atomic
def forget_enclosures(*, by: Actor) -> int:
    """Drop the papers of messages that left (or were given up) more than a day ago; return how many."""
    if not by.is_system:
        raise Denied("message.send", visible=False)
    over = Q(message__sent_at__lt=by.at - ENCLOSED_FOR) | Q(message__failed_at__lt=by.at - ENCLOSED_FOR)
    gone, _kinds = Enclosure.objects.filter(over).exclude(message__state=Message.State.QUEUED).delete()
    if gone:
        record(by=by, what="enclosures_forgotten")
    return gone


def _claim(by: Actor, message: UUID) -> Message | None:
    waiting = Message.objects.filter(pk=message, state=Message.State.QUEUED, next_try__lte=by.at)
    found = waiting.select_related("about", "enclosure").first()
    if found is None:
        return None
    if not found.urgent and (until := quiet_until(by=by)):
        # It has been waiting since before the quiet began.
        waiting.update(next_try=until)
        return None
    free = Q(leased_until=None) | Q(leased_until__lte=by.at)
    held = {"leased_until": by.at + LEASES[found.means], "leased_by": this_worker()}
    # Another worker may have been quicker: only who changes the row has it.
    if not waiting.filter(free).update(**held, attempts=F("attempts") + 1):
        return None
    found.attempts += 1
    return found


def _envelope(message: Message) -> Envelope:
    enclosure = getattr(message, "enclosure", None)
    return Envelope(
        message.envelope_id,
        message.to_address,
        message.subject,
        message.body,
        (enclosure.name, bytes(enclosure.content)) if enclosure else None,
        _receipt(message) if message.means == Message.Means.SMS else "",
    )


def _receipt(message: Message) -> str:
    """Return the address at which a gateway says what became of it; asking for one loads every page there is."""
    return absolute(reverse(RECEIPT, args=[message.pk, tokens.signature(RECEIPT, message.pk)]))


@transaction.atomic
def _sent(by: Actor, message: Message, known_by: str) -> None:
    # As short as can be: whoever is killed before this is kept leaves a message that will be sent once more.
    Message.objects.filter(pk=message.pk).update(
        state=Message.State.SENT, sent_at=by.at, provider_id=known_by, failure="", next_try=None, **FREE
    )
    record(by=by, what="message_sent", about=message.about, ref=ref_of(message))


@transaction.atomic
def _failed(by: Actor, message: Message, failure: Failure) -> None:
    message.failure = failure.code
    again = None if failure.for_good else next_try(message.attempts, by.at)
    message.next_try = again and earliest(by=by, urgent=message.urgent, at=again)
    message.leased_until, message.leased_by = None, ""
    if message.next_try is None:
        message.state, message.failed_at = Message.State.FAILED, by.at
    message.save()
    if message.state == Message.State.FAILED:
        record(by=by, what="message_failed", about=message.about, ref=ref_of(message))
