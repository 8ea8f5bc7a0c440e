"""Latvian is complete."""

from ligzda.config import translations
from tests.architecture.source import say


def test_every_text_of_every_area_is_translated_with_the_same_placeholders():
    wrong = translations.problems()
    say(wrong, "Run `make messages`, then fill in the areas' django.po:")
