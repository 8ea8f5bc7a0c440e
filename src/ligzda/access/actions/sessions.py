"""Sign-ins of an account: listed to their owner, and ended."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account
from ligzda.access.permit import Denied, require


@transaction.atomic
def end_sessions(*, by: Actor, account: Account, only: int | None = None, keep: str | None = None) -> int:
    """End one's own sign-ins (an administrator: anybody's): one, or all but the one kept; returns how many."""
    if by.account != account:
        require(by, "account.edit")
    found = UserSession.objects.filter(user=account)
    if only is not None:
        found = found.filter(pk=only)
        if not found:
            raise Denied("own.account", visible=False)
    ended = [session for session in found if session.session_key != keep]
    for session in ended:
        session.end()
    record(by=by, what="sessions_ended", on=by.on, ref=ref_of(account))
    return len(ended)
