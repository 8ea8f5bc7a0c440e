"""One invented country for all tests of this folder: made once, looked at by each, and never kept."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from ligzda.demo.families import make
from tests.demo.country import AT, FAMILIES

MADE = ExitStack()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Iterator[None]:
    """Take the country back when the next test is not of this folder."""
    try:
        return (yield)
    finally:
        if nextitem is None or nextitem.path.parent != Path(__file__).parent:
            MADE.close()


@pytest.fixture(scope="session")
def made(django_db_setup: None, django_db_blocker, tmp_path_factory) -> None:
    """Make the country inside a transaction that ends with the last test of the folder."""
    MADE.enter_context(override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files")))
    MADE.enter_context(django_db_blocker.unblock())
    for alias in ("default", "reads"):
        MADE.enter_context(transaction.atomic(using=alias))
        MADE.callback(transaction.set_rollback, True, using=alias)
    make(at=AT, families=FAMILIES, seed=1, password="slepena-parole")


@pytest.fixture
def country(made: None, db: None) -> None:
    """Let a test look at the country; what it changes is taken back after it."""
