"""The words of this area's refusals about placements."""

WORDS: dict[str, dict[str, str]] = {
    "away_from_nowhere": {
        "lv": "{on} bērns nekur nav ievietots, tāpēc nevar būt prombūtnē.",
        "en": "On {on} the child is placed nowhere, so it cannot be away.",
    },
    "away_twice": {
        "lv": "{on} bērns jau ir citā prombūtnē.",
        "en": "On {on} the child is away already for another reason.",
    },
    "back_already": {"lv": "Bērns jau ir atgriezies.", "en": "The child is back already."},
    "family_missing": {"lv": "Norādiet ģimeni.", "en": "Say which family."},
    "family_not_meant": {
        "lv": "Ģimeni norāda tikai tad, ja bērnu ievieto ģimenē.",
        "en": "A family is named only when the child is placed in a family.",
    },
    "gap_unexplained": {
        "lv": "No {since} nav zināms, kur bērns bija: paskaidrojiet.",
        "en": "From {since} it is not known where the child was: explain.",
    },
    "kind_missing": {
        "lv": "Norādiet, kādā statusā ģimene bērnu uzņem.",
        "en": "Say as what the family takes the child.",
    },
    "lost_days": {
        "lv": "No {since} bērns nav nekur: nākamajai vietai jāsākas tajā pašā dienā.",
        "en": "From {since} the child is nowhere: the next place must begin on that day.",
    },
    "no_free_place": {
        "lv": "Ģimenē nav brīvas vietas: apstiprinātas {places}, bērnu {present}. Ja tomēr ievieto, norādiet iemeslu.",
        "en": "The family has no free place: {places} approved, {present} children there. To place anyway, say why.",
    },
    "not_placed": {"lv": "Bērns šobrīd nekur nav ievietots.", "en": "The child is placed nowhere now."},
    "place_after_death": {
        "lv": "Bērns miris {on}; pēc tam citas vietas nevar būt.",
        "en": "The child died on {on}; there can be no place after that.",
    },
    "place_missing": {"lv": "Norādiet, kur vai pie kā.", "en": "Say where, or with whom."},
    "placement_ended": {"lv": "Šī ievietošana jau ir beigusies.", "en": "This placement has ended already."},
    "status_not_in_force": {
        "lv": "Šajā dienā ģimenei šāda statusa nav.",
        "en": "On that day the family does not have that status.",
    },
    "two_places": {
        "lv": "{on} bērns jau ir citā vietā (kopš {since}).",
        "en": "On {on} the child is in another place already (since {since}).",
    },
}
