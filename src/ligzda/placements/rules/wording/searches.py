"""The search for tonight, and why a family cannot take the children asked."""

WORDS: dict[str, dict[str, str]] = {
    "caller_missing": {
        "lv": "Pierakstiet, kas zvana, no kurienes un no kāda tālruņa.",
        "en": "Write down who calls, from where and from which telephone.",
    },
    "cannot_age": {
        "lv": "Ģimene neuzņem šāda vecuma bērnu.",
        "en": "The family does not take a child of that age.",
    },
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
    "known_as_another": {
        "lv": "Tas jau ir cits šīs meklēšanas bērns.",
        "en": "It is another child of this search already.",
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
}
