"""The schema of a case of `ligzda explain match` as a page of the documentation."""

from ligzda.law.cases import DAY, MOMENT, MOST
from ligzda.law.cases.schema import NULL, TEXT, Schema, any_of, list_of, row_of, schema_of

from .explain import KIND_WORDS, SEARCH_WORDS, SEXES
from .rules.matching.splitting import MOST_CHILDREN

DAY_TEXT: Schema = {"type": "string", "pattern": f"^{DAY.pattern}$"}
MOMENT_TEXT: Schema = {"type": "string", "pattern": f"^{MOMENT.pattern}$"}
WHOLE: Schema = {"type": "integer", "minimum": 0, "maximum": int(MOST)}


def schema() -> str:
    """Return the schema of a case for machines."""
    sex: Schema = {"enum": list(SEXES)}
    child = _object(
        must={"id": TEXT},
        may={
            "age": {"type": "number", "minimum": 0, "maximum": int(MOST)},
            "sex": sex,
            "needs": list_of(TEXT),
            "languages": list_of(TEXT),
            "place": TEXT,
            "siblings": TEXT,
        },
    )
    family = _object(
        must={
            "id": TEXT,
            "kind": {"enum": list(KIND_WORDS)},
            "status": row_of(DAY_TEXT, _or_null(DAY_TEXT)),
            "limit": WHOLE,
        },
        may={
            **dict.fromkeys(("present", "held", "own_children"), WHOLE),
            "ages": row_of(_or_null(WHOLE), _or_null(WHOLE)),
            "sexes": list_of(sex),
            "meets": list_of(TEXT),
            "languages": list_of(TEXT),
            "place": TEXT,
            "ready": {"type": "boolean"},
            "confirmed_at": MOMENT_TEXT,
            "last_asked": MOMENT_TEXT,
            "evaluated_on": DAY_TEXT,
            "barred_children": list_of(TEXT),
        },
    )
    case = _object(
        must={
            "search": {"enum": list(SEARCH_WORDS)},
            "on": MOMENT_TEXT,
            "children": {**list_of({"$ref": "#/$defs/child"}), "minItems": 1, "maxItems": MOST_CHILDREN},
            "families": list_of({"$ref": "#/$defs/family"}),
        },
    )
    return schema_of("ligzda explain match", {"child": child, "family": family, "case": case})


def _object(*, must: Schema, may: Schema | None = None) -> Schema:
    """Return an object with these keys and no others; what need not be there may be null."""
    properties = {**must, **{key: _or_null(each) for key, each in (may or {}).items()}}
    return {"type": "object", "properties": properties, "required": list(must), "additionalProperties": False}


def _or_null(each: Schema) -> Schema:
    return any_of(each, NULL)
