"""How the pages of messages are reached."""

import datetime as dt

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.messages import tokens
from ligzda.messages.actions.alerts import PURPOSE
from ligzda.messages.models import Alert, AlertStep, Link, Message
from tests.access.table import Place, Sample


def _message(place: Place, person: Account | None) -> dict:
    now = timezone.now()
    row = Message.objects.create(to_address="a@example.org", subject="A", about=place.case, made_at=now, next_try=now)
    return {"pk": row.pk}


def _alert(place: Place, person: Account | None) -> Alert:
    """Return an alert that came to whoever asks."""
    now = timezone.now()
    alert = Alert.objects.create(what="messages/trial", about=place.case, minutes=10, raised_at=now, next_climb=now)
    if person:
        AlertStep.objects.create(alert=alert, place=1, account=person, times=1, told_at=now)
    return alert


def _link(place: Place, person: Account | None) -> dict:
    now = timezone.now()
    link = Link.objects.create(
        purpose=PURPOSE,
        ref=str(_alert(place, person).pk),
        account=person,
        language="lv",
        made_at=now,
        until=now + dt.timedelta(hours=1),
    )
    return {"token": tokens.sign("link", link.pk)}


def _receipt(place: Place, person: Account | None) -> dict:
    pk = _message(place, person)["pk"]
    return {"pk": pk, "signature": tokens.signature("sms_receipt", pk)}


SAMPLES = {
    "message": Sample(_message, owned=True),
    "case_message": Sample(lambda place, person: {"case": place.case.pk, **_message(place, person)}),
    "case_messages": Sample(lambda place, person: {"case": place.case.pk}),
    "alert": Sample(lambda place, person: {"pk": _alert(place, person).pk}),
    "link": Sample(_link),
    "sms_receipt": Sample(_receipt, data={"status": "delivered"}),
}
