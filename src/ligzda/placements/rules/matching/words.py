"""The words of a match, for text that people read outside of a page."""

from ligzda.families.rules.roles import FamilyRole

from .cautions import Caution
from .facts import SearchKind
from .ranking import Ground
from .reasons import Reason

Words = dict[str, str]
SEARCHES: dict[SearchKind, Words] = {
    SearchKind.NOW: {"lv": "Ģimenes meklēšana tagad", "en": "Search for a family now"},
    SearchKind.PLANNED: {"lv": "Plānota ģimenes meklēšana", "en": "Planned search for a family"},
}
KIND_NAMES: dict[FamilyRole, Words] = {
    FamilyRole.CRISIS: {"lv": "krīzes audžuģimene", "en": "crisis foster family"},
    FamilyRole.FOSTER: {"lv": "audžuģimene", "en": "foster family"},
    FamilyRole.DISABILITY: {
        "lv": "audžuģimene bērnam ar invaliditāti",
        "en": "foster family for a child with a disability",
    },
}
REASONS: dict[Reason, Words] = {
    Reason.STATUS_NOT_STARTED: {"lv": "statuss vēl nav sācies", "en": "the status has not started"},
    Reason.STATUS_ENDED: {"lv": "statuss ir beidzies", "en": "the status has ended"},
    Reason.NOT_READY: {"lv": "nav gatava", "en": "not ready"},
    Reason.NO_PLACE: {"lv": "nav brīvas vietas", "en": "no free place"},
    Reason.AGE: {"lv": "vecums", "en": "age"},
    Reason.SEX: {"lv": "dzimums", "en": "sex"},
    Reason.NEED_NOT_MET: {"lv": "vajadzība, ko ģimene nevar nodrošināt", "en": "a need that it cannot meet"},
    Reason.KIND_NOT_CRISIS: {"lv": "nav krīzes audžuģimene", "en": "not a crisis family"},
    Reason.BARRED: {"lv": "šim bērnam aizliegts", "en": "barred for this child"},
}
CAUTIONS: dict[Caution, Words] = {
    Caution.HOUSEHOLD_OVER_LIMIT: {
        "lv": "mājsaimniecībā būtu vairāk bērnu nekā drīkst",
        "en": "more children in the household than allowed",
    },
    Caution.PLACED_OVER_LIMIT: {
        "lv": "būtu ievietots vairāk bērnu nekā drīkst",
        "en": "more children placed than allowed",
    },
    Caution.EVALUATION_OVERDUE: {"lv": "nokavēta ikgadējā izvērtēšana", "en": "the yearly re-evaluation is overdue"},
    Caution.NOT_CONFIRMED: {"lv": "gatavība nav apstiprināta", "en": "readiness not confirmed"},
    Caution.LANGUAGE: {"lv": "nav kopīgas valodas", "en": "no language in common"},
}
GROUNDS: dict[Ground, Words] = {
    Ground.CRISIS: {"lv": "krīzes audžuģimene", "en": "crisis foster family"},
    Ground.SAME_PLACE: {"lv": "tā pati dzīvesvieta", "en": "the same place"},
    Ground.LANGUAGE: {"lv": "kopīga valoda", "en": "a language in common"},
}
PHRASES: dict[str, Words] = {
    "can": {"lv": "Var", "en": "Can"},
    "nobody": {"lv": "Nevar neviena ģimene.", "en": "No family can."},
    "cannot": {"lv": "Nevar", "en": "Cannot"},
    "split": {"lv": "Sadalot", "en": "Divided"},
    "second": {"lv": "otrā izvēle", "en": "second choice"},
    "mind": {"lv": "ievērojiet", "en": "mind"},
}
