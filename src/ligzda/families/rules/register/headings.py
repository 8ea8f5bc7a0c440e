"""What a heading of a centre's register means, in the many wordings seen in the field.

House (issue 2, section 9). A heading is known word for word (capitals, diacritics, dots and spaces do not matter) or
not at all: an unknown one is shown to be mapped by a person.
"""

from enum import StrEnum

from ligzda.access.rules.letters import fold


class Field(StrEnum):
    """What a column of a register can hold."""

    NUMBER = "number"
    NAME = "name"
    SURNAME_FIRST = "surname_first"
    GIVEN_NAME = "given_name"
    SURNAME = "surname"
    CODE = "code"
    SECOND_NAME = "second_name"
    SECOND_GIVEN_NAME = "second_given_name"
    SECOND_SURNAME = "second_surname"
    SECOND_CODE = "second_code"
    MUNICIPALITY = "municipality"
    PHONE = "phone"
    EMAIL = "email"
    STATUS = "status"
    SINCE = "since"
    AGREEMENT = "agreement"
    PLACES = "places"
    AGES = "ages"
    AGE_FROM = "age_from"
    AGE_TO = "age_to"
    LANGUAGES = "languages"
    NOTES = "notes"


# Without these no row can be taken; the others may be missing.
REQUIRED = (Field.NAME, Field.CODE, Field.MUNICIPALITY, Field.STATUS, Field.SINCE)

