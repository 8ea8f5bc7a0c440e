"""Tables filled with very many rows: each row gets its key here and goes to the database as plain values."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from django.core.management.color import no_style
from django.db import connection, connections, models
from django.db.models import Max

#: Fields whose value the database takes as it is.
PLAIN = (
    *(models.CharField, models.TextField, models.BooleanField, models.IntegerField, models.SmallIntegerField),
    *(models.PositiveSmallIntegerField, models.PositiveIntegerField, models.BigAutoField),
)


class Table:
    """A model's table. Nobody else may write to it meanwhile: keys are counted here."""

    def __init__(self, model: type[models.Model]):
        meta = model._meta
        self.model = model
        self._columns = [(attrgetter(field.attname), _preparing(field)) for field in meta.concrete_fields]
        self._relations = [field for field in meta.concrete_fields if field.remote_field]
        self._counted = isinstance(meta.pk, models.AutoField)
        self._last = (model._default_manager.aggregate(last=Max("pk"))["last"] or 0) if self._counted else 0
        quote = connection.ops.quote_name
        names = ", ".join(quote(str(field.column)) for field in meta.concrete_fields)
        places = ", ".join(["%s"] * len(meta.concrete_fields))
        # Only names of tables and columns of our own models.
        self._sql = f"INSERT INTO {quote(meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608

    def write(self, rows: Iterable[models.Model]) -> None:
        """Write the rows, each with a key from now on and with the keys of those that it points to."""
        with connection.cursor() as cursor:
            cursor.executemany(self._sql, [self._values(row) for row in rows])

    def _values(self, row: models.Model) -> list[Any]:
        if self._counted and row.pk is None:
            self._last += 1
            row.pk = self._last
        for relation in self._relations:
            if other := row._state.fields_cache.get(relation.name):
                setattr(row, relation.attname, other.pk)
        return [prepare(value(row)) if prepare else value(row) for value, prepare in self._columns]


def count_on(tables: Iterable[Table]) -> None:
    """Let the database count on from the keys given here; SQLite does so by itself."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [table.model for table in tables]):
            cursor.execute(statement)


def _preparing(field: Any) -> Callable[[Any], Any] | None:
    """Return how a value of the field becomes what the database takes; None when it is that already."""
    target = field.target_field if field.remote_field else field
    if type(target) in PLAIN:
        return None
    here = connections[connection.alias]
    if type(target) is models.DateField:
        return here.ops.adapt_datefield_value
    if type(target) is models.DateTimeField:
        return here.ops.adapt_datetimefield_value
    return lambda value: field.get_db_prep_save(value, here)
