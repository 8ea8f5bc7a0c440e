"""No text of a message can hold anybody's name: every template of every area is read."""

import datetime as dt
from pathlib import Path

import pytest
from django.template import Template
from django.template.base import VariableNode
from django.template.loader import get_template
from django.templatetags.i18n import BlockTranslateNode

from ligzda.messages.letters import compose
from ligzda.messages.rules.sending import PLAIN, strangers
from tests.architecture.source import PACKAGE, say

TEXTS = sorted([*PACKAGE.glob("*/templates/*/mail/*.txt"), *PACKAGE.glob("*/templates/*/sms/*.txt")])
#: Something for everything that a text may be filled with, as long as it may get.
FULL = {
    "link": "/l/3Fx2-abcdefghijklmnopqrstuv/",
    "number": "2026-0147",
    "on": "21.11.2026.",
    "until": "21.11.2026. 23:30",
    "count": 3,
    "hours": 12,
    "days": 14,
    "ages": "2, 5, 11",
    "needs": "zīdainis, īpaša kopšana",
    "role": "krīzes audžuģimene",
    "organisation": "Atbalsta centrs “Liepāja”",
    "act": "MK 355/2018",
    "heads": "events: 12 abcdef",
    "phone": "+371 63 400 000",
}
#: An SMS with Latvian letters holds 67 in each of its parts; three parts are still one message to a reader.
LONGEST = 3 * 67


def _name(file: Path) -> str:
    return f"{file.parents[1].name}/{file.stem}"


def _means(file: Path) -> str:
    return "sms" if file.parent.name == "sms" else "email"


def _asked(template: Template) -> set[str]:
    """Return the first word of every variable that a template asks for, also in its parents and blocks."""
    found: set[str] = set()
    for node in template.nodelist.get_nodes_by_type(VariableNode):
        found.add(node.filter_expression.token.partition("|")[0].partition(".")[0])
    for node in template.nodelist.get_nodes_by_type(BlockTranslateNode):
        found |= {token.contents for token in [*node.singular, *node.plural] if token.token_type.name == "VAR"}
        found -= set(node.extra_context)
        for expression in node.extra_context.values():
            found.add(expression.token.partition("|")[0])
    return {name for name in found if not name.startswith(("_(", '"', "'"))}


def test_there_are_texts_to_read():
    assert len(TEXTS) > 12


def test_no_text_asks_for_anything_but_plain_facts():
    say(
        [
            f"{file.relative_to(PACKAGE)} asks for {name}: a message may hold only what rules.sending.PLAIN names"
            for file in TEXTS
            for name in sorted(_asked(get_template(str(file.relative_to(file.parents[2]))).template) - set(PLAIN))
        ]
    )


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize(
    "file", [file for file in TEXTS if file.stem != "frame"], ids=lambda file: "-".join(file.parts[-3:])
)
def test_every_text_can_be_written_with_everything_and_with_nothing(file, language):
    for context in (FULL, {}):
        subject, body = compose(_name(file), context, language, _means(file))
        assert body.strip()
        assert bool(subject) == (_means(file) == "email")
        assert len(subject) <= 200
        if _means(file) == "sms":
            assert len(body) <= LONGEST, f"{len(body)} letters: {body}"


def test_every_sms_has_a_mail_for_who_has_no_telephone():
    mails = {_name(file) for file in TEXTS if _means(file) == "email"}
    say(
        [
            f"{_name(file)} has no mail/{file.stem}.txt"
            for file in TEXTS
            if _means(file) == "sms" and _name(file) not in mails
        ]
    )


def test_what_a_text_is_filled_with_has_a_shape_that_no_name_has():
    assert strangers(FULL) == []
    names = dict.fromkeys(("link", "number", "on", "until", "count", "hours", "days", "ages", "phone"), "Anna Bērziņa")
    assert strangers(names) == sorted(names)
    assert strangers({"needs": "anna@example.org", "role": "x" * 300, "on": dt.date(2026, 1, 1)}) == ["needs", "role"]
