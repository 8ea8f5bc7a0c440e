"""What the tables themselves say: which columns point to a person, and which hold something sealed."""

from collections.abc import Collection

from django.apps import apps
from django.db.models import ForeignKey, ManyToOneRel, Model

from ligzda.people.models import Merge, Person

#: `code_sealed` holds what is sealed, `code_mark` (when there is one) the HMAC by which it is found.
SEALED, MARK = "_sealed", "_mark"


def pointers(
    to: type[Model] = Person, *, besides: Collection[type[Model]] = (Merge,)
) -> list["ForeignKey[Model, Model]"]:
    """Return every column of every table that points to a person (or `to` another record), but for tables `besides`.

    Those are the traces of merges, which go on saying what was made one with what.
    """
    relations = [each for each in to._meta.get_fields(include_hidden=True) if isinstance(each, ManyToOneRel)]
    return [relation.field for relation in relations if relation.related_model not in besides]


def sealed_tables() -> dict[type[Model], list[str]]:
    """Return every table that holds something sealed, with the columns that do."""
    columns = {
        model: [field.name for field in model._meta.concrete_fields if field.name.endswith(SEALED)]
        for model in apps.get_models()
    }
    return {model: names for model, names in columns.items() if names}
