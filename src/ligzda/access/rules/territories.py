"""Which municipality a written name means, on which day; a name that could mean two means none.

House: issue 2, section 9; the territories themselves by the Administratīvo teritoriju un apdzīvoto vietu likums.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ligzda.access.rules.letters import fold

NOVADS = frozenset({"novads", "novada", "nov", "n"})
CITY = frozenset(
    {"pilseta", "pilsetas", "pils", "valstspilseta", "valstspilsetas", "valstspils", "vp", "valsts", "republikas"}
)
EITHER = frozenset({"pasvaldiba", "pasvaldibas"})


#: Territories that have a municipality of their own.
MUNICIPAL = ("municipality", "state_city")


@dataclass(frozen=True)
class Territory:
    """A country, region, municipality, state city or city district, with the days it exists on."""

    code: str
    name: str
    kind: str
    since: date
    until: date | None = None
    parent: str | None = None
    short: str = ""

    def stands(self, on: date) -> bool:
        """Tell whether it exists on that day."""
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True)
class Change:
    """What an ended territory became; `whole` when all of it went into that one successor."""

    old: str
    new: str
    on: date
    whole: bool


@dataclass(frozen=True)
class Found:
    """The municipality that was meant; `former` is the ended one that was written, which deserves a warning."""

    code: str
    name: str
    former: str | None = None


@dataclass(frozen=True)
class _Form:
    territory: Territory
    nominative: bool


class Gazetteer:
    """All territories, and the municipalities of one country by every form of their names."""

    def __init__(self, territories: Iterable[Territory], changes: Iterable[Change], country: str = "LV") -> None:
        self.territories = {territory.code: territory for territory in territories}
        self.changes = tuple(changes)
        self._forms: dict[str, list[_Form]] = defaultdict(list)
        for territory in self.territories.values():
            if territory.kind in MUNICIPAL and territory.code.startswith(f"{country}-"):
                nominative, genitive = fold(territory.short), _genitive(territory)
                self._forms[nominative].append(_Form(territory, nominative=True))
                if genitive != nominative:
                    self._forms[genitive].append(_Form(territory, nominative=False))

    def find(self, written: str, *, on: date) -> Found | None:
        """Return the municipality of that day which was written, or None when that is not certain.

        Capitals, diacritics and the words novads, nov., pilsēta, valstspilsēta do not matter, except where they
        tell a city from the novads around it. An ended municipality is taken when one successor has all of it.
        """
        words = fold(written).split() if "?" not in written else []
        forms = self._forms.get(" ".join(word for word in words if word not in NOVADS | CITY | EITHER), [])
        if not NOVADS.isdisjoint(words):
            forms = [form for form in forms if form.territory.kind == "municipality"]
        elif not CITY.isdisjoint(words):
            # "Cēsu pilsēta" is no state city: then it is the seat of the novads with its name.
            forms = [form for form in forms if _is_city(form, on)] or forms
        if standing := [form for form in forms if form.territory.stands(on)]:
            meant = _only(standing)
            return Found(meant.code, meant.name) if meant else None
        ended = _only([form for form in forms if form.territory.until and form.territory.until <= on])
        heir = ended and self.heir(ended, on=on)
        return Found(heir.code, heir.name, former=ended.name) if ended and heir else None

    def heir(self, territory: Territory, *, on: date) -> Territory | None:
        """Return the territory that on that day holds all of an ended one; None when it was divided."""
        while not territory.stands(on):
            became = [change for change in self.changes if change.old == territory.code and change.on <= on]
            if len(became) != 1 or not became[0].whole:
                return None
            territory = self.territories[became[0].new]
        return territory


def _genitive(territory: Territory) -> str:
    if territory.kind == "municipality":
        return fold(territory.name.removesuffix(" novads"))
    return fold(territory.short if territory.short.endswith("s") else f"{territory.short}s")


def _is_city(form: _Form, on: date) -> bool:
    return form.territory.kind == "state_city" and form.territory.stands(on)


def _only(forms: list[_Form]) -> Territory | None:
    # "Rēzekne" is the city, as it is called; "Rēzeknes" alone may begin "Rēzeknes pilsēta" or "Rēzeknes novads".
    called = [form for form in forms if form.nominative and form.territory.kind == "state_city"]
    chosen = called or forms
    return chosen[0].territory if len(chosen) == 1 else None
