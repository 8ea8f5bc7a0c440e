"""Drafts: kept while one types, and dropped. Nothing is done yet, so there is no event of it."""

import json
from collections.abc import Mapping, Sequence

from ligzda.access.actor import Actor
from ligzda.access.models import KEPT_FOR, Draft
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if

#: Bytes; the longest form of Ligzda filled to its limits takes half of it.
MOST = 100_000


def keep_draft(*, by: Actor, place: str, typed: Mapping[str, Sequence[str]]) -> None:
    """Keep what the actor has typed at that place, instead of what was kept there before."""
    require(by, "own.account")
    size = len(json.dumps(typed, ensure_ascii=False).encode())
    refuse_if([Reason("draft_too_long")] if size > MOST else [])
    # One statement, so that two windows open at the same form never meet.
    Draft.objects.bulk_create(
        [Draft(account=by.account, place=place, typed=typed, saved_at=by.at)],
        update_conflicts=True,
        unique_fields=("account", "place"),
        update_fields=("typed", "saved_at"),
    )


def drop_draft(*, by: Actor, place: str) -> None:
    """Drop what the actor has typed at that place: it is sent off, or not wanted."""
    Draft.objects.filter(account=by.account, place=place).delete()


def forget_drafts(*, by: Actor) -> None:
    """Drop every draft that nobody came back to."""
    require(by, "own.account")
    Draft.objects.filter(saved_at__lt=by.at - KEPT_FOR).delete()
