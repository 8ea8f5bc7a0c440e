"""The words of this area's refusals about placements."""

WORDS: dict[str, dict[str, str]] = {
    "absence_ends_before_it_begins": {
        "lv": "Prombūtnei jābeidzas vēlāk, nekā tā sākas.",
        "en": "The absence must end later than it begins.",
    },
    "absence_planned_already": {
        "lv": "Šajā laikā prombūtne jau ir plānota.",
        "en": "An absence is already planned for that time.",
    },
    "act_made_already": {
        "lv": "Šai ievietošanai akts jau ir; ja tas ir kļūdains, vispirms atsauciet to.",
        "en": "This placement has its act already; if it is wrong, take it back first.",
    },
    "answer_not_yet": {
        "lv": "Atbilde nevar sākties nākotnē; plānojiet prombūtni.",
        "en": "An answer cannot begin in the future; plan an absence instead.",
    },
    "answer_over_already": {"lv": "Šis laiks jau ir pagājis.", "en": "That time is over already."},
    "arises_later": {
        "lv": "Nevar ziņot par to, kas vēl nav noticis.",
        "en": "What has not happened yet cannot be told.",
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
    "cannot_then": {
        "lv": "Šajā laikā ģimene ir teikusi, ka nevar uzņemt bērnu.",
        "en": "The family has said that it cannot take a child then.",
    },
    "child_not_meant": {
        "lv": "Bērnu norāda tikai tad, ja ziņo par viņa aprūpi vai pienākumu izpildi.",
        "en": "A child is named only when it is about its care or about the duties.",
    },
    "duty_ends_before_it_begins": {
        "lv": "Dežūrai jābeidzas vēlāk, nekā tā sākas.",
        "en": "A duty must end later than it begins.",
    },
    "duty_of_another_centre": {
        "lv": "Uz dežūru liek tikai sava centra ģimenes un dežurantus.",
        "en": "Only families and officers of the own centre are put on duty.",
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
    "no_crisis_family": {
        "lv": "Dežurē tikai ģimenes, kurām ir krīzes audžuģimenes statuss.",
        "en": "Only families with a crisis family's status are on duty.",
    },
    "no_free_place": {
        "lv": "Ģimenē nav brīvas vietas: apstiprinātas {places}, bērnu {present}. Ja tomēr ievieto, norādiet iemeslu.",
        "en": "The family has no free place: {places} approved, {present} children there. To place anyway, say why.",
    },
    "no_status_to_be_ready": {
        "lv": "Ģimenei šodien nav statusa, ar kuru uzņem bērnus.",
        "en": "The family has no status today with which children are taken in.",
    },
    "not_placed": {"lv": "Bērns šobrīd nekur nav ievietots.", "en": "The child is placed nowhere now."},
    "only_when_ready": {
        "lv": "Ierobežojumu norāda tikai tad, ja ģimene ir gatava.",
        "en": "A limit is told only when the family is ready.",
    },
    "notice_read_already": {
        "lv": "Šo ziņojumu jau kāds ir izlasījis.",
        "en": "Somebody has read this notice already.",
    },
    "notice_settled_already": {
        "lv": "Šis ziņojums jau ir izskatīts.",
        "en": "This notice has been dealt with already.",
    },
    "on_duty_already": {
        "lv": "Šajā laikā jau ir dežūra.",
        "en": "There is a duty at that time already.",
    },
    "outcome_of_another_kind": {
        "lv": "Šādam ziņojumam tas nevar būt iznākums.",
        "en": "That cannot follow from such a notice.",
    },
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
    "until_only_when_it_cannot": {
        "lv": "Laiku norāda tikai tad, ja ģimene nevar uzņemt bērnu.",
        "en": "A time is told only when the family cannot take a child.",
    },
    "cannot_age": {
        "lv": "Ģimene neuzņem šāda vecuma bērnu.",
        "en": "The family does not take a child of that age.",
    },
    "cannot_barred": {
        "lv": "Šo bērnu pie šīs ģimenes ievietot nedrīkst.",
        "en": "This child may not be placed with this family.",
    },
    "barred_already": {
        "lv": "Jau ir pierakstīts, ka šo bērnu pie šīs ģimenes ievietot nedrīkst.",
        "en": "It is recorded already that this child may not be placed with this family.",
    },
    "who_decided_missing": {"lv": "Norādiet, kas to nolēma.", "en": "Say who decided it."},
    "cannot_kind_not_crisis": {
        "lv": "Tagad zvana krīzes audžuģimenēm un audžuģimenēm.",
        "en": "Tonight crisis and foster families are called.",
    },
    "cannot_need_not_met": {
        "lv": "Ģimene nevar nodrošināt to, kas bērnam vajadzīgs.",
        "en": "The family cannot meet what the child needs.",
    },
    "cannot_sex": {
        "lv": "Ģimene neuzņem šāda dzimuma bērnu.",
        "en": "The family does not take a child of that sex.",
    },
    "cannot_status_ended": {
        "lv": "Ģimenes statuss ir beidzies.",
        "en": "The family's status has ended.",
    },
    "cannot_status_not_started": {
        "lv": "Ģimenes statuss vēl nav sācies.",
        "en": "The family's status has not started.",
    },
    "answer_missing": {"lv": "Norādiet, ko ģimene atbildēja.", "en": "Say what the family answered."},
    "caller_missing": {
        "lv": "Pierakstiet, kas zvana, no kurienes un no kāda tālruņa.",
        "en": "Write down who calls, from where and from which telephone.",
    },
    "families_not_asked": {
        "lv": "Vispirms jautājiet ģimenēm, kas var uzņemt bērnus: {count}.",
        "en": "First ask the families that can: {count}.",
    },
    "held_already": {
        "lv": "Šiem bērniem vietas jau ir aizturētas.",
        "en": "Places are held for these children already.",
    },
    "hold_extended_twice": {
        "lv": "Vietas aizturēšana jau pagarināta divreiz.",
        "en": "The place was held longer twice already.",
    },
    "hold_over": {
        "lv": "Vietas aizturēšanas laiks ir beidzies.",
        "en": "The time of the hold is over.",
    },
    "no_children": {
        "lv": "Pierakstiet vismaz vienu bērnu.",
        "en": "Write down at least one child.",
    },
    "no_needs_a_reason": {
        "lv": "Ja ģimene nevar, pierakstiet, kāpēc.",
        "en": "When the family cannot, write down why.",
    },
    "no_place_held": {
        "lv": "Vēl nav aizturēta vieta bērniem: {count}.",
        "en": "No place is held yet for children: {count}.",
    },
    "no_status_to_take_in": {
        "lv": "Ģimenei nav statusa, ar kuru uzņem bērnus.",
        "en": "The family has no status with which children are taken in.",
    },
    "outcome_missing": {
        "lv": "Norādiet, kur bērni nonāca.",
        "en": "Say where the children went.",
    },
    "place_is_held": {
        "lv": "Vietu līdz {until} aizturējis cits: {who}.",
        "en": "The place is held by {who} until {until}.",
    },
    "place_is_taken": {
        "lv": "Pēdējo bērnu tur {on} plkst. {at} ievietoja {who}.",
        "en": "{who} placed the last child there on {on} at {at}.",
    },
    "place_just_taken": {
        "lv": "Vietu tikko aizturēja cits.",
        "en": "Somebody else has just taken the place.",
    },
    "place_was_held": {
        "lv": "Vieta šiem bērniem jau ir bijusi aizturēta; citiem bērniem sāciet jaunu meklējumu.",
        "en": "A place was held for these children already; begin another search for other children.",
    },
    "search_closed": {
        "lv": "Meklējums ir beidzies.",
        "en": "The search has ended.",
    },
    "too_few_places": {
        "lv": "Brīvas vietas: {room}, vajadzīgas: {wanted}.",
        "en": "Free places: {room}, wanted: {wanted}.",
    },
    "too_many_children": {
        "lv": "Vienā meklējumā var būt ne vairāk kā {most} bērni.",
        "en": "A search can be for {most} children at most.",
    },
    "request_missing": {
        "lv": "Norādiet bāriņtiesas pieprasījuma numuru.",
        "en": "Give the number of the court's request.",
    },
    "court_not_known": {
        "lv": "Bērna lietā nav norādīta bāriņtiesa.",
        "en": "The child's record does not say which court decides about it.",
    },
    "asked_already": {
        "lv": "Bāriņtiesas pieprasījums jau ir pierakstīts.",
        "en": "The court's request is recorded already.",
    },
    "court_has_not_asked": {
        "lv": "Bāriņtiesas pieprasījums vēl nav pierakstīts.",
        "en": "The court's request has not been recorded yet.",
    },
    "some_go_some_stay": {
        "lv": "Atzīmējiet tos bērnus, kuriem ģimeni meklēs atsevišķi; vismaz vienam jāpaliek šeit.",
        "en": "Mark the children for whom a family is looked for apart; at least one of them stays here.",
    },
    "met_badly": {
        "lv": "Pēdējā tikšanās liecina, ka bērni un ģimene viens otram neder.",
        "en": "Their last meeting showed that the children and the family do not suit each other.",
    },
    "looked_for_already": {
        "lv": "Ģimeni kādam no šiem bērniem jau meklē.",
        "en": "A family is being looked for already for one of these children.",
    },
    "family_cannot": {
        "lv": "Ģimene šos bērnus nevar uzņemt; iemesli ir pie ģimenēm, kas nevar.",
        "en": "The family cannot take these children; the reasons stand with the families that cannot.",
    },
    "answer_waits": {
        "lv": "Ģimenei jau ir pastāstīts, un tā vēl nav atbildējusi.",
        "en": "The family was told already and has not answered yet.",
    },
    "family_not_told": {
        "lv": "Šai ģimenei par bērniem vēl nav pastāstīts.",
        "en": "This family has not been told of the children yet.",
    },
    "family_has_not_agreed": {
        "lv": "Ģimene vēl nav piekritusi.",
        "en": "The family has not agreed yet.",
    },
    "not_met_yet": {
        "lv": "Bērni un ģimene vēl nav tikušies.",
        "en": "The children and the family have not met yet.",
    },
    "proposal_waits": {
        "lv": "Viena ģimene bāriņtiesai jau ir ieteikta.",
        "en": "One family is proposed to the court already.",
    },
    "nothing_proposed": {
        "lv": "Bāriņtiesai vēl nav ieteikta neviena ģimene.",
        "en": "No family has been proposed to the court yet.",
    },
    "decided_before_proposed": {
        "lv": "Ģimene ieteikta {on}; lēmums nevar būt agrāks.",
        "en": "The family was proposed on {on}; the decision cannot be earlier.",
    },
    "decision_number_missing": {
        "lv": "Norādiet lēmuma numuru.",
        "en": "Give the number of the decision.",
    },
    "court_has_not_agreed": {
        "lv": "Bāriņtiesa vēl nav piekritusi nevienai ģimenei.",
        "en": "The court has not agreed to any family yet.",
    },
    "placed_before_decided": {
        "lv": "Bāriņtiesa lēma {on}; bērns nevar būt ievietots agrāk.",
        "en": "The court decided on {on}; the child cannot be placed earlier.",
    },
    "child_without_record": {
        "lv": "Vispirms norādiet, kura lieta ir kura bērna; nezināmi: {count}.",
        "en": "First say which record is which child's; not known: {count}.",
    },
    "child_of_others": {
        "lv": "Šo bērnu ievietošanu pieraksta viņu darbinieki; bērni: {count}.",
        "en": "The placement of these children is recorded by their own workers; children: {count}.",
    },
    "later_step_first": {
        "lv": "Vispirms atsauciet to, kas uz šī ieraksta balstās.",
        "en": "First take back what rests on this record.",
    },
    "no_such_child": {
        "lv": "Tāda bērna starp jūsu bērniem nav.",
        "en": "There is no such child among yours.",
    },
}
