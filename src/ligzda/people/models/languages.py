"""The languages people speak, as it is said of them: “latviski, krieviski”."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

LANGUAGES = {
    "lv": _("in Latvian"),
    "ru": _("in Russian"),
    "en": _("in English"),
    "lt": _("in Lithuanian"),
    "et": _("in Estonian"),
    "de": _("in German"),
    "uk": _("in Ukrainian"),
    "be": _("in Belarusian"),
    "pl": _("in Polish"),
    "fr": _("in French"),
    "es": _("in Spanish"),
    "rom": _("in Romani"),
    "ltg": _("in Latgalian"),
    "lsl": _("in Latvian sign language"),
}
#: Those that children here speak most often come first where one ticks them.
OFTEN = ("lv", "ru", "uk", "en", "lt", "rom", "lsl")
CHOICES = [(code, LANGUAGES[code]) for code in (*OFTEN, *(code for code in LANGUAGES if code not in OFTEN))]


def spoken(codes: Iterable[str]) -> str:
    """Return the languages in words, in the page's language; one that has no word here by its code."""
    return ", ".join(str(LANGUAGES.get(code, code)) for code in codes)
