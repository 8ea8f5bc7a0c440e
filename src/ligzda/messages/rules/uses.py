"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "minutes_to_answer": {
        "lv": "cik ilgi gaida atbildi uz trauksmi",
        "en": "how long an answer to an alert is waited for",
    },
    "quiet_hours": {"lv": "klusās stundas", "en": "quiet hours"},
}
