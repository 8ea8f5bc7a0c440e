"""The words of this area's refusals."""

WORDS: dict[str, dict[str, str]] = {
    "ages_reversed": {
        "lv": "Lielākais vecums ir mazāks par mazāko.",
        "en": "The oldest age is less than the youngest.",
    },
    "court_unknown": {
        "lv": "Nav zināma ģimenes bāriņtiesa: vispirms norādiet deklarēto dzīvesvietu.",
        "en": "The family's orphans' court is not known: first say where the family is declared.",
    },
    "decision_recorded_already": {
        "lv": "Šāds lēmums jau ir pierakstīts.",
        "en": "This decision has been recorded already.",
    },
    "not_of_household": {
        "lv": "Šis cilvēks nav no ģimenes mājsaimniecības.",
        "en": "This person does not belong to the family's household.",
    },
    "agreement_in_force": {
        "lv": "Ar šo centru jau ir spēkā vienošanās kopš {since}",
        "en": "An agreement with this centre is in force since {since}",
    },
    "agreement_signed_already": {"lv": "Vienošanos visi jau ir parakstījuši.", "en": "Everybody has signed already."},
    "already_left": {
        "lv": "Šis cilvēks mājsaimniecībā vairs nedzīvo.",
        "en": "This person has left the household already.",
    },
    "carer_needed": {"lv": "Ģimenē jābūt vismaz vienam aprūpētājam.", "en": "A family needs at least one carer."},
    "centre_same": {"lv": "Ģimene jau ir šajā centrā.", "en": "The family is with this centre already."},
    "day_not_yet": {"lv": "Diena {on} vēl nav pienākusi.", "en": "The day {on} has not come yet."},
    "draft_open": {
        "lv": "Vienošanās jau ir sagatavota un gaida parakstus.",
        "en": "An agreement has been drafted and waits for signatures.",
    },
    "ends_before_it_begins": {
        "lv": "Beigu diena ir pirms sākuma ({since})",
        "en": "It ends before it begins ({since})",
    },
    "enquiry_closed": {"lv": "Vēršanās jau ir slēgta.", "en": "The enquiry is closed already."},
    "enquiry_has_family": {
        "lv": "Šai vēršanās reizei ģimenes lieta jau ir atvērta.",
        "en": "A family's file has been opened for this enquiry already.",
    },
    "extension_needs_day": {
        "lv": "Norādiet, līdz kurai dienai termiņš pagarināts; tai jābūt pēc lēmuma.",
        "en": "Say until which day the time is extended; it must come after the decision.",
    },
    "member_already": {
        "lv": "Šis cilvēks jau ir mājsaimniecībā.",
        "en": "This person belongs to the household already.",
    },
    "name_missing": {"lv": "Ierakstiet vārdu un uzvārdu.", "en": "Write the name and surname."},
    "no_carer": {"lv": "Ģimenē nav neviena aprūpētāja.", "en": "The family has no carer."},
    "no_status_to_end": {
        "lv": "Šajā dienā ģimenei nav šāda statusa.",
        "en": "The family does not have this status on that day.",
    },
    "no_suitability_for_role": {
        "lv": "Šai lomai bāriņtiesa atsevišķi nelemj par piemērotību.",
        "en": "For this role the court does not decide about suitability apart.",
    },
    "not_paused": {"lv": "Ceļš nav apturēts.", "en": "The path is not paused."},
    "path_ended": {"lv": "Šis ceļš jau ir beidzies.", "en": "This path has ended already."},
    "path_open_already": {"lv": "Ģimene jau ir šajā ceļā.", "en": "The family is on this path already."},
    "paused_already": {"lv": "Ceļš jau ir apturēts.", "en": "The path is paused already."},
    "reason_missing": {"lv": "Norādiet iemeslu.", "en": "Say why."},
    "register_has_nothing_to_take": {
        "lv": "Reģistrā nav nevienas rindas, ko var ielasīt. Izlabojiet šūnas un pārbaudiet vēlreiz.",
        "en": "The register has no row that can be taken in. Correct its cells and check again.",
    },
    "register_is_taken": {
        "lv": "Šo reģistru vairs nevar mainīt: tas jau tiek vai ir ielasīts, vai kāds to ir izmetis.",
        "en": "This register cannot be changed any more: it is being taken in already, or somebody has thrown it away.",
    },
    "later_status_in_the_way": {
        "lv": "Pēc šī lēmuma ģimenei ir vēlāks tās pašas lomas statuss: vispirms atsauciet to.",
        "en": "After this decision the family has a later status of the same role: first take that one back.",
    },
    "recorded_by_centre": {
        "lv": "To pierakstīja centrs, un atsaukt to var tikai centrs.",
        "en": "The centre recorded this, and only the centre can take it back.",
    },
    "recorded_by_court": {
        "lv": "To pierakstīja bāriņtiesa, un atsaukt to var tikai bāriņtiesa.",
        "en": "The orphans' court recorded this, and only the court can take it back.",
    },
    "signed_before_drafted": {
        "lv": "Parakstīts pirms sagatavošanas ({on})",
        "en": "Signed before it was drafted ({on})",
    },
    "status_in_force": {
        "lv": "Ģimenei šajās dienās šis statuss jau ir.",
        "en": "The family has this status on those days already.",
    },
    "too_many_carers": {"lv": "Ģimenē var būt viens vai divi aprūpētāji.", "en": "A family has one or two carers."},
    "withdrawn_already": {"lv": "Ieraksts jau ir atsaukts.", "en": "The record has been withdrawn already."},
    "contact_missing": {
        "lv": "Ierakstiet tālruni vai e-pastu.",
        "en": "Write a telephone number or an e-mail address.",
    },
}
