"""Cases in a JSON file, judged one by one: how every `ligzda explain …` reads, refuses and answers."""

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn, Protocol

LANGUAGES = ("lv", "en")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(DAY.pattern + r"(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?")
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
MOST = Decimal(100_000)
"""More of anything than one day can hold."""
FINEST = 4
"""No number needs more places after the point."""

MESSAGES = {
    "unreadable": {"lv": "Datni nevar nolasīt: {detail}.", "en": "The file cannot be read: {detail}."},
    "not_json": {"lv": "Datne nav derīgs JSON: {detail}.", "en": "The file is not valid JSON: {detail}."},
    "unknown_key": {"lv": "Tādas atslēgas nav: {detail}.", "en": "There is no such key: {detail}."},
    "repeated_key": {"lv": "Atslēga atkārtojas: {detail}.", "en": "The key stands here twice: {detail}."},
    "missing_key": {"lv": "Trūkst atslēgas: {detail}.", "en": "A key is missing: {detail}."},
    "unknown_role": {"lv": "Tādas lomas nav: {detail}.", "en": "There is no such role: {detail}."},
    "unknown_step": {"lv": "Tāda soļa nav: {detail}.", "en": "There is no such step: {detail}."},
    "unknown_outcome": {"lv": "Tāda lēmuma iznākuma nav: {detail}.", "en": "There is no such outcome: {detail}."},
    "unknown_kind": {"lv": "Tāda veida nav: {detail}.", "en": "There is no such kind: {detail}."},
    "unknown_search": {"lv": "Tādas meklēšanas nav: {detail}.", "en": "There is no such search: {detail}."},
    "unknown_sex": {"lv": "Tāda dzimuma nav: {detail}.", "en": "There is no such sex: {detail}."},
    "repeated_id": {"lv": "Apzīmējums atkārtojas: {detail}.", "en": "The mark stands here twice: {detail}."},
    "nobody": {"lv": "Nav neviena bērna, kam meklēt.", "en": "There is no child to search for."},
    "repeated_value": {"lv": "Divas vērtības no vienas dienas: {detail}.", "en": "Two values from one day: {detail}."},
    "placement_overlap": {
        "lv": "Viens bērns vienā dienā ir ģimenē divreiz: {detail}.",
        "en": "One child is in the family twice on one day: {detail}.",
    },
    "month_outside_contract": {
        "lv": "Neviena mēneša diena nav līguma laikā: {detail}.",
        "en": "No day of the month is inside the contract: {detail}.",
    },
    "entry_missing": {
        "lv": "Nav vērtības, kas dienai vajadzīga: {detail}.",
        "en": "A value that the day needs is missing: {detail}.",
    },
    "date_invalid": {"lv": "Tāda datuma kalendārā nav: {detail}.", "en": "No such day in the calendar: {detail}."},
    "time_invalid": {"lv": "Tāda laika nav: {detail}.", "en": "There is no such time: {detail}."},
    "number_invalid": {"lv": "Šāds skaitlis neder: {detail}.", "en": "This number will not do: {detail}."},
    "too_many": {"lv": "Par daudz: {detail}.", "en": "Too many: {detail}."},
    "wrong_type": {"lv": "Te jābūt citam: {detail}.", "en": "Something else belongs here: {detail}."},
}
# What belongs at a place, for `wrong_type`; why a file cannot be read, for `unreadable`.
DETAILS = {
    "no_file": {"lv": "tāda nav", "en": "there is none"},
    "folder": {"lv": "tā ir mape", "en": "it is a folder"},
    "forbidden": {"lv": "nav tiesību to lasīt", "en": "you may not read it"},
    "unknown": {"lv": "to neizdodas atvērt", "en": "it does not open"},
    "object": {"lv": "objektam {…}", "en": "an object {…}"},
    "list": {"lv": "sarakstam […]", "en": "a list […]"},
    "date": {"lv": 'datumam, piemēram, "2026-04-16"', "en": 'a date such as "2026-04-16"'},
    "moment": {"lv": 'laikam, piemēram, "2026-11-21T03:00"', "en": 'a time such as "2026-11-21T03:00"'},
    "text": {"lv": "tekstam", "en": "a text"},
    "flag": {"lv": "vārdam true vai false", "en": "true or false"},
    "number": {"lv": "skaitlim", "en": "a number"},
    "whole": {"lv": "veselam skaitlim", "en": "a whole number"},
    "ages": {"lv": "vecumiem [jaunākais, vecākais]", "en": "ages [youngest, oldest]"},
    "row_of_2": {"lv": 'rindai ["datums", stundas]', "en": 'a row ["date", hours]'},
    "row_of_3": {
        "lv": 'rindai ["datums", stundas, "mājsaimniecība"]',
        "en": 'a row ["date", hours, "household"]',
    },
    "span": {"lv": 'posmam ["datums", "datums" vai null]', "en": 'a stretch ["date", "date" or null]'},
    "placement": {
        "lv": 'ievietošanai ["bērns", "datums", "datums" vai null]',
        "en": 'a placement ["child", "date", "date" or null]',
    },
    "entry": {"lv": 'rindai ["datums", "vērtība" vai null]', "en": 'a row ["date", "value" or null]'},
    "case": {"lv": "gadījumam {…} vai gadījumu sarakstam […]", "en": "a case {…} or a list of cases […]"},
}

