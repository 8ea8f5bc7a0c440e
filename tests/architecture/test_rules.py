"""Every rule says where it comes from."""

import ast
import re

from tests.architecture.source import public_functions, say

# Areas that can cite the law. (access and people stand above it; law itself counts days and decides nothing.)
CITING = ("documents", "messages", "families", "training", "assessment", "pay", "pathway", "desk")
# What a function answers when it is a rule, and not only a tool of one.
ANSWERS = re.compile(r"\b(Reason|Due|Deadline|Standing)\b")


def test_every_rule_cites_the_law_or_says_that_it_is_the_houses_own():
    say(
        [
            f'{rule}: decorate it with @law("act", "point", entry="…") or @house(entry="…") of ligzda.law.rules'
            for rule in public_functions("rules", CITING)
            if rule.node.returns and ANSWERS.search(ast.unparse(rule.node.returns))
            if not {"law", "house"} & set(rule.decorators)
        ]
    )
