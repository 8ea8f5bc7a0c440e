"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "reasons_against_signing_evaluation": {
        "lv": "kad var parakstīt piemērotības izvērtēšanu",
        "en": "when a joint evaluation can be signed",
    },
    "reasons_against_sending": {
        "lv": "kad dokumentus var sūtīt bāriņtiesai",
        "en": "when documents can be sent to the court",
    },
}
