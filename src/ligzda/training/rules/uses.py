"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "reasons_against_certificate": {"lv": "kad var izsniegt apliecību", "en": "when a certificate can be issued"},
    "reasons_against_exemption": {
        "lv": "kad var atbrīvot no mācībām",
        "en": "when somebody can be exempt from training",
    },
    "reasons_hours_are_missing": {"lv": "kuru mācību stundu trūkst", "en": "which hours of training are missing"},
}
