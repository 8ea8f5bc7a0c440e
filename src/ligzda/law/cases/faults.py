"""What can be wrong with a case in a file, in both languages."""

from typing import Any

LANGUAGES = ("lv", "en")

MESSAGES = {
    "unreadable": {"lv": "Datni nevar nolasīt: {detail}.", "en": "The file cannot be read: {detail}."},
    "not_json": {"lv": "Datne nav derīgs JSON: {detail}.", "en": "The file is not valid JSON: {detail}."},
    "unknown_key": {"lv": "Tādas atslēgas nav: {detail}.", "en": "There is no such key: {detail}."},
    "repeated_key": {"lv": "Atslēga atkārtojas: {detail}.", "en": "The key stands here twice: {detail}."},
    "missing_key": {"lv": "Trūkst atslēgas: {detail}.", "en": "A key is missing: {detail}."},
    "unknown_role": {"lv": "Tādas lomas nav: {detail}.", "en": "There is no such role: {detail}."},
    "unknown_step": {"lv": "Tāda soļa nav: {detail}.", "en": "There is no such step: {detail}."},
    "unknown_outcome": {"lv": "Tāda lēmuma iznākuma nav: {detail}.", "en": "There is no such outcome: {detail}."},
    "unknown_kind": {"lv": "Tāda veida nav: {detail}.", "en": "There is no such kind: {detail}."},
    "unknown_search": {"lv": "Tādas meklēšanas nav: {detail}.", "en": "There is no such search: {detail}."},
    "unknown_sex": {"lv": "Tāda dzimuma nav: {detail}.", "en": "There is no such sex: {detail}."},
    "repeated_id": {"lv": "Apzīmējums atkārtojas: {detail}.", "en": "The mark stands here twice: {detail}."},
    "nobody": {"lv": "Nav neviena bērna, kam meklēt.", "en": "There is no child to search for."},
    "repeated_value": {"lv": "Divas vērtības no vienas dienas: {detail}.", "en": "Two values from one day: {detail}."},
    "placement_overlap": {
        "lv": "Viens bērns vienā dienā ir ģimenē divreiz: {detail}.",
        "en": "One child is in the family twice on one day: {detail}.",
    },
    "month_outside_contract": {
        "lv": "Neviena mēneša diena nav līguma laikā: {detail}.",
        "en": "No day of the month is inside the contract: {detail}.",
    },
    "entry_missing": {
        "lv": "Nav vērtības, kas dienai vajadzīga: {detail}.",
        "en": "A value that the day needs is missing: {detail}.",
    },
    "date_invalid": {"lv": "Tāda datuma kalendārā nav: {detail}.", "en": "No such day in the calendar: {detail}."},
    "time_invalid": {"lv": "Tāda laika nav: {detail}.", "en": "There is no such time: {detail}."},
    "number_invalid": {"lv": "Šāds skaitlis neder: {detail}.", "en": "This number will not do: {detail}."},
    "too_many": {"lv": "Par daudz: {detail}.", "en": "Too many: {detail}."},
    "wrong_type": {"lv": "Te jābūt citam: {detail}.", "en": "Something else belongs here: {detail}."},
}
# What belongs at a place, for `wrong_type`; why a file cannot be read, for `unreadable`.
DETAILS = {
    "no_file": {"lv": "tāda nav", "en": "there is none"},
    "folder": {"lv": "tā ir mape", "en": "it is a folder"},
    "forbidden": {"lv": "nav tiesību to lasīt", "en": "you may not read it"},
    "unknown": {"lv": "to neizdodas atvērt", "en": "it does not open"},
    "object": {"lv": "objektam {…}", "en": "an object {…}"},
    "list": {"lv": "sarakstam […]", "en": "a list […]"},
    "date": {"lv": 'datumam, piemēram, "2026-04-16"', "en": 'a date such as "2026-04-16"'},
    "moment": {"lv": 'laikam, piemēram, "2026-11-21T03:00"', "en": 'a time such as "2026-11-21T03:00"'},
    "text": {"lv": "tekstam", "en": "a text"},
    "flag": {"lv": "vārdam true vai false", "en": "true or false"},
    "number": {"lv": "skaitlim", "en": "a number"},
    "whole": {"lv": "veselam skaitlim", "en": "a whole number"},
    "ages": {"lv": "vecumiem [jaunākais, vecākais]", "en": "ages [youngest, oldest]"},
    "row_of_2": {"lv": 'rindai ["datums", stundas]', "en": 'a row ["date", hours]'},
    "row_of_3": {
        "lv": 'rindai ["datums", stundas, "mājsaimniecība"]',
        "en": 'a row ["date", hours, "household"]',
    },
    "span": {"lv": 'posmam ["datums", "datums" vai null]', "en": 'a stretch ["date", "date" or null]'},
    "placement": {
        "lv": 'ievietošanai ["bērns", "datums", "datums" vai null]',
        "en": 'a placement ["child", "date", "date" or null]',
    },
    "entry": {"lv": 'rindai ["datums", "vērtība" vai null]', "en": 'a row ["date", "value" or null]'},
    "case": {"lv": "gadījumam {…} vai gadījumu sarakstam […]", "en": "a case {…} or a list of cases […]"},
}


class Fault(Exception):
    """What is wrong with a case, and at which place of it."""

    def __init__(self, code: str, where: str, detail: str):
        super().__init__(code, where, detail)
        self.code, self.where, self.detail = code, where, detail

    def told(self, language: str) -> dict[str, Any]:
        """Return the fault as the answer that stands in the case's place."""
        detail = DETAILS[self.detail][language] if self.code in ("wrong_type", "unreadable") else self.detail
        message = MESSAGES[self.code][language].format(detail=detail)
        return {"error": {"code": self.code, "where": self.where, "message": message}}

    def text(self, language: str) -> str:
        """Return the fault as people read it."""
        message: str = self.told(language)["error"]["message"]
        return f"{self.where}: {message}" if self.where else message
