"""The command line `ligzda`: each command lives in its area and is loaded only when it is asked for."""

import argparse
import os
import sys
from dataclasses import dataclass
from importlib import import_module

from ligzda import __version__


@dataclass(frozen=True)
class Command:
    """One command: the words that call it, what it does in plain words, and the module that does it.

    The module has `add_arguments(parser)` and `run(args) -> int`, the exit status.
    """

    words: tuple[str, ...]
    help: str
    module: str


COMMANDS = (
    Command(("serve",), "run Ligzda: pages, background work and the clock", "ligzda.config.serve"),
    Command(("demo",), "make a country of invented families and show Ligzda with it", "ligzda.config.demo"),
    Command(("import", "families"), "take a centre's own register into Ligzda", "ligzda.families.register.command"),
    Command(("explain", "path"), "work out a family's path from facts in a file", "ligzda.pathway.command"),
    Command(("explain", "match"), "find the families for children from facts in a file", "ligzda.placements.command"),
    Command(("explain", "pay"), "work out a family's month of remuneration from facts in a file", "ligzda.pay.command"),
    Command(("law",), "print the amounts, deadlines and limits in force on a day", "ligzda.law.command"),
    Command(("backup",), "write everything into one file, also while Ligzda runs", "ligzda.config.backup"),
    Command(("restore",), "bring back what a backup holds", "ligzda.config.restore"),
)
GROUPS = {"import": "take in data from a file", "explain": "show how the rules come to their answer"}
MANAGE = "manage"


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 2 not possible as asked."""
    words = sys.argv[1:] if words is None else words
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ligzda.config.settings")
    try:
        if words[:1] == [MANAGE]:
            return _manage(words[1:])
        args = parser(words).parse_args(words)
        return int(args.run(args) or 0)
    except BrokenPipeError:
        # Whoever was reading has seen enough; say nothing more, not even when Python closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if not _is_configuration(error):
            raise
        print(f"ligzda: {_in_plain_words(error)}", file=sys.stderr)
        return 2


def parser(words: list[str]) -> argparse.ArgumentParser:
    """Build the parser; only the command that is asked for is loaded."""
    top = argparse.ArgumentParser(
        prog="ligzda", description="Ligzda: finding a family for a child, and staying beside that family."
    )
    top.add_argument("--version", action="version", version=f"Ligzda {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    groups: dict[str, argparse._SubParsersAction] = {}
    for command in COMMANDS:
        place, name = commands, command.words[-1]
        if len(command.words) > 1:
            group = command.words[0]
            if group not in groups:
                inner = commands.add_parser(group, help=GROUPS[group], description=_sentence(GROUPS[group]))
                groups[group] = inner.add_subparsers(title="commands", metavar="COMMAND", required=True)
            place = groups[group]
        sub = place.add_parser(name, help=command.help, description=_sentence(command.help))
        if tuple(words[: len(command.words)]) == command.words:
            module = import_module(command.module)
            module.add_arguments(sub)
            sub.set_defaults(run=module.run)
    commands.add_parser(MANAGE, help="Django's own commands, e.g. `ligzda manage migrate`", add_help=False)
    return top


def _manage(words: list[str]) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["ligzda manage", *words])
    return 0


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _is_configuration(error: Exception) -> bool:
    # Asked of what is loaded already: a command that needs no Django must not load it to fail.
    known = sys.modules.get("django.core.exceptions")
    return known is not None and isinstance(error, known.ImproperlyConfigured)


def _in_plain_words(error: Exception) -> str:
    if "SECRET_KEY" in str(error):
        return "LIGZDA_SECRET_KEY is not set. Put at least 50 random characters into it, and keep them safe."
    return str(error)


if __name__ == "__main__":
    sys.exit(main())
