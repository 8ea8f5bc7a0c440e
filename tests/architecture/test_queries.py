"""Nothing invisible can be listed, because every list is asked for by somebody."""

import ast

from tests.architecture.source import AREAS, Function, parsed, public_functions, say

# The law is public: its rulebook and calendar are the same for everybody.
PUBLIC = {"law"}
# Who asks: the actor, one of the actor's memberships, or rows that were already asked for by somebody.
ASKED = {"by", "membership", "among"}


def test_every_query_says_for_whom_it_looks():
    say(
        [
            f"{query}: take `by: Actor` and start from what `by` may see"
            for query in public_functions("queries", tuple(area for area in AREAS if area not in PUBLIC))
            if _looks(query) and not ASKED & {*query.keyword_only, *query.positional}
        ]
    )


def _looks(query: Function) -> bool:
    # What imports no models (but labels) has no rows to look at: it only puts found things in order.
    return any(
        "models" in (words := (node.module or "").split(".")) and words[-1] != "labels"
        for node in parsed(query.file).body
        if isinstance(node, ast.ImportFrom)
    )
