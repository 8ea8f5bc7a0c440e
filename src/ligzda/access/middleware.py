"""Reads the clock once and says who is asking: every view finds `request.by`."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.functional import SimpleLazyObject

from ligzda.access.actor import Actor


class SaysWho:
    """Puts the actor on the request; the database is asked only when somebody wants to know."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with `request.by` set. No browser or proxy keeps the answer: errors and redirects tell things too."""
        at = timezone.now()  # noqa: TID251 - the edge: nobody below reads the clock
        request.by = SimpleLazyObject(lambda: _actor(request, at))  # type: ignore[attr-defined]
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response


def _actor(request: HttpRequest, at) -> Actor:
    if request.user.is_authenticated:
        return Actor.of(request.user, at=at, looks=request.method in ("GET", "HEAD"))
    return Actor.nobody(at=at)