_PLAIN = {
    Field.NUMBER: "nr|nr p k|nr pk|npk|n p k|numurs|kartas numurs|kartas nr|no|gimenes numurs|gimenes nr",
    Field.MUNICIPALITY: (
        "novads pilseta|pilseta novads|pasvaldiba|novads|novads valstspilseta|valstspilseta novads|novads pasvaldiba|"
        "pasvaldibas nosaukums|deklareta pasvaldiba|dzivesvietas pasvaldiba|deklaretas dzivesvietas pasvaldiba|"
        "administrativa teritorija|pilseta vai novads|novads vai pilseta|municipality"
    ),
    Field.PHONE: (
        "talrunis|talr|talrunis 1|talrunis 2|talr 1|talr 2|mob talr|mob talrunis|mobilais talrunis|mobilais|mob|mob nr|"
        "tel|tel nr|telefons|telefona numurs|talruna numurs|talruna nr|talr nr|talrunu numuri|talruni|kontakttalrunis|"
        "kontaktalrunis|laulata talrunis|laulata talr|otra vecaka talrunis|phone|telephone|mobile"
    ),
    Field.EMAIL: "e pasts|epasts|e pasta adrese|epasta adrese|e pasti|elektroniskais pasts|e mail|email",
    Field.STATUS: "statuss|statusa veids|statusa nosaukums|gimenes statuss|gimenes veids|pieskirtais statuss|status",
    Field.SINCE: (
        "statuss no|statuss pieskirts|statuss kops|statusa datums|statusa pieskirsanas datums|statuss pieskirts datums|"
        "statuss pieskirts no|statusa sakums|statusa sakuma datums|statuss speka no|pieskirts|status since|since"
    ),
    Field.AGREEMENT: (
        "vienosanas|vienosanas datums|vienosanas noslegta|vienosanas noslegsanas datums|vienosanas no|"
        "vienosanas ar centru|noslegta vienosanas|agreement|agreement date"
    ),
    Field.PLACES: "vietas|vietu skaits|vietu sk|vietas berniem|vietu skaits berniem|places",
    Field.AGES: (
        "vecums|vecums no lidz|bernu vecums|bernu vecums no lidz|bernu vecums gados|berna vecums|berna vecums no lidz|"
        "vecuma grupa|bernu vecuma grupa|vecuma diapazons|vecuma posms|ages"
    ),
    Field.AGE_FROM: "vecums no|bernu vecums no|berna vecums no|no vecuma|vecums min|min vecums",
    Field.AGE_TO: "vecums lidz|bernu vecums lidz|berna vecums lidz|lidz vecumam|vecums max|max vecums|vecums maks",
    Field.LANGUAGES: "valodas|valoda|sazinas valoda|sazinas valodas|gimenes valoda|gimenes valodas|languages|language",
    Field.NOTES: "piezimes|piezime|komentars|komentari|citas piezimes|papildu informacija|papildus informacija|notes",
}
# Whose: before or after what is meant ("Laulātā p.k.", "Personas kods (2)").
_FIRST = (
    "1|pirmais|pirma|vecaks|vecaka|1 vecaks|1 vecaka|pirmais vecaks|pirma vecaka|audzuvecaks|audzuvecaka|"
    "1 audzuvecaks|1 audzuvecaka|pirmais audzuvecaks|pirma audzuvecaka|audzuvecaks 1|audzumate|audzumates"
)
_SECOND = (
    "2|otrs|otra|otrais|otrs vecaks|otra vecaka|otrais vecaks|2 vecaks|2 vecaka|vecaks 2|laulatais|laulata|"
    "dzivesbiedrs|dzivesbiedra|dzivesbiedre|dzivesbiedres|partneris|partnera|partnere|partneres|otrs audzuvecaks|"
    "otra audzuvecaka|otrais audzuvecaks|2 audzuvecaks|2 audzuvecaka|audzuvecaks 2|audzutevs|audzuteva"
)
# Without saying that the name is meant.
_FIRST_ALONE = (
    "audzuvecaks|audzuvecaki|vecaks|1 vecaks|pirmais vecaks|1 audzuvecaks|pirmais audzuvecaks|audzuvecaks 1|audzumate|"
    "audzuvecaks aizbildnis|aizbildnis|adoptetajs|persona|full name|name"
)
_SECOND_ALONE = (
    "otrs vecaks|otrais vecaks|2 vecaks|vecaks 2|laulatais|laulata|laulatais otrs vecaks|otrs vecaks laulatais|"
    "laulatais partneris|dzivesbiedrs|dzivesbiedre|partneris|partnere|otrs audzuvecaks|otrais audzuvecaks|"
    "2 audzuvecaks|audzuvecaks 2|audzutevs"
)
# What, with the field it is for the first carer, and for the second.
_OF_A_PERSON = {
    "vards uzvards": (Field.NAME, Field.SECOND_NAME),
    "vards un uzvards": (Field.NAME, Field.SECOND_NAME),
    "pilns vards": (Field.NAME, Field.SECOND_NAME),
    "vards": (Field.GIVEN_NAME, Field.SECOND_GIVEN_NAME),
    "uzvards": (Field.SURNAME, Field.SECOND_SURNAME),
    "personas kods": (Field.CODE, Field.SECOND_CODE),
    "pers kods": (Field.CODE, Field.SECOND_CODE),
    "perskods": (Field.CODE, Field.SECOND_CODE),
    "p kods": (Field.CODE, Field.SECOND_CODE),
    "p k": (Field.CODE, Field.SECOND_CODE),
    "pk": (Field.CODE, Field.SECOND_CODE),
    "kods": (Field.CODE, Field.SECOND_CODE),
}


def _vocabulary() -> dict[str, Field]:
    known = {heading: field for field, headings in _PLAIN.items() for heading in headings.split("|")}
    known |= dict.fromkeys(("uzvards vards", "uzvards un vards"), Field.SURNAME_FIRST) | {"personal code": Field.CODE}
    known |= dict.fromkeys(_FIRST_ALONE.split("|"), Field.NAME)
    known |= dict.fromkeys(_SECOND_ALONE.split("|"), Field.SECOND_NAME)
    for meant, (first, second) in _OF_A_PERSON.items():
        known[meant] = first
        for owners, field in ((_FIRST, first), (_SECOND, second)):
            for owner in owners.split("|"):
                known |= {f"{owner} {meant}": field, f"{meant} {owner}": field}
    return known


_KNOWN = _vocabulary()


def recognise(heading: str) -> Field | None:
    """Return the field that a heading names, or None when it is not known."""
    return _KNOWN.get(fold(heading))
