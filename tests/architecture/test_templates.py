"""Templates that the strict content security policy lets through, and that speak both languages."""

import re
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT, say

TEMPLATES = list(PACKAGE.rglob("templates/**/*.html"))
INLINE = re.compile(r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style|<script(?![^>]*\bsrc=)|javascript:""", re.IGNORECASE)
COMMENT = re.compile(r"{%\s*comment\b.*?{%\s*endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
CODE = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
MARKUP = re.compile(r"""<script.*?</script>|<[^>]*>|[\w.-]+="[^"]*"|&\w+;|&#\d+;""", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{2,}")
# The same in every language.
NAMES = {"Ligzda", "PDF", "CSV", "XLSX", "EUR", "IBAN", "ID", "Latviešu", "English", "lv", "en"}


def test_no_template_has_inline_style_or_script():
    wrong = [
        f"{_place(file, found.start())}: the content security policy refuses it; use a class or a file"
        for file in TEMPLATES
        for found in INLINE.finditer(_blank(file, COMMENT, CODE))
    ]
    say(wrong)


def test_every_word_of_a_template_can_be_translated():
    wrong = []
    for file in TEMPLATES:
        left = _blank(file, COMMENT, TRANSLATED, CODE, MARKUP)
        wrong += [
            f'{_place(file, found.start())}: "{found.group()}" stands outside {{% translate %}}'
            for found in WORD.finditer(left)
            if found.group() not in NAMES
        ]
    say(wrong)


def _blank(file: Path, *what: re.Pattern[str]) -> str:
    text = file.read_text()
    for pattern in what:
        # Of the same length, so that places stay what they were.
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
    return text


def _place(file: Path, at: int) -> str:
    return f"{file.relative_to(ROOT)}:{file.read_text()[:at].count(chr(10)) + 1}"
