"""The house rules that hold for every file."""

import re
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT, say

# Django looks for a database engine in a module of this name.
NAMED_BY_DJANGO = {PACKAGE / "config" / "postgresql" / "base.py"}
NO_MEANING = {"utils", "util", "helpers", "helper", "common", "core", "misc", "base"}
NO_MEANING_FILES = {"service.py", "services.py", "manager.py", "managers.py"}
LONGEST = 350
TEXT = {".py", ".html", ".txt", ".css", ".js", ".toml", ".md", ".json", ".typ", ".po", ".yml", ".in", ".svg"}
NOT_OURS = {".venv", "node_modules", "var", "build", "dist", "__pycache__"}
# Written in pieces, so that this file does not name what it forbids.
HOSTS = re.compile(
    "|".join(
        [
            "pypi" + r"\.org",
            "python" + "hosted",
            "registry" + r"\.npmjs",
            "deb" + r"\.debian\.org",
            "js" + "delivr",
            "un" + r"pkg\.com",
            "cdn" + "js",
        ]
    )
)
PLACES = re.compile(r"(^|[^\w./-])/(" + "|".join(["work", "farm", "ro" + "ot", "home/\\w+"]) + ")/")


def _python() -> list[Path]:
    return [file for file in PACKAGE.rglob("*.py") if "migrations" not in file.parts]


def _texts() -> list[Path]:
    files = [ROOT / "Makefile", ROOT / ".ci" / "run", ROOT / ".gitignore"]
    files += [file for file in ROOT.rglob("*") if file.suffix in TEXT]
    return [file for file in files if file.is_file() and not NOT_OURS & set(file.relative_to(ROOT).parts)]


def test_every_room_has_a_meaning():
    wrong = [
        f"{file.relative_to(ROOT)}: name it by what it is about"
        for file in set(PACKAGE.rglob("*.py")) - NAMED_BY_DJANGO
        if NO_MEANING & {*file.relative_to(PACKAGE).parent.parts, file.stem} or file.name in NO_MEANING_FILES
    ]
    say(wrong)


def test_no_module_is_longer_than_people_read():
    lengths = {file: len(file.read_text().splitlines()) for file in _python()}
    wrong = [
        f"{file.relative_to(ROOT)} has {lines} lines: split it by noun"
        for file, lines in lengths.items()
        if lines > LONGEST
    ]
    say(wrong)


def test_every_module_says_in_its_first_line_what_it_is_for():
    wrong = [
        f"{file.relative_to(ROOT)}: begin with a docstring of one sentence"
        for file in _python()
        if (text := file.read_text().lstrip()) and not text.startswith(('"""', 'r"""'))
    ]
    say(wrong)


def test_no_file_names_a_registry_or_a_place_of_one_machine():
    wrong = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in _texts()
        for number, line in enumerate(file.read_text(errors="replace").splitlines(), 1)
        if HOSTS.search(line) or PLACES.search(line)
    ]
    say(wrong)
