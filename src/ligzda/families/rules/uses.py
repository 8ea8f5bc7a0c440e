"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "reasons_against_drafting": {"lv": "kad var sagatavot vienošanos", "en": "when an agreement can be drafted"},
    "papers_wanted": {
        "lv": "kādi dokumenti vajadzīgi no mājsaimniecības locekļa",
        "en": "which papers a member of the household must bring",
    },
    "due_papers": {
        "lv": "kuru dokumentu trūkst vai kuriem drīz beigsies derīgums",
        "en": "which papers are missing or running out",
    },
    "reasons_against_choosing": {"lv": "kad ģimene var izvēlēties statusu", "en": "when a family can choose a role"},
}
