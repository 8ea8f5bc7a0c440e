"""`ligzda manage audit_seal`: seal the audit trail now instead of at the next minute."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ligzda.access.actions.sealing import seal_all
from ligzda.access.actor import Actor


class Command(BaseCommand):
    """Seals everything that is not sealed yet."""

    help = "Seal the audit trail now."

    def handle(self, **options: Any) -> None:
        """Seal and say how much."""
        sealed = seal_all(by=Actor.system(at=timezone.now(), name="audit_seal"))
        self.stdout.write(f"{sealed} rows sealed")
