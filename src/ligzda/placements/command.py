"""`ligzda explain match FILE.json`: answers searches from facts in a file, without settings or a database."""

from argparse import ArgumentParser, Namespace

from ligzda.law import cases

from .explain import judge


def add_arguments(parser: ArgumentParser) -> None:
    """Add the file, `--json` and the language."""
    cases.add_arguments(parser)


def run(args: Namespace) -> int:
    """Answer every search of the file; 2 when a case is faulty or the file cannot be read."""
    return cases.answer(args, judge)
