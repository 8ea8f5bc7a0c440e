"""Tables filled with very many rows: each row gets its key here and goes to the database as plain values."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.core.management.color import no_style
from django.db import connection, connections, models, transaction
from django.db.models import Max

#: Fields whose value the database takes as it is.
PLAIN = (
    *(models.CharField, models.TextField, models.BooleanField, models.IntegerField, models.SmallIntegerField),
    *(models.PositiveSmallIntegerField, models.PositiveIntegerField, models.BigAutoField),
)


class Row:
    """A row to be written: its model and what is given of it; a whole model object would take longer to make."""

    __slots__ = ("given", "model", "pk")

    def __init__(self, model: type[models.Model], **given: Any):
        self.model, self.given, self.pk = model, given, None


class Table:
    """A model's table. Nobody else may write to it meanwhile: keys are counted here."""

    def __init__(self, model: type[models.Model]):
        meta = model._meta
        self.model = model
        fields: list[Any] = list(meta.concrete_fields)
        self._columns = [_Column(field) for field in fields]
        self._names = {field.name for field in fields}
        self._counted = isinstance(meta.pk, models.AutoField)
        self._last = (model._default_manager.aggregate(last=Max("pk"))["last"] or 0) if self._counted else 0
        quote = connection.ops.quote_name
        names, places = ", ".join(quote(field.column) for field in fields), ", ".join(["%s"] * len(fields))
        # Only names of tables and columns of our own models.
        self._sql = f"INSERT INTO {quote(meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608

    def write(self, rows: Iterable[Row | models.Model]) -> None:
        """Write the rows, each with a key from now on and with the keys of those that it points to."""
        with connection.cursor() as cursor:
            cursor.executemany(self._sql, [self._values(row) for row in rows])

    def _values(self, row: Any) -> list[Any]:
        if self._counted and row.pk is None:
            self._last += 1
            row.pk = self._last
        if not isinstance(row, Row):
            return [column.prepared(_held(row, column)) for column in self._columns]
        given = row.given
        if unknown := given.keys() - self._names:
            raise TypeError(f"{self.model.__name__} has no {', '.join(unknown)}")
        return [
            column.prepared(given[column.name])
            if column.name in given
            else row.pk
            if column.is_key and row.pk is not None
            else column.default()
            for column in self._columns
        ]


class _Column:
    """A column: how a given value becomes what the database takes, and what it holds when nothing is given."""

    def __init__(self, field: Any):
        self.name, self.attname, self.is_key = field.name, field.attname, field.primary_key
        self.points = bool(field.remote_field)
        self._prepare = _preparing(field)
        self._get_default = field.get_default
        worked_out = field.has_default() and callable(field.default)
        self._always = () if worked_out else (self.prepared(field.get_default()),)

    def prepared(self, value: Any) -> Any:
        """Return the value, or the key of the row that it points to, as the database takes it."""
        if value is None:
            return None
        if self.points:
            value = getattr(value, "pk", value)
        return self._prepare(value) if self._prepare else value

    def default(self) -> Any:
        """Return what the column holds when nothing is given."""
        return self._always[0] if self._always else self.prepared(self._get_default())


def _held(row: Any, column: _Column) -> Any:
    """Return what a model object holds there; what it points to may have got its key only now."""
    other = row._state.fields_cache.get(column.name) if column.points else None
    return other if other is not None else getattr(row, column.attname)


class Gathered:
    """Rows of many tables, gathered and then written together: whatever is pointed to stands earlier in `order`."""

    def __init__(self, order: Iterable[type[models.Model]]):
        self._rows: dict[type[models.Model], list[Any]] = {model: [] for model in order}
        self._tables: dict[type[models.Model], Table] = {}

    def add(self, row: Any) -> Any:
        """Gather a row and return it. Raises KeyError for a model that has no place in the order."""
        self._rows[row.model if isinstance(row, Row) else type(row)].append(row)
        return row

    @transaction.atomic
    def flush(self) -> None:
        """Write what was gathered."""
        for model, rows in self._rows.items():
            if rows:
                if model not in self._tables:
                    self._tables[model] = Table(model)
                self._tables[model].write(rows)
                rows.clear()
        count_on(self._tables.values())


@contextmanager
def quickly() -> Iterator[None]:
    """Let SQLite keep more in memory and wait for no disk: what is invented can be invented again."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        for setting in ("cache_size=-160000", "synchronous=OFF", "wal_autocheckpoint=20000"):
            cursor.execute(f"PRAGMA {setting}")
    try:
        yield
    finally:
        # The next connection has the settings of the house again.
        connection.close()


class InOrder:
    """Keys that follow one another, so that rows written together lie together in every index."""

    def __init__(self) -> None:
        self._last = secrets.randbits(60) << 64

    def next(self) -> UUID:
        """Return the next key."""
        self._last += 1 << 64
        return UUID(int=self._last | secrets.randbits(64))


def count_on(tables: Iterable[Table]) -> None:
    """Let the database count on from the keys given here; SQLite does so by itself."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [table.model for table in tables]):
            cursor.execute(statement)


def learn() -> None:
    """Let the database see how full its tables are, as a running one does by itself; else it answers in minutes."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _preparing(field: Any) -> Callable[[Any], Any] | None:
    """Return how a value of the field becomes what the database takes; None when it is that already."""
    target = field.target_field if field.remote_field else field
    if type(target) in PLAIN:
        return None
    here = connections[connection.alias]
    if type(target) is models.DateField:
        return here.ops.adapt_datefield_value
    if type(target) is models.DateTimeField:
        return lru_cache(maxsize=10_000)(here.ops.adapt_datetimefield_value)  # many are recorded at one moment
    return lambda value: field.get_db_prep_save(value, here)
