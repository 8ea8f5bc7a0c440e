"""The schema of a case of `ligzda explain pay` as a page of the documentation."""

import json
from typing import Any

from .explain import KINDS, VALUE

Schema = dict[str, Any]
DAY: Schema = {"$ref": "#/$defs/day"}
DAY_OR_NULL: Schema = {"anyOf": [DAY, {"type": "null"}]}
TEXT: Schema = {"type": "string", "pattern": "\\S"}
NUMBER: Schema = {"type": "number", "minimum": 0}


def schema() -> str:
    """Return the schema of a case for machines."""
    figure = {"anyOf": [{"type": "string", "pattern": f"^{VALUE.pattern}$"}, NUMBER, {"type": "null"}]}
    span = _row(DAY, DAY_OR_NULL)
    case = {
        "type": "object",
        "properties": {
            "kind": {"enum": list(KINDS)},
            "month": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"},
            "contract": span,
            "placements": _list_or_null(_row(TEXT, DAY, DAY_OR_NULL)),
            "ready": _list_or_null(span),
            "entries": {"type": ["object", "null"], "additionalProperties": _list(_row(DAY, figure))},
        },
        "required": ["kind", "month", "contract"],
        "additionalProperties": False,
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ligzda explain pay",
        "anyOf": [{"$ref": "#/$defs/case"}, _list({"$ref": "#/$defs/case"})],
        "$defs": {"day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}, "case": case},
    }
    return json.dumps(whole, indent=1) + "\n"


def _list(each: Schema) -> Schema:
    return {"type": "array", "items": each}


def _list_or_null(each: Schema) -> Schema:
    return {"type": ["array", "null"], "items": each}


def _row(*cells: Schema) -> Schema:
    return {"type": "array", "prefixItems": list(cells), "items": False, "minItems": len(cells)}
