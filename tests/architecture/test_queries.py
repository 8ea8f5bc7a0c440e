"""Nothing invisible can be listed, because every list is asked for by somebody."""

from tests.architecture.source import AREAS, public_functions, say

# The law is public: its rulebook and calendar are the same for everybody.
PUBLIC = {"law"}


def test_every_query_says_for_whom_it_looks():
    wrong = [
        f"{query}: take `by: Actor` and start from what `by` may see"
        for query in public_functions("queries", tuple(area for area in AREAS if area not in PUBLIC))
        if not {"by", "membership"} & {*query.keyword_only, *query.positional}
    ]
    say(wrong)
