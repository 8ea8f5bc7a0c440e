"""The browser that the tests of this folder drive: Debian's chromium against Ligzda's own server."""

import os
from typing import Any

import pytest

from tests import machine

# Playwright keeps an event loop in the test's thread; Django would then refuse ordinary queries there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive the chromium of this machine; nothing is downloaded, and nothing is drawn by a process of its own.

    A page is here for a moment: compiling its script for speed costs more than it gives.
    """
    return {
        **browser_type_launch_args,
        "executable_path": machine.chromium(),
        "args": ["--no-sandbox", "--in-process-gpu", "--js-flags=--no-opt --no-maglev"],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Prefer English, so that the tests see Latvian come first all the same."""
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "Europe/Riga"}


@pytest.fixture(scope="session")
def base_url(live_server: Any) -> str:
    """Let a test write `page.goto("/")`."""
    return str(live_server.url)
