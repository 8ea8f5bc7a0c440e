"""Questions whose SQL is written once: for a single row's page, writing it would take longer than answering it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet, UUIDField

#: Stands in the written SQL where the one asked about is put; no row has it.
NOBODY, NO_UUID = -1, UUID(int=0)


class _Written(NamedTuple):
    sql: str
    parameters: tuple[Any, ...]
    nobody: Any
    converters: Sequence[tuple[int, list[Callable[..., Any]], Any]]


class Prepared:
    """A `values_list` query about any number of rows, told apart by one field that holds a number or a UUID.

    Asked about one row it sends the SQL written before; asked about many it is the ordinary query. Its other
    conditions must not change from one time to the next.
    """

    def __init__(self, ask: QuerySet[Any, tuple[Any, ...]], *, among: str):
        self._ask, self._among = ask, among

    def rows(self, among: Collection[Any]) -> Iterable[Sequence[Any]]:
        """Return what is asked of these, in one SQL query; of nobody there is nothing to ask."""
        if not among:
            return ()
        if len(among) > 1:
            return self._query(among)
        return self._one(next(iter(among)))

    def _query(self, among: Collection[Any]) -> QuerySet[Any, tuple[Any, ...]]:
        return self._ask.filter(**{f"{self._among}__in": among})

    def _one(self, pk: int | UUID) -> Iterable[Sequence[Any]]:
        written = self._uuid if isinstance(pk, UUID) else self._number
        given = _sent(pk)
        with connection.cursor() as cursor:
            cursor.execute(written.sql, [given if each == written.nobody else each for each in written.parameters])
            rows = cursor.fetchall()
        if not written.converters:
            return rows
        return [_converted(list(row), written.converters) for row in rows]

    @cached_property
    def _number(self) -> _Written:
        return self._write(NOBODY)

    @cached_property
    def _uuid(self) -> _Written:
        return self._write(NO_UUID)

    def _write(self, nobody: int | UUID) -> _Written:
        compiler = self._query([nobody]).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        columns = [column for column, *_ in compiler.select]
        found = compiler.get_converters(columns).items()
        converters = [(place, list(how), column) for place, (how, column) in found]
        return _Written(sql, tuple(parameters), _sent(nobody), converters)


def _sent(pk: int | UUID) -> Any:
    """Return the key as this database is sent it."""
    return UUIDField().get_db_prep_value(pk, connection) if isinstance(pk, UUID) else pk


def _converted(row: list[Any], converters: Iterable[tuple[int, list[Callable[..., Any]], Any]]) -> list[Any]:
    for place, how, column in converters:
        for convert in how:
            row[place] = convert(row[place], column, connection)
    return row
