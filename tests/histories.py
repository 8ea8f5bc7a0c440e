"""How many random histories are tried: few by `make test`, many by `make prove`."""

import os
from typing import Any

from hypothesis import HealthCheck, settings

PROVING = "LIGZDA_PROVE" in os.environ
#: Rules alone, without a database.
RULES = settings(max_examples=10_000 if PROVING else 50, deadline=None)


def with_database(few: int, **other: Any) -> settings:
    """Try so many that each fill a database and take it back; `make prove` tries thirty times as many."""
    return settings(
        max_examples=few * 30 if PROVING else few,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
        **other,
    )
