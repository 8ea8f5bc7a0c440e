"""Drafts: kept while one types, and dropped; forms sent off but once. A deed's event is the deed's own matter."""

import json
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.models import KEPT_FOR, Draft, SentOff
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if

#: Bytes; the longest form of Ligzda filled to its limits takes half of it.
MOST = 100_000


def keep_draft(*, by: Actor, place: str, typed: Mapping[str, Sequence[str]], key: UUID | None = None) -> None:
    """Keep what the actor has typed at that place, instead of what was kept there before.

    Refused when the form of that key was sent off already: the draft was on its way longer than the deed.
    """
    require(by, "own.account")
    size = len(json.dumps(typed, ensure_ascii=False).encode())
    refuse_if([Reason("draft_too_long")] if size > MOST else [])
    draft = Draft(account=by.account, place=place, saved_at=by.at)
    draft.typed = typed
    # One statement, so that two windows open at the same form never meet.
    Draft.objects.bulk_create(
        [draft],
        update_conflicts=True,
        unique_fields=("account", "place"),
        update_fields=("typed_sealed", "saved_at"),
    )
    # Asked only now: a deed done since then finds the draft and drops it, one done before is found here.
    if key and SentOff.objects.filter(account=by.account, key=key).exists():
        drop_draft(by=by, place=place)
        raise Refused([Reason("form_sent_off")])


def drop_draft(*, by: Actor, place: str) -> None:
    """Drop what the actor has typed at that place: it is sent off, or not wanted."""
    Draft.objects.filter(account=by.account, place=place).delete()


def forget_drafts(*, by: Actor) -> None:
    """Drop every draft that nobody came back to, and the keys of forms sent off as long ago."""
    require(by, "own.account")
    Draft.objects.filter(saved_at__lt=by.at - KEPT_FOR).delete()
    SentOff.objects.filter(at__lt=by.at - KEPT_FOR).delete()


@transaction.atomic
def send_off(*, by: Actor, key: UUID, mark: str, do: Callable[[], str]) -> str:
    """Do a form's deed and return where its answer leads; sent once more, the form only leads there again.

    The note comes before the deed, so that whoever sends the same at the same moment waits there for the first.
    """
    sent, first = SentOff.objects.get_or_create(mark=mark, defaults={"account": by.account, "key": key, "at": by.at})
    if first:
        sent.led_to = do()
        sent.save(update_fields=("led_to",))
    return sent.led_to
