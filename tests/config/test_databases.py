"""The record of reads has a database of its own on SQLite."""

import datetime as dt
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.exceptions import ImproperlyConfigured

from ligzda.config.databases import ReadsApart, databases
from ligzda.config.postgresql.base import DatabaseOperations
from ligzda.people.models import Person

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


def test_another_kind_of_database_is_refused_in_a_sentence():
    with pytest.raises(ImproperlyConfigured, match="neither SQLite nor PostgreSQL"):
        databases("mysql://u:p@db/ligzda", Path("data"))


@pytest.mark.postgres
@pytest.mark.django_db
def test_more_rows_are_written_at_once_than_one_question_can_carry():
    count = 2**16 // len(Person._meta.concrete_fields) + 1
    Person.objects.bulk_create(Person(given_name="Anna", surname=f"Liepa {number}") for number in range(count))
    assert Person.objects.count() == count


@pytest.mark.parametrize("fields", range(1, 30))
def test_a_change_of_many_rows_fits_into_one_question_too(fields):
    key = Person._meta.pk
    rows = DatabaseOperations(connection=None).bulk_batch_size([key, key, *[None] * fields], [])
    once_in_the_filter, with_each_field = 1, 2 * fields
    assert rows * (once_in_the_filter + with_each_field) <= 2**16 - 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["one test", "the next test"])
def test_a_test_that_commits_finds_what_the_migrations_brought(turn):
    Territory = apps.get_model("access", "Territory")
    assert Territory.objects.exists()
    assert not Read.objects.exists()
    Read.objects.create(at=dt.datetime.now(dt.UTC), what=turn)
    Territory.objects.update(name=turn)


@pytest.mark.postgres
@pytest.mark.django_db
@pytest.mark.parametrize("turn", ["one test", "the next test"])
def test_a_test_that_rolls_back_takes_its_noted_reads_back_too(turn):
    assert not Read.objects.exists()
    Read.objects.create(at=dt.datetime.now(dt.UTC), what=turn)
    assert Read.objects.count() == 1
