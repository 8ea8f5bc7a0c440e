"""What single cells of a register say: status, ages, places, languages.

House (issue 2, section 9): only what is written; a cell that says less or more than one thing says nothing.
"""

import re
import unicodedata

from ligzda.access.rules.letters import fold, tidy
from ligzda.families.rules.register.sheet import Value, text
from ligzda.families.rules.roles import FamilyRole

OLDEST = 18
MOST_PLACES = 20

_FAMILY = frozenset(
    {"audzugimene", "audzugimenes", "audzugimenei", "ag", "audzuvecaks", "audzuvecaki", "audzumate", "audzutevs"}
)
_SPECIALISED = frozenset({"specializeta", "specializetas", "spec"})
_CRISIS = frozenset({"krizes", "krizu", "krize", "situacijas", "situacija"})
_DISABILITY = frozenset({"invaliditate", "invaliditati", "invaliditates", "invaliditatei"})
_FILLING = frozenset(
    {"ar", "bernam", "berniem", "berna", "bernu", "berns", "berni", "statuss", "gimene", "gimenes", "veids"}
)
_ALONE = {
    FamilyRole.GUARDIAN: "aizbildnis aizbildne aizbildni aizbildnes aizbildnu aizbildniba aizbildna",
    FamilyRole.ADOPTER: "adoptetajs adoptetaja adoptetaji adoptetajas adoptetaju adoptetajgimene",
    FamilyRole.HOST: "viesgimene viesgimenes viesu",
}
_ROLE_OF = {word: role for role, words in _ALONE.items() for word in words.split()}

_UNIT = r"(?: ?g(?:\.|ad[a-zāīūē]+\.?)?)?(?: ?v(?:\.|ec(?:um[a-zāīūē]+|i|s|u))?)?"
_AGES = re.compile(rf"(?:vecumā )?(?:no )?([0-9]{{1,2}}){_UNIT} ?(?:-|\.\.\.?|līdz|lidz) ?([0-9]{{1,2}}){_UNIT}\.?")
_UP_TO = re.compile(rf"(?:līdz|lidz) ([0-9]{{1,2}}){_UNIT}\.?")
_PLACES = re.compile(r"([0-9]{1,2})(?: ?(?:viet(?:a|as|u)|b(?:\.|ērn(?:s|i|iem|u)?)))?\.?")

_LANGUAGES = {
    "lv": "lv lat latv latviesu latviski latvian",
    "ru": "ru rus kr kriev krievu krieviski russian",
    "en": "en eng ang anglu angliski english",
    "lt": "lt lit liet lietuviesu lietuvju lietuviski lithuanian",
    "et": "et ee ig igaunu igauniski estonian",
    "de": "de ger vac vacu vaciski german",
    "uk": "uk ua ukr ukrainu ukrainiski ukrainian",
    "be": "be by baltkr baltkrievu belarusian",
    "pl": "pl pol polu poliski polish",
    "fr": "fr fra francu franciski french",
    "es": "es spa spanu spaniski spanish",
    "rom": "rom romu ciganu",
    "ltg": "ltg latg latgaliesu latgaliski",
    "lsl": "lsl zimju surdo",
}
_LANGUAGE_OF = {word: code for code, words in _LANGUAGES.items() for word in words.split()}
_BETWEEN = re.compile(r"[,;/\\|+&\n]|\bun\b|\band\b|\s-\s|(?<=\w)[-–](?=\w)")


def status(value: Value) -> FamilyRole | None:
    """Return the role whose status is written, or None: an unknown word, none, or two roles at once.

    A specialised foster family that does not say which specialisation is unknown, and so is one with a question mark.
    """
    written = text(value)
    words = set(fold(written).split()) - _FILLING if "?" not in written else set()
    roles = {_ROLE_OF[word] for word in words if word in _ROLE_OF}
    if roles:
        return roles.pop() if len(roles) == 1 and words <= _ROLE_OF.keys() else None
    if not words & _FAMILY or words - (_FAMILY | _SPECIALISED | _CRISIS | _DISABILITY):
        return None
    crisis, disability = bool(words & _CRISIS), bool(words & _DISABILITY)
    if crisis != disability:
        return FamilyRole.CRISIS if crisis else FamilyRole.DISABILITY
    return FamilyRole.FOSTER if not crisis and not words & _SPECIALISED else None


def ages(value: Value) -> tuple[int, int] | None:
    """Return the youngest and the oldest age written ("no 5 līdz 9", "0 – 3", "līdz 7"), or None.

    One age alone is refused: it may be the only one, the least or the most. So is a day of the calendar, which is
    what a spreadsheet makes of "5-12".
    """
    if not isinstance(value, str):
        return None
    written = re.sub("[‐‑‒–—―−]", "-", tidy(unicodedata.normalize("NFKC", value)).casefold())
    if found := _AGES.fullmatch(written):
        youngest, oldest = int(found[1]), int(found[2])
    elif found := _UP_TO.fullmatch(written):
        youngest, oldest = 0, int(found[1])
    else:
        return None
    return (youngest, oldest) if youngest <= oldest <= OLDEST else None


def places(value: Value) -> int | None:
    """Return the number of children a family may take, or None when it is none from 1 to 20."""
    if isinstance(value, bool):
        return None
    found = _PLACES.fullmatch(tidy(text(value)).casefold())
    return int(found[1]) if found and 1 <= int(found[1]) <= MOST_PLACES else None


def languages(value: Value) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of the languages written, in order, and the words that are no language we know."""
    codes: list[str] = []
    unknown: list[str] = []
    for part in _BETWEEN.split(text(value)):
        words = [word for word in fold(part).split() if word not in ("valoda", "valodas", "val")]
        found = [_LANGUAGE_OF.get(word) for word in words]
        codes += [code for code in found if code]
        if None in found:
            unknown.append(tidy(part))
    return tuple(dict.fromkeys(codes)), tuple(unknown)
