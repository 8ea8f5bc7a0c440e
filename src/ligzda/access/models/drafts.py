"""What somebody has typed into a long form and not sent off yet, and which forms were sent off."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import ClassVar

from django.conf import settings
from django.db import models

from ligzda.access.sealed import file_keys

#: What nobody came back to for so long is forgotten.
KEPT_FOR = dt.timedelta(days=30)


class Draft(models.Model):
    """A form's fields as they were typed, put back when its writer opens it again. Nobody else ever sees them."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    place = models.CharField(max_length=300)
    typed_sealed = models.BinaryField()
    saved_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("account", "place"), name="access_draft_one_at_a_place"),)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {
            "account": "who writes",
            "typed_sealed": "what they write, maybe about anybody, encrypted; never a code, a password or a file",
        }
        impersonal = ("place",)
        keep = "until the form is sent off or the draft discarded; at most 30 days after the last word"

    def __str__(self) -> str:
        return self.place

    @property
    def typed(self) -> dict[str, list[str]]:
        """Return what was typed, by field."""
        return json.loads(file_keys().unseal(self.typed_sealed))

    @typed.setter
    def typed(self, typed: Mapping[str, Sequence[str]]) -> None:
        self.typed_sealed = file_keys().seal(json.dumps(typed, ensure_ascii=False).encode())


class SentOff(models.Model):
    """A form whose deed is done: sent once more, it does nothing and is answered as the first time."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    key = models.UUIDField(db_index=True)  # of the form as it was opened, new each time
    mark = models.CharField(max_length=64, unique=True)  # of all that was sent, the key among it
    led_to = models.CharField(max_length=500)
    at = models.DateTimeField(db_index=True)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "who sent it"}
        impersonal = ("mark", "led_to")
        keep = "30 days: as long as a draft"

    def __str__(self) -> str:
        return str(self.key)
