"""The schema of a case of `ligzda explain match` as a page of the documentation."""

import json
from typing import Any

from ligzda.law.cases import DAY, MOMENT, MOST

from .explain import KIND_WORDS, SEARCH_WORDS, SEXES
from .rules.matching.splitting import MOST_CHILDREN

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "pattern": "\\S"}
DAY_TEXT: Schema = {"type": "string", "pattern": f"^{DAY.pattern}$"}
MOMENT_TEXT: Schema = {"type": "string", "pattern": f"^{MOMENT.pattern}$"}
WHOLE: Schema = {"type": "integer", "minimum": 0, "maximum": int(MOST)}
NULL: Schema = {"type": "null"}


def schema() -> str:
    """Return the schema of a case for machines."""
    sex: Schema = {"enum": list(SEXES)}
    child = _object(
        must={"id": TEXT},
        may={
            "age": {"type": "number", "minimum": 0, "maximum": int(MOST)},
            "sex": sex,
            "needs": _list(TEXT),
            "languages": _list(TEXT),
            "place": TEXT,
            "siblings": TEXT,
        },
    )
    family = _object(
        must={
            "id": TEXT,
            "kind": {"enum": list(KIND_WORDS)},
            "status": _pair(DAY_TEXT, _or_null(DAY_TEXT)),
            "limit": WHOLE,
        },
        may={
            **dict.fromkeys(("present", "held", "own_children"), WHOLE),
            "ages": _pair(_or_null(WHOLE), _or_null(WHOLE)),
            "sexes": _list(sex),
            "meets": _list(TEXT),
            "languages": _list(TEXT),
            "place": TEXT,
            "ready": {"type": "boolean"},
            "confirmed_at": MOMENT_TEXT,
            "last_asked": MOMENT_TEXT,
            "evaluated_on": DAY_TEXT,
            "barred_children": _list(TEXT),
        },
    )
    case = _object(
        must={
            "search": {"enum": list(SEARCH_WORDS)},
            "on": MOMENT_TEXT,
            "children": {**_list({"$ref": "#/$defs/child"}), "minItems": 1, "maxItems": MOST_CHILDREN},
            "families": _list({"$ref": "#/$defs/family"}),
        },
    )
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ligzda explain match",
        "anyOf": [{"$ref": "#/$defs/case"}, _list({"$ref": "#/$defs/case"})],
        "$defs": {"child": child, "family": family, "case": case},
    }
    return json.dumps(whole, indent=1) + "\n"


def _object(*, must: Schema, may: Schema | None = None) -> Schema:
    """Return an object with these keys and no others; what need not be there may be null."""
    properties = {**must, **{key: _or_null(each) for key, each in (may or {}).items()}}
    return {"type": "object", "properties": properties, "required": list(must), "additionalProperties": False}


def _list(each: Schema) -> Schema:
    return {"type": "array", "items": each}


def _pair(*cells: Schema) -> Schema:
    return {"type": "array", "prefixItems": list(cells), "items": False, "minItems": len(cells)}


def _or_null(each: Schema) -> Schema:
    return {"anyOf": [each, NULL]}
