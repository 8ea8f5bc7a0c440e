"""The pages of docs/ that are made from code say what the code does now."""

import pytest

from ligzda.config.management.commands.print_docs import printed
from tests.architecture.source import ROOT, say


@pytest.mark.django_db(databases=["default", "reads"])
def test_every_printed_page_is_fresh():
    files = {ROOT / "docs" / name: text for name, text in printed().items()}
    stale = [f"docs/{file.name}" for file, text in files.items() if not file.exists() or file.read_text() != text]
    say(stale, "Not what the code says now; run `make docs` and look at what changed:")
