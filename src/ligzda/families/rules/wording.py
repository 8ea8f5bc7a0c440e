"""The words of this area's refusals."""

WORDS: dict[str, dict[str, str]] = {
    "day_not_yet": {"lv": "Diena {on} vēl nav pienākusi.", "en": "The day {on} has not come yet."},
}
