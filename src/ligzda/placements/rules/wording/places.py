"""Where a child is placed, was, and may not be."""

WORDS: dict[str, dict[str, str]] = {
    "act_made_already": {
        "lv": "Šai ievietošanai akts jau ir; ja tas ir kļūdains, vispirms atsauciet to.",
        "en": "This placement has its act already; if it is wrong, take it back first.",
    },
    "away_from_nowhere": {
        "lv": "{on} bērns nekur nav ievietots, tāpēc nevar būt prombūtnē.",
        "en": "On {on} the child is placed nowhere, so it cannot be away.",
    },
    "away_twice": {
        "lv": "{on} bērns jau ir citā prombūtnē.",
        "en": "On {on} the child is away already for another reason.",
    },
    "back_already": {"lv": "Bērns jau ir atgriezies.", "en": "The child is back already."},
    "barred_already": {
        "lv": "Jau ir pierakstīts, ka šo bērnu pie šīs ģimenes ievietot nedrīkst.",
        "en": "It is recorded already that this child may not be placed with this family.",
    },
    "cannot_barred": {
        "lv": "Šo bērnu pie šīs ģimenes ievietot nedrīkst.",
        "en": "This child may not be placed with this family.",
    },
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
    "no_such_child": {
        "lv": "Tāda bērna starp jūsu bērniem nav.",
        "en": "There is no such child among yours.",
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
    "who_decided_missing": {"lv": "Norādiet, kas to nolēma.", "en": "Say who decided it."},
}
