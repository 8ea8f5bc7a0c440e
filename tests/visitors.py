"""Somebody at the browser: signed in, asking for pages and sending forms by the names of their addresses."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from ligzda.access.models import Account


def signed_in(account: Account) -> Client:
    """Return a browser at which somebody has signed in."""
    client = Client()
    client.force_login(account)
    return client


def page(client: Client, view: str, /, *args: Any, **asked: Any) -> str:
    """Return a page, which must be there."""
    answer = client.get(reverse(view, args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def post(client: Client, view: str, /, *args: Any, **given: Any) -> HttpResponse:
    """Send a form and return the answer, wherever it leads."""
    return client.post(reverse(view, args=args), given)
