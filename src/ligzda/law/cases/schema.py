"""Pieces of the schema that each command's page prints of its case, for machines."""

import json
from typing import Any

Schema = dict[str, Any]
NULL: Schema = {"type": "null"}
TEXT: Schema = {"type": "string", "pattern": "\\S"}
DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def any_of(*each: Schema) -> Schema:
    """Return what may be any of these."""
    return {"anyOf": list(each)}


def list_of(each: Schema) -> Schema:
    """Return a list, however long."""
    return {"type": "array", "items": each}


def row_of(*cells: Schema) -> Schema:
    """Return a list of just these cells."""
    return {"type": "array", "prefixItems": list(cells), "items": False, "minItems": len(cells)}


def schema_of(title: str, definitions: Schema) -> str:
    """Return the whole schema: a file holds one `case` of the definitions, or a list of them."""
    case = {"$ref": "#/$defs/case"}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **any_of(case, list_of(case)),
        "$defs": definitions,
    }
    return json.dumps(whole, indent=1) + "\n"
