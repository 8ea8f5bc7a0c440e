"""What follows from the few settings that are set."""

import os
import runpy
import subprocess
import sys
from typing import Any

import pytest

from tests.architecture.source import PACKAGE

SETTINGS = PACKAGE / "config" / "settings.py"


@pytest.fixture
def read(monkeypatch):
    """Return a function that reads the settings anew in an environment that sets only what is given."""

    def settings(**environment: str) -> dict[str, Any]:
        for name in os.environ:
            if name.startswith(("LIGZDA_", "DATABASE_URL")):
                monkeypatch.delenv(name)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return settings


def test_without_an_address_pages_are_plain_http_on_this_machine(read):
    found = read(LIGZDA_SECRET_KEY="x" * 60)
    assert "SECURE_SSL_REDIRECT" not in found
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["DATABASES"]["default"]["ENGINE"] == "django.db.backends.sqlite3"


def test_an_https_address_brings_redirect_hsts_and_secure_cookies(read):
    found = read(LIGZDA_SECRET_KEY="x" * 60, LIGZDA_URL="https://ligzda.example")
    assert found["SECURE_SSL_REDIRECT"]
    assert found["SESSION_COOKIE_SECURE"]
    assert found["CSRF_COOKIE_SECURE"]
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]", "ligzda.example"]


def test_the_deployment_check_is_clean_with_an_https_address(tmp_path):
    said = subprocess.run(
        [sys.executable, "-m", "ligzda.config.cli", "manage", "check", "--deploy", "--fail-level", "INFO"],
        capture_output=True,
        text=True,
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "LIGZDA_DATA": str(tmp_path),
            "LIGZDA_SECRET_KEY": "kj3h4kjh53kj4h5kj3h45kjh3452345kjh345kjh3k4j5h3kj45",
            "LIGZDA_URL": "https://ligzda.example",
        },
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert "no issues" in said.stdout


def test_keys_follow_from_the_secret_unless_set(read, monkeypatch):
    one, same, other = (read(LIGZDA_SECRET_KEY=secret * 60)["LIGZDA_CODE_KEY"] for secret in "xxy")
    given = read(LIGZDA_SECRET_KEY="y" * 60, LIGZDA_CODE_KEY="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    assert one == same != other
    assert len(one) == 32
    assert given["LIGZDA_CODE_KEY"] == bytes(range(32))
    monkeypatch.delenv("LIGZDA_CODE_KEY")
    assert read()["LIGZDA_CODE_KEY"] is None


@pytest.mark.parametrize("address", ["postgres://u:p@db/ligzda", "postgresql://u:p@db/ligzda?pool=4"])
def test_a_database_address_chooses_postgresql(read, address):
    assert (
        read(LIGZDA_SECRET_KEY="x" * 60, DATABASE_URL=address)["DATABASES"]["default"]["ENGINE"]
        == "ligzda.config.postgresql"
    )


def test_the_demo_writes_mail_to_the_console_whatever_server_is_named(read):
    server = "smtp://mail.example:587?tls"
    assert "smtp" in read(LIGZDA_SECRET_KEY="x" * 60, LIGZDA_EMAIL_URL=server)["EMAIL_BACKEND"]
    assert "console" in read(LIGZDA_SECRET_KEY="x" * 60, LIGZDA_EMAIL_URL=server, LIGZDA_DEMO="1")["EMAIL_BACKEND"]
