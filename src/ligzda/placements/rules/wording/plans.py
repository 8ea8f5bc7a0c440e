"""The planned search, step by step."""

WORDS: dict[str, dict[str, str]] = {
    "answer_missing": {"lv": "Norādiet, ko ģimene atbildēja.", "en": "Say what the family answered."},
    "answer_waits": {
        "lv": "Ģimenei jau ir pastāstīts, un tā vēl nav atbildējusi.",
        "en": "The family was told already and has not answered yet.",
    },
    "asked_already": {
        "lv": "Bāriņtiesas pieprasījums jau ir reģistrēts.",
        "en": "The court's request is recorded already.",
    },
    "child_of_others": {
        "lv": "Šo bērnu ievietošanu reģistrē viņu darbinieki; bērni: {count}.",
        "en": "The placement of these children is recorded by their own workers; children: {count}.",
    },
    "child_without_record": {
        "lv": "Vispirms norādiet, kura lieta ir kura bērna; nezināmi: {count}.",
        "en": "First say which record is which child's; not known: {count}.",
    },
    "court_has_not_agreed": {
        "lv": "Bāriņtiesa vēl nav piekritusi nevienai ģimenei.",
        "en": "The court has not agreed to any family yet.",
    },
    "court_has_not_asked": {
        "lv": "Bāriņtiesas pieprasījums vēl nav reģistrēts.",
        "en": "The court's request has not been recorded yet.",
    },
    "court_not_known": {
        "lv": "Bērna lietā nav norādīta bāriņtiesa.",
        "en": "The child's record does not say which court decides about it.",
    },
    "decided_before_proposed": {
        "lv": "Ģimene ieteikta {on}; lēmums nevar būt agrāks.",
        "en": "The family was proposed on {on}; the decision cannot be earlier.",
    },
    "decision_number_missing": {
        "lv": "Norādiet lēmuma numuru.",
        "en": "Give the number of the decision.",
    },
    "family_cannot": {
        "lv": "Ģimene šos bērnus nevar uzņemt; iemesli ir pie ģimenēm, kas nevar.",
        "en": "The family cannot take these children; the reasons stand with the families that cannot.",
    },
    "family_has_not_agreed": {
        "lv": "Ģimene vēl nav piekritusi.",
        "en": "The family has not agreed yet.",
    },
    "family_not_told": {
        "lv": "Šai ģimenei par bērniem vēl nav pastāstīts.",
        "en": "This family has not been told of the children yet.",
    },
    "later_step_first": {
        "lv": "Vispirms atsauciet to, kas uz šī ieraksta balstās.",
        "en": "First take back what rests on this record.",
    },
    "looked_for_already": {
        "lv": "Ģimeni kādam no šiem bērniem jau meklē.",
        "en": "A family is being looked for already for one of these children.",
    },
    "met_badly": {
        "lv": "Pēdējā tikšanās liecina, ka bērni un ģimene viens otram neder.",
        "en": "Their last meeting showed that the children and the family do not suit each other.",
    },
    "nobody_to_join": {
        "lv": "Atzīmējiet, kurus no šķirto bērnu meklējumiem apvienot.",
        "en": "Mark which of the searches for the parted children are joined.",
    },
    "not_met_yet": {
        "lv": "Bērni un ģimene vēl nav tikušies.",
        "en": "The children and the family have not met yet.",
    },
    "nothing_proposed": {
        "lv": "Bāriņtiesai vēl nav ieteikta neviena ģimene.",
        "en": "No family has been proposed to the court yet.",
    },
    "placed_before_decided": {
        "lv": "Bāriņtiesa lēma {on}; bērns nevar būt ievietots agrāk.",
        "en": "The court decided on {on}; the child cannot be placed earlier.",
    },
    "proposal_waits": {
        "lv": "Viena ģimene bāriņtiesai jau ir ieteikta.",
        "en": "One family is proposed to the court already.",
    },
    "request_missing": {
        "lv": "Norādiet bāriņtiesas pieprasījuma numuru.",
        "en": "Give the number of the court's request.",
    },
    "some_go_some_stay": {
        "lv": "Atzīmējiet tos bērnus, kuriem ģimeni meklēs atsevišķi; vismaz vienam jāpaliek šeit.",
        "en": "Mark the children for whom a family is looked for apart; at least one of them stays here.",
    },
}
