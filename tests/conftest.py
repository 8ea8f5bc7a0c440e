"""What all tests share."""

import os
from collections.abc import Iterator

import pytest
from django.db.backends.sqlite3.operations import DatabaseOperations
from hypothesis import settings

from tests import machine

# `make test` tries few random histories, `make prove` many.
settings.register_profile("test", max_examples=300, deadline=None)
settings.register_profile("prove", max_examples=10_000, deadline=None)
settings.load_profile("prove" if "LIGZDA_PROVE" in os.environ else "test")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of tests/browser, and skip them where there is no browser."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            if not machine.chromium():
                item.add_marker(pytest.mark.skip(reason="chromium is not installed"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, right above the closing line, what this machine could not test."""
    if hasattr(terminalreporter.config, "workerinput"):
        return
    for package in machine.missing():
        terminalreporter.write_line(
            f"!!! NOT TESTED: {machine.PROGRAMS[package]}. Missing here: apt-get install {package}", red=True, bold=True
        )


@pytest.fixture(scope="session", autouse=True)
def _flush_may_empty_what_is_append_only() -> Iterator[None]:
    """Lift SQLite's append-only triggers while a test's tables are emptied (PostgreSQL's TRUNCATE meets none)."""
    plain = DatabaseOperations.execute_sql_flush

    def lifted(operations: DatabaseOperations, statements: list[str]) -> None:
        with operations.connection.cursor() as cursor:
            cursor.execute(
                r"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\_no\_delete' ESCAPE '\'"
            )
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            plain(operations, statements)
            for _, made in triggers:
                cursor.execute(made)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", lifted)
        yield


@pytest.fixture(autouse=True)
def _data_of_migrations(request: pytest.FixtureRequest) -> None:
    """Give the rulebook, calendar and territories back to tests that empty the tables."""
    if {"live_server", "transactional_db"} & set(request.fixturenames) or _transactional(request):
        request.getfixturevalue("django_db_serialized_rollback")


def _transactional(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction"))
