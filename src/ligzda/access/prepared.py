"""Questions whose SQL is written once: for a single row's page, writing it would take longer than answering it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet

#: Stands in the written SQL where the one asked about is put; no row has it.
NOBODY = -1


class _Written(NamedTuple):
    sql: str
    parameters: tuple[Any, ...]
    converters: Sequence[tuple[int, list[Callable[..., Any]], Any]]


class Prepared:
    """A `values_list` query about any number of rows, told apart by one field that holds a number.

    Asked about one row it sends the SQL written before; asked about many it is the ordinary query. Its other
    conditions must not change from one time to the next.
    """

    def __init__(self, ask: QuerySet[Any, tuple[Any, ...]], *, among: str):
        self._ask, self._among = ask, among

    def rows(self, among: Collection[int]) -> Iterable[Sequence[Any]]:
        """Return what is asked of these, in one SQL query; of nobody there is nothing to ask."""
        if not among:
            return ()
        if len(among) > 1:
            return self._query(among)
        return self._one(next(iter(among)))

    def _query(self, among: Collection[int]) -> QuerySet[Any, tuple[Any, ...]]:
        return self._ask.filter(**{f"{self._among}__in": among})

    def _one(self, pk: int) -> Iterable[Sequence[Any]]:
        written = self._written
        with connection.cursor() as cursor:
            cursor.execute(written.sql, [pk if each == NOBODY else each for each in written.parameters])
            rows = cursor.fetchall()
        if not written.converters:
            return rows
        return [_converted(list(row), written.converters) for row in rows]

    @cached_property
    def _written(self) -> _Written:
        compiler = self._query([NOBODY]).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        columns = [column for column, *_ in compiler.select]
        found = compiler.get_converters(columns).items()
        return _Written(sql, tuple(parameters), [(place, list(how), column) for place, (how, column) in found])


def _converted(row: list[Any], converters: Iterable[tuple[int, list[Callable[..., Any]], Any]]) -> list[Any]:
    for place, how, column in converters:
        for convert in how:
            row[place] = convert(row[place], column, connection)
    return row
