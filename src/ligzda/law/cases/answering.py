"""What every `ligzda explain …` takes, does and answers."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import Any, Protocol

from .faults import LANGUAGES, Fault
from .given import Given
from .reading import read, written


class Answer(Protocol):
    """What a case comes to, told to machines and to people."""

    def told(self, language: str) -> dict[str, Any]:
        """Return it as JSON."""

    def text(self, language: str) -> str:
        """Return it as people read it."""


#: Judges one case, or raises Fault.
Judge = Callable[[Given], Answer]


def add_arguments(parser: ArgumentParser) -> None:
    """Add what every `explain` takes."""
    parser.add_argument("file", metavar="FILE.json", help="a case or a list of cases; - reads them from the input")
    parser.add_argument("--json", action="store_true", help="answer in JSON, and with nothing but JSON")
    parser.add_argument("--language", choices=LANGUAGES, default="lv", help="language of the reasons (lv)")


def answer(args: Namespace, judge: Judge) -> int:
    """Judge every case of the file and print the answers; 0 when all could be judged, else 2."""
    _speak_utf8()
    try:
        cases = read(args.file)
    except Fault as fault:
        print(f"ligzda: {args.file}: {fault.text(args.language)}", file=sys.stderr)
        if args.json:
            print(written(fault.told(args.language)))
        return 2
    if not isinstance(cases, list):
        one = _judged(cases, judge)
        print(written(one.told(args.language), indent=2) if args.json else one.text(args.language))
        return 2 if isinstance(one, Fault) else 0
    faults = 0
    for n, one in enumerate(_judged(case, judge) for case in cases):
        faults += isinstance(one, Fault)
        if args.json:
            print("," if n else "[", written(one.told(args.language)), sep="\n", end="")
        else:
            print(f"# {n + 1}", one.text(args.language), sep="\n", end="\n\n")
    if args.json:
        print("\n]" if cases else "[]")
    return 2 if faults else 0


def _judged(case: Any, judge: Judge) -> Answer:
    try:
        return judge(Given(case))
    except Fault as fault:
        return fault


def _speak_utf8() -> None:
    """Print letters as they are wherever Ligzda runs; a lone surrogate becomes the escape that JSON knows."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
