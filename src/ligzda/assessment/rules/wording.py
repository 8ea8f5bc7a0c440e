"""The words of this area's refusals."""

WORDS: dict[str, dict[str, str]] = {
    "already_signed": {"lv": "Jau parakstīts {on}", "en": "Signed already on {on}"},
    "author_not_psychologist": {
        "lv": "Atzinumu paraksta psihologs.",
        "en": "An opinion is signed by a psychologist.",
    },
    "conclusion_missing": {"lv": "Ierakstiet secinājumu.", "en": "Write the conclusion."},
    "criterion_missing": {
        "lv": "Kritērijam trūkst atzinuma vai vērtējuma.",
        "en": "A criterion lacks its finding or its rating.",
    },
    "enclosure_replaced": {
        "lv": "“{title}” ir aizstāts ar jaunāku versiju.",
        "en": "“{title}” has been replaced by a newer version.",
    },
    "enclosure_unsigned": {"lv": "“{title}” nav parakstīts.", "en": "“{title}” has not been signed."},
    "enclosure_withdrawn": {"lv": "“{title}” ir atsaukts.", "en": "“{title}” has been withdrawn."},
    "evaluation_open_already": {
        "lv": "Izvērtēšana šai specializācijai jau ir sākta.",
        "en": "An evaluation for this specialisation has been opened already.",
    },
    "findings_missing": {"lv": "Ierakstiet, kas konstatēts.", "en": "Write what was found."},
    "given_before_asked": {
        "lv": "Atbalsts sniegts, pirms tas lūgts ({on})",
        "en": "Given before it was asked for ({on})",
    },
    "household_missing": {"lv": "Aprakstiet mājsaimniecību.", "en": "Describe the household."},
    "not_a_specialisation": {
        "lv": "Kopīgi izvērtē tikai specializācijai.",
        "en": "Only a specialisation is evaluated jointly.",
    },
    "outcome_missing": {"lv": "Izvēlieties slēdzienu.", "en": "Choose the outcome."},
    "sending_empty": {"lv": "Izvēlieties vismaz vienu dokumentu.", "en": "Choose at least one document."},
    "session_before_study": {
        "lv": "Tikšanās ir pirms izpētes sākuma ({since})",
        "en": "The session is before the study began ({since})",
    },
    "study_has_an_opinion": {
        "lv": "Par šo izpēti jau ir izsniegts atzinums.",
        "en": "An opinion has been issued on this study.",
    },
    "study_open_already": {
        "lv": "Šim cilvēkam izpēte šai lomai jau ir sākta.",
        "en": "This person's study for this role has been opened already.",
    },
    "study_without_session": {
        "lv": "Izpētē nav nevienas tikšanās.",
        "en": "No session of the study has been held.",
    },
    "support_given_already": {"lv": "Atbalsts jau sniegts {on}", "en": "The support was given on {on}"},
    "text_missing": {"lv": "Ierakstiet tekstu.", "en": "Write the text."},
}
