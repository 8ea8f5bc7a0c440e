"""What all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import TransactionTestCase
from hypothesis import settings

from tests import databases, machine

# `make test` tries few random histories, `make prove` many.
settings.register_profile("test", max_examples=300, deadline=None)
settings.register_profile("prove", max_examples=10_000, deadline=None)
settings.load_profile("prove" if "LIGZDA_PROVE" in os.environ else "test")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of tests/browser and skip them where there is no browser; give each test both databases."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            if not machine.chromium():
                item.add_marker(pytest.mark.skip(reason="chromium is not installed"))
        marker, fixtures = item.get_closest_marker("django_db"), set(getattr(item, "fixturenames", ()))
        if marker or fixtures & {"db", "transactional_db", "live_server"}:
            asked = {"transaction": bool(fixtures & {"transactional_db", "live_server"})} | (
                marker.kwargs if marker else {}
            )
            item.add_marker(pytest.mark.django_db(**{**asked, "databases": "__all__"}), append=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, right above the closing line, what this machine could not test."""
    if hasattr(terminalreporter.config, "workerinput"):
        return
    for package in machine.missing():
        terminalreporter.write_line(
            f"!!! NOT TESTED: {machine.PROGRAMS[package]}. Missing here: apt-get install {package}", red=True, bold=True
        )


@pytest.fixture(scope="session")
def kept_databases(request: pytest.FixtureRequest) -> Path:
    """Return the folder of the migrated SQLite files."""
    return databases.kept(Path(request.config.cache.mkdir("databases")))


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest, kept_databases: Path) -> bool:
    """Start from the files of an earlier run when nothing has changed that they are made from."""
    return databases.is_sqlite() and kept_databases.exists() and not request.config.getvalue("create_db")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, django_db_keepdb: bool, kept_databases: Path
) -> None:
    """Put the files of an earlier run where Django will look for them."""
    if django_db_keepdb:
        databases.lay_out(kept_databases)


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: Any, django_db_keepdb: bool, kept_databases: Path
) -> Iterator[None]:
    """Bring the migrated tables back after every test that commits."""
    with django_db_blocker.unblock():
        if databases.is_sqlite():
            if not django_db_keepdb:
                databases.keep(kept_databases)
            pristine = databases.PristineFiles(kept_databases)
        else:
            pristine = databases.PristineDatabase()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: pristine.bring_back())
        yield
