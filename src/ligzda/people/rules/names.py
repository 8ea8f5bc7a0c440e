"""Names of persons: taken apart, made searchable, and sorted as Latvians sort them.

House: a name is kept as its owner writes it; what is worked out here only helps to find and to list it.
"""

import re
import unicodedata
from dataclasses import dataclass

from ligzda.access.rules.letters import fold, tidy

# Letters of their own in the Latvian alphabet: each stands right after the letter without its mark.
_SOFTENED = {"č": "c", "ģ": "g", "ķ": "k", "ļ": "l", "ņ": "n", "ŗ": "r", "š": "s", "ž": "z"}
_PARTICLES = frozenset({"van", "von", "fon", "de", "der", "den", "da", "di", "du", "la", "le", "el", "al", "bin", "af"})
_TWO_PEOPLE = frozenset({"un", "&", "and", "+"})
_MACRON = "\u0304"
_WORD = re.compile(r"[^\W\d_]+")
_NO_NAME = re.compile(r"[\d_=<>@:;\"\\/|{}\[\]]")


@dataclass(frozen=True)
class Name:
    """A person's given name (or names) and surname."""

    given: str
    surname: str

    def __str__(self) -> str:
        return f"{self.given} {self.surname}"


def search_key(*names: str) -> str:
    """Return what a search compares: no capitals, diacritics, hyphens or apostrophes."""
    return fold(" ".join(names))


def sort_key(*names: str) -> str:
    """Return a key whose plain order is that of the Latvian alphabet, the first name deciding before the second.

    Softened letters (č, ģ, ķ…) are letters of their own; long vowels (ā, ē…) and y only decide between names that
    are otherwise alike. The key is made of digits and small letters, which every collation sorts the same way.
    """
    return "".join(_sort_key(name) for name in names)


def split(written: str, *, surname_first: bool = False) -> Name | None:
    """Take a full name apart; None when it is not one person's given name and surname.

    A comma puts the surname first ("Bērziņa, Māra"), as `surname_first` does for a whole column.
    """
    text = _hyphens(re.sub(r"\([^)]*\)", " ", tidy(written)))
    before, after = (part.strip(" .,;").split() for part in text.partition(",")[::2])
    words = [*after, *before]
    if _NO_NAME.search(text) or not all(_WORD.search(word) for word in words):
        return None
    if _TWO_PEOPLE.intersection(words) or min(len(before), len(after)) > 1:
        return None
    if after:
        surname = len(before)
    elif surname_first:
        words, surname = [*words[1:], *words[:1]], 1
    else:
        surname = 1
        while surname < len(words) - 1 and words[-surname - 1] in _PARTICLES:
            surname += 1
    if not 0 < surname < len(words):
        return None
    return Name(capitals(" ".join(words[:-surname])), capitals(" ".join(words[-surname:])))


def capitals(name: str) -> str:
    """Return a name typed all in capitals or all without any in its usual form; any other stays as it is."""
    if name.isupper() or name.islower():
        return _WORD.sub(lambda word: word[0].capitalize(), name)
    return name


def _hyphens(text: str) -> str:
    return re.sub(r"\s*[-‐‑–—]\s*", "-", text)


def _sort_key(name: str) -> str:
    primary, secondary = [], []
    for letter in tidy(name).casefold():
        base, accent = _weigh(letter)
        primary.append(base)
        secondary.append(accent)
    return "".join(primary) + "00" + "".join(secondary)


def _weigh(letter: str) -> tuple[str, str]:
    if plain := _SOFTENED.get(letter):
        return f"{plain}1", "0"
    if letter == "y":
        return "i0", "4"
    apart = unicodedata.normalize("NFD", letter)
    base, marks = apart[0], apart[1:]
    if "a" <= base <= "z":
        return f"{base}0", ("3" if _MACRON in marks else "2") if marks else "0"
    if base.isdecimal():
        return f"1{unicodedata.decimal(base)}", "0"
    if base.isalpha():
        return f"zz{ord(base):06x}", "0"
    return {" ": "01", "-": "02", "'": "03"}.get(base, "04"), "0"
