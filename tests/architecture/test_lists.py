"""Every list of the product is narrowed, sorted and taken along in the same way."""

import ast
import sys
from functools import cache
from typing import Any

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
    return {str(_name(call)): area for area in AREAS for call in _written(area)} | found


def _bound(area: str) -> list[List]:
    get_resolver().url_patterns  # noqa: B018 - loads the views of all areas
    modules = [module for name, module in list(sys.modules.items()) if name.startswith(f"ligzda.{area}.")]
    return [found for module in modules for found in vars(module).values() if isinstance(found, List)]


@cache
def _written(area: str) -> list[ast.Call]:
    """Return what stands in the area's source as `List("name", …)`, also inside a function."""
    texts = [file.read_text() for file in (PACKAGE / area).rglob("*.py")]
    nodes = [node for text in texts if "List(" in text for node in ast.walk(ast.parse(text))]
    calls = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "List" and node.args]
    return [call for call in calls if _name(call)]


def _name(call: ast.Call) -> Any:
    """Return what a call says first, if it says it in so many words: the name of a list, of a column."""
    return call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None


def _sorted_columns(made: ast.Call) -> set[str]:
    """Return the columns that a list as it is written can be sorted by."""
    calls = [node for node in ast.walk(made) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Column"]
    return {_name(call) for call in calls if any(word.arg == "sort" for word in call.keywords)}


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


def test_a_list_that_a_function_makes_for_a_page_is_narrowed_and_sorted_too():
    known = lists()
    made = {_name(call): call for area in AREAS for call in _written(area) if _name(call) not in known}
    assert made
    for name, call in made.items():
        said = {word.arg: word.value for word in call.keywords}
        assert "filters" in said, name
        assert ast.literal_eval(said["order"]).removeprefix("-") in _sorted_columns(call), name
