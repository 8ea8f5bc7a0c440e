"""What tests of the desk start from: a centre and court, and a browser signed in as one of them."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.access.models import Account
from tests.pathway.world import World


@pytest.fixture
def world(db) -> World:
    """Return a centre with its people and no family yet."""
    return World()


@pytest.fixture
def signed_in(client: Client):
    """Return a function that signs somebody in."""

    def sign_in(account: Account) -> Client:
        client.force_login(account)
        return client

    return sign_in


def now(account: Account) -> Actor:
    """Return the account's owner at this moment, as the pages see them."""
    return Actor.of(Account.objects.get(pk=account.pk), at=timezone.now())


def ago(days: int) -> dt.date:
    """Return the day so many days before today."""
    return Actor.system(at=timezone.now()).on - dt.timedelta(days=days)
