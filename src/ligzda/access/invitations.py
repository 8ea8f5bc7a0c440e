"""The link in the e-mail that invites somebody: opens a page with one button, and the button spends it."""

import datetime as dt

from django.core import signing
from django.urls import reverse
from django.utils.crypto import salted_hmac

from ligzda.access.models import Account

SALT = "ligzda.access.invitation"
LASTS = dt.timedelta(days=14)


def link(account: Account) -> str:
    """Return the path of the page where the owner chooses a password; the task that sends it knows the host."""
    return reverse("invitation", args=[signing.dumps([account.pk, _mark(account)], salt=SALT)])


def invited(token: str) -> Account | None:
    """Return the account that was invited, or None when the link is false, old or spent."""
    try:
        pk, mark = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    account = Account.objects.filter(pk=pk, closed_at=None).first()
    return account if account and mark == _mark(account) and not account.has_usable_password() else None


def _mark(account: Account) -> str:
    """Return what changes with the address; the address itself is never part of a link."""
    return salted_hmac(SALT, account.email).hexdigest()[:16]
