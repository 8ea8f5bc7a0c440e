"""The words of the path in Latvian and English: names of steps, grounds, units, and the sentence of each reason."""

# Each name twice: as it stands alone, and as it follows „pēc” (after).
NAMES = {
    "enquiry": {"lv": ("vēršanās centrā", "vēršanās centrā"), "en": ("enquiry", "the enquiry")},
    "consultation": {"lv": ("konsultācija", "konsultācijas"), "en": ("consultation", "the consultation")},
    "choice": {"lv": ("statusa izvēle", "statusa izvēles"), "en": ("choice of the role", "the choice")},
    "application": {"lv": ("iesniegums", "iesnieguma"), "en": ("application", "the application")},
    "adopter.application": {
        "lv": ("adopcijas pieteikums", "adopcijas pieteikuma"),
        "en": ("adoption application", "the adoption application"),
    },
    "crisis.application": {
        "lv": ("iesniegums specializācijai", "iesnieguma specializācijai"),
        "en": ("application for the specialisation", "the application for the specialisation"),
    },
    "disability.application": {
        "lv": ("iesniegums specializācijai", "iesnieguma specializācijai"),
        "en": ("application for the specialisation", "the application for the specialisation"),
    },
    "foster_status": {
        "lv": ("audžuģimenes statuss", "audžuģimenes statusa piešķiršanas"),
        "en": ("status of a foster family", "the foster status"),
    },
    "evaluation": {
        "lv": ("piemērotības izvērtēšana specializācijai", "piemērotības izvērtēšanas"),
        "en": ("joint evaluation", "the joint evaluation"),
    },
    "suitability_decision": {
        "lv": ("lēmums par atzīšanu par piemērotu", "lēmuma par atzīšanu par piemērotu"),
        "en": ("suitability decision", "the suitability decision"),
    },
    "agreement": {
        "lv": ("vienošanās ar centru", "vienošanās ar centru"),
        "en": ("agreement with the centre", "the agreement"),
    },
    "training": {"lv": ("mācības", "mācību beigām"), "en": ("training", "the end of the training")},
    "adopter.training": {"lv": ("mācības", "apliecības saņemšanas"), "en": ("training", "the certificate")},
    "preparation_support": {
        "lv": ("psihologa un sociālā darbinieka atbalsts", "atbalsta"),
        "en": ("support while preparing", "the support"),
    },
    "opinion": {"lv": ("psihologa atzinums", "psihologa atzinuma"), "en": ("opinion", "the opinion")},
    "characterisation": {
        "lv": ("raksturojums", "raksturojuma"),
        "en": ("characterisation", "the characterisation"),
    },
    "file_sent": {
        "lv": ("dokumenti bāriņtiesai", "dokumentu nosūtīšanas"),
        "en": ("documents to the court", "the documents were sent"),
    },
    "decision": {
        "lv": ("lēmums par statusa piešķiršanu", "lēmuma par statusa piešķiršanu"),
        "en": ("decision on the status", "the decision"),
    },
    "guardian.decision": {
        "lv": ("bāriņtiesas lēmums", "bāriņtiesas lēmuma"),
        "en": ("court's decision", "the court's decision"),
    },
    "adopter.decision": {
        "lv": ("bāriņtiesas lēmums", "bāriņtiesas lēmuma"),
        "en": ("court's decision", "the court's decision"),
    },
    "court_told": {
        "lv": ("bāriņtiesas informēšana", "bāriņtiesas informēšanas"),
        "en": ("court told", "the court was told"),
    },
    "contract": {
        "lv": ("līgums par atlīdzību", "līguma noslēgšanas"),
        "en": ("contract on remuneration", "the contract"),
    },
    "furnishing": {
        "lv": ("mājokļa iekārtošanas kompensācija", "kompensācijas"),
        "en": ("furnishing compensation", "the compensation"),
    },
    "readiness": {
        "lv": ("gatavība uzņemt bērnu jebkurā diennakts laikā", "gatavības paziņošanas"),
        "en": ("readiness at any hour", "the readiness was declared"),
    },
    "plan_support": {
        "lv": ("plāna daļa par atbalstu ģimenei", "plāna saskaņošanas"),
        "en": ("plan: support for the family", "the plan"),
    },
    "plan_child": {
        "lv": ("bērna individuālās attīstības plāns", "plāna saskaņošanas"),
        "en": ("plan: the child's development", "the child's plan"),
    },
    "improvement": {
        "lv": ("pilnveides apmācības", "pilnveides apmācībām"),
        "en": ("improvement training", "the improvement training"),
    },
    "reevaluation": {
        "lv": ("ikgadējā izvērtēšana", "iepriekšējās izvērtēšanas"),
        "en": ("yearly re-evaluation", "the last re-evaluation"),
    },
    "institution_agreement": {
        "lv": ("vienošanās ar bērnu aprūpes iestādi", "vienošanās ar iestādi"),
        "en": ("agreement with the institution", "the agreement with the institution"),
    },
    "consultations": {
        "lv": ("psihologa konsultācijas", "konsultācijām"),
        "en": ("psychologist's consultations", "the consultations"),
    },
    "support_group": {"lv": ("atbalsta grupa", "atbalsta grupas"), "en": ("support group", "the support group")},
    "placement": {
        "lv": ("bērna ievietošana", "bērna ievietošanas"),
        "en": ("placement", "the placement"),
    },
}

