"""Latvian is complete."""

import ast

from ligzda.config import translations
from tests.architecture.source import PACKAGE, called_name, calls, parsed, say


def test_every_text_of_every_area_is_translated_with_the_same_placeholders():
    wrong = translations.problems()
    say(wrong, "Run `make messages`, then fill in the areas' django.po:")


def test_no_text_stands_inside_an_f_string_where_it_would_not_be_gathered():
    say(
        sorted(
            f"{file.relative_to(PACKAGE)}:{node.lineno} {ast.unparse(call)}"
            for file in PACKAGE.rglob("*.py")
            for node in ast.walk(parsed(file))
            if isinstance(node, ast.JoinedStr)
            for call in calls(node)
            if called_name(call) in translations.KEYWORDS
        )
    )
