"""The language of a page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from ligzda.config.language import LanguageByCookie


def _language(cookie: str = "", browser: str = "") -> str:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_LANGUAGE"] = browser
    if cookie:
        request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = cookie
    seen: list[str] = []

    def view(_request: HttpRequest) -> HttpResponse:
        seen.append(translation.get_language())
        return HttpResponse()

    response = LanguageByCookie(view)(request)
    assert response.headers["Content-Language"] == seen[0]
    return seen[0]


def test_the_first_page_is_latvian_whatever_the_browser_prefers():
    assert _language(browser="en-GB,en;q=0.9,de;q=0.5") == "lv"


def test_a_reader_who_switched_stays_with_the_choice():
    assert _language(cookie="en", browser="lv") == "en"


def test_a_language_that_ligzda_does_not_speak_is_latvian():
    assert _language(cookie="../../etc") == "lv"
