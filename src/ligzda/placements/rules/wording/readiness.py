"""Readiness of families, the duty roster and what families tell."""

WORDS: dict[str, dict[str, str]] = {
    "absence_ends_before_it_begins": {
        "lv": "Prombūtnei jābeidzas vēlāk, nekā tā sākas.",
        "en": "The absence must end later than it begins.",
    },
    "absence_planned_already": {
        "lv": "Šajā laikā prombūtne jau ir plānota.",
        "en": "An absence is already planned for that time.",
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
    "nobody_to_write_to": {
        "lv": "Aprūpētājiem nav ne konta, ne tālruņa, uz kuru nosūtīt saiti.",
        "en": "The carers have neither an account nor a telephone to send a link to.",
    },
    "no_crisis_family": {
        "lv": "Dežurē tikai ģimenes, kurām ir krīzes audžuģimenes statuss.",
        "en": "Only families with a crisis family's status are on duty.",
    },
    "no_status_to_be_ready": {
        "lv": "Šodien nav spēkā statusa, ar kuru uzņem bērnus.",
        "en": "No status is in force today with which children are taken in.",
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
    "only_when_ready": {
        "lv": "Ierobežojumu norāda tikai tad, ja var uzņemt bērnu.",
        "en": "A limit is told only when a child can be taken in.",
    },
    "outcome_of_another_kind": {
        "lv": "Šādam ziņojumam tas nevar būt iznākums.",
        "en": "That cannot follow from such a notice.",
    },
    "until_only_when_it_cannot": {
        "lv": "Laiku norāda tikai tad, ja bērnu nevar uzņemt.",
        "en": "A time is told only when no child can be taken in.",
    },
}
