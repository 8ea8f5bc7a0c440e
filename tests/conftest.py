"""What all tests share."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from django.db import connections
from django.test import TransactionTestCase
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from tests import databases, histories, machine

settings.register_profile("histories", histories.RULES)
settings.load_profile("histories")


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


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: looking through it for garbage again and again would find nothing."""
    gc.collect()
    gc.freeze()


class ByTurns(LoadScopeScheduling):
    """Gives each process one test after the other; those of a folder that share much, all to one of them."""

    #: The invented country is made once for all its tests, and the source is parsed once for those that read it.
    TOGETHER = ("tests/demo/", "tests/architecture/")

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in self.TOGETHER if nodeid.startswith(folder)), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByTurns:
    """Make once what can be made once, not in each process."""
    return ByTurns(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, right above the closing line, what this machine could not test."""
    if hasattr(terminalreporter.config, "workerinput"):
        return
    for package in machine.missing():
        terminalreporter.write_line(
            f"!!! NOT TESTED: {machine.PROGRAMS[package]}. Missing here: apt-get install {package}", red=True, bold=True
        )


@pytest.fixture(scope="session")
def databases_turn(request: pytest.FixtureRequest) -> IO[str]:
    """Let one process at a time see whether the databases are there, and make them."""
    return databases.turn(Path(request.config.cache.mkdir("databases")))


@pytest.fixture(scope="session")
def kept_databases(request: pytest.FixtureRequest, databases_turn: IO[str]) -> databases.Kept:
    """Return what was migrated once for all."""
    return databases.kept(Path(request.config.cache.mkdir("databases")))


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest, kept_databases: databases.Kept, django_db_blocker: Any) -> bool:
    """Start from what is there already, of another process or an earlier run."""
    with django_db_blocker.unblock():
        return kept_databases.is_there() and not request.config.getvalue("create_db")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, django_db_keepdb: bool, kept_databases: databases.Kept, django_db_blocker: Any
) -> None:
    """Put it where Django will look for it."""
    if django_db_keepdb:
        with django_db_blocker.unblock():
            kept_databases.lay_out()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,
    django_db_blocker: Any,
    django_db_keepdb: bool,
    kept_databases: databases.Kept,
    databases_turn: IO[str],
) -> Iterator[None]:
    """Bring the migrated tables back after every test that commits."""
    with django_db_blocker.unblock():
        if not databases.is_sqlite():
            # Both names are one database; with one connection a test's rollback takes the noted reads back too.
            connections["reads"] = connections["default"]
        if not django_db_keepdb:
            kept_databases.keep()
        databases_turn.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: kept_databases.bring_back())
        yield
