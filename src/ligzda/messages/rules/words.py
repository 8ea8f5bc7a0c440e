"""The refusals of this area in words."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "message_not_failed": {
        "lv": "Atkārtoti var nosūtīt tikai ziņu, kuru nav izdevies nosūtīt.",
        "en": "Only a message that could not be sent can be sent again.",
    },
    "message_link_over": {
        "lv": "Šīs ziņas saites laiks ir beidzies; jautājiet no jauna.",
        "en": "The time of this message's link is over; ask anew.",
    },
    "link_unknown": {
        "lv": "Šāda saite nav zināma. Pārbaudiet, vai tā nokopēta pilnībā.",
        "en": "There is no such link. Look whether all of it was copied.",
    },
    "link_spent": {
        "lv": "Šī saite jau ir izmantota {at}.",
        "en": "This link was already used on {at}.",
    },
    "link_over": {
        "lv": "Šīs saites laiks beidzās {at}.",
        "en": "The time of this link ended on {at}.",
    },
    "alert_answered": {
        "lv": "Uz šo trauksmi jau kāds ir atbildējis.",
        "en": "Somebody has already answered this alert.",
    },
    "alert_not_yours": {
        "lv": "Šī trauksme nav nonākusi pie jums.",
        "en": "This alert did not come to you.",
    },
}
