"""Every list of the product is narrowed, sorted and taken along in the same way."""

import ast
import sys
from functools import cache

from django.urls import get_resolver

from ligzda.ui.lists import List
from tests.architecture.source import AREAS, PACKAGE, say


def lists() -> dict[str, List]:
    """Return every list that a page declares."""
    return {found.name: found for area in AREAS for found in _bound(area)}


@cache
def area_of_each() -> dict[str, str]:
    """Return the area that declares each list, those among them that a function makes for a page."""
    # An area may use the lists of those before it: the first one that has it has declared it.
    found = {each.name: area for area in reversed(AREAS) for each in _bound(area)}
    return {name: area for area in AREAS for name in _written(area)} | found


def _bound(area: str) -> list[List]:
    get_resolver().url_patterns  # noqa: B018 - loads the views of all areas
    modules = [module for name, module in list(sys.modules.items()) if name.startswith(f"ligzda.{area}.")]
    return [found for module in modules for found in vars(module).values() if isinstance(found, List)]


def _written(area: str) -> list[str]:
    """Return the names that stand in the area's source as `List("name", …)`."""
    texts = [file.read_text() for file in (PACKAGE / area).rglob("*.py")]
    nodes = [node for text in texts if "List(" in text for node in ast.walk(ast.parse(text))]
    calls = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "List" and node.args]
    return [call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)]


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
