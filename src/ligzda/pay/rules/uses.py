"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "reasons_against_furnishing": {
        "lv": "kad var pieprasīt mājokļa iekārtošanas kompensāciju",
        "en": "when furnishing compensation can be claimed",
    },
    "reasons_against_furnishing_paid": {
        "lv": "kad var apstiprināt mājokļa iekārtošanas kompensāciju",
        "en": "when furnishing compensation can be approved",
    },
    "contributions": {"lv": "darba devēja sociālās iemaksas", "en": "the employer's social contributions"},
    "lines_of": {"lv": "mēneša atlīdzības rindas", "en": "the lines of a month's remuneration"},
    "reasons_against_entries": {"lv": "kad mēnesi var apstiprināt", "en": "when a month can be approved"},
    "owed": {"lv": "ko ģimenei maksā citi, ne centrs", "en": "what others than the centre pay a family"},
    "worth_mark": {"lv": "vai mēnesis jāaprēķina no jauna", "en": "whether a month must be worked out anew"},
}
