"""What a register's reasons, doubts and faults are called, in Latvian and in English."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    # Reasons against a row.
    "personal_code_invalid": {
        "lv": "Personas kods nav derīgs: pārbaudiet ciparus.",
        "en": "The personal code is not valid: check its digits.",
    },
    "duplicate_person": {
        "lv": "Persona ar šo personas kodu jau ir citā ģimenē.",
        "en": "A person with this personal code is in another family already.",
    },
    "municipality_unknown": {
        "lv": "Pašvaldība nav atpazīta: rakstiet novada vai valstspilsētas nosaukumu.",
        "en": "The municipality is not known: write the name of a novads or a state city.",
    },
    "date_invalid": {
        "lv": "Datums nav derīgs: rakstiet dienu, mēnesi un gadu, piemēram, 05.04.2024.",
        "en": "The date is not valid: write the day, month and year, such as 05.04.2024.",
    },
    "status_unknown": {
        "lv": "Statuss nav atpazīts: rakstiet vienu no sešiem statusiem.",
        "en": "The status is not known: write one of the six.",
    },
    "name_missing": {
        "lv": "Nav vārda un uzvārda: rakstiet abus, vienai personai.",
        "en": "The name is missing: write one person's given name and surname.",
    },
    "ages_invalid": {
        "lv": "Bērnu vecums nav derīgs: rakstiet jaunāko un vecāko, piemēram, 5-12.",
        "en": "The children's ages are not valid: write the youngest and the oldest, such as 5-12.",
    },
    "places_invalid": {
        "lv": "Vietu skaits nav derīgs: rakstiet skaitli no 1 līdz 20.",
        "en": "The number of places is not valid: write a number from 1 to 20.",
    },
    "phone_invalid": {
        "lv": "Tālruņa numurs nav derīgs: 8 cipari, kas sākas ar 2 vai 6, vai ārvalstu numurs ar +.",
        "en": "The phone number is not valid: 8 digits beginning with 2 or 6, or a foreign number with +.",
    },
    "email_invalid": {"lv": "E-pasta adrese nav derīga.", "en": "The e-mail address is not valid."},
    # Doubts about a row that is taken.
    "municipality_former": {
        "lv": "{former} vairs nav; tagad tas ir {now}.",
        "en": "{former} is no more; it is {now} now.",
    },
    "language_unknown": {"lv": "Valoda nav atpazīta: {written}.", "en": "The language is not known: {written}."},
    "second_code_missing": {
        "lv": "Otrajam vecākam nav personas koda.",
        "en": "The second carer has no personal code.",
    },
    # Lines that are no rows.
    "total": {"lv": "kopsavilkuma rinda", "en": "a line of totals"},
    "headings": {"lv": "virsraksti", "en": "headings"},
    "remark": {"lv": "piezīme", "en": "a remark"},
    # Faults of a whole file.
    "not_found": {
        "lv": "Datni nevar atvērt: tādas nav vai nav tiesību to lasīt.",
        "en": "The file cannot be opened: it is not there, or may not be read.",
    },
    "empty": {"lv": "Datne ir tukša.", "en": "The file is empty."},
    "not_xlsx": {
        "lv": "Tā nav XLSX datne. Atveriet to izklājlapu programmā un saglabājiet kā XLSX.",
        "en": "This is not an XLSX file. Open it in a spreadsheet program and save it as XLSX.",
    },
    "old_xls": {
        "lv": "Tā ir vecā formāta (XLS) datne. Saglabājiet to kā XLSX.",
        "en": "This is a file of the old format (XLS). Save it as XLSX.",
    },
    "encrypted": {
        "lv": "Datne ir aizsargāta ar paroli. Saglabājiet to bez paroles.",
        "en": "The file is protected by a password. Save it without one.",
    },
    "damaged": {
        "lv": "Datne ir bojāta, un to nevar nolasīt. Atveriet to izklājlapu programmā un saglabājiet no jauna.",
        "en": "The file is damaged and cannot be read. Open it in a spreadsheet program and save it again.",
    },
    "too_large": {"lv": "Datne ir pārāk liela.", "en": "The file is too large."},
    "too_many_rows": {
        "lv": "Datnē ir pārāk daudz rindu. Sadaliet to vairākās.",
        "en": "The file has too many rows. Divide it into several.",
    },
    "too_many_columns": {"lv": "Datnē ir pārāk daudz kolonnu.", "en": "The file has too many columns."},
    "no_headings": {
        "lv": "Datnē nav atrasta virsrakstu rinda: vajag vismaz vārdu, personas kodu un statusu.",
        "en": "No line of headings was found: it needs at least the name, the personal code and the status.",
    },
    # Fields.
    "number": {"lv": "kārtas numurs", "en": "number"},
    "name": {"lv": "vārds, uzvārds", "en": "name"},
    "surname_first": {"lv": "uzvārds, vārds", "en": "surname, given name"},
    "given_name": {"lv": "vārds", "en": "given name"},
    "surname": {"lv": "uzvārds", "en": "surname"},
    "code": {"lv": "personas kods", "en": "personal code"},
    "second_name": {"lv": "otrs vecāks: vārds, uzvārds", "en": "second carer: name"},
    "second_given_name": {"lv": "otrs vecāks: vārds", "en": "second carer: given name"},
    "second_surname": {"lv": "otrs vecāks: uzvārds", "en": "second carer: surname"},
    "second_code": {"lv": "otrs vecāks: personas kods", "en": "second carer: personal code"},
    "municipality": {"lv": "pašvaldība", "en": "municipality"},
    "phone": {"lv": "tālrunis", "en": "phone"},
    "email": {"lv": "e-pasts", "en": "e-mail"},
    "status": {"lv": "statuss", "en": "status"},
    "since": {"lv": "statuss piešķirts", "en": "status since"},
    "agreement": {"lv": "vienošanās datums", "en": "date of the agreement"},
    "places": {"lv": "vietu skaits", "en": "places"},
    "ages": {"lv": "bērnu vecums", "en": "children's ages"},
    "age_from": {"lv": "bērnu vecums no", "en": "children's ages from"},
    "age_to": {"lv": "bērnu vecums līdz", "en": "children's ages to"},
    "languages": {"lv": "valodas", "en": "languages"},
    "notes": {"lv": "piezīmes", "en": "notes"},
}


def say(code: str, language: str = "lv", /, **params: str) -> str:
    """Return what a reason, doubt, fault or field is called."""
    return WORDS[code][language].format_map(params)
