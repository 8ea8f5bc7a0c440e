"""Notes that somebody must be told; a task of `desk` sends it, so that no deed waits for a mail server."""

from collections.abc import Mapping
from typing import Any

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Case, Organisation, ToTell
from ligzda.access.rules.roles import Role

#: An account, an organisation (its own address), everybody of a role, or everybody of a role in an organisation.
Whom = Account | Organisation | Role | tuple[Role, Organisation]


def tell(
    *, by: Actor, what: str, whom: Whom, about: Case | None = None, params: Mapping[str, Any] | None = None
) -> ToTell:
    """Note that somebody must be told `what` (a code with a text in `desk`); `params` hold nothing personal."""
    note = ToTell(what=what, params=dict(params or {}), case=about, made_at=by.at)
    match whom:
        case Account():
            note.account = whom
        case Organisation():
            note.organisation = whom
        case (role, organisation):
            note.role, note.organisation = role, organisation
        case Role():
            note.role = whom
    note.save()
    return note
