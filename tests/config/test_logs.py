"""Logs hold nothing about people."""

import io
import json
import logging
import logging.config

import pytest
import structlog
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from ligzda.config.logs import RequestLog, logging_settings


@pytest.fixture
def lines():
    written = io.StringIO()
    described = logging_settings("INFO")
    described["handlers"]["stderr"]["stream"] = written
    logging.config.dictConfig(described)
    yield written
    logging.config.dictConfig(settings.LOGGING)


def test_a_request_is_noted_without_what_was_asked(lines):
    request = HttpRequest()
    request.method, request.path, request.GET = "GET", "/people/Bērziņa", {"q": "110779-12345"}
    RequestLog(lambda _request: HttpResponse(status=404))(request)
    noted = json.loads(lines.getvalue())
    assert noted["code"] == 404
    assert "Bērziņa" not in lines.getvalue()
    assert "110779" not in lines.getvalue()


def test_an_error_is_noted_with_its_place_but_not_with_its_words(lines):
    try:
        name = "Ilze Bērziņa"
        raise ValueError(f"no such person: {name}")
    except ValueError as error:
        structlog.get_logger("ligzda.web").error("broken", exc_info=error)
    assert "ValueError" in lines.getvalue()
    assert "test_logs.py" in lines.getvalue()
    assert "Bērziņa" not in json.loads(lines.getvalue()).__repr__()


@pytest.mark.parametrize("refusal", [PermissionDenied, Http404])
def test_who_may_not_come_in_has_broken_nothing(lines, refusal):
    RequestLog(HttpResponse).process_exception(HttpRequest(), refusal())
    assert not lines.getvalue()


def test_what_breaks_a_page_is_noted(lines):
    RequestLog(HttpResponse).process_exception(HttpRequest(), ValueError("no such person: Ilze Bērziņa"))
    assert json.loads(lines.getvalue())["event"] == "broken"
    assert "Bērziņa" not in lines.getvalue()