UNREADABLE = {FileNotFoundError: "no_file", IsADirectoryError: "folder", PermissionError: "forbidden"}


class Fault(Exception):
    """What is wrong with a case, and at which place of it."""

    def __init__(self, code: str, where: str, detail: str):
        super().__init__(code, where, detail)
        self.code, self.where, self.detail = code, where, detail

    def told(self, language: str) -> dict[str, Any]:
        """Return the fault as the answer that stands in the case's place."""
        detail = DETAILS[self.detail][language] if self.code in ("wrong_type", "unreadable") else self.detail
        message = MESSAGES[self.code][language].format(detail=detail)
        return {"error": {"code": self.code, "where": self.where, "message": message}}

    def text(self, language: str) -> str:
        """Return the fault as people read it."""
        message: str = self.told(language)["error"]["message"]
        return f"{self.where}: {message}" if self.where else message


class _Repeating(dict[str, Any]):
    """An object in which a key stands twice; plain reading would lose the first of the two in silence."""

    key = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A value of a case and its place in it, read with every doubt."""

    value: Any
    where: str = ""

    @property
    def is_null(self) -> bool:
        """Say whether nothing stands here."""
        return self.value is None

    def fields(self, *, must: Collection[str] = (), may: Collection[str] = ()) -> dict[str, "Given"]:
        """Read an object with these keys and no others."""
        fields = self.entries()
        for key, given in fields.items():
            if key not in must and key not in may:
                raise Fault("unknown_key", given.where, _shown(key))
        for key in must:
            if key not in fields:
                raise Fault("missing_key", _under(self.where, key), _shown(key))
        return fields

    def entries(self) -> dict[str, "Given"]:
        """Read an object whose keys are free."""
        if not isinstance(self.value, dict):
            self.refuse("object")
        if isinstance(self.value, _Repeating):
            raise Fault("repeated_key", _under(self.where, self.value.key), _shown(self.value.key))
        return {key: Given(value, _under(self.where, key)) for key, value in self.value.items()}

    def items(self, *, most: int | None = None) -> list["Given"]:
        """Read a list, of at most so many items."""
        if not isinstance(self.value, list):
            self.refuse("list")
        if most is not None and len(self.value) > most:
            raise Fault("too_many", self.where, f"{len(self.value)} > {most}")
        return [Given(value, f"{self.where}[{n}]") for n, value in enumerate(self.value)]

    def day(self) -> date:
        """Read a date such as "2026-04-16"."""
        if not isinstance(self.value, str):
            self.refuse("date")
        if not DAY.fullmatch(self.value):
            raise Fault("date_invalid", self.where, _shown(self.value))
        try:
            return date.fromisoformat(self.value)
        except ValueError:
            raise Fault("date_invalid", self.where, _shown(self.value)) from None

    def moment(self) -> datetime:
        """Read a local time such as "2026-11-21T03:00"; a date alone is its first moment."""
        if not isinstance(self.value, str):
            self.refuse("moment")
        if not MOMENT.fullmatch(self.value):
            raise Fault("time_invalid", self.where, _shown(self.value))
        try:
            return datetime.fromisoformat(self.value)
        except ValueError:
            raise Fault("time_invalid", self.where, _shown(self.value)) from None

    def text(self) -> str:
        """Read a text that says something."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse("text")
        return str(self.value)

    def one_of(self, known: Collection[str], code: str) -> str:
        """Read one of the known words."""
        if not isinstance(self.value, str):
            self.refuse("text")
        if self.value not in known:
            raise Fault(code, self.where, _shown(self.value))
        return str(self.value)

    def number(self) -> Decimal:
        """Read a number from nought up."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | Decimal):
            self.refuse("number")
        number = Decimal(self.value)
        if not 0 <= number <= MOST or number != round(number, FINEST):
            raise Fault("number_invalid", self.where, _shown(str(number)))
        return round(number, FINEST)

    def whole(self) -> int:
        """Read a whole number from nought up."""
        number = self.number()
        if number != int(number):
            self.refuse("whole")
        return int(number)

    def flag(self) -> bool:
        """Read true or false."""
        if not isinstance(self.value, bool):
            self.refuse("flag")
        return bool(self.value)

    def refuse(self, shape: str) -> NoReturn:
        """Say that something of another shape belongs here."""
        raise Fault("wrong_type", self.where, shape)


class Answer(Protocol):
    """What a case comes to, told to machines and to people."""

    def told(self, language: str) -> dict[str, Any]:
        """Return it as JSON."""

    def text(self, language: str) -> str:
        """Return it as people read it."""


Judge = Callable[[Given], Answer]
"""Judges one case, or raises Fault."""


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
        answer = _judged(cases, judge)
        print(written(answer.told(args.language), indent=2) if args.json else answer.text(args.language))
        return 2 if isinstance(answer, Fault) else 0
    faults = 0
    for n, answer in enumerate(_judged(case, judge) for case in cases):
        faults += isinstance(answer, Fault)
        if args.json:
            print("," if n else "[", written(answer.told(args.language)), sep="\n", end="")
        else:
            print(f"# {n + 1}", answer.text(args.language), sep="\n", end="\n\n")
    if args.json:
        print("\n]" if cases else "[]")
    return 2 if faults else 0


def _judged(case: Any, judge: Judge) -> Answer:
    try:
        return judge(Given(case))
    except Fault as fault:
        return fault


def read(file: str) -> Any:
    """Read the cases of a file, or of the input when the file is called `-`."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        why = next((why for kind, why in UNREADABLE.items() if isinstance(error, kind)), "unknown")
        raise Fault("unreadable", "", why) from None
    cases = parsed(raw)
    if not isinstance(cases, dict | list):
        raise Fault("wrong_type", "", "case")
    return cases


def parsed(raw: bytes) -> Any:
    """Read JSON exactly: numbers as they are written, no key twice, no NaN."""
    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except RecursionError:
        raise Fault("not_json", "", "too deep") from None
    except ValueError as error:
        raise Fault("not_json", "", str(error)) from None


def written(value: dict[str, Any], indent: int | None = None) -> str:
    """Write an answer as JSON that any reader can take."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeating = _Repeating(found)
    repeating.key = next(_twice(key for key, _ in pairs))
    return repeating


def _twice(keys: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield key
        seen.add(key)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _under(where: str, key: str) -> str:
    if not PLAIN.fullmatch(key):
        return f"{where}[{json.dumps(key, ensure_ascii=False)}]"
    return f"{where}.{key}" if where else key


def _shown(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


def _speak_utf8() -> None:
    """Print letters as they are wherever Ligzda runs; a lone surrogate becomes the escape that JSON knows."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
