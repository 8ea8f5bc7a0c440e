"""Django's own engine for PostgreSQL, told how many parameters one question may carry when the server binds them."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.postgresql import base, features, operations

#: The protocol counts parameters in two bytes.
MOST = 2**16 - 1


class DatabaseFeatures(features.DatabaseFeatures):
    """What PostgreSQL can do."""

    max_query_params = MOST


class DatabaseOperations(operations.DatabaseOperations):
    """How PostgreSQL is spoken to."""

    def bulk_batch_size(self, fields: Sequence[Any], objs: Sequence[Any]) -> int:
        """Return how many rows may be written by one question.

        Half of what the protocol allows: a change of many rows names each row's key once more for every field.
        """
        return MOST // 2 // max(len(fields), 1)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to PostgreSQL."""

    features_class = DatabaseFeatures
    ops_class = DatabaseOperations
