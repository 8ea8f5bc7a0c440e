"""One's own drafts."""

from ligzda.access.actor import Actor
from ligzda.access.models import Draft


def kept_draft(*, by: Actor, place: str) -> Draft | None:
    """Return what the actor has typed at that place and not sent off."""
    return Draft.objects.filter(account=by.account, place=place).first()
