"""The pages of docs/ that are made from code say what the code does now."""

import pytest

from ligzda.config.management.commands.print_docs import PRINTED, printed
from tests.architecture.source import ROOT


@pytest.mark.django_db(databases=["default", "reads"])
@pytest.mark.parametrize("name", sorted(PRINTED))
def test_a_printed_page_is_fresh(name):
    file = ROOT / "docs" / name
    fresh = file.exists() and file.read_text() == printed()[name]
    assert fresh, f"docs/{name} is not what the code says now; run `make docs` and look at what changed"
