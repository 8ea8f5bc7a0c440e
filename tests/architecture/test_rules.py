"""Every rule says where it comes from."""

from tests.architecture.source import public_functions

# Areas that can cite the law. (access and people stand above it; law itself counts days and decides nothing.)
CITING = ("documents", "messages", "families", "training", "assessment", "pathway", "desk")
# Modules of rules that only put facts or answers into words and shapes.
WORDING = {"facts", "why", "words", "wording", "texts"}


def test_every_rule_cites_the_law_or_says_that_it_is_the_houses_own():
    wrong = [
        f'{rule}: decorate it with @law("act", "point", entry="…") or @house(entry="…") of ligzda.law.rules'
        for rule in public_functions("rules", CITING)
        if rule.file.stem not in WORDING and not {"law", "house"} & set(rule.decorators)
    ]
    assert not wrong, "\n".join(wrong)
