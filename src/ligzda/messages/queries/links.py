"""The link that an address belongs to, and why it does nothing now."""

from ligzda.access.actor import RIGA, Actor
from ligzda.access.refusal import Reason
from ligzda.messages import tokens
from ligzda.messages.models import Link
from ligzda.messages.rules.links import reasons_against_using


def link_of(*, by: Actor, token: str) -> tuple[Link | None, list[Reason]]:
    """Return the link with every reason why it does nothing at that moment; an address not made by us has no link."""
    pk = tokens.read("link", token)
    link = Link.objects.select_related("about", "account", "message").filter(pk=pk).first() if pk else None
    if link is None or (link.account and not link.account.is_active):
        return None, [Reason("link_unknown")]
    return link, reasons_against_using(spent_at=link.spent_at, until=link.until, at=by.at, zone=RIGA)
