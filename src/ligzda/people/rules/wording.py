"""The words of this area's refusals."""

WORDS = {
    "code_taken": {
        "lv": "Šāds personas kods jau ir citai personai.",
        "en": "Another person has this personal code already.",
    },
    "code_invalid": {
        "lv": "Personas kodā ir kļūda: kontrolcipars nesakrīt.",
        "en": "The personal code is wrong: its check digit does not agree.",
    },
    "birth_date_differs": {
        "lv": "Dzimšanas datums nesakrīt ar personas kodu ({on}).",
        "en": "The birth date does not agree with the personal code ({on}).",
    },
    "iban_invalid": {
        "lv": "Konta numurā ir kļūda: kontrolcipari nesakrīt.",
        "en": "The account number is wrong: its check digits do not agree.",
    },
    "merge_same": {
        "lv": "Izvēlieties divas dažādas personas.",
        "en": "Choose two different persons.",
    },
    "merge_codes_differ": {
        "lv": "Personām ir dažādi personas kodi, tie nav dublikāti.",
        "en": "The persons have different personal codes, so they are not duplicates.",
    },
    "merge_reason_missing": {
        "lv": "Norādiet, kāpēc tā ir viena un tā pati persona.",
        "en": "Say why they are the same person.",
    },
    "merge_collides": {
        "lv": "Abiem ierakstiem ir tas, kas personai var būt tikai viens: {what}. Vispirms atsauciet vienu.",
        "en": "Both records have what a person can have only once: {what}. Withdraw one of them first.",
    },
    "merge_code_gone": {
        "lv": "Personas kods, kas nāca no otra ieraksta, pa to laiku ir izņemts. Vispirms ierakstiet to atpakaļ.",
        "en": "The personal code that came from the other record was taken out since. Write it back first.",
    },
    "merge_undone_already": {
        "lv": "Apvienošana jau ir atcelta.",
        "en": "The merge has been undone already.",
    },
    "merge_went_on": {
        "lv": "Šis ieraksts pēc tam ir apvienots ar vēl citu. Vispirms atceliet vēlāko apvienošanu.",
        "en": "The record went into yet another since. Undo the later merge first.",
    },
    "unmerge_reason_missing": {
        "lv": "Norādiet, kāpēc tās tomēr ir divas personas.",
        "en": "Say why they are two persons after all.",
    },
    "merged_already": {
        "lv": "Persona jau ir apvienota ar citu.",
        "en": "The person has been merged with another already.",
    },
}
