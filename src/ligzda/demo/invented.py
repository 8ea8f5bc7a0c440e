"""Invented people: given names, surnames in their three forms, streets, personal codes that add up."""

import datetime as dt
from dataclasses import dataclass
from random import Random

WOMEN = (
    "Anna", "Ilze", "Kristīne", "Inese", "Līga", "Zane", "Dace", "Sanita", "Elīna", "Laura", "Baiba",
    "Ieva", "Aija", "Gunta", "Sandra", "Evita", "Vita", "Rasma", "Agnese", "Liene", "Ērika", "Ņina",
    "Māra", "Inga", "Solvita", "Iveta", "Anita", "Santa", "Daiga", "Ruta", "Daina", "Madara", "Ginta",
    "Signe", "Maija", "Lāsma", "Antra", "Guna",
)  # fmt: skip
MEN = (
    "Jānis", "Andris", "Juris", "Edgars", "Mārtiņš", "Aigars", "Kārlis", "Pēteris", "Ģirts", "Raivis",
    "Normunds", "Uldis", "Artis", "Kaspars", "Gints", "Māris", "Ivars", "Valdis", "Toms", "Roberts",
    "Ēriks", "Dainis", "Aivars", "Guntis", "Ainārs", "Gatis", "Kristaps", "Reinis", "Oskars", "Ojārs",
    "Modris", "Viesturs",
)  # fmt: skip
GIRLS = (
    "Emīlija", "Sofija", "Marta", "Alise", "Paula", "Estere", "Grieta", "Katrīna", "Odrija", "Elza",
    "Nora", "Luīze",
)  # fmt: skip
BOYS = (
    "Roberts", "Gustavs", "Jēkabs", "Markuss", "Teodors", "Kārlis", "Bruno", "Hugo", "Ralfs", "Matīss",
    "Artūrs", "Emīls",
)  # fmt: skip
#: Of a man, of a woman, of the family (genitive plural).
FORMS = """
Bērziņš Bērziņa Bērziņu, Kalniņš Kalniņa Kalniņu, Ozols Ozola Ozolu, Liepiņš Liepiņa Liepiņu,
Krūmiņš Krūmiņa Krūmiņu, Balodis Balode Baložu, Eglītis Eglīte Eglīšu, Zariņš Zariņa Zariņu,
Pētersons Pētersone Pētersonu, Vītols Vītola Vītolu, Kļaviņš Kļaviņa Kļaviņu, Vanags Vanaga Vanagu,
Kārkliņš Kārkliņa Kārkliņu, Žagars Žagare Žagaru, Cīrulis Cīrule Cīruļu, Siliņš Siliņa Siliņu,
Dzenis Dzene Dzeņu, Rudzītis Rudzīte Rudzīšu, Apsītis Apsīte Apsīšu, Lācis Lāce Lāču, Roze Roze Rožu,
Skujiņš Skujiņa Skujiņu, Grīnbergs Grīnberga Grīnbergu, Strazdiņš Strazdiņa Strazdiņu, Mežs Meža Mežu,
Priede Priede Priežu, Upītis Upīte Upīšu, Āboliņš Āboliņa Āboliņu, Krastiņš Krastiņa Krastiņu,
Avotiņš Avotiņa Avotiņu, Gailis Gaile Gaiļu, Briedis Briede Briežu, Mednis Medne Medņu, Zīle Zīle Zīļu,
Irbe Irbe Irbju, Celmiņš Celmiņa Celmiņu, Lazdiņš Lazdiņa Lazdiņu, Jansons Jansone Jansonu,
Ērglis Ērgle Ērgļu, Saulītis Saulīte Saulīšu, Zvirbulis Zvirbule Zvirbuļu, Podnieks Podniece Podnieku
"""
SURNAMES = tuple(tuple(forms.split()) for forms in FORMS.split(","))
STREETS = ("Brīvības iela", "Skolas iela", "Liepu iela", "Dārza iela", "Parka iela", "Upes iela", "Zvaigžņu iela")
#: What each digit of a Latvian personal code weighs in its last one.
WEIGHTS = (1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class Invented:
    """One invented person."""

    given_name: str
    surname: str
    sex: str
    born: dt.date
    code: str


class People:
    """Draws invented people, no two with one personal code."""

    def __init__(self, random: Random, today: dt.date) -> None:
        self.random, self.today = random, today
        self.codes: set[str] = set()

    def couple(self) -> tuple[str, list[Invented]]:
        """Return the family's name and its one or two carers; every fourth carer is alone."""
        man, woman, family = self.random.choice(SURNAMES)
        carers = [self.adult(self.random.choice(WOMEN), woman, "f")]
        if self.random.random() < 0.75:
            carers.append(self.adult(self.random.choice(MEN), man, "m"))
        return family, carers

    def adult(self, given_name: str, surname: str, sex: str) -> Invented:
        """Return somebody between 26 and 58."""
        return self._born(given_name, surname, sex, 26 * 365, 58 * 365)

    def child(self, family: str) -> Invented:
        """Return a child of the family with that name."""
        man, woman, _family = next(forms for forms in SURNAMES if forms[2] == family)
        if self.random.random() < 0.5:
            return self._born(self.random.choice(GIRLS), woman, "f", 400, 17 * 365)
        return self._born(self.random.choice(BOYS), man, "m", 400, 17 * 365)

    def hers(self, surname: str) -> str:
        """Return a surname as a woman of that family bears it."""
        return next((woman for man, woman, _family in SURNAMES if surname in (man, woman)), surname)

    def surnames(self) -> str:
        """Return some family's name."""
        return self.random.choice(SURNAMES)[2]

    def placed(self, family: str, since: dt.date, ages: tuple[int, int], until: dt.date) -> Invented:
        """Return a child of that name who is of one of the ages on the day it is placed, and a child until the last."""
        man, woman, _family = next(forms for forms in SURNAMES if forms[2] == family)
        oldest = max(ages[0], min(ages[1], 16 - (until - since).days // 365))
        girl = self.random.random() < 0.5
        names = (self.random.choice(GIRLS), woman, "f") if girl else (self.random.choice(BOYS), man, "m")
        while True:
            born = since - dt.timedelta(days=self.random.randint(ages[0], oldest) * 366 + self.random.randrange(1, 360))
            code = self._code(born)
            if code not in self.codes:
                self.codes.add(code)
                return Invented(*names, born, code)

    def address(self) -> str:
        """Return an invented address."""
        return f"{self.random.choice(STREETS)} {self.random.randrange(1, 120)}"

    def phone(self) -> str:
        """Return a telephone number that looks Latvian."""
        return f"+3712{self.random.randrange(10_000_000):07d}"

    def _born(self, given_name: str, surname: str, sex: str, youngest: int, oldest: int) -> Invented:
        while True:
            born = self.today - dt.timedelta(days=self.random.randrange(youngest, oldest))
            code = self._code(born)
            if code not in self.codes:
                self.codes.add(code)
                return Invented(given_name, surname, sex, born, code)

    def _code(self, born: dt.date) -> str:
        """Return a code of the old kind whose last digit checks the others."""
        century = "1" if born.year < 2000 else "2"
        while True:
            ten = f"{born:%d%m%y}{century}{self.random.randrange(1000):03d}"
            last = (1101 - sum(int(digit) * weight for digit, weight in zip(ten, WEIGHTS, strict=True))) % 11
            if last < 10:
                return f"{ten}{last}"
