"""The texts of this area's reasons."""

WORDS = {
    "step_of_another_role": {
        "lv": "Šī statusa ceļā tāda soļa nav.",
        "en": "The path of this role has no such step.",
    },
    "step_not_on_request": {
        "lv": "Šo soli nelūdz: to vienkārši izdara.",
        "en": "This step is not asked for: it is simply done.",
    },
    "child_missing": {"lv": "Norādiet, kura bērna plāns tas ir.", "en": "Say of which child the plan is."},
    "child_not_placed": {
        "lv": "Ģimenē nav ievietots bērns ar tādu apzīmējumu. Vispirms reģistrējiet ievietošanu.",
        "en": "No child with that mark is placed with the family. Record the placement first.",
    },
    "child_placed_already": {
        "lv": "Šis bērns ģimenē jau ir ievietots.",
        "en": "This child is placed with the family already.",
    },
    "placement_over": {"lv": "Ievietošana jau ir beigusies.", "en": "The placement has ended already."},
    "not_their_family": {
        "lv": "Kolēģis ar šo ģimeni nestrādā.",
        "en": "The colleague does not work with this family.",
    },
    "reminded_already": {
        "lv": "Šodien kolēģim par šo soli jau atgādināts.",
        "en": "The colleague has been reminded of this step today already.",
    },
}
