"""What this area's reasons are called in Latvian and English."""

WORDS = {
    "absence_covered": {
        "lv": "Kādā no šīm dienām prombūtnē jau ir cits aizvietotājs",
        "en": "Somebody stands in already on one of these days",
    },
    "absence_ends_before_it_begins": {
        "lv": "Atgriešanās dienai jābūt pēc prombūtnes pirmās dienas",
        "en": "The day of return must be after the first day away",
    },
    "absence_is_over": {"lv": "Šī prombūtne jau ir beigusies", "en": "This absence is over already"},
    "account_closed": {"lv": "Konts ir slēgts", "en": "The account is closed"},
    "already_assigned": {"lv": "Lieta jau ir piešķirta šim kolēģim vai komandai", "en": "The case is theirs already"},
    "already_closed": {"lv": "Tas jau ir beidzies", "en": "It has ended already"},
    "assignee_closed": {
        "lv": "Šis kolēģis vai komanda vairs nestrādā",
        "en": "This colleague or team no longer works here",
    },
    "assignee_elsewhere": {
        "lv": "Šis kolēģis vai komanda nestrādā šajā centrā ar lietām",
        "en": "This colleague or team does not work with cases of this centre",
    },
    "case_unknown": {"lv": "Lietas ar šādu numuru nav", "en": "There is no case with this number"},
    "caseload_empty": {"lv": "Nav nevienas lietas, ko nodot", "en": "There is no case to hand over"},
    "caseload_not_empty": {
        "lv": "Vispirms jānodod visas lietas kādam citam (lietas: {cases})",
        "en": "First all cases must go to somebody else (cases: {cases})",
    },
    "changed_by_other": {
        "lv": "Kāds cits pa to laiku šo ierakstu ir mainījis",
        "en": "Somebody else changed this meanwhile",
    },
    "asked_too_often": {
        "lv": "No jūsu tīkla nesen ir sūtīts ļoti daudz. Mēģiniet vēlreiz pēc plkst. {clock}; uzrakstītais šeit paliek",
        "en": "Very much was sent from your network lately. Try again after {clock}; what you wrote stays here",
    },
    "form_sent_off": {"lv": "Šī veidlapa jau ir nosūtīta", "en": "This form was sent off already"},
    "draft_too_long": {
        "lv": "Tik garu tekstu nevar saglabāt kā melnrakstu",
        "en": "So long a text cannot be kept as a draft",
    },
    "done_meanwhile": {
        "lv": "Kāds cits tieši tagad izdarīja to pašu vai ko tādu, kas to liedz. Atveriet lapu vēlreiz",
        "en": "Somebody else has just done the same, or what forbids it. Open the page again",
    },
    "email_taken": {"lv": "Konts ar šādu e-pasta adresi jau ir", "en": "There is an account with this e-mail already"},
    "ends_before_it_begins": {
        "lv": "Beigu diena ir pirms sākuma ({since})",
        "en": "The end is before the beginning ({since})",
    },
    "giver_is_the_taker": {
        "lv": "Izvēlieties kādu citu, ne to pašu, kurš nodod",
        "en": "Choose somebody else than who hands over",
    },
    "glass_is_ones_own": {
        "lv": "Savu ārkārtas piekļuvi nevar izvērtēt pats",
        "en": "Nobody reviews a glass they broke themselves",
    },
    "glass_open_already": {"lv": "Šī lieta jums jau ir atvērta", "en": "This case is open to you already"},
    "glass_reason_too_short": {
        "lv": "Uzrakstiet iemeslu tā, lai citi to var izvērtēt (vismaz {letters} rakstzīmes)",
        "en": "Write the reason so that others can judge it (at least {letters} characters)",
    },
    "glass_reviewed_already": {"lv": "Tas jau ir izvērtēts", "en": "It has been reviewed already"},
    "in_the_team_already": {"lv": "Šis kolēģis jau ir komandā", "en": "This colleague is in the team already"},
    "invitation_accepted": {
        "lv": "Uzaicinājums jau ir pieņemts",
        "en": "The invitation has been accepted already",
    },
    "not_a_court": {"lv": "Tā nav bāriņtiesa", "en": "It is no orphans' court"},
    "not_a_municipality": {
        "lv": "Tas nav ne novads, ne valstspilsēta",
        "en": "It is neither a municipality nor a state city",
    },
    "organisation_ended": {
        "lv": "Šajā dienā organizācijas nav",
        "en": "The organisation does not exist on that day",
    },
    "organisation_has_cases": {
        "lv": "Organizācijai vēl ir lietas: {count}",
        "en": "The organisation still has cases: {count}",
    },
    "organisation_has_members": {
        "lv": "Organizācijā vēl ir darbinieki: {count}",
        "en": "The organisation still has people: {count}",
    },
    "organisation_has_units": {
        "lv": "Organizācijai vēl ir struktūrvienības: {count}",
        "en": "The organisation still has units: {count}",
    },
    "own_role": {"lv": "Sev pašam lomu piešķirt nevar", "en": "Nobody gives a role to themselves"},
    "role_held_already": {"lv": "Šī loma tur jau ir piešķirta", "en": "This role is held there already"},
    "role_needs_no_organisation": {
        "lv": "Šai lomai organizāciju nenorāda",
        "en": "This role has no organisation",
    },
    "role_needs_organisation": {"lv": "Šai lomai jānorāda organizācija", "en": "This role needs an organisation"},
    "role_not_of_this_kind": {
        "lv": "Šādā organizācijā šādas lomas nav",
        "en": "There is no such role in an organisation of this kind",
    },
    "serves_it_already": {
        "lv": "Bāriņtiesa šo pašvaldību jau apkalpo",
        "en": "The court serves this municipality already",
    },
    "substitute_closed": {"lv": "Aizvietotāja konts ir slēgts", "en": "The substitute's account is closed"},
    "substitute_elsewhere": {
        "lv": "Aizvietotājs nestrādā tajā pašā organizācijā",
        "en": "The substitute does not work in the same organisation",
    },
    "substitute_is_the_absent": {
        "lv": "Izvēlieties citu kolēģi, ne to pašu, kurš ir prombūtnē",
        "en": "Choose another colleague than the absent one",
    },
    "unit_of_a_unit": {
        "lv": "Struktūrvienībai savu struktūrvienību nav",
        "en": "A unit has no units of its own",
    },
    "unit_of_another_kind": {
        "lv": "Struktūrvienība ir tāda paša veida kā tās organizācija",
        "en": "A unit is of the same kind as its organisation",
    },
    "unit_of_itself": {
        "lv": "Organizācija nav pati savas sastāvdaļa",
        "en": "An organisation is no unit of itself",
    },
    "would_be_unassigned": {
        "lv": "Lieta paliktu bez atbildīgā; vispirms piešķiriet to kādam citam",
        "en": "Nobody would have the case; first assign it to somebody else",
    },
}
