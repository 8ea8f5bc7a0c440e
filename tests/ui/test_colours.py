"""Colours of the tokens that lie on each other can be told apart by everybody (WCAG AA)."""

import re

import pytest

from ligzda.ui.build import HERE

TOKENS = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})", (HERE / "css/tokens.css").read_text()))
GROUNDS = {
    "paper": ("ink", "ink-2", "link", "late", "due"),
    "linen": ("ink", "ink-2", "link"),
    "pine": ("paper",),
    "pine-soft": ("pine-dark",),
    "done": ("paper",),
    "late": ("paper",),
} | {f"{state}-soft": (f"{state}-ink",) for state in ("done", "due", "late", "wait", "info")}
TEXTS = [(text, ground) for ground, texts in GROUNDS.items() for text in texts]


def luminance(colour: str) -> float:
    figures = colour.lstrip("#")
    if len(figures) == 3:
        figures = "".join(figure * 2 for figure in figures)
    parts = [int(figures[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(TOKENS[one]), luminance(TOKENS[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_is_readable_on_its_ground(text, ground):
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "linen"])
def test_the_edge_of_a_control_can_be_seen(ground):
    assert contrast("edge", ground) >= 3
