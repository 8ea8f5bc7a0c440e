"""Whatever is recorded has a name that people read: last events, who looked, the audit trail."""

import ast

from ligzda.access.audit import known_names
from tests.architecture.source import PACKAGE, called_name, calls, parsed, say

RECORDING = {"record", "record_each", "record_read", "seen"}


def test_every_deed_and_look_has_a_name():
    wrong = [
        f"{file.relative_to(PACKAGE)}:{call.lineno}: name “{code}”"
        for file in sorted(PACKAGE.rglob("*.py"))
        for call in calls(parsed(file))
        for code in _codes(call)
        if code not in known_names()
    ]
    say(wrong, "Add it to the area's models/deeds.py, or to desk/views/words.py:")


def _codes(call: ast.Call) -> list[str]:
    """Return what a call records, as far as it stands in the source: `what="…"`, or the word a view's `seen` takes."""
    said = [word.value for word in call.keywords if word.arg == "what"] or call.args[2:3]
    recording = called_name(call) in RECORDING
    return [each.value for each in said if isinstance(each, ast.Constant) and isinstance(each.value, str) and recording]
