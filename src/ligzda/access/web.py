"""How an area makes its addresses: each says who may come in, so that the access table can be printed from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.cache import add_never_cache_headers

from ligzda.access.actor import Actor
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed
from ligzda.access.rules.roles import STAFF

View = Callable[..., HttpResponseBase]
#: What counts as a second step; recovery codes only stand in for one of these.
SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
PROVEN = "has_second_step"


@dataclass(frozen=True)
class Door:
    """What stands at an address: the permission asked (none on a public page), the methods, and if about a case."""

    name: str
    permission: str | None
    methods: tuple[str, ...]
    case: bool
    posting: str | None = None

    def asks(self, method: str) -> str | None:
        """Return the permission asked for that method; None where anybody may come in."""
        return self.posting if self.posting and method == "POST" else self.permission


def page(
    route: str,
    view: View,
    *,
    name: str,
    permission: str,
    methods: Sequence[str] = ("GET",),
    case: bool = True,
    posting: str | None = None,
    before_second_step: bool = False,
) -> URLPattern:
    """Return the address of a page for people who have signed in and have the permission at all.

    `posting` is the permission for POST where it is another than for looking. The view itself asks for the case or
    thing; what it refuses by `Denied` is answered 404 or 403. Staff who have no second step yet are sent to set one
    up, except from the pages on which they do so.
    """
    door = Door(name, permission, tuple(methods), case, posting)

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not _signed_in(request):
            return redirect_to_login(request.get_full_path())
        if not _method_fits(request, door):
            return HttpResponseNotAllowed(door.methods)
        by: Actor = request.by  # type: ignore[attr-defined]
        if not allowed(by=by, permission=door.asks(request.method) or permission):
            raise PermissionDenied
        if not before_second_step and _lacks_second_step(request, by):
            return redirect("mfa_index")
        try:
            response = view(request, *args, **kwargs)
        except Denied as denied:
            raise (PermissionDenied if denied.visible else Http404) from denied
        add_never_cache_headers(response)
        return response

    return _address(route, guarded, door)


def public(route: str, view: View, *, name: str, methods: Sequence[str] = ("GET",)) -> URLPattern:
    """Return the address of a page that needs no sign-in."""
    door = Door(name, None, tuple(methods), case=False)

    @wraps(view)
    def open_to_all(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not _method_fits(request, door):
            return HttpResponseNotAllowed(door.methods)
        return view(request, *args, **kwargs)

    return _address(route, open_to_all, door)


def _signed_in(request: HttpRequest) -> bool:
    return request.user.is_authenticated


def must_have_second_step(by: Actor) -> bool:
    """Tell whether the actor is staff, and Ligzda is in earnest use."""
    return bool(settings.SECOND_STEP_REQUIRED) and not by.roles.isdisjoint(STAFF)


def _lacks_second_step(request: HttpRequest, by: Actor) -> bool:
    if not must_have_second_step(by) or request.session.get(PROVEN):
        return False
    if not Authenticator.objects.filter(user=request.user, type__in=SECOND_STEPS).exists():
        return True
    request.session[PROVEN] = True  # the last one cannot be taken away without ending the session
    return False


def _method_fits(request: HttpRequest, door: Door) -> bool:
    return request.method in door.methods or (request.method == "HEAD" and "GET" in door.methods)


def _address(route: str, view: View, door: Door) -> URLPattern:
    view.door = door  # type: ignore[attr-defined]
    return path(route, view, name=door.name)
