"""The words of this area's refusals."""

WORDS: dict[str, dict[str, str]] = {
    "child_known_already": {
        "lv": "Bērns ar šo personas kodu jau ir reģistrēts: B-{number}.",
        "en": "A child with this personal code is known already: B-{number}.",
    },
    "child_likely_known": {
        "lv": "Iespējams, bērns jau ir reģistrēts. Aplūkojiet līdzīgos ({count}) un atzīmējiet, ka tie ir citi bērni.",
        "en": "The child may be known already. Look at the records alike ({count}) and say that it is none of them.",
    },
    "child_merged_already": {
        "lv": "Šis ieraksts jau ir apvienots ar citu.",
        "en": "This record has been made one with another already.",
    },
    "child_undescribed": {
        "lv": "Norādiet vismaz kaut ko: vārdu, pazīmes, vecumu vai dzimumu.",
        "en": "Say at least something: a name, how the child looks, its age or sex.",
    },
    "child_with_itself": {
        "lv": "Ierakstu nevar apvienot pašu ar sevi.",
        "en": "A record cannot be made one with itself.",
    },
    "children_births_differ": {
        "lv": "Abos ierakstos ir atšķirīgs dzimšanas datums; vispirms izlabojiet to.",
        "en": "The two records have different days of birth; correct one first.",
    },
    "children_sexes_differ": {
        "lv": "Abos ierakstos ir atšķirīgs dzimums; vispirms izlabojiet to.",
        "en": "The two records have different sexes; correct one first.",
    },
    "decision_in_use": {
        "lv": "Uz šo lēmumu balstās citi ieraksti; vispirms izlabojiet tos.",
        "en": "Other records rest on this decision; correct them first.",
    },
    "ended_already": {"lv": "Tas jau ir beidzies.", "en": "It has ended already."},
    "ground_missing": {
        "lv": "Norādiet pamatu, kādēļ bērns ir ārpusģimenes aprūpē.",
        "en": "Say on which ground the child is in out-of-family care.",
    },
    "not_a_child": {
        "lv": "Pēc dzimšanas datuma tas ir pilngadīgs cilvēks ({years} gadi).",
        "en": "By the day of birth this person is of age ({years} years).",
    },
    "not_of_child": {
        "lv": "Šis ieraksts pieder citam bērnam.",
        "en": "This record belongs to another child.",
    },
    "need_held_already": {
        "lv": "Šī vajadzība jau ir reģistrēta kopš {since}",
        "en": "This need has been recorded already, since {since}",
    },
    "school_in_force": {
        "lv": "Bērnam jau ir skola kopš {since}; norādiet vēlāku dienu.",
        "en": "The child has a school since {since}; say a later day.",
    },
    "sibling_missing": {"lv": "Norādiet brāli vai māsu.", "en": "Say who the brother or sister is."},
    "siblings_already": {
        "lv": "Abi bērni jau ir vienā brāļu un māsu grupā.",
        "en": "The two children are in one sibling group already.",
    },
    "who_missing": {"lv": "Norādiet, uz ko tas attiecas.", "en": "Say whom it is about."},
}
