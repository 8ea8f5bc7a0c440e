"""`ligzda manage print_docs`: writes the pages of docs/ that are made from code, so that they cannot be wrong."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.module_loading import import_string

# Page → the function that returns its text.
PRINTED = {
    "law.md": "ligzda.law.printed.page",
    "path.md": "ligzda.pathway.printed.page",
    "explain-path.schema.json": "ligzda.pathway.printed.schema",
    "explain-match.schema.json": "ligzda.placements.printed.schema",
    "explain-pay.schema.json": "ligzda.pay.printed.schema",
    "access.md": "ligzda.access.printed.page",
}


def printed() -> dict[str, str]:
    """Return every page with its text as it should be."""
    return {name: import_string(function)() for name, function in PRINTED.items()}


class Command(BaseCommand):
    """Prints the pages of docs/."""

    help = "Write the pages of docs/ that are made from code."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=Path("docs"))

    def handle(self, *_args: Any, folder: Path, **_options: Any) -> None:
        for name, text in printed().items():
            (folder / name).write_text(text)
