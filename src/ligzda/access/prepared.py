"""Questions whose SQL is written once: for a single row's page, writing it would take longer than answering it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import islice
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import ForeignKey, Model, QuerySet, UUIDField

#: Asked about more than so many, the SQL is written anew: it takes little beside the answer.
FEW = 4

Key = int | str | UUID
Row = TypeVar("Row", bound=Model)


class _Written(NamedTuple):
    """SQL with its parameters, and which of them stands for which of those asked about."""

    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]
    converters: Sequence[tuple[int, list[Callable[..., Any]], Any]]


class Prepared:
    """A `values_list` query about any number of rows, told apart by one field that holds a number, text or a UUID.

    Asked about a few it sends the SQL written before; asked about many it is the ordinary query. Its other
    conditions must not change from one time to the next. Of `most` rows at most, only one can be asked about.
    """

    def __init__(self, ask: QuerySet[Any, Any], *, among: str, most: int | None = None):
        self._ask, self._among, self._most = ask, among, most
        self._written: dict[tuple[type, int], _Written] = {}

    def rows(self, among: Collection[Any]) -> Iterable[Sequence[Any]]:
        """Return what is asked of these, in one SQL query; of nobody there is nothing to ask."""
        keys = tuple(dict.fromkeys(among))
        if not keys:
            return ()
        if len(keys) > FEW:
            return self._query(keys)
        return self._few(keys)

    def _query(self, among: Collection[Any]) -> QuerySet[Any, Any]:
        assert self._most is None or len(among) == 1, "the most of each cannot be told from the most of all"
        return self._ask.filter(**{f"{self._among}__in": among})[: self._most]

    def _few(self, keys: tuple[Key, ...]) -> Iterable[Sequence[Any]]:
        shape = type(keys[0]), len(keys)
        written = self._written.get(shape) or self._written.setdefault(shape, self._write(*shape))
        parameters = list(written.parameters)
        for place, which in written.places:
            parameters[place] = _sent(keys[which])
        with connection.cursor() as cursor:
            cursor.execute(written.sql, parameters)
            rows = cursor.fetchall()
        if not written.converters:
            return rows
        return [_converted(list(row), written.converters) for row in rows]

    def _write(self, kind: type, count: int) -> _Written:
        nobodies = [_nobody(kind, number) for number in range(count)]
        compiler = self._query(nobodies).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        sent = [_sent(nobody) for nobody in nobodies]
        places = tuple((place, sent.index(each)) for place, each in enumerate(parameters) if each in sent)
        found = compiler.get_converters([column for column, *_ in compiler.select]).items()
        return _Written(sql, tuple(parameters), places, [(place, list(how), column) for place, (how, column) in found])


class PreparedRows(Generic[Row]):
    """As `Prepared`, of whole objects: each comes with those `beside` it, named by the foreign keys that lead there."""

    def __init__(self, ask: QuerySet[Row], *, among: str, beside: Sequence[str] = ()):
        self._db = ask.db
        self._parts = [_Part("", ask.model), *(_Part(path, _model_at(ask.model, path)) for path in beside)]
        names = [name for part in self._parts for name in part.columns]
        self._prepared = Prepared(ask.values_list(*names), among=among)

    def objects(self, among: Collection[Any]) -> list[Row]:
        """Return the objects that belong to these, in one SQL query."""
        return [self._object(row) for row in self._prepared.rows(among)]

    def _object(self, row: Sequence[Any]) -> Any:
        made: dict[str, Model | None] = {}
        values = iter(row)
        for part in self._parts:
            made[part.path] = part.made(self._db, list(islice(values, len(part.fields))))
            above, _, name = part.path.rpartition("__")
            if part.path and made[above] is not None:
                setattr(made[above], name, made[part.path])
        return made[""]


class _Part:
    """One of the objects that a row holds, and how its columns are asked for."""

    def __init__(self, path: str, model: type[Model]):
        self.path, self._model = path, model
        fields = model._meta.concrete_fields
        self.fields = [field.attname for field in fields]
        self._key = fields.index(model._meta.pk)
        self.columns = [f"{path}__{name}" if path else name for name in self.fields]

    def made(self, db: str, values: list[Any]) -> Model | None:
        return None if values[self._key] is None else self._model.from_db(db, self.fields, values)


def _model_at(model: type[Model], path: str) -> type[Model]:
    for name in path.split("__"):
        field = model._meta.get_field(name)
        assert isinstance(field, ForeignKey), f"{name} of {path} leads to many"
        model = field.related_model
    return model


def _nobody(kind: type, number: int) -> Key:
    """Return what stands in the written SQL where one asked about is put; no row has it."""
    if kind is UUID:
        return UUID(int=number)
    return f"\0{number}" if kind is str else -1 - number


def _sent(key: Key) -> Any:
    """Return the key as this database is sent it."""
    return UUIDField().get_db_prep_value(key, connection) if isinstance(key, UUID) else key


def _converted(row: list[Any], converters: Iterable[tuple[int, list[Callable[..., Any]], Any]]) -> list[Any]:
    for place, how, column in converters:
        for convert in how:
            row[place] = convert(row[place], column, connection)
    return row
