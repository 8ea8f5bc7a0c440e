"""What follows from the few settings that are set."""

import json
import os
import subprocess
import sys

import pytest

ASKED = "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE ALLOWED_HOSTS EMAIL_BACKEND"


def _settings(**environment: str) -> dict:
    code = (
        "import json; from ligzda.config import settings as s;"
        f"print(json.dumps({{name: getattr(s, name, None) for name in {ASKED.split()!r}}}"
        " | {'engine': s.DATABASES['default']['ENGINE'], 'key': (s.LIGZDA_CODE_KEY or b'').hex()}))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**_clean(), **environment}
    )
    return json.loads(said.stdout)


def _clean() -> dict[str, str]:
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("LIGZDA_", "DATABASE_URL", "DJANGO_"))
    }


def test_without_an_address_pages_are_plain_http_on_this_machine():
    found = _settings(LIGZDA_SECRET_KEY="x" * 60)
    assert not found["SECURE_SSL_REDIRECT"]
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["engine"] == "django.db.backends.sqlite3"


def test_an_https_address_brings_redirect_hsts_and_secure_cookies():
    found = _settings(LIGZDA_SECRET_KEY="x" * 60, LIGZDA_URL="https://ligzda.example")
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
            **_clean(),
            "LIGZDA_DATA": str(tmp_path),
            "LIGZDA_SECRET_KEY": "kj3h4kjh53kj4h5kj3h45kjh3452345kjh345kjh3k4j5h3kj45",
            "LIGZDA_URL": "https://ligzda.example",
        },
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert "no issues" in said.stdout


def test_keys_follow_from_the_secret_unless_set():
    one, same = _settings(LIGZDA_SECRET_KEY="x" * 60), _settings(LIGZDA_SECRET_KEY="x" * 60)
    other = _settings(LIGZDA_SECRET_KEY="y" * 60)
    given = _settings(LIGZDA_SECRET_KEY="y" * 60, LIGZDA_CODE_KEY="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    assert one["key"] == same["key"] != other["key"]
    assert len(bytes.fromhex(one["key"])) == 32
    assert bytes.fromhex(given["key"]) == bytes(range(32))
    assert _settings()["key"] == ""


@pytest.mark.parametrize("address", ["postgres://u:p@db/ligzda", "postgresql://u:p@db/ligzda?pool=4"])
def test_a_database_address_chooses_postgresql(address):
    assert _settings(LIGZDA_SECRET_KEY="x" * 60, DATABASE_URL=address)["engine"] == "django.db.backends.postgresql"


def test_the_demo_writes_mail_to_the_console_whatever_server_is_named():
    server = "smtp://mail.example:587?tls"
    assert "smtp" in _settings(LIGZDA_SECRET_KEY="x" * 60, LIGZDA_EMAIL_URL=server)["EMAIL_BACKEND"]
    assert "console" in _settings(LIGZDA_SECRET_KEY="x" * 60, LIGZDA_EMAIL_URL=server, LIGZDA_DEMO="1")["EMAIL_BACKEND"]
