"""Reads the source for the tests of this folder: areas in their order, public functions of a kind of furniture."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "ligzda"

# An area may know those before it, never those after it (pyproject.toml holds imports to the same order).
AREAS = (
    "ui",
    "access",
    "law",
    "people",
    "documents",
    "messages",
    "families",
    "training",
    "assessment",
    "children",
    "placements",
    "pay",
    "pathway",
    "desk",
    "portal",
    "demo",
    "config",
)


@dataclass(frozen=True)
class Function:
    """One public function of an area's actions, queries or rules."""

    area: str
    file: Path
    node: ast.FunctionDef

    def __str__(self) -> str:
        return f"{self.file.relative_to(PACKAGE)}:{self.node.lineno} {self.node.name}"

    @property
    def decorators(self) -> list[str]:
        """Return the decorators' names, without their arguments."""
        plain = [node.func if isinstance(node, ast.Call) else node for node in self.node.decorator_list]
        return [ast.unparse(node) for node in plain]

    @property
    def keyword_only(self) -> list[str]:
        """Return the names of the parameters after the `*`."""
        return [argument.arg for argument in self.node.args.kwonlyargs]

    @property
    def positional(self) -> list[str]:
        """Return the names of the parameters before the `*`."""
        return [argument.arg for argument in [*self.node.args.posonlyargs, *self.node.args.args]]


def modules(area: str, furniture: str) -> list[Path]:
    """Return the modules of a kind of furniture: `actions.py` or all of `actions/`."""
    folder = PACKAGE / area
    found = [folder / f"{furniture}.py", *sorted((folder / furniture).rglob("*.py"))]
    return [file for file in found if file.exists()]


def public_functions(furniture: str, areas: tuple[str, ...] = AREAS) -> list[Function]:
    """Return the public functions at the top of every module of that furniture."""
    return [
        Function(area, file, node)
        for area in areas
        for file in modules(area, furniture)
        for node in parsed(file).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]


def parsed(file: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(file.read_text(), filename=str(file))


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Return every call within."""
    return (inner for inner in ast.walk(node) if isinstance(inner, ast.Call))


def called_name(call: ast.Call) -> str:
    """Return the last word of what is called: `record` for `audit.record(…)`."""
    return ast.unparse(call.func).split("(")[0].split(".")[-1]


def say(wrong: list[str], advice: str = "") -> None:
    """Fail with one line for each thing that is wrong, and nothing else."""
    if wrong:
        pytest.fail("\n".join([*filter(None, [advice]), *wrong]), pytrace=False)
