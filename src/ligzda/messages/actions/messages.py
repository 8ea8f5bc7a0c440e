"""Writing a message to somebody, and sending a failed one again."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Account, Case
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import refuse_if
from ligzda.messages.letters import compose
from ligzda.messages.models import Message
from ligzda.messages.queries import visible
from ligzda.messages.rules import sending


@transaction.atomic
def send(
    *,
    by: Actor,
    to: Account | str,
    template: str,
    context: Mapping[str, Any] | None = None,
    about: Case | None = None,
    language: str = "",
) -> Message:
    """Store a message to an account or address and queue it; nothing leaves unless the deed around it is kept.

    The language is the account's own unless given. `context` takes only what `rules.sending.PLAIN` names.
    """
    require(by, "message.send", about)
    account = to if isinstance(to, Account) else None
    language = language or (account.language if account else "") or settings.LANGUAGE_CODE
    subject, body = compose(template, context or {}, language)
    message = Message.objects.create(
        to_address=to.email if isinstance(to, Account) else to,
        account=account,
        about=about,
        template=template,
        language=language,
        subject=subject,
        body=body,
        made_by=by.account,
        made_at=by.at,
        next_try=by.at,
    )
    record(by=by, what="message_queued", about=about, ref=_ref(message))
    _wake_worker()
    return message


@transaction.atomic
def send_again(*, by: Actor, message: Message) -> None:
    """Queue a failed message once more, its tries counted from the start."""
    require(by, "message.look_after")
    if not visible(by=by).filter(pk=message.pk).exists():
        raise Denied("message.look_after", visible=False)
    refuse_if(sending.reasons_against_sending_again(message.state))
    message.state, message.attempts, message.next_try = Message.State.QUEUED, 0, by.at
    message.save(update_fields=("state", "attempts", "next_try"))
    record(by=by, what="message_queued_again", about=message.about, ref=_ref(message))
    _wake_worker()


def _wake_worker() -> None:
    # Named, not imported: tasks stand above actions. The wish is kept or lost with the transaction around it.
    import_string("ligzda.messages.tasks.send_waiting").enqueue()


def _ref(message: Message) -> str:
    return f"messages.message:{message.pk}"