ROLE_NAMES = {
    "foster": {"lv": "audžuģimene", "en": "foster family"},
    "crisis": {"lv": "krīzes audžuģimene", "en": "crisis foster family"},
    "disability": {"lv": "audžuģimene bērnam ar invaliditāti", "en": "foster family for a child with a disability"},
    "guardian": {"lv": "aizbildnis", "en": "guardian"},
    "adopter": {"lv": "adoptētājs", "en": "adopter"},
    "host": {"lv": "viesģimene", "en": "host family"},
}

STATE_NAMES = {
    "done": {"lv": "izdarīts", "en": "done"},
    "due": {"lv": "jāizdara", "en": "due"},
    "overdue": {"lv": "nokavēts", "en": "overdue"},
    "waiting": {"lv": "gaida", "en": "waiting"},
    "exempt": {"lv": "atbrīvots", "en": "exempt"},
    "not_needed": {"lv": "nav vajadzīgs", "en": "not needed"},
}

WHO_NAMES = {
    "family": {"lv": "ģimene", "en": "family"},
    "centre": {"lv": "centrs", "en": "centre"},
    "court": {"lv": "bāriņtiesa", "en": "orphans' court"},
    "institution": {"lv": "bērnu aprūpes iestāde", "en": "child care institution"},
}

# The grounds of an exemption that the acts name; any other ground is shown as it was written.
GROUNDS = {
    "temporary_guardian": {"lv": "pagaidu aizbildnis", "en": "temporary guardian"},
    "special_guardian": {"lv": "sevišķais aizbildnis", "en": "special guardian"},
    "emergency_guardian": {"lv": "ārkārtas aizbildnis", "en": "emergency guardian"},
    "ward_17": {"lv": "bērns sasniedzis 17 gadu vecumu", "en": "the child is 17 or older"},
    "adopter_programme": {"lv": "apgūta adoptētāju mācību programma", "en": "adopters' programme completed"},
    "foster_programme": {"lv": "apgūta audžuģimeņu mācību programma", "en": "foster families' programme completed"},
    "guardian_programme": {
        "lv": "aizbildņu mācību programma apgūta centrā pēc 01.04.2019.",
        "en": "guardians' programme completed at a centre after 1 April 2019",
    },
    "foster_adopts_placed_child": {
        "lv": "audžuģimene adoptē tajā ievietoto bērnu",
        "en": "a foster family adopts the child placed with it",
    },
}

