"""Reading what people wrote as they meant it: without capitals, diacritics and stray signs."""

import re
import unicodedata

# Letters that no decomposition turns into plain ones.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_APOSTROPHES = re.compile(r"['`´ʹʼ‘’]")
_WORD = re.compile(r"[^\W_]+")


def tidy(text: str) -> str:
    """Return the text without invisible signs, every run of white space made one space."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def fold(text: str) -> str:
    """Return the words in lower case without diacritics, one space between: "Ņina Šķēle-Ozola": "nina skele ozola"."""
    # Compatibility forms first: a № or a full-width letter becomes plain before the words are cut.
    bare = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", _INVISIBLE.sub("", text)).casefold())
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold().translate(_PLAIN)
    return " ".join(_WORD.findall(letters))
