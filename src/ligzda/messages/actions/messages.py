"""Writing a message to somebody, and sending a failed one again."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Case, Organisation
from ligzda.access.permit import Denied, require
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import refuse_if
from ligzda.messages.letters import compose
from ligzda.messages.models import Enclosure, Link, Message
from ligzda.messages.queries.messages import earliest, visible
from ligzda.messages.rules import sending


@transaction.atomic
def send(
    *,
    by: Actor,
    to: Account | str,
    template: str,
    context: Mapping[str, Any] | None = None,
    about: Case | None = None,
    means: str = "email",
    link: Link | None = None,
    organisation: Organisation | None = None,
    enclosed: tuple[str, bytes] | None = None,
    language: str = "",
    urgent: bool = False,
) -> Message:
    """Store a message to an account, an address or a number and queue it; nothing leaves unless the deed is kept.

    `context` takes only what `rules.sending.PLAIN` names; `link` stands in it as its address, and pressing its
    button marks the message as read. The language is the account's own unless given. An account that has no phone
    gets its SMS as an e-mail. Only what is urgent (a child needs a family) comes in quiet hours. `organisation` is
    whose message it is when it is not about a case of theirs; `enclosed` a PDF (name, content) that goes with an
    e-mail, for what must be at hand when Ligzda is down.
    """
    require(by, "message.send", about)
    account = to if isinstance(to, Account) else None
    if account and means == Message.Means.SMS and not _can_ring(account):
        means = Message.Means.EMAIL
    language = language or (account.language if account else "") or settings.LANGUAGE_CODE
    subject, body = compose(template, {**(context or {}), **({"link": link.path} if link else {})}, language, means)
    message = Message.objects.create(
        means=means,
        to_address=_address(to, means),
        account=account,
        about=about,
        organisation=organisation or (about.centre if about else None),
        template=template,
        language=language,
        subject=subject,
        body=body,
        made_by=by.account,
        made_at=by.at,
        urgent=urgent,
        next_try=earliest(by=by, urgent=urgent),
    )
    if enclosed:
        if means == Message.Means.SMS:
            raise ValueError("An SMS encloses nothing")
        Enclosure.objects.create(message=message, name=enclosed[0], content=enclosed[1])
    if link:
        link.message = message
        link.save(update_fields=("message",))
    record(by=by, what="message_queued", about=about, ref=ref_of(message))
    _wake_worker()
    return message


@transaction.atomic
def send_again(*, by: Actor, message: Message) -> None:
    """Queue a failed message once more, its tries counted from the start."""
    if message.about is None or not allowed(by=by, permission="message.send", case=message.about):
        require(by, "message.look_after")
        if not visible(by=by).filter(pk=message.pk).exists():
            raise Denied("message.look_after", visible=False)
    # One row, one turn: two people who press the button at once send it once.
    message = Message.objects.select_for_update(of=("self",)).get(pk=message.pk)
    over = message.links.filter(until__lte=by.at).exists()
    refuse_if(sending.reasons_against_sending_again(message.state, link_over=over))
    message.state, message.attempts, message.failed_at = Message.State.QUEUED, 0, None
    message.again += 1
    message.next_try = earliest(by=by, urgent=message.urgent)
    message.save(update_fields=("state", "again", "attempts", "failed_at", "next_try"))
    record(by=by, what="message_queued_again", about=message.about, ref=ref_of(message))
    _wake_worker()


def _can_ring(account: Account) -> bool:
    return bool(settings.SMS_DRIVER and account.phone)


def _address(to: Account | str, means: str) -> str:
    if not isinstance(to, Account):
        return to
    return to.phone if means == Message.Means.SMS else to.email


def _wake_worker() -> None:
    # Named, not imported: tasks stand above actions.
    transaction.on_commit(import_string("ligzda.messages.tasks.wake"))