# One and many; „late” follows „par”, those with „of” follow „no”.
COUNTED = {
    "late": {"lv": ("dienu", "dienām"), "en": ("day", "days")},
    "of_hours": {"lv": ("stundas", "stundām"), "en": ("hour", "hours")},
    "of_households": {"lv": ("mājsaimniecības", "mājsaimniecībām"), "en": ("household", "households")},
}

SENTENCES = {
    # --- the state
    "done": {"lv": "Izdarīts {on}", "en": "Done on {on}"},
    "negative": {
        "lv": "Lēmums ir negatīvs, un ceļš ar to beidzas.",
        "en": "The decision is negative, and the path ends with it.",
    },
    "foster_status_stays": {
        "lv": "Audžuģimenes statuss paliek spēkā.",
        "en": "The status of a foster family stays.",
    },
    "do_by": {"lv": "Jāizdara līdz {due}", "en": "To be done by {due}"},
    "was_due": {"lv": "Bija jāizdara līdz {due}", "en": "Was to be done by {due}"},
    "turn": {"lv": "Pienākusi šī soļa kārta.", "en": "It is this step's turn."},
    "waits": {"lv": "Gaida iepriekšējo soli: {steps}.", "en": "Waits for an earlier step: {steps}."},
    "exempt": {"lv": "Atbrīvojuma pamats: {ground}.", "en": "Exempt: {ground}."},
    "status_year": {
        "lv": "Gadā, kad statuss piešķirts, pilnveides apmācības nav jāapgūst.",
        "en": "In the year of the status itself no improvement training is asked.",
    },
    "skipped": {
        "lv": "Izlaists: vēlāks solis jau izdarīts ({steps}).",
        "en": "Skipped: a later step is done already ({steps}).",
    },
    "not_asked": {"lv": "Nav vajadzīgs, kamēr nav lūgts.", "en": "Not needed until asked for."},
    "not_asked_by_court": {
        "lv": "Nav vajadzīgs, kamēr bāriņtiesa to nepieprasa.",
        "en": "Not needed until the court asks for it.",
    },
    "asked": {"lv": "Lūgts {on}", "en": "Asked for on {on}"},
    "no_duty": {
        "lv": "Pēc noteikumu krājuma šāda pienākuma tobrīd nebija ({on}).",
        "en": "By the rulebook there was no such duty then ({on}).",
    },
    "before_ligzda": {
        "lv": "Noticis pirms Ligzdas: pārņemts jau piešķirts statuss.",
        "en": "Before Ligzda: the status was taken over as it stood.",
    },
    "path_ended_by_decision": {
        "lv": "Ceļš beidzās {on} ar negatīvu lēmumu.",
        "en": "The path ended on {on} with a negative decision.",
    },
    "path_ended": {"lv": "Ceļš beidzās {on}", "en": "The path ended on {on}"},
    "path_ended_because": {"lv": "Ceļš beidzās {on} Iemesls: {reason}.", "en": "The path ended on {on}: {reason}."},
    "no_object": {
        "lv": "Nav par ko informēt: tas solis nav vajadzīgs ({steps}).",
        "en": "There is nothing to tell of: that step is not needed ({steps}).",
    },
    "no_child": {"lv": "Ģimenē nav ievietots neviens bērns.", "en": "No child is placed with the family."},
    "placement_ended": {
        "lv": "Bērns ģimenē vairs nebija, kad pienāca plāna termiņš (ievietošana beidzās {on}).",
        "en": "The child had left before the plan was due (the placement ended on {on}).",
    },
    # --- how the deadline was counted
    "counted": {"lv": "Termiņš: {period} pēc {event} ({on}).", "en": "Deadline: {period} after {event} ({on})."},
    "holidays": {"lv": "Neskaitītās brīvdienas: {days}.", "en": "Holidays not counted: {days}."},
    "moved": {
        "lv": "Pēdējā diena ({on}) ir brīvdiena, tāpēc termiņš ir nākamā darbdiena.",
        "en": "The last day ({on}) is a day off, so the deadline is the next working day.",
    },
    "year_end": {
        "lv": "Trūkst {year}. gada stundu; termiņš ir noteikts datums un nepārceļas.",
        "en": "The hours of {year} are missing; the deadline is a fixed date and does not move.",
    },
    "extended": {"lv": "Termiņš pagarināts līdz {until}", "en": "The deadline was extended to {until}"},
    "unconfirmed": {
        "lv": "Termiņa ilgums nav apstiprināts pēc akta teksta.",
        "en": "The length of the deadline is not confirmed by the act.",
    },
    "period_unknown": {
        "lv": "Termiņa ilgums aktā nav atrasts, tāpēc termiņa nav.",
        "en": "The length of the deadline was not found in the act, so no day is set.",
    },
    "beyond_calendar": {
        "lv": "Darbdienu kalendārs tik tālu nesniedzas, tāpēc termiņa nav.",
        "en": "The calendar of working days does not reach so far, so no day is set.",
    },
    "before": {"lv": "Tam jānotiek pirms: {steps}.", "en": "It must come before: {steps}."},
    "late": {"lv": "Nokavēts par {days}.", "en": "Late by {days}."},
    # --- the order of facts
    "earlier_missing": {
        "lv": "Vēl nav izdarīts iepriekšējais solis: {steps}.",
        "en": "An earlier step is still missing: {steps}.",
    },
    "later_done": {"lv": "Vēlāks solis jau ir izdarīts ({steps}).", "en": "A later step is done already ({steps})."},
    "out_of_order": {
        "lv": "Datēts agrāk nekā iepriekšējs solis ({steps}).",
        "en": "Dated before an earlier step ({steps}).",
    },
    # --- carers, hours, experience
    "carers_missing": {
        "lv": "Mācības nav pabeigtas aprūpētājam nr. {carers}.",
        "en": "The training is not complete for carer no. {carers}.",
    },
    "opinion_missing": {
        "lv": "Atzinuma vēl nav aprūpētājam nr. {carers}.",
        "en": "There is no opinion yet for carer no. {carers}.",
    },
    "hours_unknown": {
        "lv": "Prasītais stundu skaits nav zināms; pietiek ar apliecību.",
        "en": "How many hours are asked is not known; the certificate is enough.",
    },
    "year_hours_unknown": {
        "lv": "Prasītais stundu skaits gadā nav zināms; pietiek ar jebkurām reģistrētām stundām.",
        "en": "How many hours a year are asked is not known; any recorded hours are enough.",
    },
    "certificate_missing": {"lv": "Nav apliecības.", "en": "There is no certificate."},
    "theory_missing": {"lv": "Teorija: {have} no {need}.", "en": "Theory: {have} of {need}."},
    "practice_missing": {"lv": "Prakse: {have} no {need}.", "en": "Practice: {have} of {need}."},
    "households_missing": {"lv": "Prakses vietas: {have} no {need}.", "en": "Places of practice: {have} of {need}."},
    "total_missing": {"lv": "Mācību stundas: {have} no {need}.", "en": "Hours of training: {have} of {need}."},
    "year_hours_missing": {"lv": "Reģistrēts: {have} no {need}.", "en": "Recorded: {have} of {need}."},
    "experience_missing": {
        "lv": "Pieredze nav norādīta; vajadzīgā pieredze: {need}.",
        "en": "No experience is stated; needed: {need}.",
    },
    "experience_short": {
        "lv": "Pieredze kopš {since} ir par īsu; vajadzīgā pieredze: {need}.",
        "en": "The experience since {since} is too short; needed: {need}.",
    },
    "experience_enough": {
        "lv": "Pieredze kopš {since} ir pietiekama; vajadzīgā pieredze: {need}.",
        "en": "The experience since {since} is enough; needed: {need}.",
    },
}
