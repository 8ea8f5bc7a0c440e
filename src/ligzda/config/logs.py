"""Logs without personal data: what route was asked, by which account number, the answer's code and the time it took."""

import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import structlog
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError

log = structlog.get_logger("ligzda.web")
# What Django answers by a page of its own: 400, 403, 404.
REFUSALS = (BadRequest, Http404, MultiPartParserError, PermissionDenied, SuspiciousOperation)

_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def logging_settings(level: str) -> dict[str, Any]:
    """Return Django's LOGGING: one JSON line an event, on stderr."""
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": _SHARED,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.dict_tracebacks,
                    without_values,
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "ligzda": {"level": level},
            # Django would write the path, which a stranger may have filled with anything.
            "django.request": {"level": "CRITICAL"},
            "django.security": {"level": "CRITICAL"},
        },
    }


def without_values(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Keep of an exception its kinds and its places in the code; its message may quote somebody's data."""
    for exception in event.get("exception") or []:
        exception.pop("exc_value", None)
        exception.pop("exceptions", None)
        exception.pop("exc_notes", None)
        for frame in exception.get("frames", []):
            frame.pop("locals", None)
    return event


class RequestLog:
    """Writes one line for each request; never its path, its query, its address or its content."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then note the route (the pattern, not what was filled in), the code and the milliseconds."""
        began = time.perf_counter()
        request_id = uuid4().hex
        with structlog.contextvars.bound_contextvars(request=request_id):
            response = self.get_response(request)
            level = log.warning if response.status_code >= 500 else log.info
            level(
                "request",
                method=request.method,
                route=request.resolver_match.route if request.resolver_match else None,
                code=response.status_code,
                ms=round((time.perf_counter() - began) * 1000),
                account=_account(request),
            )
        response.headers["X-Request-ID"] = request_id
        return response

    def process_exception(self, _request: HttpRequest, exception: Exception) -> None:
        """Note where it broke, without the message, which may quote somebody's data. A refusal is no fault."""
        if not isinstance(exception, REFUSALS):
            log.error("broken", exc_info=exception)


def _account(request: HttpRequest) -> int | None:
    # Only what the page has already loaded: a log line costs no query.
    user = getattr(request, "_cached_user", None)
    return getattr(user, "pk", None)
