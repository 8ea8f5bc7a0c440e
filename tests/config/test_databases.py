"""The record of reads has a database of its own on SQLite."""

from pathlib import Path

from django.apps import apps
from django.contrib.sessions.models import Session

from ligzda.config.databases import ReadsApart, databases

Read = apps.get_model("access", "Read")


def test_only_reads_are_kept_apart():
    assert ReadsApart().db_for_write(Read) == "reads"
    assert ReadsApart().db_for_write(Session) == "default"


def test_sqlite_keeps_two_files_side_by_side():
    found = databases("", Path("data"))
    assert (found["default"]["NAME"].name, found["reads"]["NAME"].name) == ("ligzda.sqlite3", "ligzda-reads.sqlite3")


def test_an_sqlite_address_says_where_the_file_is():
    found = databases("sqlite:////srv/one.sqlite3", Path("data"))
    assert found["default"]["NAME"] == Path("/srv/one.sqlite3")
    assert found["reads"]["NAME"] == Path("/srv/one-reads.sqlite3")


def test_postgresql_is_one_server_under_both_names_with_a_pool_of_the_size_asked_for():
    found = databases("postgres://u:p@db:5433/ligzda?pool=4&connect_timeout=3", Path("data"))
    assert found["default"]["HOST"] == found["reads"]["HOST"] == "db"
    assert found["default"]["OPTIONS"]["pool"]["max_size"] == 4
    assert found["default"]["OPTIONS"]["connect_timeout"] == 3
