"""How the pages of messages are reached."""

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.messages.models import Message
from tests.access.table import Place, Sample


def _message(place: Place, person: Account | None) -> dict:
    now = timezone.now()
    row = Message.objects.create(to_address="a@example.org", subject="A", about=place.case, made_at=now, next_try=now)
    return {"pk": row.pk}


SAMPLES = {
    "message": Sample(_message, owned=True),
    "message_again": Sample(_message, owned=True),
}
