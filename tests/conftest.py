"""What all tests share."""

import os

import pytest
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


@pytest.fixture(autouse=True)
def _data_of_migrations(request: pytest.FixtureRequest) -> None:
    """Give the rulebook, calendar and territories back to tests that empty the tables."""
    if {"live_server", "transactional_db"} & set(request.fixturenames) or _transactional(request):
        request.getfixturevalue("django_db_serialized_rollback")


def _transactional(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction"))
