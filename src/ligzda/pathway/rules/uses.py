"""What this area decides by the rulebook, as the rulebook's pages call it."""

USES = {
    "deadline": {"lv": "soļa termiņš", "en": "a step's deadline"},
    "extended": {"lv": "bāriņtiesas pagarināts termiņš", "en": "a deadline that the court has extended"},
    "experience": {"lv": "pieredze specializācijai", "en": "experience for a specialisation"},
    "no_duty_on": {"lv": "vai solis tajā dienā bija pienākums", "en": "whether a step was a duty on that day"},
    "training_completed": {"lv": "kad mācības ir pabeigtas", "en": "when the training is complete"},
    "child_plans": {"lv": "bērna individuālās attīstības plāns", "en": "each child's plan"},
    "improvement": {"lv": "gada pilnveides apmācības", "en": "the year's improvement training"},
    "reevaluation": {"lv": "ikgadējā izvērtēšana", "en": "the yearly re-evaluation"},
}
