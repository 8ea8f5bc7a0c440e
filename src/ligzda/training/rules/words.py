"""The reasons of this area in words."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "theory_missing": {
        "lv": "Trūkst teorijas stundu: {missing} (ir {had} no {needed}).",
        "en": "Theory hours missing: {missing} ({had} of {needed}).",
    },
    "practice_missing": {
        "lv": "Trūkst prakses stundu: {missing} (ir {had} no {needed}).",
        "en": "Practice hours missing: {missing} ({had} of {needed}).",
    },
    "households_missing": {
        "lv": "Prakse jāiziet vēl citās mājsaimniecībās: {missing} (ir {had} no {needed}).",
        "en": "Practice is needed in more households: {missing} ({had} of {needed}).",
    },
    "total_missing": {
        "lv": "Trūkst mācību stundu: {missing} (ir {had} no {needed}).",
        "en": "Training hours missing: {missing} ({had} of {needed}).",
    },
    "year_missing": {
        "lv": "Šajā kalendāra gadā trūkst pilnveides stundu: {missing} (ir {had} no {needed}).",
        "en": "Improvement hours missing in this calendar year: {missing} ({had} of {needed}).",
    },
    "nothing_attended": {
        "lv": "Nav reģistrēta neviena apmeklēta stunda.",
        "en": "No attended hour has been recorded.",
    },
    "certified_already": {
        "lv": "Par šo programmu jau ir derīga apliecība.",
        "en": "There is a valid certificate of this programme already.",
    },
    "issued_in_future": {
        "lv": "Izsniegšanas diena ir nākotnē.",
        "en": "The day of issue is in the future.",
    },
    "issued_before_last_hour": {
        "lv": "Mācības vēl turpinājās {on}; apliecību nevar izsniegt agrāk.",
        "en": "The training still went on on {on}; the certificate cannot be issued before.",
    },
    "signed_up_already": {
        "lv": "Šī persona grupā jau ir pieteikta.",
        "en": "This person is signed up to the group already.",
    },
    "group_has_fewer_places": {
        "lv": "Brīvas vietas: {free}, izvēlēti cilvēki: {wanted}.",
        "en": "Free places: {free}, people chosen: {wanted}.",
    },
    "group_full": {
        "lv": "Visas grupas vietas ({places}) ir aizņemtas.",
        "en": "All places of the group ({places}) are taken.",
    },
    "group_over": {
        "lv": "Grupas mācības beidzās {on}.",
        "en": "The group's training ended on {on}.",
    },
    "fewer_places_than_people": {
        "lv": "Grupā jau pieteikti cilvēki ({taken}); vietu nevar būt mazāk.",
        "en": "People are signed up already ({taken}); there cannot be fewer places.",
    },
    "group_ends_before_it_begins": {
        "lv": "Beigu diena ir pirms sākuma dienas.",
        "en": "The last day is before the first.",
    },
    "session_not_held": {
        "lv": "Nodarbība notiks {on}; apmeklējumu varēs reģistrēt tad.",
        "en": "The session is on {on}; attendance can be recorded then.",
    },
    "longer_than_session": {
        "lv": "Nodarbība ilga {hours} h; ierakstiet skaitli no 0 līdz tam.",
        "en": "The session lasted {hours} h; write a number from 0 to that.",
    },
    "shorter_than_attended": {
        "lv": "Kādam jau reģistrētas {hours} h; nodarbība nevar būt īsāka.",
        "en": "Somebody is recorded with {hours} h; the session cannot be shorter.",
    },
    "practice_in_future": {
        "lv": "Prakses diena ir nākotnē.",
        "en": "The day of practice is in the future.",
    },
    "hours_of_no_day": {
        "lv": "Ierakstiet stundas: vairāk par 0, ne vairāk par 24.",
        "en": "Write the hours: more than 0, no more than 24.",
    },
    "practice_without_household": {
        "lv": "Izvēlieties mājsaimniecību, kurā notiek prakse.",
        "en": "Choose the household in which the practice takes place.",
    },
    "theory_with_household": {
        "lv": "Teorijas nodarbībai mājsaimniecība nav vajadzīga.",
        "en": "A theory session needs no household.",
    },
    "ground_of_another_role": {
        "lv": "Šis pamats neattiecas uz izvēlēto statusu.",
        "en": "This ground is not one of the chosen role.",
    },
    "exempt_already": {
        "lv": "Atbrīvojums jau ir reģistrēts.",
        "en": "The exemption has been recorded already.",
    },
    "exempt_in_future": {
        "lv": "Diena ir nākotnē.",
        "en": "The day is in the future.",
    },
    "cell_changed": {
        "lv": "Kāds cits tikmēr ierakstīja {hours} h. Pārbaudiet un saglabājiet vēlreiz.",
        "en": "Somebody else meanwhile wrote {hours} h. Check it and save again.",
    },
    "version_not_after": {
        "lv": "Jaunai versijai jāsākas pēc iepriekšējās ({on}).",
        "en": "A new version must begin after the one before ({on}).",
    },
}
