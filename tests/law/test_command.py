"""`ligzda law` prints what is in force on a day."""

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from decimal import Decimal
from pathlib import Path

import pytest

from ligzda.law import command
from ligzda.law.actions.changes import Where, apply, supersede
from tests.law.conftest import TODAY, by, entry

KEYS = ["value", "unit", "since", "until", "act", "point", "source", "confirmed"]


def law(*words):
    parser = ArgumentParser(prog="ligzda law")
    command.add_arguments(parser)
    args = parser.parse_args(words)
    return command.run(args)


@pytest.fixture
def printed(capsys):
    def run(*words):
        assert law(*words) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def no_database(monkeypatch, settings, tmp_path):
    """Point the settings at a database file that is not there, as on a machine where nothing was set up."""
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    monkeypatch.setitem(settings.DATABASES["default"], "NAME", tmp_path / "none.sqlite3")
    return tmp_path


def test_the_answer_is_one_object_by_entry_with_exactly_these_keys(no_database, printed):
    answer = json.loads(printed("--on", "2026-11-01", "--json"))

    assert answer["guardian.agreement.working_days"] == {
        "value": 10,
        "unit": "working_days",
        "since": "2023-04-01",
        "until": None,
        "act": "MK 147/2023",
        "point": None,
        "source": "https://vestnesis.lv/ta/id/340628-noteikumi-par-aizbildnu-macibu-programmu",
        "confirmed": True,
    }
    assert all(list(found) == KEYS for found in answer.values())


def test_sums_are_text_with_cents_unknown_is_null_and_days_of_the_year_are_text(no_database, printed):
    answer = json.loads(printed("--on", "2026-11-01", "--json"))

    assert answer["wage.minimum"]["value"] == "780.00"
    assert answer["pay.crisis.standby"]["value"] is None
    assert answer["foster.improvement.month_day"]["value"] == "12-31"


def test_an_earlier_day_is_answered_by_the_law_of_that_day(no_database, printed):
    answer = json.loads(printed("--on", "2017-05-02", "--json"))

    assert answer["foster.reevaluation.months"]["act"] == "MK 1036/2006"
    assert "guardian.agreement.working_days" not in answer


def test_without_json_people_read_a_table_in_latvian(no_database, printed):
    lines = printed("--on", "2026-11-01").splitlines()

    assert lines[0].startswith("Spēkā 01.11.2026.")
    line = next(line for line in lines if line.startswith("foster.decision.months"))
    assert "1\N{NO-BREAK SPACE}mēnesis" in line
    assert "neapstiprināts" in line


def test_a_day_that_is_not_in_the_calendar_is_said_plainly(capsys):
    with pytest.raises(SystemExit) as stop:
        law("--on", "2026-02-30")

    assert stop.value.code == 2
    assert "is no day of the calendar" in capsys.readouterr().err


def test_no_database_file_is_made_by_asking(no_database, printed):
    printed("--json")

    assert list(no_database.iterdir()) == []


def test_a_file_without_tables_is_answered_by_the_shipped_book(tmp_path):
    (tmp_path / "ligzda.sqlite3").touch()

    answer = _ligzda("--on", "2026-11-01", "--json", data=tmp_path)

    assert len(json.loads(answer.stdout)) > 100
    assert answer.stderr == ""


def test_a_server_that_is_not_there_is_answered_by_the_shipped_book(tmp_path):
    answer = _ligzda("--on", "2026-11-01", "--json", data=tmp_path, DATABASE_URL="postgres://nobody@127.0.0.1:1/none")

    assert len(json.loads(answer.stdout)) > 100
    assert answer.stderr == ""


def test_a_migrated_database_answers_for_itself(people, printed):
    where = Where("MK 656/2015", "", "2.", "https://likumi.lv/ta/id/278067")
    wage, figure = entry("wage.minimum"), Decimal("790.00")
    change = supersede(by=by(people.ilze), entry=wage, since=TODAY, figure=figure, where=where, confirmed=True)
    apply(by=by(people.janis), change=change)

    answer = json.loads(printed("--on", TODAY.isoformat(), "--json"))

    assert answer["wage.minimum"]["value"] == "790.00"


def _ligzda(*words, data, **variables):
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    source = Path(__file__).resolve().parents[2] / "src"
    return subprocess.run(
        [sys.executable, "-m", "ligzda.config.cli", "law", *words],
        env={**kept, "PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8", "LIGZDA_DATA": str(data), **variables},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
