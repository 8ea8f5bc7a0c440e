"""Gathers every area's texts for translation, makes the files Django reads, and tells what is not translated yet.

`python -m ligzda.config.translations update | compile | check`
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent
LANGUAGE = "lv"
HEADER = """msgid ""
msgstr ""
"Language: lv\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);\\n"

"""
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def areas() -> list[Path]:
    """Return the folders of the areas that have a word to say."""
    return [folder for folder in sorted(PACKAGE.iterdir()) if (folder / "__init__.py").exists()]


def catalogue_file(area: Path) -> Path:
    """Return the file of an area's translations."""
    return area / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def texts(area: Path) -> Catalog:
    """Return every text of an area's code and templates, not translated."""
    found = Catalog(locale=LANGUAGE)
    for file in sorted(area.rglob("*.py")):
        if "migrations" not in file.parts:
            _gather(found, file.read_bytes())
    for file in sorted(path for path in area.glob("templates/**/*") if path.suffix in {".html", ".txt"}):
        _gather(found, _as_python(file))
    return found


def translations(area: Path) -> Catalog:
    """Return an area's translations as they stand."""
    file = catalogue_file(area)
    if not file.exists():
        return Catalog(locale=LANGUAGE)
    with file.open("rb") as source:
        return read_po(source, locale=LANGUAGE)


def update() -> None:
    """Bring each area's file up to its texts: new ones empty, gone ones out, translations kept."""
    for area in areas():
        wanted, known = texts(area), translations(area)
        if not len(wanted):
            catalogue_file(area).unlink(missing_ok=True)
            continue
        for message in _messages(wanted):
            if (old := known.get(message.id, message.context)) and not old.fuzzy:
                message.string = old.string
        written = io.BytesIO()
        write_po(written, wanted, sort_output=True, no_location=True, omit_header=True, width=110)
        text = HEADER + written.getvalue().decode().strip() + "\n"
        file = catalogue_file(area)
        if not file.exists() or file.read_text() != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)


def compile_all() -> None:
    """Make the file that Django reads beside each area's translations."""
    for area in areas():
        if catalogue_file(area).exists():
            with catalogue_file(area).with_suffix(".mo").open("wb") as target:
                write_mo(target, translations(area))


def problems() -> list[str]:
    """Return everything that keeps the translation from being complete, one sentence each."""
    found: list[str] = []
    said: dict[tuple[str, str | None], tuple[str, object]] = {}
    for area in areas():
        wanted, known = texts(area), translations(area)
        for message in _messages(wanted):
            translated = known.get(message.id, message.context)
            where = f"{area.name}: {message.id!r}"
            if translated is None or not _complete(translated):
                found.append(f"{where} is not translated")
                continue
            found.extend(f"{where} {fault}" for fault in _faults(translated))
            first = said.setdefault((str(message.id), message.context), (area.name, translated.string))
            if first[1] != translated.string:
                found.append(f"{where} is translated otherwise in {first[0]}; give one of them a context (pgettext)")
        found.extend(
            f"{area.name}: {message.id!r} is translated but nowhere used"
            for message in _messages(known)
            if wanted.get(message.id, message.context) is None
        )
    return found


def _messages(catalogue: Catalog) -> list[Message]:
    # The first of a catalogue is its header.
    return [message for message in catalogue if message.id]


def _strings(said: object) -> list[str]:
    # One, or the singular and the plurals.
    return [text or "" for text in said] if isinstance(said, (tuple, list)) else [str(said or "")]


def _complete(message: Message) -> bool:
    return all(_strings(message.string))


def _faults(message: Message) -> Iterator[str]:
    if message.fuzzy:
        yield "is marked fuzzy"
    allowed = {frozenset(PLACEHOLDER.findall(source)) for source in _strings(message.id)}
    for string in _strings(message.string):
        if frozenset(PLACEHOLDER.findall(string)) not in allowed:
            yield f"has other placeholders in {string!r}"


def _gather(found: Catalog, source: bytes) -> None:
    for _line, words, _comments, context in extract("python", io.BytesIO(source), KEYWORDS):
        found.add(words, context=context)


def _as_python(file: Path) -> bytes:
    # Django turns a template into calls of gettext; its indentation is not Python's.
    from django.utils.translation.template import templatize

    source = templatize(file.read_text(), origin=str(file))
    return "\n".join(line.strip() for line in source.splitlines()).encode()


def main(words: list[str]) -> int:
    """Run one of the three commands."""
    match words:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            if found := problems():
                print("\n".join(found), file=sys.stderr)
                return 1
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
