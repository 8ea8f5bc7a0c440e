"""`ligzda manage reseal`: seal all that is encrypted with the keys in use."""

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.documents.actions.keys import reseal_files
from ligzda.people.actions.keys import reseal_rows
from ligzda.people.facts import sealed_tables


class Command(BaseCommand):
    """Goes through everything, some hundred at a time, while Ligzda runs; may be stopped and run again."""

    help = (
        "Seal personal codes, account numbers, documents, uploads and drafts anew. Run it after LIGZDA_CODE_KEY, "
        "LIGZDA_CODE_HMAC_KEY or LIGZDA_FILE_KEY (or the secret they follow from) was changed, with the key before in "
        "LIGZDA_CODE_OLD_KEYS or LIGZDA_FILE_OLD_KEYS, which can be taken away when it is done."
    )

    def handle(self, **options: Any) -> None:
        """Seal everything and say how far it is."""
        parts: dict[str, Any] = {table._meta.label: partial(reseal_rows, table=table) for table in sealed_tables()}
        for name, reseal in {**parts, "files": reseal_files}.items():
            after: dict[str, Any] = {}
            while (last := reseal(by=Actor.system(at=timezone.now(), name="reseal"), **after)) is not None:
                self.stdout.write(f"{name}: sealed up to {last}")
                after = {"after": last}
        self.stdout.write("everything is sealed with the keys in use")
