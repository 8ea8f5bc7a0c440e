"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "awaited": {"lv": "ko gaida plānotā meklēšana", "en": "what a planned search waits for"},
    "stay_ends": {
        "lv": "cik ilgi bērns var būt krīzes audžuģimenē",
        "en": "how long a child may stay in a crisis family",
    },
    "_limits": {"lv": "bērnu skaits ģimenē", "en": "how many children are in a family"},
    "household_over_limit": {
        "lv": "bērnu skaits mājsaimniecībā, kad meklē ģimeni",
        "en": "children in the household, when a family is looked for",
    },
    "placed_over_limit": {
        "lv": "ievietoto bērnu skaits, kad meklē ģimeni",
        "en": "placed children, when a family is looked for",
    },
    "evaluation_due": {
        "lv": "ikgadējā izvērtēšana, kad meklē ģimeni",
        "en": "the yearly re-evaluation, when a family is looked for",
    },
    "minutes_to_read": {
        "lv": "cik ilgi ģimenes ziņojums gaida lasītāju",
        "en": "how long a family's notice waits for a reader",
    },
    "review_due": {"lv": "līdz kad ģimenes ziņojums jāizskata", "en": "by when a family's notice must be dealt with"},
    "limits_passed": {
        "lv": "bērnu skaits, kad ievieto vēl bērnus",
        "en": "how many children there are, when more are placed",
    },
    "shown": {"lv": "vai gatavība ir apstiprināta", "en": "whether a readiness is confirmed"},
    "tonight_until": {"lv": "cik ilgi ir spēkā “šonakt nē”", "en": "how long “not tonight” holds"},
    "silent_since": {
        "lv": "kad krīzes audžuģimenei jautā par gatavību",
        "en": "when a crisis family is asked whether it is ready",
    },
    "later": {
        "lv": "cik ilgi paliek spēkā meklēšana un paturētās vietas",
        "en": "how long a search and the places held last",
    },
}
