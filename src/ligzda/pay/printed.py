"""The schema of a case of `ligzda explain pay` as a page of the documentation."""

from ligzda.law.cases.schema import DAY, NULL, TEXT, Schema, any_of, list_of, row_of, schema_of

from .explain import KINDS, VALUE

A_DAY: Schema = {"$ref": "#/$defs/day"}
DAY_OR_NULL = any_of(A_DAY, NULL)
NUMBER: Schema = {"type": "number", "minimum": 0}


def schema() -> str:
    """Return the schema of a case for machines."""
    figure = any_of({"type": "string", "pattern": f"^{VALUE.pattern}$"}, NUMBER, NULL)
    span = row_of(A_DAY, DAY_OR_NULL)
    case = {
        "type": "object",
        "properties": {
            "kind": {"enum": list(KINDS)},
            "month": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"},
            "contract": span,
            "placements": _list_or_null(row_of(TEXT, A_DAY, DAY_OR_NULL)),
            "ready": _list_or_null(span),
            "entries": {"type": ["object", "null"], "additionalProperties": list_of(row_of(A_DAY, figure))},
        },
        "required": ["kind", "month", "contract"],
        "additionalProperties": False,
    }
    return schema_of("ligzda explain pay", {"day": DAY, "case": case})


def _list_or_null(each: Schema) -> Schema:
    return {"type": ["array", "null"], "items": each}
