"""Words of alerts, and of the page that an alert's link opens."""

from collections.abc import Mapping
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from ligzda.access.refusal import Refused
from ligzda.messages.letters import compose
from ligzda.messages.models import Alert, Link
from ligzda.messages.rules.climbing import reasons_against_answering


def title_of(alert: Alert) -> str:
    """Return what an alert says, in the page's language: the subject of its mail."""
    return compose(alert.what, alert.context, translation.get_language())[0]


def alert_page(*, link: Link) -> Mapping[str, Any]:
    """Return the words of the page on which an alert is taken on."""
    alert = Alert.objects.get(pk=link.ref)
    if alert.answered_at:
        raise Refused(reasons_against_answering(answered=True, in_chain=True))
    return {
        "title": title_of(alert),
        "text": _("Press the button to say that you take this on. Then it goes to nobody else."),
        "deed": _("I take it on"),
    }
