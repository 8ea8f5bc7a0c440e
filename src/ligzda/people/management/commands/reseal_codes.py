"""`ligzda manage reseal_codes`: seal personal codes and account numbers with the key in use."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.people.actions.keys import reseal


class Command(BaseCommand):
    """Goes through all persons, some hundred at a time; may be stopped and run again."""

    help = (
        "Seal personal codes and account numbers anew. Run it after LIGZDA_CODE_KEY or LIGZDA_CODE_HMAC_KEY was "
        "changed, with the key before in LIGZDA_CODE_OLD_KEYS, which can be taken away when it is done."
    )

    def handle(self, **options: Any) -> None:
        """Seal everything and say how far it is."""
        after: int | None = 0
        while after is not None:
            after = reseal(by=Actor.system(at=timezone.now(), name="reseal_codes"), after=after)
            if after is not None:
                self.stdout.write(f"sealed up to person {after}")
        self.stdout.write("all codes are sealed with the key in use")
