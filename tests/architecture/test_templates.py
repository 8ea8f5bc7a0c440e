"""Templates that the strict content security policy lets through, and that speak both languages."""

import re
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT

TEMPLATES = [file for file in PACKAGE.rglob("templates/**/*.html")]
INLINE = re.compile(r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style|<script(?![^>]*\bsrc=)|javascript:""", re.IGNORECASE)
TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
NOT_TEXT = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->|<script.*?</script>|<[^>]*>|&\w+;|&#\d+;", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{2,}")
# The same in every language.
NAMES = {"Ligzda", "PDF", "CSV", "XLSX", "EUR", "IBAN", "ID", "Latviešu", "English", "lv", "en"}


def test_no_template_has_inline_style_or_script():
    wrong = [
        f"{_place(file, found.start())}: the content security policy refuses it; use a class or a file"
        for file in TEMPLATES
        for found in INLINE.finditer(_blank(file.read_text(), re.compile(r"{#.*?#}|<!--.*?-->", re.DOTALL)))
    ]
    assert not wrong, "\n".join(wrong)


def test_every_word_of_a_template_can_be_translated():
    wrong = []
    for file in TEMPLATES:
        left = _blank(_blank(file.read_text(), TRANSLATED), NOT_TEXT)
        wrong += [
            f'{_place(file, found.start())}: "{found.group()}" stands outside {{% translate %}}'
            for found in WORD.finditer(left)
            if found.group() not in NAMES
        ]
    assert not wrong, "\n".join(wrong)


def _blank(text: str, what: re.Pattern[str]) -> str:
    # Of the same length, so that places stay what they were.
    return what.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def _place(file: Path, at: int) -> str:
    return f"{file.relative_to(ROOT)}:{file.read_text()[:at].count(chr(10)) + 1}"
