"""How an area makes its addresses: each says who may come in, so that the access table can be printed from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, path
from django.utils.cache import add_never_cache_headers

from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Door:
    """What stands at an address: the permission asked (none on a public page), the methods, and if about a case."""

    name: str
    permission: str | None
    methods: tuple[str, ...]
    case: bool


def page(
    route: str,
    view: View,
    *,
    name: str,
    permission: str,
    methods: Sequence[str] = ("GET",),
    case: bool = True,
) -> URLPattern:
    """Return the address of a page for people who have signed in and have the permission at all.

    The view itself asks for the case or thing; what it refuses by `Denied` is answered 404 or 403.
    """
    door = Door(name, permission, tuple(methods), case)

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not _method_fits(request, door):
            return HttpResponseNotAllowed(door.methods)
        if not allowed(by=request.by, permission=permission):
            raise PermissionDenied
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
    def open_to_all(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not _method_fits(request, door):
            return HttpResponseNotAllowed(door.methods)
        return view(request, *args, **kwargs)

    return _address(route, open_to_all, door)


def _method_fits(request: HttpRequest, door: Door) -> bool:
    return request.method in door.methods or (request.method == "HEAD" and "GET" in door.methods)


def _address(route: str, view: View, door: Door) -> URLPattern:
    view.door = door  # type: ignore[attr-defined]
    return path(route, view, name=door.name)
