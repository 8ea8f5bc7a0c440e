"""Every list of the product is narrowed, sorted and taken along in the same way."""

import sys

from django.urls import get_resolver

from ligzda.ui.lists import List
from tests.architecture.source import say


def lists() -> dict[str, List]:
    """Return every list that a page declares."""
    get_resolver().url_patterns  # noqa: B018 - loads the views of all areas
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("ligzda.")]
    return {found.name: found for module in modules for found in vars(module).values() if isinstance(found, List)}


def test_every_list_has_filters():
    assert len(lists()) > 20
    say(sorted(f"{name}: give it filters=" for name, found in lists().items() if not found.filters.base_fields))


def test_every_list_can_be_sorted_by_the_column_that_it_opens_with():
    say(
        sorted(
            f"{name}: give the column {found.order} a sort="
            for name, found in lists().items()
            if not any(each.orders for each in found.columns if each.name == found.order.removeprefix("-"))
        )
    )
