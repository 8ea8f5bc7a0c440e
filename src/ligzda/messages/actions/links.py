"""Links in messages: made for one deed, spent by the button on their page, ended when nobody needs the answer."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Case
from ligzda.access.permit import require
from ligzda.access.refusal import Refused, refuse_if
from ligzda.messages.models import Link, Message
from ligzda.messages.purposes import purpose as registered
from ligzda.messages.queries.links import link_of


@transaction.atomic
def make(
    *,
    by: Actor,
    purpose: str,
    until: dt.datetime,
    about: Case | None = None,
    ref: str = "",
    account: Account | None = None,
    language: str = "",
) -> Link:
    """Make a link for one deed until a moment; `Link.path` is its address, which `send(link=)` puts into a message.

    Who presses its button acts as `account`, or as the system when the reader has none.
    """
    require(by, "message.send", about)
    registered(purpose)  # unknown purposes are mistakes in the code that makes links
    link = Link.objects.create(
        purpose=purpose,
        about=about,
        ref=ref,
        account=account,
        language=language or (account.language if account else "") or settings.LANGUAGE_CODE,
        made_at=by.at,
        until=until,
    )
    record(by=by, what="link_made", about=about, ref=ref_of(link))
    return link


@transaction.atomic
def spend(*, by: Actor, token: str, **given: Any) -> str:
    """Do what a link is for and return what to say of it; whoever comes second is refused.

    The deed and the spending stand or fall together: when the deed is refused the link can be used again.
    """
    link, against = link_of(by=by, token=token)
    refuse_if(against)
    assert link is not None
    # The row is the lock: of two who press at once the second finds it spent.
    if not Link.objects.filter(pk=link.pk, spent_at=None, until__gt=by.at).update(spent_at=by.at):
        raise Refused(link_of(by=by, token=token)[1])
    as_reader = Actor.of(link.account, at=by.at) if link.account else by.as_system()
    said = registered(link.purpose).does(by=as_reader, link=link, **given)
    _mark_read(link, by)
    record(by=as_reader, what="link_spent", about=link.about, ref=ref_of(link))
    return said


@transaction.atomic
def end(*, by: Actor, ref: str, purpose: str = "") -> int:
    """End the unspent links to a thing that is settled; return how many."""
    require(by, "message.send")
    live = Link.objects.filter(ref=ref, spent_at=None, until__gt=by.at)
    live = live.filter(purpose=purpose) if purpose else live
    # One that is just being spent is let be: its deed may wait for ours, and neither would ever go on.
    free = list(live.select_for_update(skip_locked=True).values_list("pk", flat=True))
    ended = Link.objects.filter(pk__in=free).update(until=by.at)
    if ended:
        record(by=by, what="links_ended", ref=ref)
    return ended


def _mark_read(link: Link, by: Actor) -> None:
    """Note that the message was read: its reader has just pressed what it holds."""
    Message.objects.filter(links=link, state__in=("sent", "delivered")).update(state=Message.State.READ, read_at=by.at)
