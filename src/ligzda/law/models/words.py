"""What the parts of the rulebook are called on pages: areas of entries, kinds, and why a change is refused."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

#: The first word of an entry's id, in the order of the path.
AREAS = {
    "enquiry": _("first enquiry"),
    "foster": _("foster family"),
    "crisis": _("crisis foster family"),
    "disability": _("foster family for a child with a disability"),
    "guardian": _("guardian"),
    "adopter": _("adopter"),
    "host": _("host family"),
    "household": _("household"),
    "paper": _("papers of the family"),
    "plan": _("plans"),
    "centre": _("support centre"),
    "wage": _("minimum wage"),
    "pay": _("pay of specialised families"),
    "court": _("orphans' court"),
    "institution": _("child care institution"),
    "leaver": _("care leavers"),
    "assistant": _("family assistants"),
    "municipal": _("municipal allowances"),
    "lt": _("Lithuania"),
}

#: Latvian and English, as reasons are also said where Django's catalogues are not.
REFUSALS = {
    "law_change_waits": {
        "lv": "Šim ierakstam jau gaida izmaiņas. Vispirms apstipriniet vai atceliet tās.",
        "en": "A change of this entry waits already. Apply or drop it first.",
    },
    "law_no_value_that_day": {
        "lv": "Šodien šim ierakstam nav vērtības, ko apstiprināt.",
        "en": "The entry has no value today that could be confirmed.",
    },
    "law_unknown_cannot_be_confirmed": {
        "lv": "Nezināmu vērtību nevar apstiprināt. Ierakstiet vērtību.",
        "en": "An unknown value cannot be confirmed. Write the value.",
    },
    "law_confirmed_already": {
        "lv": "Vērtība jau ir apstiprināta.",
        "en": "The value is confirmed already.",
    },
    "law_day_outside_calendar": {
        "lv": "Datumam jābūt no 01.01.1991. līdz 31.12.2050.",
        "en": "The date must lie between 01.01.1991. and 31.12.2050.",
    },
    "law_nothing_changes": {
        "lv": "Tieši tāda vērtība šajā dienā jau ir spēkā.",
        "en": "Exactly this value is in force on that day already.",
    },
    "law_source_missing": {
        "lv": "Norādiet avotu: adresi vai dokumentu, kur vērtība lasāma.",
        "en": "Name the source: an address or document where the value can be read.",
    },
    "law_change_settled": {
        "lv": "Šīs izmaiņas jau ir izskatītas.",
        "en": "This change has been settled already.",
    },
    "law_second_person_needed": {
        "lv": "Ieraksts ietekmē naudu, tāpēc izmaiņas jāapstiprina citam administratoram.",
        "en": "The entry moves money, so another administrator must apply the change.",
    },
}


def reader() -> str:
    """Return the language of the page as rules know it: Latvian unless it is English."""
    return "en" if (get_language() or "").startswith("en") else "lv"
